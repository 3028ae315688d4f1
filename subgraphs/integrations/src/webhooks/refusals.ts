import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { createSignal, recordEvent, startLoop } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'
import type { WebhookRequest } from './handler.ts'

const FLUSH_MS = 1000
/** More different ones within a second are counted together, so that a flood costs neither memory nor rows. */
const MAX_KEYS = 1000
/** Characters of a header that are kept of an example. */
const SAMPLE_LENGTH = 200

export type RefusalReason = 'unknown_connection' | 'wrong_provider' | 'wrong_type' | 'wrong_signature' | 'malformed'

/** What is kept of one refused delivery: enough to find who sends it, nothing of what it says. */
export interface RefusedSample {
  address: string
  userAgent: string | null
  contentType: string | null
  sizeBytes: number
}

export interface Refusals {
  /** @param request the delivery, of which an example is kept. */
  count(reason: RefusalReason, connectionId: string | null, request: WebhookRequest): void
  dispose(): Promise<void>
}

interface Counted {
  count: number
  sample: RefusedSample
}

/** Counts refused deliveries by connection, reason and day, and writes the sums, each with its newest example, once a second. */
export function startRefusals(database: Database, log: Logger): Refusals {
  let counts = new Map<string, Counted>()
  let stopping = false
  const signal = createSignal()

  async function flush(): Promise<void> {
    if (counts.size === 0) return
    const taken = counts
    counts = new Map()
    try {
      await writeCounts(database, taken)
    } catch (error) {
      for (const [key, { count, sample }] of taken) {
        const since = counts.get(key)
        counts.set(key, { count: count + (since?.count ?? 0), sample: since?.sample ?? sample })
      }
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
    count(reason, connectionId, request) {
      const own = `${connectionId ?? ''}|${reason}`
      const key = counts.has(own) || counts.size < MAX_KEYS ? own : `|${reason}`
      counts.set(key, { count: (counts.get(key)?.count ?? 0) + 1, sample: sampleOf(request) })
    },
    async dispose() {
      stopping = true
      await loop.dispose()
      await flush().catch((error: unknown) => log.error({ err: error }, 'The last refused deliveries were not counted'))
    },
  }
}

function sampleOf({ ip, headers, rawBody }: WebhookRequest): RefusedSample {
  return {
    address: ip,
    userAgent: headers['user-agent']?.slice(0, SAMPLE_LENGTH) ?? null,
    contentType: headers['content-type']?.slice(0, SAMPLE_LENGTH) ?? null,
    sizeBytes: rawBody.length,
  }
}

async function writeCounts(database: Database, counts: Map<string, Counted>): Promise<void> {
  const rows = [...counts].map(([key, { count, sample }]) => {
    const [connectionId, reason] = key.split('|')
    return { connection_id: connectionId || null, reason, count, sample }
  })
  await transaction(database, system('ingest'), async (em) => {
    // Of a connection that was deleted meanwhile nothing is kept.
    await sql(
      em,
      `insert into integrations.webhook_refusals (connection_id, company_id, reason, day, count, sample)
       select refused.connection_id, connections.company_id, refused.reason, (now() at time zone 'utc')::date, refused.count,
         refused.sample
       from jsonb_to_recordset(?::jsonb) as refused (connection_id uuid, reason text, count bigint, sample jsonb)
       left join integrations.connections on connections.id = refused.connection_id
       where refused.connection_id is null or connections.id is not null
       order by refused.connection_id, refused.reason
       on conflict (connection_id, reason, day) do update
         set count = webhook_refusals.count + excluded.count, last_at = now(), sample = excluded.sample`,
      [JSON.stringify(rows)],
    )
  })
  await tellChanged(database, [...new Set(rows.flatMap(({ connection_id: id }) => id ?? []))])
}

/** Pages that show the connections count anew. In a transaction of its own: who takes deliveries in may tell of nothing else. */
async function tellChanged(database: Database, connectionIds: readonly string[]): Promise<void> {
  if (connectionIds.length === 0) return
  await transaction(database, system('job'), async (em) => {
    const known = await sql<{ connectionId: string; companyId: string | null }>(
      em,
      'select id as "connectionId", company_id as "companyId" from integrations.connections where id = any (?::uuid[])',
      [`{${connectionIds.join(',')}}`],
    )
    for (const { connectionId, companyId } of known) {
      await recordEvent(em, { type: 'connection.changed', payload: { connectionId }, companyId })
    }
  })
}
