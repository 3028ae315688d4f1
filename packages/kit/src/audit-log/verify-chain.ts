import type { EntityManager } from '@mikro-orm/postgresql'
import { AUDIT_ENTRY_COLUMNS, type AuditEntryData, CHAIN_START, type ChainPlace, findBreak } from '../audit/index.ts'
import { sql } from '../database/database.ts'

/** Entries that are followed in one go. */
export const CHECK_BATCH = 2_000

/** What was found of a stretch of a chain. */
export interface ChainCheck {
  /** How many entries were followed. */
  checked: number
  /** The last entry that holds: the next stretch begins after it. */
  reached: ChainPlace
  /** First sequence at which the chain does not hold: it was changed, or one before it was removed or moved. */
  brokenAt: string | null
  /** Whether this was the end of the chain. */
  isComplete: boolean
}

/** Follows a tenant's chain in the subgraph of `em`, from a place that was reached before, for at most {@link CHECK_BATCH} entries. */
export async function checkChain(
  em: EntityManager,
  tenantId: string,
  from: ChainPlace = CHAIN_START,
): Promise<ChainCheck> {
  const entries = await sql<AuditEntryData & { hash: string }>(
    em,
    `select ${AUDIT_ENTRY_COLUMNS}
     from "${em.config.get('schema')}".audit_log entry
     where tenant_id = ? and entry.sequence > ? order by entry.sequence limit ${CHECK_BATCH}`,
    [tenantId, from.sequence],
  )
  const brokenAt = findBreak(entries, from)
  const holding =
    brokenAt === null
      ? entries
      : entries.slice(
          0,
          entries.findIndex((e) => e.sequence === brokenAt),
        )
  const last = holding.at(-1)
  return {
    checked: holding.length,
    reached: last ? { sequence: last.sequence, hash: last.hash } : from,
    brokenAt,
    isComplete: brokenAt !== null || entries.length < CHECK_BATCH,
  }
}

/** A tenant's chain and how long it is. */
export interface Chain {
  tenantId: string
  entries: number
}

const MOST_CHAINS = 10_000

/** Every chain in the subgraph of `em` that it may see. */
export function listChains(em: EntityManager): Promise<Chain[]> {
  return sql<Chain>(
    em,
    `select tenant_id as "tenantId", count(*)::int as entries from "${em.config.get('schema')}".audit_log
     group by tenant_id order by tenant_id limit ${MOST_CHAINS}`,
  )
}
