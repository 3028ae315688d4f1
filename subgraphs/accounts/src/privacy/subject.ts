import { sql } from '@atrium/kit/database'
import type { Subject } from '@atrium/kit/privacy'
import type { EntityManager } from '@mikro-orm/postgresql'

/** What an export may look into: companies that the person sees now. */
const SEEN = {
  members: 'accepted_at is not null',
  assignments: `status in ('ACTIVE', 'NOTICE')`,
}
/** Where an erasure looks for it: wherever it ever was. */
const EVER = { members: 'true', assignments: 'true' }

/** Who somebody (UUID) is, for those who look for what they keep of it. Needs the purpose `privacy`. */
export async function subjectOf(em: EntityManager, userId: string, purpose: 'EXPORT' | 'ERASURE'): Promise<Subject> {
  const where = purpose === 'EXPORT' ? SEEN : EVER
  const [row] = await sql<Subject & { name: string; known: (string | null)[]; companyIds: string[] | null }>(
    em,
    `select person.id as "userId", person.name, person.email, developer.id as "developerId",
       (select coalesce(jsonb_agg(label), '[]') from accounts.identities where user_id = person.id)
         || (select coalesce(jsonb_agg(labs_name) || jsonb_agg(labs_username) || jsonb_agg(labs_email), '[]')
             from accounts.labs_accounts where user_id = person.id) as known,
       (select jsonb_agg(distinct company_id) from (
          select company_id from accounts.company_members where user_id = person.id and ${where.members}
          union select company_id from accounts.developer_assignments where developer_id = developer.id and ${where.assignments}
        ) one) as "companyIds"
     from accounts.users person left join accounts.developers developer on developer.user_id = person.id
     where person.id = ?`,
    [userId],
  )
  if (!row) throw new Error(`There is no person ${userId}.`)
  const names = [...new Set([row.name, ...row.known.filter((name) => name !== null)])]
  return { userId, developerId: row.developerId, companyIds: row.companyIds ?? [], names, email: row.email }
}
