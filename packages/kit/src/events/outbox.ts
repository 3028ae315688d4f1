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
 * Row level security must not be asked whether the row may be read back, hence no `returning` and no conflict target.
 */
export async function recordEvent<T extends EventType>(em: EntityManager, event: NewEvent<T>): Promise<string> {
  const id = event.id ?? newId()
  await sql(
    em,
    `insert into ${outboxTable(em)} (id, type, version, company_id, project_id, actor, payload, activity, occurred_at)
     values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?) on conflict do nothing`,
    [
      id,
      event.type,
      versionOf(event.type),
      event.companyId ?? null,
      event.projectId ?? null,
      json(event.actor),
      json(event.payload),
      json(event.activity),
      event.occurredAt ?? new Date().toISOString(),
    ],
  )
  wakeAfterCommit(em)
  return id
}

function outboxTable(em: EntityManager): string {
  return `"${em.config.get('schema')}".outbox`
}

function json(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value)
}
