import { defineEntity, p } from '@mikro-orm/core'

const ProjectDeveloperSchema = defineEntity({
  name: 'ProjectDeveloper',
  tableName: 'project_developers',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    companyId: p.uuid(),
    developerId: p.uuid(),
    role: p.text().$type<ProjectDeveloperRole>(),
    assignedAt: p.datetime(3),
    removedAt: p.datetime(3).nullable(),
  },
})

/** A developer's time on a project. */
export class ProjectDeveloper extends ProjectDeveloperSchema.class {}
ProjectDeveloperSchema.setClass(ProjectDeveloper)

export const ProjectDeveloperRole = { LEAD: 'LEAD', DEVELOPER: 'DEVELOPER', REVIEWER: 'REVIEWER' } as const
export type ProjectDeveloperRole = (typeof ProjectDeveloperRole)[keyof typeof ProjectDeveloperRole]
