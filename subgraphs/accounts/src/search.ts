import { badInput } from '@atrium/kit/errors'

const LONGEST = 200

/**
 * Matches text that contains `search`, in any case. No trigram index helps: under row level security PostgreSQL may use
 * an index only for operators that cannot leak what they compare, and ILIKE is none of them.
 * @throws BAD_USER_INPUT when it is too long.
 */
export function contains(search: string): { $ilike: string } {
  if (search.length > LONGEST) throw badInput(`Search for at most ${LONGEST} characters.`)
  return { $ilike: `%${search.trim().replace(/[\\%_]/g, '\\$&')}%` }
}
