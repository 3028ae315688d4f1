import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { userError, UserErrorException } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { isAdmin, type Viewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type LimitName, LIMITS } from '../../limits/catalogue.ts'
import { variableOf } from '../../limits/environment.ts'
import { LimitSource, type LiveLimits } from '../../limits/live-limits.ts'
import type { Context } from '../context.ts'
import { Limit } from './limit.entity.ts'
import type { LimitErrorCode } from './limit.errors.ts'

/** A new value for a limit; null for the one it has by default. */
export interface LimitChange {
  name: LimitName
  value?: number | null
}

/** What administrators have set. */
export async function readLimits(em: EntityManager): Promise<Map<string, number>> {
  const rows = await em.find(Limit, {})
  return new Map(rows.map(({ name, value }) => [name, value]))
}

/**
 * Changes limits, all or none, with the event that has every gateway read them and the entry in the audit log.
 * @returns what administrators have set from now on.
 */
export async function updateLimits(
  context: Pick<Context, 'viewer' | 'client' | 'services' | 'write'>,
  changes: readonly LimitChange[],
): Promise<Map<string, number>> {
  const { viewer, services } = context
  if (!isAdmin(viewer)) throw limitError('FORBIDDEN', 'Only administrators change limits.')
  checkChanges(changes, services.limits)
  return context.write(async (em) => {
    // One change at a time: what the audit log calls the old value is the old value.
    await sql(em, 'select pg_advisory_xact_lock(hashtextextended(?, 0))', ['gateway.limits'])
    const before = await readLimits(em)
    for (const { name, value } of changes) await writeLimit(em, viewer as Viewer, name, value ?? null)
    const details = Object.fromEntries(
      changes.map(({ name, value }) => [name, { from: before.get(name) ?? null, to: value ?? null }]),
    )
    await recordChange(em, viewer as Viewer, details, context.client.ip)
    return readLimits(em)
  })
}

function checkChanges(changes: readonly LimitChange[], limits: LiveLimits): void {
  if (changes.length === 0) throw limitError('NOTHING_TO_CHANGE', 'Name at least one limit to change.', ['changes'])
  const problems = changes.flatMap((change, index) => {
    const problem = problemOf(change, index, changes, limits)
    return problem ? [{ ...problem, field: ['changes', String(index), 'value'] }] : []
  })
  if (problems.length > 0) throw new UserErrorException<LimitErrorCode>(problems)
}

function problemOf(
  { name, value }: LimitChange,
  index: number,
  changes: readonly LimitChange[],
  limits: LiveLimits,
): { code: LimitErrorCode; message: string } | null {
  if (changes.findIndex((other) => other.name === name) !== index)
    return { code: 'REPEATED', message: `${name} is named twice. Name each limit once.` }
  if (limits.state(name).source === LimitSource.ENVIRONMENT) {
    const message = `${name} is set by ${variableOf(name)} where the gateway is started. Change it there, or remove it there first.`
    return { code: 'SET_BY_ENVIRONMENT', message }
  }
  const { minimum, maximum } = LIMITS[name]
  if (value == null || (value >= minimum && value <= maximum)) return null
  return { code: 'OUT_OF_RANGE', message: `Choose a whole number from ${grouped(minimum)} to ${grouped(maximum)}.` }
}

const grouped = (value: number) => value.toLocaleString('en-US')

async function writeLimit(em: EntityManager, { userId }: Viewer, name: LimitName, value: number | null): Promise<void> {
  if (value === null) {
    await sql(em, 'delete from gateway.limits where name = ?', [name])
    return
  }
  await sql(
    em,
    `insert into gateway.limits (name, value, updated_by) values (?, ?, ?)
     on conflict (name) do update set value = excluded.value, updated_by = excluded.updated_by, updated_at = now()`,
    [name, value, userId],
  )
}

async function recordChange(em: EntityManager, viewer: Viewer, details: Record<string, unknown>, ip: string) {
  const changed = Object.keys(details)
  await recordEvent(em, {
    type: 'gateway.limits_changed',
    payload: { changed },
    actor: { id: viewer.userId, name: viewer.name },
    activity: {
      type: 'gateway.limits_changed',
      category: 'SECURITY',
      audience: 'STAFF',
      summary: `${viewer.name} changed ${changed.length === 1 ? 'a limit' : `${changed.length} limits`} of the API`,
      source: 'atrium',
    },
  })
  await appendAudit(em, viewer, { action: 'gateway.limits_changed', details, ip: ip || null })
}

function limitError(code: LimitErrorCode, message: string, field: string[] | null = null) {
  return userError<LimitErrorCode>(code, message, field)
}
