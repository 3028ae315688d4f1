import { sql } from '@atrium/kit/database'
import type { Page } from '@atrium/kit/pages'
import type { EntityManager } from '@mikro-orm/postgresql'

const SAMPLE_ROWS = 2_000
/** Of those that a search finds, this share makes it common. */
const COMMON = 0.02

/** What keeps PostgreSQL from reading every row: of what many have in order, of what few have by the index. */
const WRONG = {
  page: { common: ['enable_bitmapscan', 'enable_seqscan'], rare: ['enable_indexscan', 'enable_seqscan'] },
  count: { common: ['enable_seqscan'], rare: ['enable_indexscan', 'enable_seqscan'] },
} as const

/**
 * Reads a page of a search the way that is fast for it. What many have is found at once by walking the order of the list; what few
 * have is found by the index of trigrams and then sorted. PostgreSQL cannot tell which is which from its statistics, and the wrong
 * way reads a million rows; a look at some two thousand of them tells.
 */
export async function readByPlan<T>(
  em: EntityManager,
  patterns: readonly string[],
  read: () => Promise<Page<T>>,
): Promise<Page<T>> {
  const share = (await isCommon(em, patterns)) ? 'common' : 'rare'
  const without = async <R>(wrong: readonly string[], work: () => Promise<R>): Promise<R> => {
    for (const way of wrong) await sql(em, `set local ${way} = off`)
    try {
      return await work()
    } finally {
      for (const way of wrong) await sql(em, `set local ${way} = on`).catch(() => undefined)
    }
  }
  const page = await without(WRONG.page[share], read)
  const { countAll } = page
  return { ...page, countAll: () => without(WRONG.count[share], countAll) }
}

async function isCommon(em: EntityManager, patterns: readonly string[]): Promise<boolean> {
  const [table] = await sql<{ rows: number }>(
    em,
    `select greatest(reltuples, 1) as rows from pg_class where oid = 'accounts.users'::regclass`,
  )
  const percent = Math.min(100, (100 * SAMPLE_ROWS) / table!.rows)
  const [sample] = await sql<{ seen: number; found: number }>(
    em,
    `select count(*)::int as seen, count(*) filter (where ${patterns.map(() => 'search like ?').join(' or ')})::int as found
     from accounts.users tablesample system (${percent})`,
    [...patterns],
  )
  return sample!.found > sample!.seen * COMMON
}
