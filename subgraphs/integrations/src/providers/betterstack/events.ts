import type { Http } from '../shared/http.ts'
import type { Headers, Processed, ProviderDelivery, ProviderFact, ReadDelivery } from '../provider.ts'
import { joinedKey, readJson } from '../shared/delivery.ts'
import { cut, reader, type Reader } from '../shared/reader.ts'
import { find } from './client.ts'
import { incidentEvent, incidentOf, type Stage, stageAt } from './incidents.ts'
import { containerOf, type Monitor, monitorOf, pathOf, uptimeFact } from './monitors.ts'

const KIND = /^[a-z_]{3,40}$/

export function readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery {
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  const kind = p.text('data.type') ?? ''
  const id = p.id('data.id')
  if (!KIND.test(kind) || id === null)
    return { ok: false, status: 400, reason: 'The body does not say what it is about.' }
  const stage = stageOf(p)
  const action = kind === 'incident' ? stage : p.text('event', 40)
  const at = kind === 'incident' ? p.instant(`data.attributes.${stage}_at`) : p.instant('data.attributes.updated_at')
  return { ok: true, delivery: { event: kind, action, key: joinedKey(kind, id, action, at), payload: body.payload } }
}

/** It is said in the body, or follows from what has been noted. */
function stageOf(p: Reader): Stage {
  const said = p.text('event')
  if (said === 'started' || said === 'acknowledged' || said === 'resolved') return said
  if (p.has('data.attributes.resolved_at')) return 'resolved'
  return p.has('data.attributes.acknowledged_at') ? 'acknowledged' : 'started'
}

/** What a delivery is about, as Better Stack says it when it is asked. */
export interface Fetched {
  incident: unknown
  monitor: unknown
}

/**
 * Nothing that is sent is signed, so nothing of it is believed: what counts is what Better Stack says when it is asked.
 * @returns null when it is gone.
 */
export async function fetchAll(http: Http, { event, payload }: ProviderDelivery): Promise<Fetched | null> {
  const id = encodeURIComponent(reader(payload).id('data.id') ?? '')
  if (event === 'monitor') {
    const monitor = await find(http, `v2/monitors/${id}`)
    return monitor === null ? null : { incident: null, monitor }
  }
  if (event !== 'incident') return null
  const incident = await find(http, `v3/incidents/${id}`)
  if (incident === null) return null
  const monitorId = incidentOf(reader(incident).at('data'))?.monitorId ?? null
  return { incident, monitor: monitorId === null ? null : await find(http, pathOf({ id: monitorId })) }
}

/** @param completed a {@link Fetched}; null when it is gone. */
export function processDelivery({ event, action, payload }: ProviderDelivery, completed: unknown): Processed {
  const fetched = reader(completed)
  const monitor = monitorOf(fetched.at('monitor.data'))
  if (event === 'monitor') return monitorEvent(action, monitor, monitorOf(reader(payload).at('data')))
  if (event !== 'incident') return { kind: 'ignored', reason: `Better Stack’s event ${event} is not shown.` }
  const incident = incidentOf(fetched.at('incident.data'))
  if (incident === null) return { kind: 'ignored', reason: 'The incident is gone at Better Stack.' }
  const stage = (action ?? 'started') as Stage
  const at = stageAt(incident, stage)
  if (at === null || at === undefined)
    return { kind: 'ignored', reason: `Better Stack does not say that it was ${stage}.` }
  const { at: _, ...told } = incidentEvent(incident, stage, at, monitor)
  return { kind: 'events', events: [told] }
}

const VERBS: Record<string, string> = {
  created: 'is watched by Better Stack now',
  paused: 'is not watched for now',
  unpaused: 'is watched again',
  deleted: 'is no longer watched by Better Stack',
}

/** @param now as it is; null when it was deleted, then only its name is taken from what was sent. */
function monitorEvent(action: string | null, now: Monitor | null, sent: Monitor | null): Processed {
  const monitor = now ?? (action === 'deleted' ? sent : null)
  const verb = VERBS[action ?? '']
  if (monitor === null) return { kind: 'ignored', reason: 'The monitor is gone at Better Stack.' }
  const at = new Date().toISOString()
  const facts: ProviderFact[] = now?.state ? [uptimeFact(now, now.state, { at })] : []
  const activity =
    verb === undefined
      ? null
      : {
          type: `betterstack.monitor.${action}`,
          category: 'INTEGRATION' as const,
          audience: 'TEAM' as const,
          summary: cut(`${monitor.name} ${verb}`, 200),
          source: 'betterstack',
          url: monitor.url,
        }
  return { kind: 'events', events: [{ activity, actor: null, container: containerOf(monitor), facts }] }
}
