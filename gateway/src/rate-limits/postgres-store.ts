import { type Database, sql, system, transaction } from '@atrium/kit/database'
import type { Logger } from '@atrium/kit/logs'
import type { PointStore } from './rate-limiter.ts'
import { WINDOW_SECONDS } from './rates.ts'

const CLEAN_UP_MS = 60_000

/** Counts in PostgreSQL, where all gateways see it: one statement for each claim. */
export function createPostgresStore(database: Database): PointStore {
  return {
    take: (client, wanted, most) =>
      transaction(database, system('job'), async (em) => {
        const [row] = await sql<{ granted: string; remaining: string; ms_left: number }>(
          em,
          'select * from gateway.take_points(?, ?, ?, ?)',
          [client, wanted, most, WINDOW_SECONDS],
        )
        return { granted: Number(row!.granted), remaining: Number(row!.remaining), msLeft: row!.ms_left }
      }),
  }
}

/** Removes the counts of windows that have ended, addresses among them. */
export function startCleanUp(database: Database, log: Logger): { dispose(): Promise<void> } {
  const timer = setInterval(() => {
    transaction(database, system('job'), (em) =>
      sql(em, `delete from gateway.rate_buckets where ends_at < now() - interval '1 minute'`),
    ).catch((error: unknown) => log.warn({ err: error }, 'old counts of clients were not removed; trying again'))
  }, CLEAN_UP_MS)
  timer.unref()
  return { dispose: async () => clearInterval(timer) }
}
