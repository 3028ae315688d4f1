import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { UserActivity } from '../users/user-activity.ts'
import { ACTIVE_DAYS, patternsOf } from '../users/user.service.ts'
import type { Audience, Matching } from './broadcast.entity.ts'

/** Somebody whom a message goes to. */
export interface Recipient {
  id: string
  name: string
  email: string
}

// Who cannot sign in reads no message. Developers count to the companies that they work for.
function condition(audience: Audience) {
  const { userIds, roles, companyIds, activeWithinDays, matching, timeZones, hasSecondStep } = audience
  const parts: string[] = [`person.status = 'ACTIVE'`]
  const params: unknown[] = []
  const add: Add = (text, ...values) => {
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
  if (matching) addMatching(add, matching)
  if (timeZones) add('person.time_zone = any (?::text[])', `{${timeZones.join(',')}}`)
  if (hasSecondStep !== undefined) add('person.has_second_step = ?', hasSecondStep)
  return { text: parts.join(' and '), params }
}

type Add = (text: string, ...values: unknown[]) => void

/** The filter of the list of users, as `listUsers` has it. */
function addMatching(add: Add, { search, roles, statuses, activity, companyId, agencyId }: Matching): void {
  const patterns = patternsOf(search)
  if (patterns.length > 0) add(`(${patterns.map(() => 'person.search like ?').join(' or ')})`, ...patterns)
  if (roles) add('person.role = any (?::text[])', `{${roles.join(',')}}`)
  if (statuses) add('person.status = any (?::text[])', `{${statuses.join(',')}}`)
  if (activity) add(ACTIVITY[activity])
  if (companyId !== undefined)
    add('person.id in (select user_id from accounts.company_members where company_id = ?::uuid)', companyId)
  if (agencyId !== undefined) {
    add(
      `(person.agency_id = ?::uuid or person.id in (select user_id from accounts.developers where agency_id = ?::uuid))`,
      agencyId,
      agencyId,
    )
  }
}

const ACTIVITY: Record<UserActivity, string> = {
  ACTIVE: `person.last_sign_in_at >= now() - interval '${ACTIVE_DAYS} days'`,
  // Those who never came are inactive too.
  INACTIVE: `person.last_sign_in_rank < now() - interval '${ACTIVE_DAYS} days'`,
  NEVER: 'person.last_sign_in_at is null',
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
