import type { EntityManager } from '@mikro-orm/postgresql'
import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { type BusListener, createSignal, startLoop } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'
import { METRICS_SIGNAL } from './ingest.ts'

const IDLE_MS = 1_000
/** Batches of samples that are read at once. */
export const BATCHES = 20

/** A sample that was stored, with what decides who sees it. */
export interface LiveSample {
  position: bigint
  seriesId: number
  projectId: string
  definitionId: string
  key: string
  service: string
  companyIds: string[]
  at: Date
  value: number
}

/**
 * Reads new samples once for the whole process and hands them to all subscribers, each of whom decides what of it is for its
 * viewer. While nobody listens nothing is read.
 */
export interface MetricHub {
  /** Everything up to here has been handed out. */
  readonly position: bigint
  /** From now on, until the returned function is called. `receive` must not throw. */
  attach(receive: (samples: readonly LiveSample[]) => void): () => void
  /** The newest position there is, read from the database. */
  head(): Promise<bigint>
  dispose(): Promise<void>
}

export async function startMetricHub(database: Database, bus: BusListener, log: Logger): Promise<MetricHub> {
  const subscribers = new Set<(samples: readonly LiveSample[]) => void>()
  const signal = createSignal()
  let position = await readHead(database)

  async function step(): Promise<'more' | 'idle'> {
    const head = await readHead(database)
    const upTo = head - position > BATCHES && subscribers.size > 0 ? position + BigInt(BATCHES) : head
    const samples =
      upTo === position || subscribers.size === 0
        ? []
        : await transaction(database, system('relay'), (em) => samplesBetween(em, position, upTo), { readOnly: true })
    // No await in between: whoever attaches sees either the samples or the position after them.
    if (samples.length > 0) for (const receive of subscribers) receive(samples)
    position = upTo
    return upTo < head ? 'more' : 'idle'
  }

  const stop = bus.on(METRICS_SIGNAL, () => signal.wake())
  const loop = startLoop({
    signal,
    idleMs: IDLE_MS,
    step,
    onError: (error) => log.error({ err: error }, 'New metrics could not be read; trying again'),
  })
  return {
    get position() {
      return position
    },
    attach(receive) {
      subscribers.add(receive)
      return () => void subscribers.delete(receive)
    },
    head: () => readHead(database),
    async dispose() {
      stop()
      await loop.dispose()
    },
  }
}

function readHead(database: Database): Promise<bigint> {
  const text = `select position::text as position from integrations.metric_positions where name = 'stored'`
  return transaction(
    database,
    system('relay'),
    async (em) => BigInt((await sql<{ position: string }>(em, text))[0]!.position),
    { readOnly: true },
  )
}

/** Samples after one position up to and including another that the session may see, oldest first. */
export async function samplesBetween(em: EntityManager, after: bigint, upTo: bigint): Promise<LiveSample[]> {
  const rows = await sql<Omit<LiveSample, 'at' | 'position'> & { at: string; position: string }>(
    em,
    `select sample.position::text as position, sample.series_id as "seriesId", project_id as "projectId", definition_id as "definitionId", definition.key, service,
            company_ids as "companyIds", at, value
     from integrations.metric_samples sample
     join integrations.metric_series series on series.id = series_id
     join integrations.metric_definitions definition on definition.id = definition_id
     join integrations.ecosystem_projects project on project.id = project_id
     where position > ? and position <= ? order by sample.position, at`,
    [after.toString(), upTo.toString()],
  )
  return rows.map((row) => ({ ...row, at: new Date(row.at), position: BigInt(row.position) }))
}
