import { defineEntity, p } from '@mikro-orm/core'

const ProjectSchema = defineEntity({
  name: 'Project',
  tableName: 'projects',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid(),
    name: p.text(),
    description: p.text().nullable(),
    type: p.text().$type<ProjectType>(),
    status: p.text().$type<ProjectStatus>(),
    labsUrl: p.text().nullable(),
    startOn: p.date().nullable(),
    endOn: p.date().nullable(),
    lastDeploymentId: p.uuid().nullable(),
    lastDeploymentAt: p.datetime(3).nullable(),
    tasksTotal: p.integer().default(0),
    tasksDone: p.integer().default(0),
    idempotencyKey: p.text().nullable(),
    createdAt: p.datetime(3).onCreate(() => new Date()),
    updatedAt: p.datetime(3).onCreate(() => new Date()),
  },
})

export class Project extends ProjectSchema.class {}
ProjectSchema.setClass(Project)

export const ProjectType = { LABS: 'LABS', CUSTOM: 'CUSTOM', MAINTENANCE: 'MAINTENANCE' } as const
export type ProjectType = (typeof ProjectType)[keyof typeof ProjectType]

export const ProjectStatus = {
  PLANNING: 'PLANNING',
  ACTIVE: 'ACTIVE',
  PAUSED: 'PAUSED',
  COMPLETED: 'COMPLETED',
} as const
export type ProjectStatus = (typeof ProjectStatus)[keyof typeof ProjectStatus]
