import { Field, ID, ObjectType } from 'type-graphql'
import { ProjectUserError } from '../projects/project.payload.ts'
import { MilestoneNode } from './milestone.type.ts'

@ObjectType({ description: 'What came of promising a milestone.' })
export class MilestoneCreatePayload {
  @Field(() => MilestoneNode, { nullable: true, description: 'The new milestone; null when it failed.' })
  milestone?: MilestoneNode | null

  @Field(() => [ProjectUserError], { description: 'Why it failed; empty when it did not.' })
  userErrors!: ProjectUserError[]
}

@ObjectType({ description: 'What came of changing a milestone.' })
export class MilestoneUpdatePayload {
  @Field(() => MilestoneNode, { nullable: true, description: 'The milestone as it is now; null when it failed.' })
  milestone?: MilestoneNode | null

  @Field(() => [ProjectUserError], { description: 'Why it failed; empty when it did not.' })
  userErrors!: ProjectUserError[]
}

@ObjectType({ description: 'What came of noting that a milestone is reached, or is not.' })
export class MilestoneReachPayload {
  @Field(() => MilestoneNode, { nullable: true, description: 'The milestone as it is now; null when it failed.' })
  milestone?: MilestoneNode | null

  @Field(() => [ProjectUserError], { description: 'Why it failed; empty when it did not.' })
  userErrors!: ProjectUserError[]
}

@ObjectType({ description: 'What came of dropping a milestone.' })
export class MilestoneDeletePayload {
  @Field(() => ID, { nullable: true, description: 'The milestone that is no longer there.' })
  milestoneId?: string | null

  @Field(() => [ProjectUserError], { description: 'Why it failed; empty when it did not.' })
  userErrors!: ProjectUserError[]
}
