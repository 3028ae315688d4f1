import { setTimeout as delay } from 'node:timers/promises'
import { latest } from '@atrium/kit/events'
import type { AnyViewer } from '@atrium/kit/viewer'
import { mayAdminister } from '../connections/access.ts'
import type { MarketingHub } from './hub.ts'

/** A subscriber is told at most once in this time. */
export const FRAME_MS = 1_000

/** One item whenever something that the viewer may see has changed; changes in between are one. */
export function subscribeToMarketing(hub: MarketingHub, viewer: AnyViewer): AsyncIterableIterator<{ at: Date }> {
  const over = new AbortController()
  const changes = latest<{ at: Date }>(() => {
    over.abort()
    detach()
  })
  const detach = hub.attach((changed) => {
    if (changed.some(({ companyId }) => mayAdminister(viewer, companyId))) changes.push({ at: new Date() })
  })
  let sentAt = 0
  const iterator: AsyncIterableIterator<{ at: Date }> = {
    [Symbol.asyncIterator]: () => iterator,
    async next() {
      const item = await changes.next()
      const wait = sentAt + FRAME_MS - Date.now()
      if (wait > 0) await delay(wait, undefined, { signal: over.signal }).catch(() => undefined)
      if (over.signal.aborted) return { done: true, value: undefined }
      sentAt = Date.now()
      return item
    },
    return: () => changes.return(),
  }
  return iterator
}
