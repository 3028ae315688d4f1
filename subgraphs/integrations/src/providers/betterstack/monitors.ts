import type { EventPayloads } from '@atrium/kit/events'
import type { ExternalContainer, ProviderFact } from '../provider.ts'
import type { Reader } from '../shared/reader.ts'

export type State = EventPayloads['uptime.changed']['state']

const STATE: Record<string, State> = {
  up: 'UP',
  down: 'DOWN',
  // It answers again, and is watched for a while before that is believed.
  validating: 'DEGRADED',
  maintenance: 'MAINTENANCE',
  paused: 'PAUSED',
}

/** What is watched. */
export interface Monitor {
  /** Heartbeats have numbers of their own: theirs are `heartbeat/7`. */
  id: string
  name: string
  url: string | null
  /** Null before the first check. */
  state: State | null
}

/** A monitor or heartbeat as the API and webhooks give it: `id`, `type`, `attributes`. */
export function monitorOf(p: Reader): Monitor | null {
  const id = p.id('id')
  if (id === null) return null
  const isHeartbeat = p.text('type') === 'heartbeat'
  const url = isHeartbeat ? null : p.url('attributes.url')
  return {
    id: isHeartbeat ? `heartbeat/${id}` : id,
    name:
      p.text('attributes.pronounceable_name', 80) ??
      p.text('attributes.name', 80) ??
      p.text('attributes.url', 80) ??
      `Monitor ${id}`,
    url,
    state: STATE[p.text('attributes.status') ?? ''] ?? null,
  }
}

/** Its path in the API. */
export const pathOf = ({ id }: Pick<Monitor, 'id'>) =>
  id.startsWith('heartbeat/') ? `v2/heartbeats/${id.slice('heartbeat/'.length)}` : `v2/monitors/${id}`

export const containerOf = ({ id, name, url }: Monitor): ExternalContainer => ({ kind: 'MONITOR', id, name, url })

export function uptimeFact(
  monitor: Monitor,
  state: State,
  more: { at: string; availability?: number | null; incidentId?: string | null; cause?: string | null },
): Extract<ProviderFact, { type: 'uptime.changed' }> {
  const { at, availability = null, incidentId = null, cause = null } = more
  const { id: monitorId, name, url } = monitor
  return {
    type: 'uptime.changed',
    container: containerOf(monitor),
    payload: { provider: 'betterstack', monitorId, name, url, state, incidentId, cause, availability, at },
  }
}
