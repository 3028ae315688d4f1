import { DateOnly, Url } from '@atrium/kit/graphql'
import { OrderDirection, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql'
import { ProjectStatus, ProjectType } from './project.entity.ts'

export const ProjectOrderField = {
  NAME: 'NAME',
  UPDATED_AT: 'UPDATED_AT',
  LAST_DEPLOYMENT_AT: 'LAST_DEPLOYMENT_AT',
  CREATED_AT: 'CREATED_AT',
} as const
export type ProjectOrderField = (typeof ProjectOrderField)[keyof typeof ProjectOrderField]
registerEnumType(ProjectOrderField, {
  name: 'ProjectOrderField',
  description: 'What projects can be sorted by. Projects never deployed come last either way.',
})

@InputType({ description: 'Which projects; all conditions must hold.' })
export class ProjectWhereInput {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name or of the description, upper or lower case; at most 200 characters.',
  })
  search?: string | null

  @Field(() => [ProjectStatus], { nullable: true, description: 'Any of these. An empty list narrows nothing.' })
  status?: ProjectStatus[] | null

  @Field(() => ID, { nullable: true, description: 'Only those of this company.' })
  companyId?: string | null

  @Field(() => [ProjectType], { nullable: true, description: 'Any of these. An empty list narrows nothing.' })
  type?: ProjectType[] | null
}

@InputType({ description: 'One thing to sort projects by.' })
export class ProjectOrder {
  @Field(() => ProjectOrderField, { description: 'What to sort by.' })
  field!: ProjectOrderField

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection
}

@ArgsType()
export class ProjectsArgs extends PageArgs {
  @Field(() => ProjectWhereInput, { nullable: true })
  where?: ProjectWhereInput | null

  @Field(() => [ProjectOrder], { nullable: true, description: 'First by the first of these. Default: by name.' })
  orderBy?: ProjectOrder[] | null
}

@InputType({ description: 'A repository to make for a project.' })
export class ProjectRepositoryInput {
  @Field(() => String, { description: 'Letters, digits, hyphens, underscores and points; at most 100.' })
  name!: string

  @Field(() => Boolean, { defaultValue: true, description: 'Whether only those who are let in see it.' })
  isPrivate!: boolean
}

@InputType({ description: 'A list for the tasks of a project to make.' })
export class ProjectListInput {
  @Field(() => String, { description: '1 to 100 characters.' })
  name!: string
}

@InputType({ description: 'What to make for a project at a connected tool: a repository or a list.' })
export class ProjectToolInput {
  @Field(() => ID, { description: 'The connection to make it through: the agency’s, or one of the company.' })
  connectionId!: string

  @Field(() => ProjectRepositoryInput, { nullable: true, description: 'Make a repository.' })
  repository?: ProjectRepositoryInput | null

  @Field(() => ProjectListInput, { nullable: true, description: 'Make a list.' })
  list?: ProjectListInput | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether one that is there already by this name is taken, instead of being a failure.',
  })
  usesExisting!: boolean
}

@InputType({ description: 'A project to make.' })
export class ProjectCreateInput {
  @Field(() => ID, { description: 'For whom it is.' })
  companyId!: string

  @Field(() => String, { description: '1 to 120 characters.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'At most 4,000 characters.' })
  description?: string | null

  @Field(() => ProjectType, { description: 'What kind of project it is.' })
  type!: ProjectType

  @Field(() => ProjectStatus, { nullable: true, description: 'Default: PLANNING.' })
  status?: ProjectStatus | null

  @Field(() => DateOnly, { nullable: true, description: 'First day of work.' })
  startOn?: string | null

  @Field(() => DateOnly, { nullable: true, description: 'Not before `startOn`.' })
  endOn?: string | null

  @Field(() => Url, { nullable: true, description: 'An https address.' })
  labsUrl?: URL | null

  @Field(() => [ProjectToolInput], {
    nullable: true,
    description:
      'What to make for it at connected tools, at most 5; each is linked when it is there. `Project.commands` tells how it goes.',
  })
  tools?: ProjectToolInput[] | null

  @Field(() => String, {
    nullable: true,
    description: 'A text of your choice: a second call with it answers the first one’s project.',
  })
  idempotencyKey?: string | null
}

@InputType({ description: 'What is left out stays as it is; null empties a field.' })
export class ProjectUpdateInput {
  @Field(() => ID, { description: 'The project to change.' })
  id!: string

  @Field(() => String, { nullable: true, description: '1 to 120 characters.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'At most 4,000 characters.' })
  description?: string | null

  @Field(() => ProjectType, { nullable: true, description: 'What kind of project it is; null changes nothing.' })
  type?: ProjectType | null

  @Field(() => ProjectStatus, { nullable: true, description: 'Where it stands; null changes nothing.' })
  status?: ProjectStatus | null

  @Field(() => DateOnly, { nullable: true, description: 'First day of work.' })
  startOn?: string | null

  @Field(() => DateOnly, { nullable: true, description: 'Not before `startOn`.' })
  endOn?: string | null

  @Field(() => Url, { nullable: true, description: 'An https address.' })
  labsUrl?: URL | null
}
