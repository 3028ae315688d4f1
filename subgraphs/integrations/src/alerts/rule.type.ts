import { DateTime, Node } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { AlertComparison } from './condition.ts'
import { AlertAudience, AlertCategory, AlertSeverity } from './lifecycle.ts'
import { metricOf } from './metrics.ts'
import type { AlertRule } from './rule.entity.ts'
import { shownSubject } from './subject.ts'

export const AlertMetricKind = { COUNTER: 'COUNTER', SHARE: 'SHARE', GAUGE: 'GAUGE' } as const
export const AlertSubjectKind = {
  SERVICE: 'SERVICE',
  CONNECTION: 'CONNECTION',
  CURRENCY: 'CURRENCY',
  PROJECT: 'PROJECT',
  PRODUCT_METRIC: 'PRODUCT_METRIC',
} as const
registerEnumType(AlertMetricKind, {
  name: 'AlertMetricKind',
  description:
    'COUNTER: what happened in the window is added up. SHARE: the bad ones of all, in percent. GAUGE: how it stood at every look.',
})
registerEnumType(AlertSubjectKind, { name: 'AlertSubjectKind', description: 'What a metric has several of. May grow.' })
registerEnumType(AlertComparison, {
  name: 'AlertComparison',
  description: 'RISES_BY and FALLS_BY compare with the window before, in percent. May grow.',
})

@Directive('@policy(policies: [["staff"]])')
@ObjectType('AlertMetric', { description: 'What rules can look at.' })
export class AlertMetricType {
  @Field(() => String, { description: 'Stable, such as `payments.failed`.' })
  key!: string

  @Field(() => String)
  name!: string

  @Field(() => String, { description: 'Where its figures come from, and what is not in them.' })
  source!: string

  @Field(() => AlertMetricKind)
  kind!: keyof typeof AlertMetricKind

  @Field(() => String, { description: 'Of its values; empty for plain numbers.' })
  unit!: string

  @Field(() => AlertSubjectKind, { nullable: true, description: 'What it has several of, each judged by itself.' })
  subject!: keyof typeof AlertSubjectKind | null
}

@Directive('@key(fields: "id")')
@Directive('@policy(policies: [["staff"]])')
@ObjectType('AlertRule', { implements: Node, description: 'What is watched, and when somebody is told.' })
export class AlertRuleType extends Node {
  row!: AlertRule

  @Field(() => String)
  name!: string

  @Field(() => String)
  description!: string

  @Field(() => AlertCategory)
  category!: AlertCategory

  @Field(() => String, { nullable: true, description: 'One of several alone; null for each by itself.' })
  subject!: string | null

  @Field(() => AlertComparison)
  comparison!: AlertComparison

  @Field(() => Float, { description: 'The limit, in the unit of the metric; of a change in percent.' })
  threshold!: number

  @Field(() => Int, { description: 'How much time is looked at.' })
  windowMinutes!: number

  @Field(() => Int, { description: 'Events below which nothing is judged; of a change, those of the time before.' })
  minimum!: number

  @Field(() => AlertSeverity)
  severity!: AlertSeverity

  @Field(() => AlertAudience)
  audience!: AlertAudience

  @Field(() => Boolean)
  isEnabled!: boolean

  @Field(() => Boolean, { description: 'It comes with the product and can be switched off, not deleted.' })
  isBuiltIn!: boolean

  @Field(() => Boolean)
  notifiesInApp!: boolean

  @Field(() => Boolean)
  notifiesByEmail!: boolean

  @Field(() => String, { nullable: true, description: 'Of the Discord connection; null for the usual one.' })
  discordChannel!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Host of the address that is posted to; the address is a secret.',
  })
  webhookHost!: string | null

  @Field(() => Int, { description: 'How long after one message nothing is told of the same again.' })
  cooldownMinutes!: number

  @Field(() => Int, { description: 'Grows with each change.' })
  version!: number
}

export const AlertRuleConnectionType = connectionType(AlertRuleType, 'AlertRule')

@Directive('@policy(policies: [["staff"]])')
@ObjectType('AlertRulePreview', { description: 'What a rule would have done.' })
export class AlertRulePreview {
  @Field(() => Int, {
    description: 'How often it would have begun in the last seven days, looked at every five minutes.',
  })
  firings!: number

  @Field(() => DateTime, { nullable: true, description: 'From when on there are figures; null without any.' })
  since!: Date | null
}

@InputType('AlertRuleWhereInput', { description: 'All that is given must hold. Empty lists are as if left out.' })
export class AlertRuleWhereInput {
  @Field(() => [AlertCategory], { nullable: true, description: 'One of these.' })
  category?: AlertCategory[] | null

