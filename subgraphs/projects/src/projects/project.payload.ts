import { UserError } from '@atrium/kit/graphql'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { RepositoryNode } from '../repositories/repository.type.ts'
import { ProjectErrorCode } from './project.errors.ts'
import { ProjectNode } from './project.type.ts'

registerEnumType(ProjectErrorCode, {
  name: 'ProjectErrorCode',
  description: 'Why a change to a project failed. May grow.',
})

@ObjectType({ implements: UserError, description: 'Why a change to a project failed.' })
export class ProjectUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => ProjectErrorCode, { description: 'Why, for programs.' })
  code!: ProjectErrorCode
}

@ObjectType({ description: 'What came of making a project.' })
export class ProjectCreatePayload {
  @Field(() => ProjectNode, { nullable: true, description: 'The new project; null when it failed.' })
  project?: ProjectNode | null

  @Field(() => [ProjectUserError], { description: 'Why it failed; empty when it did not.' })
  userErrors!: ProjectUserError[]
}

@ObjectType({ description: 'What came of changing a project.' })
export class ProjectUpdatePayload {
  @Field(() => ProjectNode, { nullable: true, description: 'The project as it is now; null when it failed.' })
  project?: ProjectNode | null

  @Field(() => [ProjectUserError], { description: 'Why it failed; empty when it did not.' })
  userErrors!: ProjectUserError[]
}

@ObjectType({ description: 'What came of linking a repository.' })
export class RepositoryLinkPayload {
  @Field(() => RepositoryNode, { nullable: true, description: 'The linked repository; null when it failed.' })
  repository?: RepositoryNode | null

  @Field(() => [ProjectUserError], { description: 'Why it failed; empty when it did not.' })
  userErrors!: ProjectUserError[]
}

@ObjectType({ description: 'What came of ending a link.' })
export class RepositoryUnlinkPayload {
  @Field(() => ID, { nullable: true, description: 'The repository that is no longer linked.' })
  repositoryId?: string | null

  @Field(() => [ProjectUserError], { description: 'Why it failed; empty when it did not.' })
  userErrors!: ProjectUserError[]
}
