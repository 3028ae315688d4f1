import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { userError, UserErrorException } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import { allOf, containsText, oneOf, type Page, type PageArgs, paginate } from '@atrium/kit/pages'
import type { Outbound } from '@atrium/kit/outbound'
import type { Vault } from '@atrium/kit/data-keys'
import { type AnyViewer, isAdmin, type Viewer } from '@atrium/kit/viewer'
import type { AlertComparison } from './condition.ts'
import { addToTimeline, type AlertAudience, type AlertCategory, type AlertSeverity, lockAlerts } from './lifecycle.ts'
import { metricOf, needsSubject } from './metrics.ts'
import { webhookPlace } from './rule-secret.ts'
import { AlertRule } from './rule.entity.ts'
import { storedSubject } from './subject.ts'

const WEEK_MINUTES = 10_080
const MAX_RULES = 200

/** Rules that the session sees, by category and name. */
export function listRules(
  em: EntityManager,
  args: PageArgs,
  where: { category?: AlertCategory[] | null; isEnabled?: boolean | null; search?: string | null },
): Promise<Page<AlertRule>> {
  return paginate(em, AlertRule, {
    args,
    where: allOf<AlertRule>(
      oneOf('category', where.category),
      where.isEnabled == null ? null : { isEnabled: where.isEnabled },
      containsText<AlertRule>(where.search, 'name', 'description', 'metric'),
    ),
    orderBy: { category: 'asc', name: 'asc', id: 'asc' },
    toNode: (row: AlertRule) => row,
  })
}

export interface RuleInput {
  name?: string | null
  description?: string | null
  category?: AlertCategory | null
  metric?: string | null
  subject?: string | null
  comparison?: AlertComparison | null
  threshold?: number | null
  windowMinutes?: number | null
  minimum?: number | null
  severity?: AlertSeverity | null
  audience?: AlertAudience | null
  isEnabled?: boolean | null
  notifiesInApp?: boolean | null
  notifiesByEmail?: boolean | null
  discordConnectionId?: string | null
  discordChannel?: string | null
  /** Empty text removes it. */
  webhookUrl?: string | null
  cooldownMinutes?: number | null
}

/** @throws FORBIDDEN */
export function assertRuleAdmin(viewer: AnyViewer): asserts viewer is Viewer {
  if (isAdmin(viewer)) return
  throw userError('FORBIDDEN', 'Rules are kept by administrators of the agency. Ask one of them.')
}

/** @throws FORBIDDEN, TOO_MANY, and what {@link applyInput} throws. */
export async function createRule(
  em: EntityManager,
  viewer: AnyViewer,
  vault: Vault,
  input: RuleInput,
): Promise<AlertRule> {
  assertRuleAdmin(viewer)
  const count = await em.count(AlertRule, {})
  if (count >= MAX_RULES) throw userError('TOO_MANY', `There are ${MAX_RULES} rules already. Delete some first.`)
  const rule = em.create(AlertRule, {
    id: newId(),
    name: '',
    category: 'CRITICAL',
    metric: '',
    comparison: 'AT_LEAST',
    threshold: 1,
    windowMinutes: 5,
    severity: 'WARNING',
  })
  await applyInput(em, rule, vault, input)
  await em.persist(rule).flush()
  await tell(em, viewer, rule, 'created')
  return rule
}

/** @throws FORBIDDEN, NOT_FOUND, CONFLICT, and what {@link applyInput} throws. */
export async function updateRule(
  em: EntityManager,
  viewer: AnyViewer,
  vault: Vault,
  input: RuleInput & { id: string; version?: number | null },
): Promise<AlertRule> {
  assertRuleAdmin(viewer)
  await lockAlerts(em)
  const rule = await requireRule(em, input.id)
  if (input.version != null && input.version !== rule.version)
    throw userError('CONFLICT', 'Somebody else changed this rule in the meantime. Reload it and change it again.', ['version']) // prettier-ignore
  const watched = [rule.metric, rule.subject ?? null]
  await applyInput(em, rule, vault, input)
  await em.flush()
  // What was watched is not what is watched now: its alerts would never end.
  const isOther = watched[0] !== rule.metric || watched[1] !== (rule.subject ?? null)
  if (!rule.isEnabled || isOther)
    await endAlerts(em, viewer, rule.id, isOther ? 'has this rule look at something else' : 'switched this rule off')
  await tell(em, viewer, rule, 'updated')
  return rule
}

