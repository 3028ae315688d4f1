import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { createSignal, startLoop } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'

const FLUSH_MS = 1000
/** More different ones within a second are counted together, so that a flood costs neither memory nor rows. */
const MAX_KEYS = 1000

export type RefusalReason = 'unknown_connection' | 'wrong_provider' | 'wrong_type' | 'wrong_signature' | 'malformed'

export interface Refusals {
  count(reason: RefusalReason, connectionId: string | null): void
  dispose(): Promise<void>
}

/** Counts refused deliveries by connection, reason and day, and writes the sums once a second. */
export function startRefusals(database: Database, log: Logger): Refusals {
  let counts = new Map<string, number>()
  let stopping = false
  const signal = createSignal()

  async function flush(): Promise<void> {
    if (counts.size === 0) return
    const taken = counts
    counts = new Map()
    try {
      await writeCounts(database, taken)
    } catch (error) {
      for (const [key, count] of taken) counts.set(key, (counts.get(key) ?? 0) + count)
      throw error
    }
  }

  const loop = startLoop({
    signal,
    idleMs: FLUSH_MS,
    step: async () => {
      if (!stopping) await flush()
      return 'idle'
    },
    onError: (error) => log.error({ err: error }, 'Refused deliveries could not be counted; trying again'),
  })
  return {
    count(reason, connectionId) {
      const own = `${connectionId ?? ''}|${reason}`
      const key = counts.has(own) || counts.size < MAX_KEYS ? own : `|${reason}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    },
    async dispose() {
      stopping = true
      await loop.dispose()
      await flush().catch((error: unknown) => log.error({ err: error }, 'The last refused deliveries were not counted'))
    },
  }
}

function writeCounts(database: Database, counts: Map<string, number>): Promise<void> {
  const rows = [...counts].map(([key, count]) => {
    const [connectionId, reason] = key.split('|')
    return { connection_id: connectionId || null, reason, count }
  })
  return transaction(database, system('ingest'), async (em) => {
    // Of a connection that was deleted meanwhile nothing is kept.
    await sql(
      em,
      `insert into integrations.webhook_refusals (connection_id, company_id, reason, day, count)
       select refused.connection_id, connections.company_id, refused.reason, (now() at time zone 'utc')::date, refused.count
       from jsonb_to_recordset(?::jsonb) as refused (connection_id uuid, reason text, count bigint)
       left join integrations.connections on connections.id = refused.connection_id
       where refused.connection_id is null or connections.id is not null
       order by refused.connection_id, refused.reason
       on conflict (connection_id, reason, day) do update set count = webhook_refusals.count + excluded.count`,
      [JSON.stringify(rows)],
    )
  })
}
