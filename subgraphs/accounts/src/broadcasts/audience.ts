import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Audience } from './broadcast.entity.ts'

/** Somebody whom a message goes to. */
export interface Recipient {
  id: string
  name: string
  email: string
}

// Who cannot sign in reads no message. Developers count to the companies that they work for.
function condition({ userIds, roles, companyIds, activeWithinDays }: Audience): { text: string; params: unknown[] } {
  const parts: string[] = [`person.status = 'ACTIVE'`]
  const params: unknown[] = []
  const add = (text: string, ...values: unknown[]) => {
    parts.push(text)
    params.push(...values)
  }
  if (userIds) add('person.id = any (?::uuid[])', `{${userIds.join(',')}}`)
  if (roles) add('person.role = any (?::text[])', `{${roles.join(',')}}`)
  if (companyIds) {
    add(
      `person.id in (
         select member.user_id from accounts.company_members member
         where member.company_id = any (?::uuid[]) and member.accepted_at is not null
         union all
         select developer.user_id from accounts.company_developers access
         join accounts.developers developer on developer.id = access.developer_id where access.company_id = any (?::uuid[]))`,
      `{${companyIds.join(',')}}`,
      `{${companyIds.join(',')}}`,
    )
  }
  if (activeWithinDays) add(`person.last_sign_in_at > now() - make_interval(days => ?)`, activeWithinDays)
  return { text: parts.join(' and '), params }
}

/** How many people an audience has. */
export async function countAudience(em: EntityManager, audience: Audience): Promise<number> {
  const { text, params } = condition(audience)
  const [row] = await sql<{ count: number }>(
    em,
    `select count(*)::int as count from accounts.users person where ${text}`,
    params,
  )
  return row!.count
}

/** The next people of an audience, in the order of their ids (UUID). */
export function readAudience(
  em: EntityManager,
  audience: Audience,
  { after, limit }: { after: string | null; limit: number },
): Promise<Recipient[]> {
  const { text, params } = condition(audience)
  return sql<Recipient>(
    em,
    `select person.id, person.name, person.email from accounts.users person
     where ${text} and (?::uuid is null or person.id > ?::uuid) order by person.id limit ?`,
    [...params, after, after, limit],
  )
}
