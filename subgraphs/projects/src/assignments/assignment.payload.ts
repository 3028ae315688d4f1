import { Field, ObjectType } from 'type-graphql'
import { ProjectUserError } from '../projects/project.payload.ts'
import { ProjectDeveloperAssignmentNode } from './assignment.type.ts'

const STANDING = { nullable: true, description: 'The assignment as it is now; null when it failed.' } as const

@ObjectType({ description: 'What came of putting a developer on a project.' })
export class ProjectDeveloperAssignPayload {
  @Field(() => ProjectDeveloperAssignmentNode, STANDING)
  assignment?: ProjectDeveloperAssignmentNode | null

  @Field(() => [ProjectUserError], { description: 'Why it failed; empty when it did not.' })
  userErrors!: ProjectUserError[]
}

@ObjectType({ description: 'What came of giving a developer another role.' })
export class ProjectDeveloperUpdatePayload {
  @Field(() => ProjectDeveloperAssignmentNode, STANDING)
  assignment?: ProjectDeveloperAssignmentNode | null

  @Field(() => [ProjectUserError], { description: 'Why it failed; empty when it did not.' })
  userErrors!: ProjectUserError[]
}

@ObjectType({ description: 'What came of taking a developer off a project.' })
export class ProjectDeveloperUnassignPayload {
  @Field(() => ProjectDeveloperAssignmentNode, STANDING)
  assignment?: ProjectDeveloperAssignmentNode | null

  @Field(() => [ProjectUserError], { description: 'Why it failed; empty when it did not.' })
  userErrors!: ProjectUserError[]
}
