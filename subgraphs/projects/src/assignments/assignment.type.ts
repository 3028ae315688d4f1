import { DateTime, Node, Public } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType, PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { DeveloperNode } from '../developers/developer.type.ts'
import { type ProjectDeveloper, ProjectDeveloperRole } from './assignment.entity.ts'

registerEnumType(ProjectDeveloperRole, {
  name: 'ProjectDeveloperRole',
  description: 'What a developer does in a project. May grow.',
})
@Public('projects:read')
@ObjectType('ProjectDeveloperAssignment', { implements: Node, description: "A developer's time on a project." })
export class ProjectDeveloperAssignmentNode implements Pick<ProjectDeveloper, 'role' | 'assignedAt' | 'removedAt'> {
  @Field(() => ID, { description: 'Global id.' })
  id!: string

  @Field(() => DeveloperNode, { nullable: true, description: 'Who it is.' })
  developer!: DeveloperNode | null

  @Field(() => ProjectDeveloperRole, { description: 'What the developer does in the project.' })
  role!: ProjectDeveloperRole

  @Field(() => DateTime, { description: 'When the developer joined.' })
  assignedAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When the developer left; null while on the project.' })
  removedAt!: Date | null

  @Field(() => Boolean, { description: 'Whether the developer is on the project now.' })
  isActive!: boolean

  row!: ProjectDeveloper
}

export const ProjectDeveloperAssignmentConnection = connectionType(
  ProjectDeveloperAssignmentNode,
  'ProjectDeveloperAssignment',
)

@InputType({ description: 'Which assignments.' })
export class ProjectDeveloperAssignmentWhereInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those on the project now, or only those no longer on it.',
  })
  isActive?: boolean | null
}

@ArgsType()
export class ProjectDeveloperAssignmentsArgs extends PageArgs {
  @Field(() => ProjectDeveloperAssignmentWhereInput, { nullable: true })
  where?: ProjectDeveloperAssignmentWhereInput | null
}

export function toAssignment(row: ProjectDeveloper): ProjectDeveloperAssignmentNode {
  return {
    id: toGlobalId('ProjectDeveloperAssignment', row.id),
    developer: { id: toGlobalId('Developer', row.developerId) },
    role: row.role,
    assignedAt: row.assignedAt,
    removedAt: row.removedAt ?? null,
    isActive: row.removedAt == null,
    row,
  }
}
