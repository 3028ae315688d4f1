import pg from 'pg'
import { beginAs, readBacklog } from '../events/backlog.ts'
import { readFigures } from './reader.ts'

/** How events come from one part to the others. */
export interface BusFigures {
  streams: StreamFigures[]
  /** Events that have a position and that a consumer has not handled yet. */
  consumers: { subgraph: string; consumer: string; stream: string; events: number }[]
}

export interface StreamFigures {
  stream: string
  /** In the last hour. */
  published: number
  /** Events that are committed and not published, and for how long the oldest waits. */
  waiting: number
  oldestSeconds: number
  /** Milliseconds from recording an event to publishing it, over the last hour; null without events. */
  p50Ms: number | null
  p95Ms: number | null
  p99Ms: number | null
  /** Events that consumers of this subgraph gave up on. */
  dead: number
}

/** @param reader the subgraph that asks, whose role may read which streams there are. */
export async function readBusFigures(url: string, reader: string): Promise<BusFigures> {
  const { outbox, consumers } = await readBacklog(url, reader)
  const { published, dead } = await readFigures(url, async (client) => {
    await beginAs(client, reader)
    const { rows } = await client.query<Published>(PUBLISHED)
    await client.query('commit')
    return {
      published: rows,
      dead: await readDead(
        client,
        outbox.map(({ subgraph }) => subgraph),
      ),
    }
  })
  const streams = outbox.map(({ subgraph, events, oldestSeconds }) => {
    const own = published.find(({ stream }) => stream === subgraph)
    const [p50Ms = null, p95Ms = null, p99Ms = null] = own?.latency ?? []
    const counts = { published: own?.published ?? 0, waiting: events, oldestSeconds, dead: dead.get(subgraph) ?? 0 }
    return { stream: subgraph, ...counts, p50Ms, p95Ms, p99Ms }
  })
  return { streams, consumers }
}

interface Published {
  stream: string
  published: number
  latency: number[] | null
}

// An id of version 7 has the milliseconds at which it was made in its first 48 bits. Events with an id of another kind are counted, and
// not timed: when they happened was told by somebody else's clock.
const RECORDED = `case when substr(id::text, 15, 1) = '7'
  then ('x' || lpad(substr(replace(id::text, '-', ''), 1, 12), 16, '0'))::bit(64)::bigint end`

const PUBLISHED = `
  select stream, count(*)::int as published,
         percentile_cont(array[0.5, 0.95, 0.99]) within group (order by ms) filter (where ms is not null) as latency
  from (
    select stream, greatest(0, extract(epoch from published_at) * 1000 - ${RECORDED})::float8 as ms
    from bus.events where published_at > now() - interval '1 hour'
  ) events group by stream`

async function readDead(client: pg.Client, subgraphs: readonly string[]): Promise<Map<string, number>> {
  const dead = new Map<string, number>()
  for (const subgraph of subgraphs) {
    await beginAs(client, subgraph)
    const schema = pg.escapeIdentifier(subgraph)
    const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${schema}.dead_events`)
    await client.query('commit')
    dead.set(subgraph, rows[0]!.count)
  }
  return dead
}
