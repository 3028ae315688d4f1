import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { type BusListener, createSignal, startLoop } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'
import { USAGE_SIGNAL } from './ingest.ts'

const IDLE_MS = 1_000
/** Of more than these at once, the last are told. */
const READ = 200

/** What a client has done just now, of one kind, with what decides who sees it. */
export interface LiveUsage {
  seriesId: number
  clientId: string
  projectId: string
  companyId: string | null
  event: string
  count: number
  at: Date
}

/** Reads new use once for the whole process and hands it to all subscribers. While nobody listens only the place is read. */
export interface UsageHub {
  /** From now on, until the returned function is called. `receive` must not throw. */
  attach(receive: (usage: readonly LiveUsage[]) => void): () => void
  dispose(): Promise<void>
}

export async function startUsageHub(database: Database, bus: BusListener, log: Logger): Promise<UsageHub> {
  const subscribers = new Set<(usage: readonly LiveUsage[]) => void>()
  const signal = createSignal()
  let position = (await read(database, null)).head

  async function step(): Promise<'idle'> {
    const { head, usage } = await read(database, subscribers.size > 0 ? position : null)
    // No await in between: whoever attaches hears of it, or the page that it read before has it.
    if (usage.length > 0) for (const receive of subscribers) receive(usage)
    position = head
    return 'idle'
  }

  const stop = bus.on(USAGE_SIGNAL, () => signal.wake())
  const loop = startLoop({
    signal,
    idleMs: IDLE_MS,
    step,
    onError: (error) => log.error({ err: error }, 'New usage could not be read; trying again'),
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

/** @param after null: only how far there is any. */
function read(database: Database, after: bigint | null): Promise<{ head: bigint; usage: LiveUsage[] }> {
  return transaction(
    database,
    system('relay'),
    async (em) => {
      const [row] = await sql<{ head: string }>(
        em,
        `select position::text as head from integrations.usage_positions where name = 'stored'`,
      )
      const head = BigInt(row!.head)
      if (after === null || head === after) return { head, usage: [] }
      const rows = await sql<Omit<LiveUsage, 'at'> & { at: string }>(
        em,
        `select series_id as "seriesId", client_id as "clientId", client.project_id as "projectId", company_id as "companyId",
                series.event, sum(count)::float8 as count, max(used.at) as at
         from integrations.usage_events used join integrations.usage_series series on series.id = series_id
         join integrations.usage_clients client on client.id = client_id
         where position > ? and position <= ? group by 1, 2, 3, 4, 5 order by max(position), max(used.at) limit ${READ}`,
        [after.toString(), head.toString()],
      )
      return { head, usage: rows.map((one) => ({ ...one, at: new Date(one.at) })) }
    },
    { readOnly: true },
  )
}
