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

  @Field(() => ProjectErrorCode)
  code!: ProjectErrorCode
}

@ObjectType()
export class ProjectCreatePayload {
  @Field(() => ProjectNode, { nullable: true })
  project?: ProjectNode | null

  @Field(() => [ProjectUserError])
  userErrors!: ProjectUserError[]
}

@ObjectType()
export class ProjectUpdatePayload {
  @Field(() => ProjectNode, { nullable: true })
  project?: ProjectNode | null

  @Field(() => [ProjectUserError])
  userErrors!: ProjectUserError[]
}

@ObjectType()
export class RepositoryLinkPayload {
  @Field(() => RepositoryNode, { nullable: true })
  repository?: RepositoryNode | null

  @Field(() => [ProjectUserError])
  userErrors!: ProjectUserError[]
}

@ObjectType()
export class RepositoryUnlinkPayload {
  @Field(() => ID, { nullable: true, description: 'The repository that is no longer linked.' })
  repositoryId?: string | null

  @Field(() => [ProjectUserError])
  userErrors!: ProjectUserError[]
}
