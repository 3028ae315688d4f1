import { sql } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { LabsProjectFacts } from './adapters/adapter.ts'
import { type Labs, projectUrl } from './labs.ts'

/**
 * Keeps projects that an account shows, and that its person may open them. A project is known by its id at Labs, or by the address
 * that staff has entered. Addresses that are not at Labs are left out.
 *
 * @returns UUIDs of those that were kept.
 */
export async function keepProjects(
  em: EntityManager,
  labs: Labs,
  { accountId, userId }: { accountId: string; userId: string },
  facts: readonly LabsProjectFacts[],
): Promise<string[]> {
  const rows = facts.flatMap(({ url: text, ...fact }) => {
    const url = projectUrl(labs, text)
    return url ? [{ ...fact, url, uuid: newId(), access: newId() }] : []
  })
  if (rows.length === 0) return []
  const given = `jsonb_to_recordset(?::jsonb)
    as given(id text, name text, url text, organization text, role text, uuid uuid, access uuid)`
  const json = JSON.stringify(rows)
  // The same order everywhere, so that two accounts read at once do not wait for each other in a circle.
  await sql(
    em,
    `update accounts.labs_projects project set labs_project_id = given.id
     from ${given} where project.url = given.url and project.labs_project_id is null
       and not exists (select from accounts.labs_projects other where other.labs_project_id = given.id)`,
    [json],
  )
  await sql(
    em,
    `insert into accounts.labs_projects (id, labs_project_id, name, url, organization)
     select given.uuid, given.id, given.name, given.url, given.organization from ${given} order by given.id
     on conflict do nothing`,
    [json],
  )
  await sql(
    em,
    `update accounts.labs_projects project set name = given.name, organization = given.organization
     from ${given} where project.labs_project_id = given.id
       and (project.name, project.organization) is distinct from (given.name, given.organization)`,
    [json],
  )
  await matchByName(em, json, given)
  const kept = await sql<{ id: string }>(
    em,
    `insert into accounts.labs_project_access (id, account_id, user_id, project_id, role)
     select given.access, ?, ?, project.id, given.role
     from ${given} join accounts.labs_projects project on project.labs_project_id = given.id order by project.id
     on conflict (account_id, project_id) do update set role = excluded.role returning project_id as id`,
    [accountId, userId, json],
  )
  return kept.map(({ id }) => id)
}

/** A project whose organisation is called as one company, and one only, is taken to be that company's until staff says else. */
async function matchByName(em: EntityManager, json: string, given: string): Promise<void> {
  await sql(
    em,
    `update accounts.labs_projects project set company_id = company.id, matched_by = 'NAME'
     from ${given} join accounts.companies company on lower(company.name) = lower(given.organization)
     where project.labs_project_id = given.id and project.matched_by is null
       and not exists (
         select from accounts.companies other where other.id <> company.id and lower(other.name) = lower(company.name)
       )`,
    [json],
  )
}

/** Takes away what the account does not show any more. */
export async function dropLost(em: EntityManager, accountId: string, kept: readonly string[]): Promise<void> {
  await sql(em, `delete from accounts.labs_project_access where account_id = ? and not project_id = any (?::uuid[])`, [
    accountId,
    `{${kept.join(',')}}`,
  ])
}
