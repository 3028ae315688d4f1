import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { type Consumer, type DomainEvent, isEvent, recordEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { EcosystemHealth } from '../ecosystem/project.entity.ts'
import type { ServiceState } from './service.entity.ts'

/** What a fact says of a service. */
export interface Sighting {
  source: { kind: 'MONITOR'; connectionId: string; monitorId: string } | { kind: 'PRODUCT'; ecosystemProjectId: string }
  name: string
  url: string | null
  state: ServiceState
  incidentId: string | null
  cause: string | null
  /** Percent, where the provider counts it. */
  availability: number | null
  at: Date
}

/** Keeps how each service is, from what monitors of any provider and the checks of our own products tell. */
export const keepServices: Consumer = {
  name: 'services',
  streams: ['integrations'],
  types: ['uptime.changed', 'ecosystem.health_changed', 'ecosystem.project_created', 'ecosystem.project_updated'],
  async handle(em, event) {
    const sighting = sightingOf(event)
    if (sighting) await keepSighting(em, sighting)
    else if (isEvent(event, 'ecosystem.project_updated'))
      await sql(em, 'update integrations.services set name = ? where ecosystem_project_id = ?', [
        event.payload.name,
        event.payload.ecosystemProjectId,
      ])
  },
}

const STATES: Record<EcosystemHealth, ServiceState> = { HEALTHY: 'UP', DEGRADED: 'DEGRADED', DOWN: 'DOWN' }

function sightingOf(event: DomainEvent): Sighting | null {
  if (isEvent(event, 'uptime.changed')) {
    const { connectionId, monitorId, name, url, state, incidentId, cause, availability, at } = event.payload
    const source = { kind: 'MONITOR', connectionId, monitorId } as const
    return { source, name, url, state, incidentId, cause, availability, at: new Date(at) }
  }
  const nothing = { url: null, incidentId: null, cause: null, availability: null, at: new Date(event.occurredAt) }
  if (isEvent(event, 'ecosystem.health_changed')) {
    const { ecosystemProjectId, name, to } = event.payload
    const source = { kind: 'PRODUCT', ecosystemProjectId } as const
    const cause = to === 'HEALTHY' ? null : causeIn(event, name)
    return { ...nothing, source, name, state: STATES[to as EcosystemHealth], cause }
  }
  if (isEvent(event, 'ecosystem.project_created')) {
    const { ecosystemProjectId, name } = event.payload
    return { ...nothing, source: { kind: 'PRODUCT', ecosystemProjectId }, name, state: 'UP' }
  }
  return null
}

/** The sentence of the feed without its beginning: "Shop is down: no answer" says "no answer". */
function causeIn(event: DomainEvent, name: string): string | null {
  const said = event.activity?.summary ?? ''
  return (said.startsWith(name) ? said.slice(name.length).replace(/^ is [a-z]+: ?/, '') : said).trim() || null
}

interface Known {
  id: string
  name: string
  state: ServiceState
  reportedAt: string
}

/** What is older than what is known changes nothing: a retried delivery must not bring an outage back. */
export async function keepSighting(em: EntityManager, sighting: Sighting): Promise<void> {
  const known = await findService(em, sighting.source)
  if (!known) return addService(em, sighting)
  if (sighting.at < new Date(known.reportedAt)) return
  const { name, url, state, cause, availability, at } = sighting
  await sql(
    em,
    `update integrations.services set name = ?, url = coalesce(?, url), state = ?, cause = ?, reported_at = ?,
       provider_availability = coalesce(?, provider_availability), state_since = case when state = ? then state_since else ? end
     where id = ?`,
    [name.slice(0, 200), url, state, causeOf(sighting), at, availability, state, at, known.id],
  )
  if (state === known.state) {
    // Why may become known later than that.
    if (cause) await sql(em, 'update integrations.service_outages set cause = ? where service_id = ? and ended_at is null', [causeOf(sighting), known.id]) // prettier-ignore
    return
  }
  await sql(
    em,
    'update integrations.service_outages set ended_at = greatest(began_at, ?) where service_id = ? and ended_at is null',
    [at, known.id],
  )
  if (state !== 'UP') await beginOutage(em, known.id, sighting)
  await tell(em, known.id, { ...sighting, from: known.state })
}

async function findService(em: EntityManager, source: Sighting['source']): Promise<Known | undefined> {
  const [where, params] =
    source.kind === 'MONITOR'
      ? ['connection_id = ? and monitor_id = ?', [source.connectionId, source.monitorId]]
      : ['ecosystem_project_id = ?', [source.ecosystemProjectId]]
  const [known] = await sql<Known>(
    em,
    `select id, name, state, reported_at::text as "reportedAt" from integrations.services where ${where} for update`,
    params,
  )
  return known
}

async function addService(em: EntityManager, sighting: Sighting): Promise<void> {
  const { source, name, url, state, availability, at } = sighting
  const id = newId()
  const isMonitor = source.kind === 'MONITOR'
  // From where it is watched: a connection or product that is gone leaves no service behind.
  const [added] = await sql<{ id: string }>(
    em,
    `insert into integrations.services (id, kind, connection_id, monitor_id, ecosystem_project_id, company_id, name, url, state, cause,
       state_since, reported_at, provider_availability, watched_since)
     select ?, ?, ?, ?, ?, owner.company_id, ?, ?, ?, ?, ?, ?, ?, ? from ${
       isMonitor
         ? 'integrations.connections owner where owner.id = ?'
         : '(select null::uuid as company_id, id from integrations.ecosystem_projects) owner where owner.id = ?'
     } returning id`,
    [
      id,
      source.kind,
      isMonitor ? source.connectionId : null,
      isMonitor ? source.monitorId : null,
      isMonitor ? null : source.ecosystemProjectId,
      name.slice(0, 200),
      url,
      state,
      causeOf(sighting),
      at,
      at,
      availability,
      at,
      isMonitor ? source.connectionId : source.ecosystemProjectId,
    ],
  )
  if (!added) return
  if (state !== 'UP') await beginOutage(em, id, sighting)
  await tell(em, id, { ...sighting, from: null })
}

async function beginOutage(em: EntityManager, serviceId: string, sighting: Sighting): Promise<void> {
  await sql(
    em,
    'insert into integrations.service_outages (id, service_id, state, incident_id, cause, began_at) values (?, ?, ?, ?, ?, ?)',
    [newId(), serviceId, sighting.state, sighting.incidentId, causeOf(sighting), sighting.at],
  )
}

async function tell(
  em: EntityManager,
  serviceId: string,
  { name, state, cause, from }: Sighting & { from: ServiceState | null },
): Promise<void> {
  await recordEvent(em, { type: 'service.changed', payload: { serviceId, name, from, to: state, cause } })
}

const causeOf = ({ state, cause }: Sighting): string | null => (state === 'UP' ? null : (cause?.slice(0, 1000) ?? null))
