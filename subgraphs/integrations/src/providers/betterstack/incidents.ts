import type { ProviderFact } from '../provider.ts'
import type { FoundEvent } from '../provider.ts'
import { cut, type Reader } from '../shared/reader.ts'
import { containerOf, type Monitor, type State, uptimeFact } from './monitors.ts'

/** An outage, as the API gives it. */
export interface Incident {
  id: string
  name: string
  cause: string | null
  startedAt: string
  acknowledgedAt: string | null
  acknowledgedBy: string | null
  resolvedAt: string | null
  /** Of the monitor that saw it; null of those that people or other tools reported. */
  monitorId: string | null
  url: string | null
}

export function incidentOf(p: Reader): Incident | null {
  const id = p.id('id')
  const startedAt = p.instant('attributes.started_at')
  if (id === null || startedAt === null) return null
  const heartbeat = p.id('relationships.heartbeat.data.id')
  return {
    id,
    name: p.text('attributes.name', 80) ?? p.text('attributes.url', 80) ?? 'A service',
    cause: p.line('attributes.cause', 100),
    startedAt,
    acknowledgedAt: p.instant('attributes.acknowledged_at'),
    acknowledgedBy: p.text('attributes.acknowledged_by', 60),
    resolvedAt: p.instant('attributes.resolved_at'),
    monitorId: p.id('relationships.monitor.data.id') ?? (heartbeat === null ? null : `heartbeat/${heartbeat}`),
    url: p.url('attributes.origin_url'),
  }
}

export type Stage = 'started' | 'acknowledged' | 'resolved'

/** When it came to a stage; null when it has not. */
export const stageAt = (incident: Incident, stage: Stage): string | null =>
  ({ started: incident.startedAt, acknowledged: incident.acknowledgedAt, resolved: incident.resolvedAt })[stage]

/** What people see of it. @param monitor null where none saw it. */
export function incidentEvent(incident: Incident, stage: Stage, at: string, monitor: Monitor | null): FoundEvent {
  const facts = monitor === null || stage === 'acknowledged' ? [] : [incidentFact(incident, stage, at, monitor)]
  return {
    key: `incident:${incident.id}:${stage}`,
    at,
    activity: {
      type: `betterstack.incident.${stage}`,
      category: 'ISSUE',
      // Whom it concerns sees it on their status page; who mends it is the team's.
      audience: stage === 'acknowledged' ? 'TEAM' : 'COMPANY',
      summary: cut(sentence(incident, stage, at, monitor?.name ?? incident.name), 200),
      source: 'betterstack',
      url: monitor?.url ?? incident.url,
    },
    actor: null,
    container: monitor === null ? null : containerOf(monitor),
    facts,
  }
}

function incidentFact(incident: Incident, stage: Stage, at: string, monitor: Monitor): ProviderFact {
  const stillDown: State = monitor.state === 'MAINTENANCE' || monitor.state === 'PAUSED' ? monitor.state : 'DOWN'
  return uptimeFact(monitor, stage === 'resolved' ? 'UP' : stillDown, {
    at,
    incidentId: incident.id,
    cause: incident.cause,
  })
}

function sentence({ cause, startedAt, acknowledgedBy }: Incident, stage: Stage, at: string, name: string): string {
  if (stage === 'started') return `${name} is down${cause === null ? '' : `: ${cause}`}`
  if (stage === 'resolved') return `${name} is up again after ${duration(Date.parse(at) - Date.parse(startedAt))}`
  return `${acknowledgedBy ?? 'Someone'} looks into the outage of ${name}`
}

/** `40 seconds`, `12 minutes`, `3 hours`, `2 days`. */
export function duration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  const [size, unit]: [number, string] =
    seconds < 90
      ? [1, 'second']
      : seconds < 5400
        ? [60, 'minute']
        : seconds < 172_800
          ? [3600, 'hour']
          : [86_400, 'day']
  const count = Math.round(seconds / size)
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