/** Ends what is open, without telling people; what was held may begin anew. */
async function endAlerts(em: EntityManager, viewer: Viewer, ruleId: string, words: string): Promise<void> {
  const ended = await sql<{ id: string }>(
    em,
    `update integrations.alerts set status = 'RESOLVED', resolved_at = now(), is_held = false, version = version + 1
     where rule_id = ? and status <> 'RESOLVED' returning id`,
    [ruleId],
  )
  for (const { id } of ended) await addToTimeline(em, id, 'RESOLVED', `${viewer.name} ${words}.`, new Date(), viewer)
  await sql(em, 'update integrations.alerts set is_held = false where rule_id = ? and is_held', [ruleId])
}

/** Deletes the rule with its alerts. One that comes with the product is switched off instead. @throws FORBIDDEN, NOT_FOUND, BUILT_IN */
export async function deleteRule(em: EntityManager, viewer: AnyViewer, id: string): Promise<void> {
  assertRuleAdmin(viewer)
  await lockAlerts(em)
  const rule = await requireRule(em, id)
  if (rule.key != null) throw userError('BUILT_IN', 'This rule comes with Atrium. Switch it off instead.', ['id'])
  await em.remove(rule).flush()
  await tell(em, viewer, rule, 'deleted')
}

async function requireRule(em: EntityManager, globalId: string): Promise<AlertRule> {
  const id = fromGlobalId('AlertRule', globalId)
  const found = id && (await em.findOne(AlertRule, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }))
  if (found) return found
  throw userError('NOT_FOUND', 'There is no such rule. It may have been deleted.', ['id'])
}

/** @throws NAME_INVALID, TEXT_TOO_LONG, METRIC_UNKNOWN, SUBJECT_INVALID, OUT_OF_RANGE, WEBHOOK_INVALID, NOT_FOUND (a connection) */
async function applyInput(em: EntityManager, rule: AlertRule, vault: Vault, input: RuleInput): Promise<void> {
  const plain = {
    ...(input.name != null && { name: input.name.trim() }),
    ...(input.description != null && { description: input.description.trim() }),
    ...(input.category != null && { category: input.category }),
    ...(input.metric != null && { metric: input.metric }),
    ...(input.comparison != null && { comparison: input.comparison }),
    ...(input.threshold != null && { threshold: input.threshold }),
    ...(input.windowMinutes != null && { windowMinutes: input.windowMinutes }),
    ...(input.minimum != null && { minimum: input.minimum }),
    ...(input.severity != null && { severity: input.severity }),
    ...(input.audience != null && { audience: input.audience }),
    ...(input.isEnabled != null && { isEnabled: input.isEnabled }),
    ...(input.notifiesInApp != null && { notifiesInApp: input.notifiesInApp }),
    ...(input.notifiesByEmail != null && { notifiesByEmail: input.notifiesByEmail }),
    ...(input.cooldownMinutes != null && { cooldownMinutes: input.cooldownMinutes }),
    ...(input.discordChannel !== undefined && { discordChannel: input.discordChannel?.trim() || null }),
  }
  Object.assign(rule, plain)
  assertRule(rule)
  const metric = metricOf(rule.metric)!
  if (input.subject !== undefined) rule.subject = storedSubject(metric, input.subject)
  if (metric.subject === null) rule.subject = null
  if (needsSubject(metric) && !rule.subject)
    throw userError('SUBJECT_INVALID', 'Choose what this rule looks at.', ['subject'])
  if (input.discordConnectionId !== undefined) rule.discordConnectionId = await discordOf(em, input.discordConnectionId)
  if (input.webhookUrl != null) {
    const url = webhookOf(input.webhookUrl)
    rule.webhookHost = url?.host ?? null
    rule.webhookUrl = url ? await vault.seal(url.href, webhookPlace(rule.id)) : null
  }
}

