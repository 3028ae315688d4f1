import { sql } from '@atrium/kit/database'
import { type Consumer, isEvent } from '@atrium/kit/events'
import type { EntityManager } from '@mikro-orm/postgresql'

/** Keeps this subgraph's copy of which companies there are. */
export const knownCompanies: Consumer = {
  name: 'known-companies',
  streams: ['accounts'],
  types: ['company.created'],
  async handle(em, event) {
    if (!isEvent(event, 'company.created')) return
    const { companyId, name } = event.payload
    await keepCompanies(em, [{ id: companyId, name }])
  },
}

export async function keepCompanies(em: EntityManager, companies: { id: string; name: string }[]): Promise<void> {
  await sql(
    em,
    `insert into projects.known_companies (id, name) select id, name from jsonb_to_recordset(?::jsonb) as given (id uuid, name text)
     on conflict (id) do update set name = excluded.name`,
    [JSON.stringify(companies)],
  )
}

/** Whether there is a company of this UUID, as far as the viewer of `em` may know. */
export async function isKnownCompany(em: EntityManager, id: string): Promise<boolean> {
  return (await sql(em, 'select 1 from projects.known_companies where id = ?', [id])).length > 0
}
