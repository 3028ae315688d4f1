import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'

/** A developer of a company's team. */
export interface TeamMember {
  companyId: string
  developerId: string
  name: string | null
}

/** Writes developers into the copy of the companies' teams, or their new names. */
export async function keepTeam(em: EntityManager, members: readonly TeamMember[]): Promise<void> {
  await sql(
    em,
    `insert into projects.team_members (company_id, developer_id, name)
     select "companyId", "developerId", name
     from jsonb_to_recordset(?::jsonb) as given ("companyId" uuid, "developerId" uuid, name text)
     on conflict (company_id, developer_id) do update set name = coalesce(excluded.name, team_members.name)`,
    [JSON.stringify(members)],
  )
}

/** Who it is, if the developer is in the company's team: until the end of the transaction nobody takes that back. */
export async function lockTeamMember(
  em: EntityManager,
  companyId: string,
  developerId: string,
): Promise<{ name: string | null } | null> {
  await lockPlace(em, companyId, developerId)
  const [row] = await sql<{ name: string | null }>(
    em,
    'select name from projects.team_members where company_id = ? and developer_id = ?',
    [companyId, developerId],
  )
  return row ?? null
}

/** Takes a developer out of a company's team. */
export async function dropTeamMember(em: EntityManager, companyId: string, developerId: string): Promise<void> {
  await lockPlace(em, companyId, developerId)
  await sql(em, 'delete from projects.team_members where company_id = ? and developer_id = ?', [companyId, developerId])
}

// A lock of a row would need the right to change it, which people have not.
async function lockPlace(em: EntityManager, companyId: string, developerId: string): Promise<void> {
  await sql(em, 'select pg_advisory_xact_lock(hashtextextended(?, 4))', [`projects.team.${companyId}.${developerId}`])
}
