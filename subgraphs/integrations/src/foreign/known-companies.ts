import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import { type Consumer, isEvent } from '@atrium/kit/events'

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
    `insert into integrations.known_companies (id, name)
     select id, name from jsonb_to_recordset(?::jsonb) as given (id uuid, name text)
     on conflict (id) do update set name = excluded.name`,
    [JSON.stringify(companies)],
  )
}

/** @throws NOT_FOUND when there is no company of this UUID. Null is the agency itself. */
export async function assertKnownCompany(em: EntityManager, companyId: string | null): Promise<void> {
  if (companyId === null) return
  const known = await sql(em, 'select 1 from integrations.known_companies where id = ?', [companyId])
  if (known.length === 0) throw noSuchCompany()
}

export const noSuchCompany = () =>
  userError('NOT_FOUND', 'There is no such company. One that was just added is known here in a moment.', ['companyId'])
