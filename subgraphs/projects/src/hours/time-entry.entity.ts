import { defineEntity, p } from '@mikro-orm/core'

const TimeEntrySchema = defineEntity({
  name: 'TimeEntry',
  tableName: 'time_entries',
  properties: {
    id: p.uuid().primary(),
    connectionId: p.uuid(),
    provider: p.text(),
    externalId: p.text(),
    projectId: p.uuid(),
    companyId: p.uuid(),
    personId: p.text().nullable(),
    personName: p.text(),
    personEmail: p.text().nullable(),
    description: p.text().nullable(),
    startedAt: p.datetime(3),
    seconds: p.integer(),
    isBillable: p.boolean(),
    updatedAt: p.datetime(3),
  },
})

/** Worked time as the tool says in which it was noted. */
export class TimeEntry extends TimeEntrySchema.class {}
TimeEntrySchema.setClass(TimeEntry)
