import { DateTime, Node } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType, OrderDirection } from '@atrium/kit/pages'
import { Directive, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Alert } from './alert.entity.ts'
import { AlertAction, AlertAudience, AlertCategory, AlertSeverity, AlertStatus } from './lifecycle.ts'
import type { AlertSilence } from './silence.entity.ts'

registerEnumType(AlertAudience, {
  name: 'AlertAudience',
  description: 'Who sees it: all staff, or administrators alone.',
})
registerEnumType(AlertCategory, { name: 'AlertCategory', description: 'What it is about. May grow.' })
registerEnumType(AlertSeverity, { name: 'AlertSeverity', description: 'How much it matters. May grow.' })
registerEnumType(AlertStatus, {
  name: 'AlertStatus',
  description: 'ACKNOWLEDGED: somebody looks after it. RESOLVED: it is over. May grow.',
})
registerEnumType(AlertAction, { name: 'AlertAction', description: 'What a person can do with an alert. May grow.' })

export const AlertOrderFieldEnum = { BEGAN_AT: 'BEGAN_AT', LAST_SEEN_AT: 'LAST_SEEN_AT', TITLE: 'TITLE' } as const
registerEnumType(AlertOrderFieldEnum, {
  name: 'AlertOrderField',
  description: 'What alerts can be sorted by. May grow.',
})

@Directive('@policy(policies: [["staff"]])')
@ObjectType('AlertTimelineEntry', { implements: Node, description: 'Something that happened with an alert.' })
export class AlertTimelineEntry extends Node {
  @Field(() => String, { description: 'Such as FIRED, ACKNOWLEDGED, DELIVERED. An open set.' })
  kind!: string

  @Field(() => String, { description: 'What happened, in one sentence.' })
  message!: string

  @Field(() => String, { nullable: true, description: 'Who did it; null for the system.' })
  actorName!: string | null

  @Field(() => DateTime)
  at!: Date
}

@Directive('@key(fields: "id")')
@Directive('@policy(policies: [["staff"]])')
@ObjectType('Alert', { implements: Node, description: 'That the condition of a rule held, from its begin to its end.' })
export class AlertType extends Node {
  row!: Alert

  @Field(() => String, { description: 'The rule, and of what it tells where it watches several.' })
  title!: string

  @Field(() => AlertCategory)
  category!: AlertCategory

  @Field(() => AlertSeverity)
  severity!: AlertSeverity

  @Field(() => AlertStatus)
  status!: AlertStatus

  @Field(() => Float, { description: 'What was compared with the limit, as last seen.' })
  value!: number

  @Field(() => Float, { description: 'The highest of it.' })
  peak!: number

  @Field(() => DateTime)
  beganAt!: Date

  @Field(() => DateTime, { description: 'When it was last so.' })
  lastSeenAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'Since when somebody looks after it.' })
  acknowledgedAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was over, or a person said so.' })
  resolvedAt!: Date | null

  @Field(() => Boolean, { description: 'Whether a silence covers it.' })
  isSilenced!: boolean

  @Field(() => DateTime, { nullable: true, description: 'When people were told; null when they were not.' })
  notifiedAt!: Date | null
}

export const AlertConnectionType = connectionType(AlertType, 'Alert')

@Directive('@policy(policies: [["staff"]])')
@ObjectType('AlertCounts', { description: 'Alerts that are not over.' })
export class AlertCounts {
  @Field(() => Int, { description: 'Nobody looks after them.' })
  firing!: number

  @Field(() => Int, { description: 'Somebody looks after them.' })
  acknowledged!: number

  @Field(() => Int, { description: 'Of those that nobody looks after, the critical ones.' })
  critical!: number
}

@Directive('@policy(policies: [["staff"]])')
@ObjectType('AlertSilence', { implements: Node, description: 'A time in which nobody is told of some alerts.' })
export class AlertSilenceType extends Node {
  row!: AlertSilence

  @Field(() => String, { nullable: true, description: 'What is silenced; null: everything.' })
  label!: string | null

  @Field(() => String)
  reason!: string

  @Field(() => DateTime)
  startsAt!: Date

  @Field(() => DateTime)
  endsAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When a person ended it before that.' })
  endedAt!: Date | null

  @Field(() => Boolean, { description: 'Whether it holds now.' })
  isActive!: boolean

  @Field(() => String, { nullable: true, description: 'Who made it.' })
  createdByName!: string | null
}

export const AlertSilenceConnectionType = connectionType(AlertSilenceType, 'AlertSilence')

@InputType('AlertWhereInput', { description: 'All that is given must hold. Empty lists are as if left out.' })
export class AlertWhereInput {
  @Field(() => [AlertStatus], { nullable: true, description: 'One of these.' })
  status?: AlertStatus[] | null

  @Field(() => [AlertCategory], { nullable: true, description: 'One of these.' })
  category?: AlertCategory[] | null

  @Field(() => [AlertSeverity], { nullable: true, description: 'One of these.' })
  severity?: AlertSeverity[] | null

  @Field(() => ID, { nullable: true, description: 'Of this rule.' })
  ruleId?: string | null

  @Field(() => String, { nullable: true, description: 'Text in the title, at most 200 characters.' })
  search?: string | null
}

@InputType('AlertOrder', { description: 'One key of the order.' })
export class AlertOrder {
  @Field(() => AlertOrderFieldEnum, { description: 'What to sort by.' })
  field!: keyof typeof AlertOrderFieldEnum

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection
}

@InputType('AlertActInput', { description: 'What to do with an alert.' })
export class AlertActInput {
  @Field(() => ID)
  id!: string

  @Field(() => AlertAction)
  action!: AlertAction

  @Field(() => String, { nullable: true, description: 'For those who read it later; 800 characters of it are kept.' })
  note?: string | null
}

@InputType('AlertSilenceCreateInput', { description: 'Of no alert and no rule: everything is silenced.' })
export class AlertSilenceCreateInput {
  @Field(() => ID, { nullable: true, description: 'What this alert tells of, alone.' })
  alertId?: string | null

  @Field(() => ID, { nullable: true, description: 'All that this rule watches.' })
  ruleId?: string | null

  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  reason!: string

  @Field(() => DateTime, { description: 'Within the next 30 days.' })
  endsAt!: Date
}

@InputType('AlertSilenceEndInput')
export class AlertSilenceEndInput {
  @Field(() => ID)
  id!: string
}

export function toAlert(row: Alert): AlertType {
  const { title, category, severity, status, value, peak, beganAt, lastSeenAt, isSilenced } = row
  return Object.assign(new AlertType(), {
    id: toGlobalId('Alert', row.id),
    row,
    title,
    category,
    severity,
    status,
    value,
    peak,
    beganAt,
    lastSeenAt,
    isSilenced,
    acknowledgedAt: row.acknowledgedAt ?? null,
    resolvedAt: row.resolvedAt ?? null,
    notifiedAt: row.notifiedAt ?? null,
  })
}

export function toSilence(row: AlertSilence): AlertSilenceType {
  const { reason, startsAt, endsAt } = row
  return Object.assign(new AlertSilenceType(), {
    id: toGlobalId('AlertSilence', row.id),
    row,
    reason,
    startsAt,
    endsAt,
    label: row.label ?? null,
    endedAt: row.endedAt ?? null,
    isActive: row.endedAt == null && row.endsAt > new Date(),
    createdByName: row.createdByName ?? null,
  })
}
