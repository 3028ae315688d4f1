import { type Chain, checkChain, listChains } from '@atrium/kit/audit-log'
import { CHAIN_START, type ChainPlace } from '@atrium/kit/audit'
import { type Database, openDatabase, system, transaction } from '@atrium/kit/database'
import type { Logger } from '@atrium/kit/logs'
import { SUBGRAPH_MIGRATIONS } from '../migrations.ts'

/** What came of one chain. */
export interface VerifiedChain extends Chain {
  /** The part of the product that keeps it. */
  source: string
  /** How many entries hold. */
  checked: number
  /** First sequence at which it does not hold; null when it is whole. */
  brokenAt: string | null
  /** The last entry that holds. Kept elsewhere, it shows later whether entries were cut off at the end. */
  reached: ChainPlace
}

/** Follows every chain of every audit log of an installation, from first to last. */
export async function* verifyAudit(config: { databaseUrl: string; log: Logger }): AsyncGenerator<VerifiedChain> {
  for (const { name } of SUBGRAPH_MIGRATIONS) {
    const database = await openDatabase({
      name,
      url: config.databaseUrl,
      entities: [],
      log: config.log.child({ part: name }),
    })
    try {
      const chains = await transaction(database, system('job'), listChains, { readOnly: true })
      for (const chain of chains) yield { source: name, ...chain, ...(await follow(database, chain)) }
    } finally {
      await database.dispose()
    }
  }
}

async function follow(
  database: Database,
  { tenantId }: Chain,
): Promise<Pick<VerifiedChain, 'checked' | 'brokenAt' | 'reached'>> {
  let [checked, reached] = [0, CHAIN_START]
  for (;;) {
    const from = reached
    const found = await transaction(database, system('job'), (em) => checkChain(em, tenantId, from), { readOnly: true })
    checked += found.checked
    reached = found.reached
    if (found.isComplete) return { checked, reached, brokenAt: found.brokenAt }
  }
}
