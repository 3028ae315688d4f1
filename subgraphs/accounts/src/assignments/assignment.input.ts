import { PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, ID, InputType } from 'type-graphql'
import { AssignmentStatus } from './assignment.entity.ts'

@InputType({ description: 'Which assignments. All that is given must hold.' })
export class DeveloperAssignmentWhereInput {
  @Field(() => [AssignmentStatus], { nullable: true, description: 'One of these.' })
  status?: AssignmentStatus[] | null
}

@ArgsType()
export class AssignmentsArgs extends PageArgs {
  @Field(() => DeveloperAssignmentWhereInput, { nullable: true, description: 'Which ones.' })
  where?: DeveloperAssignmentWhereInput | null
}

@InputType({ description: 'Who is to work for which company.' })
export class DeveloperAssignInput {
  @Field(() => ID, { description: 'A developer who is approved for the community.' })
  developerId!: string

  @Field(() => ID, { description: 'The company, whose people then approve or decline.' })
  companyId!: string

  @Field(() => String, { nullable: true, description: 'What the company should know.' })
  note?: string | null
}

@InputType({ description: 'One assignment.' })
export class DeveloperAssignmentInput {
  @Field(() => ID, { description: 'The assignment.' })
  id!: string
}

@InputType({ description: 'Whom a company wants to part with.' })
export class DeveloperRemovalRequestInput {
  @Field(() => ID, { description: 'The assignment.' })
  id!: string

  @Field(() => String, { description: 'Why. Staff reads it.' })
  reason!: string
}
