import { setTimeout as delay } from 'node:timers/promises'
import { type AnyViewer, isStaff } from '@atrium/kit/viewer'
import type { LiveUsage, UsageHub } from './hub.ts'

/** A subscriber gets at most one frame in this time; what comes meanwhile is in the next. */
export const FRAME_MS = 1_000
const TOLD = 50

/** Use as it comes, gathered into frames: staff hears of all, members of a company of what is theirs. */
export function subscribeToUsage(
  hub: UsageHub,
  viewer: AnyViewer,
  projectIds: readonly string[] | null,
): AsyncIterableIterator<LiveUsage[]> {
  const isWanted = filterOf(viewer, projectIds)
  const over = new AbortController()
  let pending = new Map<number, LiveUsage>()
  let wake: (() => void) | null = null
  let sentAt = 0
  const detach = hub.attach((usage) => {
    for (const one of usage) if (isWanted(one)) gather(pending, one)
    if (pending.size > 0) wake?.()
  })
  const iterator: AsyncIterableIterator<LiveUsage[]> = {
    [Symbol.asyncIterator]: () => iterator,
    async next() {
      while (pending.size === 0 && !over.signal.aborted) {
        await new Promise<void>((resolve) => (wake = resolve))
        wake = null
      }
      const wait = sentAt + FRAME_MS - Date.now()
      if (wait > 0) await delay(wait, undefined, { signal: over.signal }).catch(() => undefined)
      if (over.signal.aborted) return { done: true, value: undefined }
      const frame = [...pending.values()].slice(-TOLD)
      pending = new Map()
      sentAt = Date.now()
      return { done: false, value: frame }
    },
    async return() {
      over.abort()
      detach()
      wake?.()
      return { done: true, value: undefined }
    },
  }
  return iterator
}

/** Each kind of use of a client once, the newest last. */
function gather(pending: Map<number, LiveUsage>, one: LiveUsage): void {
  const before = pending.get(one.seriesId)
  pending.delete(one.seriesId)
  pending.set(one.seriesId, { ...one, count: (before?.count ?? 0) + one.count })
}

/** The rule in code, as the policies have it. */
function filterOf(viewer: AnyViewer, projectIds: readonly string[] | null): (one: LiveUsage) => boolean {
  const own = new Set(
    viewer.kind === 'user' ? viewer.companies.filter(({ role }) => role !== null).map(({ id }) => id) : [],
  )
  const projects = projectIds && new Set(projectIds)
  const maySee = isStaff(viewer) ? () => true : ({ companyId }: LiveUsage) => companyId !== null && own.has(companyId)
  return (one) => (!projects || projects.has(one.projectId)) && maySee(one)
}
