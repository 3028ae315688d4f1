import { PLAYGROUND_DOCUMENTS, type PlaygroundDocument } from './documents.ts'

/** Of the documents: written by the build. */
declare const PLAYGROUND_HASHES: Record<PlaygroundDocument, string>

/** Why the playground cannot be used now. */
export type Refusal = 'signed-out' | 'not-admin' | 'unreachable'

interface Answer<T> {
  data?: T | null
}

const LEEWAY_MS = 30_000
const ATTEMPT = 'atrium.refresh-attempt'

let token: string | null = null

/** The client's tabs share one session: see `client/src/lib/session.ts` for the lock and the messages. */
const channel = new BroadcastChannel('atrium.session')
channel.onmessage = ({ data }: MessageEvent<{ kind: string; token?: string }>) => {
  token = data.kind === 'token' ? (data.token ?? null) : null
}

async function post<T>(
  path: string,
  document: PlaygroundDocument,
  authorization?: string,
  variables?: object,
): Promise<T | null> {
  // The hash makes it a trusted document, which people may run who may send no text.
  const extensions = { persistedQuery: { version: 1, sha256Hash: PLAYGROUND_HASHES[document] } }
  const query = PLAYGROUND_DOCUMENTS[document]
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify({ query, variables, extensions }),
  })
  const answer = (await response.json()) as Answer<T>
  if (response.status >= 500) throw new Error(`The server answered ${response.status}.`)
  return answer.data ?? null
}

/** An access token good for at least half a minute, or null when nobody is signed in. */
export async function freshToken(): Promise<string | null> {
  if (token && expiryOf(token) - Date.now() > LEEWAY_MS) return token
  // Refresh tokens rotate, and using one twice ends the session: tabs take turns.
  return exclusively(async () => {
    if (token && expiryOf(token) - Date.now() > LEEWAY_MS) return token
    const data = await post<{ sessionRefresh: { accessToken: string | null } | null }>('/auth', 'refresh', undefined, {
      input: { attempt: currentAttempt() },
    })
    localStorage.removeItem(ATTEMPT)
    token = data?.sessionRefresh?.accessToken ?? null
    channel.postMessage(token ? { kind: 'token', token } : { kind: 'signed-out' })
    return token
  })
}

/** The attempt to renew that is under way, kept until its answer is there: see `client/src/lib/session.ts`. */
function currentAttempt(): string {
  const kept = localStorage.getItem(ATTEMPT)
  if (kept) return kept
  const random = crypto.getRandomValues(new Uint8Array(24))
  const attempt = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  localStorage.setItem(ATTEMPT, attempt)
  return attempt
}

/** Why this browser's person may not use the playground, or null for an administrator. */
export async function findRefusal(): Promise<Refusal | null> {
  try {
    const current = await freshToken()
    if (!current) return 'signed-out'
    const data = await post<{ viewer: { role: string } | null }>('/graphql', 'viewer', `Bearer ${current}`)
    if (!data?.viewer) return 'signed-out'
    return data.viewer.role === 'ADMIN' ? null : 'not-admin'
  } catch {
    return 'unreachable'
  }
}

function expiryOf(jwt: string): number {
  const payload = jwt.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/')
  return (JSON.parse(atob(payload)) as { exp: number }).exp * 1000
}

// Web Locks exist in secure contexts only.
function exclusively<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request('atrium.session', work) : work()
}
