import { createSignal } from 'solid-js'
import { expiryOf, sessionOf } from './token.ts'

/** How the session reaches the server; the refresh token itself lives in a cookie that no script can read. */
export interface SessionTransport {
  /**
   * A new access token, or null when there is no session to go on with. Rejects when the server cannot be reached.
   * @param attempt the same for a try that is made again because its answer never came
   */
  refresh(attempt: string): Promise<string | null>
  end(): Promise<void>
}

export type SessionState = 'starting' | 'signed-in' | 'signed-out' | 'unreachable'

type Message = { kind: 'token'; token: string } | { kind: 'signed-out' }

const LEEWAY_MS = 60_000
/** Where the attempt to renew stands that is under way. The playground's page uses the same. */
const ATTEMPT = 'atrium.refresh-attempt'

/** Runs one at a time over all tabs. Without Web Locks (a page not served securely) tabs are on their own. */
const exclusively = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request('atrium.session', work) : work()

/**
 * Kept until the answer is there: a page that is left before it comes back leaves a refresh token behind that has been used
 * up, and only the same attempt may show it again.
 */
const currentAttempt = (): string => {
  const kept = localStorage.getItem(ATTEMPT)
  if (kept) return kept
  const attempt = [...crypto.getRandomValues(new Uint8Array(24))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  localStorage.setItem(ATTEMPT, attempt)
  return attempt
}

/**
 * The session of this browser: the access token is kept in memory only, is renewed before it ends, and is shared between
 * tabs. Refresh tokens rotate and using one twice ends the session, so tabs take turns and take over each other's tokens.
 */
export const createSession = (transport: SessionTransport) => {
  const [state, setState] = createSignal<SessionState>('starting')
  const channel = new BroadcastChannel('atrium.session')
  let token: string | null = null
  let renewal: Promise<string | null> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const isFresh = () => token !== null && expiryOf(token) - Date.now() > LEEWAY_MS / 2

  const keep = (next: string | null) => {
    const isOther = token !== null && next !== null && sessionOf(token) !== sessionOf(next)
    token = next
    // What the page holds is of the person before: it begins again as the one who is here now.
    if (isOther) return location.reload()
    clearTimeout(timer)
    if (next)
      timer = setTimeout(
        () => void renew().catch(() => undefined),
        Math.max(0, expiryOf(next) - Date.now() - LEEWAY_MS),
      )
    setState(next ? 'signed-in' : 'signed-out')
  }

  const renew = (): Promise<string | null> => {
    const before = token
    renewal ??= exclusively(async () => {
      // Another tab may have renewed it while this one waited for its turn.
      if (token !== before && isFresh()) return token
      const next = await transport.refresh(currentAttempt())
      localStorage.removeItem(ATTEMPT)
      keep(next)
      channel.postMessage(next ? { kind: 'token', token: next } : { kind: 'signed-out' })
      return next
    }).finally(() => (renewal = null))
    return renewal
  }

  channel.onmessage = ({ data }: MessageEvent<Message>) => keep(data.kind === 'token' ? data.token : null)

  return {
    state,
    /** Takes up the session of the cookie, if there is one. */
    async start() {
      setState('starting')
      await renew().catch(() => setState('unreachable'))
    },
    /** Begins with a token just received from a sign-in. */
    adopt(next: string) {
      keep(next)
      channel.postMessage({ kind: 'token', token: next } satisfies Message)
    },
    /** The token in hand, even one about to end; null when signed out. */
    token: () => token,
    /** A token good for at least half a minute, renewed if need be; null when signed out. */
    freshToken: async () => (isFresh() ? token : renew()),
    isFresh,
    renew,
    async signOut() {
      await transport.end()
      keep(null)
      channel.postMessage({ kind: 'signed-out' } satisfies Message)
    },
    dispose() {
      clearTimeout(timer)
      channel.close()
    },
  }
}

export type Session = ReturnType<typeof createSession>
