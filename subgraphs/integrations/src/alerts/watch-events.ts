import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { type Consumer, type DomainEvent, type EventPayloads, type EventType, isEvent } from '@atrium/kit/events'
import type { Jobs } from '@atrium/kit/jobs'
import { fractionDigits } from '@atrium/kit/money'
import { noteOutcome } from './discord.ts'
import { evaluateMetrics } from './evaluate.ts'
import { addSignals, type Signal } from './signals.ts'

const STREAMS = ['accounts', 'gateway', 'integrations'] as const

type Reader<T extends EventType> = (event: DomainEvent<T>) => Signal[]
type Readers = { [T in EventType]?: Reader<T> }

const SECURITY: Partial<Record<string, string>> = {
  LOCKED_OUT: 'signins.locked_out',
  OAUTH_FAILED: 'signins.oauth_failed',
  SESSION_STOLEN: 'security.suspicious',
  API_KEY_REFUSED_ADDRESS: 'security.suspicious',
  API_KEY_USED_AFTER_END: 'security.suspicious',
}

/** Which events rules look at, and what of each. */
const READERS: Readers = {
  'security.alerted': ({ payload, occurredAt }) => {
    const metric = SECURITY[payload.kind]
    return metric ? [once(metric, occurredAt)] : []
  },
  'gateway.load_reported': ({ payload: { minute, requests, errors, unavailable } }) => {
    const at = new Date(minute)
    return [
      { metric: 'api.requests', at, count: requests, total: requests },
      { metric: 'api.error_rate', at, count: requests, total: errors },
      ...(unavailable > 0 ? [{ metric: 'api.unavailable', at, count: unavailable, total: unavailable }] : []),
    ]
  },
  'service.changed': ({ payload: { serviceId, name, from, to }, occurredAt }) => {
    // One that is new and up is as it should be.
    if (from === to || (from === null && to !== 'DOWN')) return []
    const isDown = to === 'DOWN'
    const at = new Date(occurredAt)
    return [{ metric: 'services.down', subject: serviceId, label: name, at, latest: isDown ? 1 : 0 }]
  },
  'error.reported': ({ payload: { level, lastSeenAt } }) =>
    level === 'FATAL' || level === 'ERROR' ? [once('errors.reported', lastSeenAt)] : [],
  'payment.reported': ({ payload }) => readPayment(payload),
}

/**
 * Counts what happens for the rules that look at it, and judges those at once. Of what happened long ago (a first synchronisation) it
 * is counted when it was, so that nobody is told of the past.
 */
export function watchEvents(jobs: Jobs): Consumer {
  return {
    name: 'alerts',
    streams: STREAMS,
    types: [...(Object.keys(READERS) as EventType[]), 'time_entry.upserted', 'time_entry.deleted', 'command.finished'],
    async handle(em, event) {
      await keepHours(em, event)
      await noteOutcome(em, event)
      const signals = (Object.keys(READERS) as EventType[]).flatMap((type) =>
        isEvent(event, type) ? (READERS[type] as Reader<EventType>)(event) : [],
      )
      if (signals.length === 0) return
      await addSignals(em, signals)
      await evaluateMetrics(em, jobs, [...new Set(signals.map(({ metric }) => metric))])
    },
  }
}

function once(metric: string, at: string): Signal {
  return { metric, at: new Date(at), count: 1, total: 1 }
}

/** What a payment counts for: money in whole units of its currency. */
export function readPayment(payload: EventPayloads['payment.reported']): Signal[] {
  const { kind, status, amountMinor, currency, at } = payload
  if (kind === 'SUBSCRIPTION') return status === 'CANCELLED' ? [once('subscriptions.cancelled', at)] : []
  if (kind === 'PAYMENT' && status === 'FAILED') return [once('payments.failed', at)]
  if (status !== 'SUCCEEDED' || (kind !== 'PAYMENT' && kind !== 'REFUND')) return []
  const total = (kind === 'REFUND' ? -Math.abs(amountMinor) : amountMinor) / 10 ** fractionDigits(currency)
  return [{ metric: 'payments.revenue', subject: currency, label: currency, at: new Date(at), count: 1, total }]
}

/** An entry is told anew whenever it changes: the newest holds. */
async function keepHours(em: EntityManager, event: DomainEvent): Promise<void> {
  if (isEvent(event, 'time_entry.deleted')) {
    const { connectionId, externalId } = event.payload
    await sql(em, 'delete from integrations.alert_hours where connection_id = ? and external_id = ?', [
      connectionId,
      externalId,
    ])
  }
  if (!isEvent(event, 'time_entry.upserted') || event.projectId === null || event.payload.seconds === null) return
  const { connectionId, externalId, startedAt, seconds } = event.payload
  await sql(
    em,
    `insert into integrations.alert_hours (connection_id, external_id, project_id, started_at, seconds)
     select id, ?, ?, ?, ? from integrations.connections where id = ?
     on conflict (connection_id, external_id) do update set project_id = excluded.project_id, started_at = excluded.started_at,
       seconds = excluded.seconds`,
    [externalId, event.projectId, startedAt, seconds, connectionId],
  )
}
