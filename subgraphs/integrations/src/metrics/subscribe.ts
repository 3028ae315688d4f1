import { setTimeout as delay } from 'node:timers/promises'
import { type Database, transaction } from '@atrium/kit/database'
import { type AnyViewer, isStaff } from '@atrium/kit/viewer'
import { resumePosition } from './cursor.ts'
import { BATCHES, type LiveSample, type MetricHub, samplesBetween } from './hub.ts'

/** A subscriber gets at most one frame in this time; what comes meanwhile is in the next. */
export const FRAME_MS = 1_000
/** Points of one series in one frame; of more only the newest are told. */
const POINTS = 120

/** What was stored since the frame before, by series. */
export interface MetricFrame {
  position: bigint
  series: LiveSeries[]
}

export interface LiveSeries extends Omit<LiveSample, 'at' | 'value' | 'position'> {
  /** In the order in which they were stored. */
  points: { at: Date; value: number }[]
}

/**
 * Metrics as they come in, gathered into frames. With a cursor, first all that the viewer missed since: read from the table as
 * the viewer, until nothing lies between what was read and what the hub has handed out; at that instant it joins the hub. So there
 * is neither a gap nor a double, however slowly frames are read.
 * @throws CURSOR_INVALID, CURSOR_EXPIRED
 */
export async function subscribeToMetrics(options: {
  database: Database
  hub: MetricHub
  viewer: AnyViewer
  after: string | null
  /** UUIDs; null for all that the viewer sees. */
  projectIds: readonly string[] | null
  names: readonly string[] | null
}): Promise<AsyncIterableIterator<MetricFrame>> {
  const { database, hub, viewer } = options
  const isWanted = filterOf(viewer, options)
  const over = new AbortController()
  let reached = options.after === null ? hub.position : resumePosition(options.after, await hub.head())
  let pending = new Map<number, LiveSeries>()
  let wake: (() => void) | null = null
  let detach: (() => void) | null = null
  let sentAt = 0

  function receive(samples: readonly LiveSample[]): void {
    for (const sample of samples) if (sample.position > reached && isWanted(sample)) gather(pending, sample)
    if (pending.size > 0) wake?.()
  }

  /** One stretch of what was missed; joins the hub when there is no more of it. */
  async function replay(): Promise<void> {
    const upTo = hub.position - reached > BATCHES ? reached + BigInt(BATCHES) : hub.position
    if (upTo > reached) {
      const read = await transaction(database, viewer, (em) => samplesBetween(em, reached, upTo), { readOnly: true })
      receive(read)
      reached = upTo
    }
    if (!over.signal.aborted && hub.position <= reached) detach = hub.attach(receive)
  }

  if (hub.position <= reached) detach = hub.attach(receive)
  const iterator: AsyncIterableIterator<MetricFrame> = {
    [Symbol.asyncIterator]: () => iterator,
    async next() {
      while (pending.size === 0 && !over.signal.aborted) {
        if (detach === null) await replay()
        else await new Promise<void>((resolve) => (wake = resolve))
        wake = null
      }
      const wait = detach === null ? 0 : sentAt + FRAME_MS - Date.now()
      if (wait > 0) await delay(wait, undefined, { signal: over.signal }).catch(() => undefined)
      if (over.signal.aborted) return { done: true, value: undefined }
      sentAt = Date.now()
      const frame = {
        position: detach === null || hub.position < reached ? reached : hub.position,
        series: [...pending.values()],
      }
      pending = new Map()
      return { done: false, value: frame }
    },
    async return() {
      over.abort()
      detach?.()
      wake?.()
      return { done: true, value: undefined }
    },
  }
  return iterator
}

function gather(pending: Map<number, LiveSeries>, sample: LiveSample): void {
  const { at, value, seriesId, projectId, definitionId, key, service, companyIds } = sample
  const series = pending.get(seriesId) ?? { seriesId, projectId, definitionId, key, service, companyIds, points: [] }
  series.points.push({ at, value })
  if (series.points.length > POINTS) series.points.shift()
  pending.set(seriesId, series)
}

/** The rule in code, as the policies have it: staff sees all, others what is shown to a company that they see. */
function filterOf(
  viewer: AnyViewer,
  { projectIds, names }: { projectIds: readonly string[] | null; names: readonly string[] | null },
): (sample: LiveSample) => boolean {
  const companies = new Set(viewer.kind === 'user' ? viewer.companies.map(({ id }) => id) : [])
  const maySee = isStaff(viewer)
    ? () => true
    : ({ companyIds }: LiveSample) => companyIds.some((id) => companies.has(id))
  const projects = projectIds && new Set(projectIds)
  const keys = names && new Set(names)
  return (sample) => (!projects || projects.has(sample.projectId)) && (!keys || keys.has(sample.key)) && maySee(sample)
}