/** What the form and the preview check alike. @throws as {@link applyInput} */
export function assertRule(
  rule: Pick<
    AlertRule,
    'name' | 'description' | 'metric' | 'threshold' | 'windowMinutes' | 'minimum' | 'cooldownMinutes'
  >,
): void {
  // prettier-ignore
  const { name, description, metric, threshold, windowMinutes, minimum, cooldownMinutes } = rule
  const isWithin = (value: number, low: number, high: number) => Number.isFinite(value) && value >= low && value <= high
  const problems = [
    ...(name.length < 1 || name.length > 100
      ? [{ code: 'NAME_INVALID', message: 'A name has 1 to 100 characters.', field: ['name'] }]
      : []),
    ...(description.length > 500
      ? [{ code: 'TEXT_TOO_LONG', message: 'A description has at most 500 characters.', field: ['description'] }]
      : []),
    ...(metricOf(metric) ? [] : [{ code: 'METRIC_UNKNOWN', message: 'Choose what is looked at.', field: ['metric'] }]),
    ...(isWithin(threshold, -1e15, 1e15)
      ? []
      : [{ code: 'OUT_OF_RANGE', message: 'Enter a number as the limit.', field: ['threshold'] }]),
    ...(isWithin(windowMinutes, 1, WEEK_MINUTES)
      ? []
      : [{ code: 'OUT_OF_RANGE', message: 'Look at 1 minute to 7 days.', field: ['windowMinutes'] }]),
    ...(isWithin(minimum, 0, 1_000_000)
      ? []
      : [{ code: 'OUT_OF_RANGE', message: 'At least 0, at most 1,000,000.', field: ['minimum'] }]),
    ...(isWithin(cooldownMinutes ?? 0, 0, WEEK_MINUTES)
      ? []
      : [{ code: 'OUT_OF_RANGE', message: 'Wait 0 minutes to 7 days.', field: ['cooldownMinutes'] }]),
  ]
  if (problems.length > 0) throw new UserErrorException(problems)
}

async function discordOf(em: EntityManager, globalId: string | null): Promise<string | null> {
  if (!globalId) return null
  const id = fromGlobalId('Connection', globalId)
  const [found] = id
    ? await sql<{ id: string }>(
        em,
        `select id from integrations.connections where id = ? and template_key = 'discord' and company_id is null`,
        [id],
      )
    : []
  if (found) return found.id
  throw userError('NOT_FOUND', 'Choose a Discord connection of the agency’s own.', ['discordConnectionId'])
}

/**
 * The address that a rule posts to, once it is known to be one on the internet: asks the resolver, so outside any transaction.
 * @throws WEBHOOK_INVALID
 */
export async function checkWebhook(text: string | null | undefined, outbound: Outbound): Promise<void> {
  if (!text?.trim()) return
  const refusal = await outbound.refusal(text.trim())
  if (refusal !== null) throw userError('WEBHOOK_INVALID', refusal, ['webhookUrl'])
}

function webhookOf(text: string): URL | null {
  if (!text.trim()) return null
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null
  // Only a trusted host of this installation passes in the clear, as this machine.
  const isLocal = url && /^(localhost|127\.|\[)/.test(url.hostname)
  const isOpen = url && (url.protocol === 'https:' || (isLocal && url.protocol === 'http:'))
  if (isOpen && !url.username && !url.password && url.href.length <= 1000) return url
  const message = 'Enter a whole address with https://, without a user or password.'
  throw userError('WEBHOOK_INVALID', message, ['webhookUrl'])
}

async function tell(em: EntityManager, viewer: Viewer, rule: AlertRule, change: string): Promise<void> {
  const { id, name, metric, comparison, threshold, windowMinutes, severity, isEnabled } = rule
  await recordEvent(em, {
    type: 'alert.rule_changed',
    payload: { alertRuleId: id, name, change },
    actor: { id: viewer.userId, name: viewer.name },
  })
  await appendAudit(em, viewer, {
    action: `alert_rule.${change}`,
    subjectType: 'AlertRule',
    subjectId: id,
    details: { name, metric, comparison, threshold, windowMinutes, severity, isEnabled },
  })
}
