import { setTimeout as delay } from 'node:timers/promises'

/** A webhook as it is posted. */
export interface Outgoing {
  headers: Record<string, string>
  body: string
}

/** One that was posted. */
export interface Posted extends Outgoing {
  url: string
  /** Of the answer; null when nobody answered. */
  status: number | null
  answer: string
}

const ANSWER_TIMEOUT_MS = 10_000
const KEPT = 1000

export interface Hooks {
  /** What was posted, newest first; the latest 1,000. */
  posted: Posted[]
  /** Posts once, whatever comes of it. */
  post(url: string, delivery: Outgoing): Promise<Posted>
  /** Posts exactly the same again. */
  repeat(posted: Posted): Promise<Posted>
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>
}

export function createHooks(closing: AbortSignal): Hooks {
  const underWay = new Set<Promise<unknown>>()
  const hooks: Hooks = {
    posted: [],
    async post(url, { headers, body }) {
      const work = send(url, headers, body, closing)
      underWay.add(work)
      const answer = await work.finally(() => underWay.delete(work))
      const posted: Posted = { url, headers, body, ...answer }
      hooks.posted = [posted, ...hooks.posted].slice(0, KEPT)
      return posted
    },
    repeat: ({ url, headers, body }) => hooks.post(url, { headers, body }),
    async settled() {
      while (underWay.size > 0) {
        await Promise.allSettled(underWay)
        await delay(0)
      }
    },
  }
  return hooks
}

async function send(url: string, headers: Record<string, string>, body: string, closing: AbortSignal) {
  try {
    const signal = AbortSignal.any([closing, AbortSignal.timeout(ANSWER_TIMEOUT_MS)])
    const response = await fetch(url, { method: 'POST', headers, body, signal })
    return { status: response.status, answer: await response.text() }
  } catch {
    return { status: null, answer: '' }
  }
}
