import { defineEntity, p } from '@mikro-orm/core'

const MilestoneSchema = defineEntity({
  name: 'Milestone',
  tableName: 'milestones',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    companyId: p.uuid(),
    title: p.text(),
    dueOn: p.date(),
    reachedAt: p.datetime(3).nullable(),
    version: p.integer(),
    createdAt: p.datetime(3).onCreate(() => new Date()),
  },
})

/** What a project has promised by a day. */
export class Milestone extends MilestoneSchema.class {}
MilestoneSchema.setClass(Milestone)

/** Worked out when it is read: a milestone becomes overdue by the calendar alone. */
export const MilestoneStatus = { UPCOMING: 'UPCOMING', OVERDUE: 'OVERDUE', REACHED: 'REACHED' } as const
export type MilestoneStatus = (typeof MilestoneStatus)[keyof typeof MilestoneStatus]

/** Today as YYYY-MM-DD in UTC. */
export function today(now = new Date()): string {
  return now.toISOString().slice(0, 10)
}

/** How a milestone stands on that day (YYYY-MM-DD): what is due on it is not late yet. */
export function statusOn({ dueOn, reachedAt }: Pick<Milestone, 'dueOn' | 'reachedAt'>, day: string): MilestoneStatus {
  if (reachedAt) return 'REACHED'
  return dueOn < day ? 'OVERDUE' : 'UPCOMING'
}
