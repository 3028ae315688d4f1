import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { type BusListener, createSignal, startLoop } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'
import { MARKETING_SIGNAL } from './keep-marketing.ts'

const IDLE_MS = 1000

/** What a connection told of marketing has changed (UUIDs). */
export interface MarketingChange {
  connectionId: string
  companyId: string | null
}

/** Reads once for the whole process of whom something has changed, and tells all subscribers. */
export interface MarketingHub {
  /** From now on, until the returned function is called. `receive` must not throw. */
  attach(receive: (changes: readonly MarketingChange[]) => void): () => void
  dispose(): Promise<void>
}

export async function startMarketingHub(database: Database, bus: BusListener, log: Logger): Promise<MarketingHub> {
  const subscribers = new Set<(changes: readonly MarketingChange[]) => void>()
  const signal = createSignal()
  let position = (await readAfter(database, null)).head

  const stop = bus.on(MARKETING_SIGNAL, () => signal.wake())
  const loop = startLoop({
    signal,
    idleMs: IDLE_MS,
    async step() {
      const { head, changes } = await readAfter(database, position)
      position = head
      if (changes.length > 0) for (const receive of subscribers) receive(changes)
      return 'idle'
    },
    onError: (error) => log.error({ err: error }, 'Changes of marketing could not be read; trying again'),
  })
  return {
    attach(receive) {
      subscribers.add(receive)
      return () => void subscribers.delete(receive)
    },
    async dispose() {
      stop()
      await loop.dispose()
    },
  }
}

/** @param after null: only how far there are changes. There is one row for each connection and company, however much has changed. */
function readAfter(database: Database, after: string | null): Promise<{ head: string; changes: MarketingChange[] }> {
  return transaction(
    database,
    system('relay'),
    async (em) => {
      if (after === null) {
        const [row] = await sql<{ head: string }>(
          em,
          'select coalesce(max(position), 0)::text as head from integrations.marketing_sources',
        )
        return { head: row!.head, changes: [] }
      }
      const rows = await sql<MarketingChange & { position: string }>(
        em,
        `select connection_id as "connectionId", company_id as "companyId", position::text as position
         from integrations.marketing_sources where position > ? order by position`,
        [after],
      )
      const changes = rows.map(({ connectionId, companyId }) => ({ connectionId, companyId }))
      return { head: rows.at(-1)?.position ?? after, changes }
    },
    { readOnly: true },
  )
}
