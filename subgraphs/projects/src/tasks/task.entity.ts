import { defineEntity, p } from '@mikro-orm/core'
import type { ExternalPerson } from '@atrium/kit/events'

const TaskSchema = defineEntity({
  name: 'Task',
  tableName: 'tasks',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    companyId: p.uuid(),
    connectionId: p.uuid(),
    provider: p.text(),
    externalId: p.text(),
    listId: p.text(),
    listName: p.text().nullable(),
    title: p.text(),
    status: p.text(),
    category: p.text().$type<TaskCategory>(),
    isBlocked: p.boolean(),
    priority: p.text().$type<TaskPriority>().nullable(),
    assignees: p.json<ExternalPerson[]>(),
    startAt: p.datetime(3).nullable(),
    dueAt: p.datetime(3).nullable(),
    completedAt: p.datetime(3).nullable(),
    estimateSeconds: p.integer().nullable(),
    parentExternalId: p.text().nullable(),
    url: p.text().nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
  },
})

/** A task as the tool says in which it is kept. */
export class Task extends TaskSchema.class {}
TaskSchema.setClass(Task)

export const TaskCategory = { TODO: 'TODO', DOING: 'DOING', DONE: 'DONE' } as const
export type TaskCategory = (typeof TaskCategory)[keyof typeof TaskCategory]

export const TaskPriority = { URGENT: 'URGENT', HIGH: 'HIGH', NORMAL: 'NORMAL', LOW: 'LOW' } as const
export type TaskPriority = (typeof TaskPriority)[keyof typeof TaskPriority]
