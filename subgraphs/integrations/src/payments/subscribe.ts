import { setTimeout as delay } from 'node:timers/promises'
import { type AnyViewer, isStaff } from '@atrium/kit/viewer'
import type { PaymentHub, PaymentsChange } from './hub.ts'

/** A subscriber is told at most once in this time; what changes meanwhile is told together. */
export const FRAME_MS = 1_000
const TOLD = 20

/** Changes of payments as they come, gathered into frames. Only staff is told of any. */
export function subscribeToPayments(hub: PaymentHub, viewer: AnyViewer): AsyncIterableIterator<PaymentsChange> {
  const over = new AbortController()
  let pending: PaymentsChange | null = null
  let wake: (() => void) | null = null
  let sentAt = 0
  const detach = isStaff(viewer)
    ? hub.attach((change) => {
        pending = together(pending, change)
        wake?.()
      })
    : () => undefined
  const iterator: AsyncIterableIterator<PaymentsChange> = {
    [Symbol.asyncIterator]: () => iterator,
    async next() {
      while (pending === null && !over.signal.aborted) {
        await new Promise<void>((resolve) => (wake = resolve))
        wake = null
      }
      const wait = sentAt + FRAME_MS - Date.now()
      if (wait > 0) await delay(wait, undefined, { signal: over.signal }).catch(() => undefined)
      if (over.signal.aborted) return { done: true, value: undefined }
      const frame = pending!
      pending = null
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

/** Each payment once, as it is now. */
function together(a: PaymentsChange | null, b: PaymentsChange): PaymentsChange {
  const byId = new Map([...(a?.payments ?? []), ...b.payments].map((payment) => [payment.id, payment]))
  return { count: (a?.count ?? 0) + b.count, payments: [...byId.values()].slice(-TOLD) }
}
