import { createHash } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import type { CompleteReading, ExternalContainer, ItemKind, ProviderFact } from '../providers/provider.ts'
import type { Place } from './places.ts'

interface Owner {
  connectionId: string
  companyId: string | null
}

/** A fact with whose it is. */
export interface PlacedFact {
  fact: ProviderFact
  place: Place
  /** Of its event; null: a new one. */
  id: string | null
}

/**
 * Remembers which things were told, and returns the facts that say something new: a thing that is as it was told before, and
 * still of the same project, is not told again. Of a thing told several times the last counts.
 */
export async function onlyNews(em: EntityManager, owner: Owner, facts: PlacedFact[]): Promise<PlacedFact[]> {
  const items = facts.map((placed) => ({ placed, item: itemOf(placed) }))
  const told = new Map(items.flatMap(({ item }) => (item ? [[`${item.kind} ${item.externalId}`, item]] : [])))
  if (told.size === 0) return facts
  const rows = JSON.stringify([...told.values()])
  const before = await sql<{ kind: string; externalId: string; fingerprint: string }>(
    em,
    `select kind, external_id as "externalId", fingerprint from integrations.known_items
     where connection_id = ? and (kind, external_id) in
       (select kind, "externalId" from jsonb_to_recordset(?::jsonb) as told (kind text, "externalId" text))
     order by kind, external_id for update`,
    [owner.connectionId, rows],
  )
  await remember(em, owner, rows)
  const known = new Map(before.map(({ kind, externalId, fingerprint }) => [`${kind} ${externalId}`, fingerprint]))
  return items
    .filter(({ item }) => {
      if (!item) return true
      const key = `${item.kind} ${item.externalId}`
      // A thing that nobody was told of need not be told to be gone.
      if (item.fingerprint === null) return known.has(key)
      return told.get(key) === item && known.get(key) !== item.fingerprint
    })
    .map(({ placed }) => placed)
}

async function remember(em: EntityManager, { connectionId, companyId }: Owner, rows: string): Promise<void> {
  await sql(
    em,
    `insert into integrations.known_items as known
       (connection_id, company_id, kind, external_id, container_kind, container_id, fingerprint, told_at)
     select ?, ?, kind, "externalId", "containerKind", "containerId", fingerprint, now()
     from jsonb_to_recordset(?::jsonb) as told
       (kind text, "externalId" text, "containerKind" text, "containerId" text, fingerprint text)
     where fingerprint is not null
     order by kind, "externalId"
     on conflict (connection_id, kind, external_id) do update set container_kind = excluded.container_kind,
       container_id = excluded.container_id, fingerprint = excluded.fingerprint, told_at = excluded.told_at`,
    [connectionId, companyId, rows],
  )
  await sql(
    em,
    `delete from integrations.known_items where connection_id = ? and (kind, external_id) in
       (select kind, "externalId" from jsonb_to_recordset(?::jsonb) as told (kind text, "externalId" text, fingerprint text)
        where fingerprint is null)`,
    [connectionId, rows],
  )
}

interface Item {
  kind: string
  externalId: string
  containerKind: string | null
  containerId: string | null
  /** Null: it is gone. */
  fingerprint: string | null
}

const CHANGE = /^(task|time_entry|lead|document)\.(upserted|deleted)$/

function itemOf({ fact, place }: PlacedFact): Item | null {
  const [, kind, change] = CHANGE.exec(fact.type) ?? []
  if (kind === undefined || !('externalId' in fact.payload)) return null
  const said = JSON.stringify([fact.payload, place])
  return {
    kind,
    externalId: fact.payload.externalId,
    containerKind: fact.container?.kind ?? null,
    containerId: fact.container?.id ?? null,
    fingerprint: change === 'deleted' ? null : createHash('sha256').update(said).digest('base64url'),
  }
}

/** A thing that others were told of. */
export interface KnownItem {
  kind: ItemKind
  externalId: string
  containerKind: string | null
  containerId: string | null
}

const FORGOTTEN =
  'returning kind, external_id as "externalId", container_kind as "containerKind", container_id as "containerId"'

/**
 * Forgets the things that a complete reading did not find, and returns them. What was told since it began, by webhook as well,
 * is there.
 */
export function forgetUnseen(
  em: EntityManager,
  connectionId: string,
  { kind, container, since }: CompleteReading,
): Promise<KnownItem[]> {
  return sql(
    em,
    `delete from integrations.known_items
     where connection_id = ? and kind = ? and told_at < ? and (?::text is null or container_id = ?) ${FORGOTTEN}`,
    [connectionId, kind, since, container ?? null, container ?? null],
  )
}

/** Forgets all that is in a container, and returns it. */
export function forgetIn(
  em: EntityManager,
  connectionId: string,
  { kind, id }: Pick<ExternalContainer, 'kind' | 'id'>,
): Promise<KnownItem[]> {
  return sql(
    em,
    `delete from integrations.known_items where connection_id = ? and container_kind = ? and container_id = ? ${FORGOTTEN}`,
    [connectionId, kind, id],
  )
}
