import { OrderDirection, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql'
import { CommunityStatus } from './community-status.ts'

export const DeveloperOrderField = { NAME: 'NAME', CREATED_AT: 'CREATED_AT', TITLE: 'TITLE' } as const
export type DeveloperOrderField = (typeof DeveloperOrderField)[keyof typeof DeveloperOrderField]
registerEnumType(DeveloperOrderField, { name: 'DeveloperOrderField', description: 'What developers can be sorted by.' })

@InputType({ description: 'Which developers. All that is given must hold.' })
export class DeveloperWhereInput {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name, the e-mail address, the title or the skills.',
  })
  search?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Approved for the community, or not yet.' })
  isCommunityApproved?: boolean | null

  @Field(() => [CommunityStatus], { nullable: true, description: 'One of these.' })
  communityStatus?: CommunityStatus[] | null

  @Field(() => ID, { nullable: true, description: 'Of this partner agency.' })
  agencyId?: string | null

  @Field(() => ID, { nullable: true, description: 'Who works or may work for this company.' })
  companyId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Who works for a company now, or for none.' })
  isAssigned?: boolean | null
}

@InputType({ description: 'One key of the order.' })
export class DeveloperOrder {
  @Field(() => DeveloperOrderField, { description: 'What to sort by.' })
  field!: DeveloperOrderField

  @Field(() => OrderDirection, { description: 'In which direction.' })
  direction!: OrderDirection
}

@ArgsType()
export class DevelopersArgs extends PageArgs {
  @Field(() => DeveloperWhereInput, { nullable: true, description: 'Which ones.' })
  where?: DeveloperWhereInput | null

  @Field(() => [DeveloperOrder], { nullable: true, description: 'In which order. By default the newest first.' })
  orderBy?: DeveloperOrder[] | null
}

@InputType({ description: 'What is known of a developer.' })
export class DeveloperProfileInput {
  @Field(() => String, { nullable: true, description: 'What the developer is called, such as "Senior engineer".' })
  title?: string | null

  @Field(() => [String], { nullable: true, description: 'Up to 30 skills of up to 40 characters, such as "GraphQL".' })
  skills?: string[] | null

  @Field(() => String, { nullable: true, description: 'What others should know, in up to 4000 characters.' })
  bio?: string | null

  @Field(() => ID, { nullable: true, description: 'The partner agency; null for an independent developer.' })
  agencyId?: string | null
}

@InputType({ description: 'A developer with an account of their own.' })
export class DeveloperCreateInput extends DeveloperProfileInput {
  @Field(() => String, { description: 'Name of the person, 1 to 200 characters.' })
  name!: string

  @Field(() => String, { description: 'Address that the person signs in with.' })
  email!: string
}

@InputType({ description: 'What changes; what is left out stays.' })
export class DeveloperUpdateInput extends DeveloperProfileInput {
  @Field(() => ID, { description: 'The developer.' })
  id!: string
}

@InputType({ description: 'One developer.' })
export class DeveloperInput {
  @Field(() => ID, { description: 'The developer.' })
  id!: string
}
