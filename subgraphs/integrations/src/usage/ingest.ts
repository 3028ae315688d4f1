import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { BUS_CHANNEL } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { UsageEvent } from './event.ts'

/** What is notified, besides the streams of the bus, when events were stored. */
export const USAGE_SIGNAL = 'usage'
/** Most clients of one product, and most events of all its clients, that are told apart. */
export const CLIENTS_PER_PROJECT = 5_000
export const SERIES_PER_PROJECT = 20_000
/** Stands for use that is nobody's in particular. */
const NOBODY = 'Nobody in particular'

export interface StoredUsage {
  /** Events that are there now and were not before. */
  added: number
  /** Events that were there already. */
  known: number
  /** Events of clients, or of kinds, beyond the most that a product may have. */
  beyond: number
}

interface Series {
  id: number
  client: string
  event: string
}

/**
 * Stores events of one product in the transaction of `em`. One with the same id is there once, however often it is sent, and
 * whatever it says the second time. Called before samples are stored in the same transaction: all who do both take their locks in one order.
 */
export async function storeUsage(
  em: EntityManager,
  projectId: string,
  given: readonly UsageEvent[],
): Promise<StoredUsage> {
  // The first of those with the same id, as if they had come one after the other.
  const events = [...new Map(given.toReversed().map((event) => [event.id, event])).values()]
  if (events.length === 0) return { added: 0, known: 0, beyond: 0 }
  // One at a time for each product: what has the same id in another partition is seen, and so are the bounds.
  const [project] = await sql<{ name: string }>(
    em,
    'select name from integrations.ecosystem_projects where id = ? for no key update',
    [projectId],
  )
  if (!project) return { added: 0, known: 0, beyond: events.length }
  await keepClients(em, { id: projectId, name: project.name }, events)
  const series = await seriesOf(em, projectId, events)
  const rows = events.flatMap((event) => {
    const id = series.get(seriesKey(event))
    return id === undefined
      ? []
      : [{ e: event.id, s: id, at: event.at.toISOString(), n: event.count, p: event.properties }]
  })
  const added = await insertEvents(em, projectId, rows)
  return { added, known: given.length - events.length + rows.length - added, beyond: events.length - rows.length }
}

async function insertEvents(em: EntityManager, projectId: string, rows: readonly object[]): Promise<number> {
  if (rows.length === 0) return 0
  // The row of the position is locked until the commit: whoever has seen a position has seen every smaller one.
  const [counts] = await sql<{ added: number }>(
    em,
    `with given as materialized (
       select * from jsonb_to_recordset(?::jsonb) as given (e text, s int, at timestamptz(3), n bigint, p jsonb)
       where not exists (select from integrations.usage_events known where known.project_id = ? and known.event_id = e)
     ), head as (
       update integrations.usage_positions set position = position + 1 where name = 'stored' returning position
     ), added as (
       insert into integrations.usage_events (project_id, event_id, series_id, at, count, properties, position)
       select ?, e, s, at, n, nullif(p, 'null'), position from given, head on conflict do nothing returning 1
     )
     select count(*)::int as added from added`,
    [JSON.stringify(rows), projectId, projectId],
  )
  await sql(em, 'select pg_notify(?, ?)', [BUS_CHANNEL, USAGE_SIGNAL])
  return counts!.added
}

/** Makes the clients that are new, as far as the product may have more, and keeps what is told of the others. */
async function keepClients(
  em: EntityManager,
  project: { id: string; name: string },
  events: readonly UsageEvent[],
): Promise<void> {
  const told = [...Map.groupBy(events, ({ client }) => client)].map(([key, of]) => {
    const times = of.map(({ at }) => at.getTime())
    return {
      id: newId(),
      key,
      name: of.findLast(({ clientName }) => clientName)?.clientName ?? null,
      other: key || NOBODY,
      company: of.findLast(({ companyId }) => companyId)?.companyId ?? null,
      first_at: new Date(Math.min(...times)).toISOString(),
      last_at: new Date(Math.max(...times)).toISOString(),
    }
  })
  await sql(
    em,
    `with given as (
       select * from jsonb_to_recordset(?::jsonb)
         as given (id uuid, key text, name text, other text, company uuid, first_at timestamptz(3), last_at timestamptz(3))
     ), room as (
       select ? - count(*) as free from integrations.usage_clients where project_id = ?
     ), known as (
       update integrations.usage_clients client set
         name = coalesce(given.name, client.name),
         first_at = least(client.first_at, given.first_at), last_at = greatest(client.last_at, given.last_at),
         -- What has been said stays: a product cannot hand the use of one company to another.
         company_id = case when is_linked_by_hand then company_id else coalesce(company_id, company.id) end
       from given left join integrations.known_companies company on company.id = given.company
       where project_id = ? and client.key = given.key
     )
     insert into integrations.usage_clients (id, project_id, key, name, product, company_id, first_at, last_at)
     select given.id, ?, key, coalesce(given.name, other), ?, company.id, first_at, last_at
     from given left join integrations.known_companies company on company.id = given.company
     where not exists (select from integrations.usage_clients client where client.project_id = ? and client.key = given.key)
     order by key limit greatest(0, (select free from room))`,
    [JSON.stringify(told), CLIENTS_PER_PROJECT, project.id, project.id, project.id, project.name, project.id],
  )
}

const seriesKey = ({ client, event }: { client: string; event: string }): string => `${event} ${client}`

/** The series of the events by {@link seriesKey}, those made that were not there, as far as the product may have more. */
async function seriesOf(
  em: EntityManager,
  projectId: string,
  events: readonly UsageEvent[],
): Promise<Map<string, number>> {
  const told = [...new Map(events.map((one) => [seriesKey(one), { client: one.client, event: one.event }])).values()]
  const wanted = JSON.stringify(told)
  await sql(
    em,
    `insert into integrations.usage_series (client_id, event)
     select client.id, given.event from jsonb_to_recordset(?::jsonb) as given (client text, event text)
     join integrations.usage_clients client on client.project_id = ? and client.key = given.client
     where not exists (select from integrations.usage_series known where known.client_id = client.id and known.event = given.event)
     order by client.id, given.event
     limit greatest(0, ? - (select count(*) from integrations.usage_series
       join integrations.usage_clients client on client.id = client_id where project_id = ?))`,
    [wanted, projectId, SERIES_PER_PROJECT, projectId],
  )
  const rows = await sql<Series>(
    em,
    `select series.id, client.key as client, series.event from jsonb_to_recordset(?::jsonb) as given (client text, event text)
     join integrations.usage_clients client on client.project_id = ? and client.key = given.client
     join integrations.usage_series series on series.client_id = client.id and series.event = given.event`,
    [wanted, projectId],
  )
  return new Map(rows.map((row) => [seriesKey(row), row.id]))
}
