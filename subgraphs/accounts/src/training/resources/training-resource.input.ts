import { OrderDirection, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { TrainingResourceKind } from './training-resource.entity.ts'

export const TrainingLibraryOrderField = { TITLE: 'TITLE', CREATED_AT: 'CREATED_AT' } as const
export type TrainingLibraryOrderField = (typeof TrainingLibraryOrderField)[keyof typeof TrainingLibraryOrderField]
registerEnumType(TrainingLibraryOrderField, {
  name: 'TrainingLibraryOrderField',
  description: 'What resources and quizzes can be sorted by.',
})

@InputType({ description: 'One key of the order.' })
export class TrainingLibraryOrder {
  @Field(() => TrainingLibraryOrderField, { description: 'What to sort by.' })
  field!: TrainingLibraryOrderField

  @Field(() => OrderDirection, { description: 'In which direction.' })
  direction!: OrderDirection
}

@InputType({ description: 'Which resources. All that is given must hold.' })
export class TrainingResourceWhereInput {
  @Field(() => String, { nullable: true, description: 'Part of the title or the summary.' })
  search?: string | null

  @Field(() => [TrainingResourceKind], { nullable: true, description: 'One of these.' })
  kind?: TrainingResourceKind[] | null

  @Field(() => String, { nullable: true, description: 'With this tag.' })
  tag?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Archived, or in use. By default those in use.' })
  isArchived?: boolean | null
}

@ArgsType()
export class TrainingResourcesArgs extends PageArgs {
  @Field(() => TrainingResourceWhereInput, { nullable: true, description: 'Which ones.' })
  where?: TrainingResourceWhereInput | null

  @Field(() => [TrainingLibraryOrder], { nullable: true, description: 'In which order. By default by title.' })
  orderBy?: TrainingLibraryOrder[] | null
}

@InputType({ description: 'What a resource is to be.' })
export class TrainingResourceCreateInput {
  @Field(() => String, { description: 'Its title, up to 200 characters.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'What it is about, up to 2000 characters.' })
  summary?: string | null

  @Field(() => TrainingResourceKind, { description: 'What it is.' })
  kind!: TrainingResourceKind

  @Field(() => String, { nullable: true, description: 'Its address (http or https); for all but MARKDOWN.' })
  url?: string | null

  @Field(() => String, { nullable: true, description: 'Its text in Markdown, up to 100,000 characters; for MARKDOWN.' })
  body?: string | null

  @Field(() => Int, { nullable: true, description: 'Minutes that it takes, 1 to 6000.' })
  estimatedMinutes?: number | null

  @Field(() => [String], { nullable: true, description: 'Up to 10 tags of up to 40 characters.' })
  tags?: string[] | null
}

@InputType({ description: 'What a resource is to be from now on.' })
export class TrainingResourceUpdateInput extends TrainingResourceCreateInput {
  @Field(() => ID, { description: 'The resource.' })
  id!: string
}

@InputType({ description: 'Something of the library to put away, or to take back into use.' })
export class TrainingArchiveInput {
  @Field(() => ID, { description: 'The resource or the quiz.' })
  id!: string

  @Field(() => Boolean, { defaultValue: true, description: 'False: back into use.' })
  isArchived!: boolean
}
