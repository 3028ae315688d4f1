import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import type { ServiceState } from '../services/service.entity.ts'
import { readDays, type Uptime, uptimeOf } from '../services/uptime.ts'
import type { IncidentImpact, IncidentStatus } from './incident.entity.ts'

export const OverallState = {
  OPERATIONAL: 'OPERATIONAL',
  DEGRADED: 'DEGRADED',
  OUTAGE: 'OUTAGE',
  MAINTENANCE: 'MAINTENANCE',
} as const
export type OverallState = (typeof OverallState)[keyof typeof OverallState]

export interface PublishedService {
  id: string
  name: string
  description: string | null
  state: ServiceState
  stateSince: Date
  uptime: Uptime
}

export interface PublishedUpdate {
  status: IncidentStatus
  message: string
  at: Date
}

export interface PublishedIncident {
  id: string
  title: string
  impact: IncidentImpact
  status: IncidentStatus
  beganAt: Date
  resolvedAt: Date | null
  /** Public names. */
  services: string[]
  updates: PublishedUpdate[]
}

export interface PublicStatus {
  state: OverallState
  at: Date
  services: PublishedService[]
  incidents: PublishedIncident[]
}

const MAX_SERVICES = 50
const MAX_INCIDENTS = 20
const MAX_UPDATES = 20
/** Days for which an incident that is over stays on the page. */
const SHOWN_DAYS = 30

/** What everybody may read: published services by their public names, and what staff wrote. Nothing else is in it, whoever asks. */
export async function readPublicStatus(em: EntityManager, now = new Date()): Promise<PublicStatus> {
  const rows = await sql<
    Omit<PublishedService, 'uptime' | 'stateSince'> & { stateSince: string; watchedSince: string }
  >(
    em,
    `select id, public_name as name, public_description as description, state, state_since::text as "stateSince",
            watched_since::text as "watchedSince"
     from integrations.services where is_published order by position, public_name, id limit ${MAX_SERVICES}`,
  )
  const days = rows.length > 0 ? await readDays(em, rows.map(({ id }) => id), now) : [] // prettier-ignore
  const services = rows.map(({ watchedSince, ...row }) => ({
    ...row,
    stateSince: new Date(row.stateSince),
    uptime: uptimeOf(days.filter(({ serviceId }) => serviceId === row.id), new Date(watchedSince), now), // prettier-ignore
  }))
  const incidents = await readIncidents(em, now)
  return { state: overallState(services, incidents, now), at: now, services, incidents }
}

/** The worst of what is told. Planned work counts from its begin on. */
export function overallState(
  services: readonly Pick<PublishedService, 'state'>[],
  incidents: readonly Pick<PublishedIncident, 'impact' | 'resolvedAt' | 'beganAt'>[],
  now: Date,
): OverallState {
  const open = incidents.filter(({ resolvedAt, beganAt }) => resolvedAt === null && beganAt <= now)
  const is = (state: ServiceState) => services.some((service) => service.state === state)
  const has = (...impacts: IncidentImpact[]) => open.some(({ impact }) => impacts.includes(impact))
  if (is('DOWN') || has('CRITICAL', 'MAJOR')) return 'OUTAGE'
  if (is('DEGRADED') || has('MINOR')) return 'DEGRADED'
  return is('MAINTENANCE') || has('MAINTENANCE') ? 'MAINTENANCE' : 'OPERATIONAL'
}

interface IncidentRow extends Omit<PublishedIncident, 'beganAt' | 'resolvedAt' | 'updates'> {
  beganAt: string
  resolvedAt: string | null
  updates: (Omit<PublishedUpdate, 'at'> & { at: string })[]
}

async function readIncidents(em: EntityManager, now: Date): Promise<PublishedIncident[]> {
  const rows = await sql<IncidentRow>(
    em,
    `select incident.id, title, impact, status, began_at::text as "beganAt", resolved_at::text as "resolvedAt",
       coalesce((select jsonb_agg(service.public_name order by service.position, service.public_name)
         from integrations.status_incident_services link
         join integrations.services service on service.id = link.service_id and service.is_published
         where link.incident_id = incident.id), '[]') as services,
       coalesce((select jsonb_agg(jsonb_build_object('status', newest.status, 'message', message, 'at', at) order by at desc, newest.id desc)
         from (select * from integrations.status_updates own where own.incident_id = incident.id
               order by at desc, own.id desc limit ${MAX_UPDATES}) newest), '[]') as updates
     from integrations.status_incidents incident
     where resolved_at is null or resolved_at > ?::timestamptz - interval '${SHOWN_DAYS} days'
     order by (resolved_at is null) desc, began_at desc, incident.id desc limit ${MAX_INCIDENTS}`,
    [now],
  )
  return rows.map((row) => ({
    ...row,
    beganAt: new Date(row.beganAt),
    resolvedAt: row.resolvedAt === null ? null : new Date(row.resolvedAt),
    updates: row.updates.map((update) => ({ ...update, at: new Date(update.at) })),
  }))
}
