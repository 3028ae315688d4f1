import { OrderDirection, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql'

export const DeveloperOrderField = { CREATED_AT: 'CREATED_AT', TITLE: 'TITLE' } as const
export type DeveloperOrderField = (typeof DeveloperOrderField)[keyof typeof DeveloperOrderField]
registerEnumType(DeveloperOrderField, { name: 'DeveloperOrderField', description: 'What developers can be sorted by.' })

@InputType({ description: 'Which developers. All that is given must hold.' })
export class DeveloperWhereInput {
  @Field(() => String, { nullable: true, description: 'Part of the name, the e-mail address or the title.' })
  search?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Approved for the community, or not yet.' })
  isCommunityApproved?: boolean | null

  @Field(() => ID, { nullable: true, description: 'Of this partner agency.' })
  agencyId?: string | null
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
