import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** What any provider does on a bad day. */
export type Fault =
  /** An answer other than the right one, such as 429 with `Retry-After`, 500, or 401. */
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: object | string }
  /** The answer comes late. */
  | { kind: 'slow'; ms: number }
  /** The connection is dropped without an answer. */
  | { kind: 'reset' }
  /** A page for people, as proxies answer. */
  | { kind: 'html' }

export interface Faults<F = Fault> {
  /**
   * The next `times` calls fare so.
   *
   * @param path only calls whose path (with its query) matches.
   */
  next(fault: F, times?: number, path?: RegExp): void
  clear(): void
  /** Takes the fault for a call, if one is due. */
  take(path: string): F | undefined
}

export function createFaults<F = Fault>(): Faults<F> {
  let planned: { fault: F; left: number; path: RegExp }[] = []
  return {
    next: (fault, times = 1, path = /./) => void planned.push({ fault, left: times, path }),
    clear: () => void (planned = []),
    take: (path) => {
      const due = planned.find((entry) => entry.left > 0 && entry.path.test(path))
      if (due === undefined) return undefined
      due.left -= 1
      return due.fault
    },
  }
}

/** Lets a call fare so. Afterwards `reply.sent` tells whether it was answered. */
export async function suffer(
  fault: Fault,
  request: FastifyRequest,
  reply: FastifyReply,
  closing: AbortSignal,
): Promise<void> {
  switch (fault.kind) {
    case 'slow':
      await delay(fault.ms, undefined, { signal: closing }).catch(() => undefined)
      return
    case 'reset':
      reply.hijack()
      request.raw.socket.resetAndDestroy()
      return
    case 'html':
      await reply.status(200).type('text/html').send('<!doctype html><title>Just a moment</title>')
      return
    case 'status':
      await reply
        .status(fault.status)
        .headers(fault.headers ?? {})
        .send(fault.body ?? { message: fault.status >= 500 ? 'Server Error' : 'Error' })
  }
}
