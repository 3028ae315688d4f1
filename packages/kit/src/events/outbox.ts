import type { EntityManager } from '@mikro-orm/postgresql'
import { sql, wakeAfterCommit } from '../database/database.ts'
import { newId } from '../ids/index.ts'
import { type DomainEvent, type EventPayloads, type EventType, versionOf } from './catalogue.ts'

/** What {@link recordEvent} needs; the rest of a {@link DomainEvent} is filled in. */
export type NewEvent<T extends EventType> = {
  type: T
  payload: EventPayloads[T]
} & Partial<Pick<DomainEvent, 'companyId' | 'projectId' | 'actor' | 'activity' | 'occurredAt' | 'id'>>

/**
 * Records an event in the transaction of `em`: it is published if and only if the change it tells of is committed.
 * With an id of your own, work that is done again records nothing new: an id is published once.
 */
export async function recordEvent<T extends EventType>(em: EntityManager, event: NewEvent<T>): Promise<string> {
  const id = event.id ?? newId()
  await recordEvents(em, [{ ...event, id }])
  return id
}

/**
 * Records many events by one statement, like {@link recordEvent}.
 * Row level security must not be asked whether the rows may be read back, hence no `returning` and no conflict target.
 */
export async function recordEvents(em: EntityManager, events: readonly NewEvent<EventType>[]): Promise<void> {
  if (events.length === 0) return
  await sql(
    em,
    `insert into ${outboxTable(em)} (id, type, version, company_id, project_id, actor, payload, activity, occurred_at)
     select id, type, version, company_id, project_id, actor, payload, activity, occurred_at
     from jsonb_to_recordset(?::jsonb) as event (id uuid, type text, version int, company_id uuid, project_id uuid,
       actor jsonb, payload jsonb, activity jsonb, occurred_at timestamptz)
     on conflict do nothing`,
    [JSON.stringify(events.map(toRow))],
  )
  wakeAfterCommit(em)
}

function toRow(event: NewEvent<EventType>) {
  return {
    id: event.id ?? newId(),
    type: event.type,
    version: versionOf(event.type),
    company_id: event.companyId ?? null,
    project_id: event.projectId ?? null,
    actor: event.actor ?? undefined,
    payload: event.payload,
    activity: event.activity ?? undefined,
    occurred_at: event.occurredAt ?? new Date().toISOString(),
  }
}

function outboxTable(em: EntityManager): string {
  return `"${em.config.get('schema')}".outbox`
}