  @Field(() => Boolean, { nullable: true })
  isEnabled?: boolean | null

  @Field(() => String, { nullable: true, description: 'Text in name, description or metric, at most 200 characters.' })
  search?: string | null
}

@InputType('AlertRuleDraftInput', { description: 'What a rule would look at.' })
export class AlertRuleDraftInput {
  @Field(() => String, { description: 'Key of a metric.' })
  metric!: string

  @Field(() => String, { nullable: true, description: 'One of several alone: an id, a currency, the key of a metric.' })
  subject?: string | null

  @Field(() => AlertComparison)
  comparison!: AlertComparison

  @Field(() => Float)
  threshold!: number

  @Field(() => Int, { description: '1 to 10,080.' })
  windowMinutes!: number

  @Field(() => Int, { defaultValue: 0, description: '0 to 1,000,000.' })
  minimum!: number
}

// Only the classes below become types.
@InputType()
abstract class RuleFields {
  @Field(() => String, { nullable: true, description: 'At most 500 characters.' })
  description?: string | null

  @Field(() => AlertCategory, { nullable: true })
  category?: AlertCategory | null

  @Field(() => String, { nullable: true, description: 'One of several alone; null for each by itself.' })
  subject?: string | null

  @Field(() => Int, { nullable: true, description: '0 to 1,000,000.' })
  minimum?: number | null

  @Field(() => AlertSeverity, { nullable: true })
  severity?: AlertSeverity | null

  @Field(() => AlertAudience, { nullable: true })
  audience?: AlertAudience | null

  @Field(() => Boolean, { nullable: true })
  isEnabled?: boolean | null

  @Field(() => Boolean, { nullable: true })
  notifiesInApp?: boolean | null

  @Field(() => Boolean, { nullable: true })
  notifiesByEmail?: boolean | null

  @Field(() => ID, { nullable: true, description: 'A Discord connection of the agency’s own; null for none.' })
  discordConnectionId?: string | null

  @Field(() => String, { nullable: true, description: 'Id of a channel; null for the usual one of the connection.' })
  discordChannel?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Address to post to, kept encrypted and never given out. Null keeps it, empty text removes it.',
  })
  webhookUrl?: string | null

  @Field(() => Int, { nullable: true, description: '0 to 10,080.' })
  cooldownMinutes?: number | null
}

@InputType('AlertRuleCreateInput', { description: 'A rule to add.' })
export class AlertRuleCreateInput extends RuleFields {
  @Field(() => String, { description: '1 to 100 characters.' })
  name!: string

  @Field(() => String, { description: 'Key of a metric.' })
  metric!: string

  @Field(() => AlertComparison)
  comparison!: AlertComparison

  @Field(() => Float)
  threshold!: number

  @Field(() => Int, { description: '1 to 10,080.' })
  windowMinutes!: number
}

@InputType('AlertRuleUpdateInput', { description: 'What is left out stays as it is.' })
export class AlertRuleUpdateInput extends RuleFields {
  @Field(() => ID)
  id!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that was edited: refused when it was changed since.',
  })
  version?: number | null

  @Field(() => String, { nullable: true, description: '1 to 100 characters.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'Key of a metric.' })
  metric?: string | null

  @Field(() => AlertComparison, { nullable: true })
  comparison?: AlertComparison | null

  @Field(() => Float, { nullable: true })
  threshold?: number | null

  @Field(() => Int, { nullable: true, description: '1 to 10,080.' })
  windowMinutes?: number | null
}

@InputType('AlertRuleDeleteInput')
export class AlertRuleDeleteInput {
  @Field(() => ID)
  id!: string
}

export function toRule(row: AlertRule): AlertRuleType {
  const { name, description, category, comparison, threshold, windowMinutes, minimum, severity, audience } = row
  const { isEnabled, notifiesInApp, notifiesByEmail, cooldownMinutes, version } = row
  return Object.assign(new AlertRuleType(), {
    id: toGlobalId('AlertRule', row.id),
    row,
    name,
    description,
    category,
    comparison,
    threshold,
    windowMinutes,
    minimum,
    severity,
    audience,
    isEnabled,
    notifiesInApp,
    notifiesByEmail,
    cooldownMinutes,
    version,
    subject: shownSubject(metricOf(row.metric), row.subject),
    isBuiltIn: row.key != null,
    discordChannel: row.discordChannel ?? null,
    webhookHost: row.webhookHost ?? null,
  })
}
