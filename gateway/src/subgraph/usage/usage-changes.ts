import { type Database, sql, transaction } from '@atrium/kit/database'
import { type BusListener, createSignal } from '@atrium/kit/events'
import type { AnyViewer } from '@atrium/kit/viewer'
import { USAGE_STREAM } from '../../usage/usage-store.ts'

/** Without a call of the bus, which a broken connection can lose, it is looked this often. */
const IDLE_MS = 10_000

/** One item whenever the key (UUID) was used since the last, as far as the viewer may see that: nothing for a key of others. */
export type FollowUsage = (viewer: AnyViewer, apiKeyId: string) => AsyncIterableIterator<object>

export function createFollowUsage(database: Database, bus: BusListener): FollowUsage {
  return (viewer, apiKeyId) => {
    const signal = createSignal()
    const stopListening = bus.on(USAGE_STREAM, () => signal.wake())
    let isOver = false

    async function* changes(): AsyncGenerator<object> {
      let last: string | null = null
      while (!isOver) {
        const used = await lastUse(database, viewer, apiKeyId)
        if (used !== null && used !== last) yield {}
        last = used
        if (!isOver) await signal.wait(IDLE_MS)
      }
    }

    const events = changes()
    const end = events.return.bind(events)
    events.return = (value) => {
      isOver = true
      stopListening()
      signal.wake()
      return end(value)
    }
    return events
  }
}

/** Asked as the viewer: row level security answers nothing of what is not theirs. */
function lastUse(database: Database, viewer: AnyViewer, apiKeyId: string): Promise<string | null> {
  return transaction(
    database,
    viewer,
    async (em) => {
      const [row] = await sql<{ used: string | null }>(
        em,
        'select max(last_used_at)::text as used from gateway.usage_operations where api_key_id = ?',
        [apiKeyId],
      )
      return row!.used
    },
    { readOnly: true },
  )
}
