import { DateOnly, DateTime, Exists, Node, Public, Shared, Url } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { CompanyNode } from '../companies/company.type.ts'
import { type Project, ProjectStatus, ProjectType } from './project.entity.ts'

registerEnumType(ProjectType, { name: 'ProjectType', description: 'Kind of project. May grow.' })
registerEnumType(ProjectStatus, { name: 'ProjectStatus', description: 'Where a project stands. May grow.' })

@Public('projects:read')
@Shared()
@Directive('@key(fields: "id")')
@ObjectType('Project', { implements: Node, description: 'Work for one company.' })
export class ProjectNode implements Pick<
  Project,
  'name' | 'description' | 'type' | 'status' | 'labsUrl' | 'startOn' | 'endOn' | 'createdAt' | 'updatedAt'
> {
  @Field(() => ID, { description: 'Global id.' })
  id!: string

  @Field(() => CompanyNode, { nullable: true, description: 'For whom it is.' })
  company!: CompanyNode | null

  @Exists()
  @Field(() => String, { description: 'As people call it.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'What it is about, in a few sentences.' })
  description!: string | null

  @Field(() => ProjectType, { description: 'What kind of project it is.' })
  type!: ProjectType

  @Field(() => ProjectStatus, { description: 'Where it stands.' })
  status!: ProjectStatus

  @Field(() => Url, { nullable: true, description: 'Its page at Labs.' })
  labsUrl!: string | null

  @Field(() => DateOnly, { nullable: true, description: 'First day of work.' })
  startOn!: string | null

  @Field(() => DateOnly, { nullable: true, description: 'Last day of work.' })
  endOn!: string | null

  @Field(() => DateTime, { description: 'When it was made here.' })
  createdAt!: Date

  @Field(() => DateTime, { description: 'When its own fields, its repositories or its milestones last changed.' })
  updatedAt!: Date

  row!: Project
}

export const ProjectConnection = connectionType(ProjectNode, 'Project')

export function toProject(row: Project): ProjectNode {
  return {
    id: toGlobalId('Project', row.id),
    company: { id: toGlobalId('Company', row.companyId) },
    name: row.name,
    description: row.description ?? null,
    type: row.type,
    status: row.status,
    labsUrl: row.labsUrl ?? null,
    startOn: row.startOn ?? null,
    endOn: row.endOn ?? null,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    row,
  }
}
