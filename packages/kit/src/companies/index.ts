import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '../database/index.ts'
import { type Consumer, isEvent } from '../events/index.ts'

/** A subgraph's copy of which companies there are. */
export interface KnownCompanies {
  /** Keeps the copy by what the accounts subgraph publishes. */
  consumer: Consumer
  /** Writes companies (UUIDs) into it, or their new names. */
  keep(em: EntityManager, companies: readonly { id: string; name: string }[]): Promise<void>
  /** Whether there is a company of this UUID, as far as the viewer of `em` may know. */
  isKnown(em: EntityManager, id: string): Promise<boolean>
}

/** @param table with its schema, as `projects.known_companies`: columns `id` and `name`. */
export function knownCompaniesIn(table: string): KnownCompanies {
  const keep: KnownCompanies['keep'] = async (em, companies) => {
    await sql(
      em,
      `insert into ${table} (id, name) select id, name from jsonb_to_recordset(?::jsonb) as given (id uuid, name text)
       on conflict (id) do update set name = excluded.name`,
      [JSON.stringify(companies)],
    )
  }
  return {
    consumer: {
      name: 'known-companies',
      streams: ['accounts'],
      types: ['company.created', 'company.updated'],
      async handle(em, event) {
        if (!isEvent(event, 'company.created') && !isEvent(event, 'company.updated')) return
        const { companyId, name } = event.payload
        await keep(em, [{ id: companyId, name }])
      },
    },
    keep,
    isKnown: async (em, id) => (await sql(em, `select 1 from ${table} where id = ?`, [id])).length > 0,
  }
}
