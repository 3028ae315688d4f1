import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType('CompanyTeam', { description: 'How many developers a company has.' })
export class CompanyTeam {
  @Field(() => Int, { description: 'All whom staff has assigned and who have not left.' })
  developers!: number

  @Field(() => Int, { description: 'Those of them who have access now.' })
  activeDevelopers!: number

  @Field(() => Int, { description: 'Those whom the company has yet to approve.' })
  pendingApprovals!: number

  @Field(() => Int, { description: 'Those whose removal was asked for or whose notice runs.' })
  leaving!: number

  @Field(() => Int, { description: 'Those who have access and are not onboarded yet.' })
  onboarding!: number
}
