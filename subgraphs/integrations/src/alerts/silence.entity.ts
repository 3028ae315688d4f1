import { defineEntity, p } from '@mikro-orm/core'

const AlertSilenceSchema = defineEntity({
  name: 'AlertSilence',
  tableName: 'alert_silences',
  properties: {
    id: p.uuid().primary(),
    ruleId: p.uuid().nullable(),
    subject: p.text().nullable(),
    label: p.text().nullable(),
    reason: p.text(),
    startsAt: p.datetime(3),
    endsAt: p.datetime(3),
    endedAt: p.datetime(3).nullable(),
    createdBy: p.uuid().nullable(),
    createdByName: p.text().nullable(),
    createdAt: p.datetime(3).onCreate(() => new Date()),
  },
})

/** A time in which nobody is told of some alerts, with the reason. */
export class AlertSilence extends AlertSilenceSchema.class {}
AlertSilenceSchema.setClass(AlertSilence)
