import { randomUUID } from 'node:crypto'
import { Octokit } from 'octokit'
import { type GitHubConfig, GITHUB_API } from './config-schema.ts'

/** One call, its body included, may take this long. */
export const CALL_TIMEOUT_MS = 10_000
/** A limit that lifts later than this ends the work: the job is tried again then, instead of holding a worker. */
const LONGEST_WAIT_SECONDS = 60

export interface GitHubDeps {
  /** Guarded by the caller: refuses private addresses. */
  fetch: typeof globalThis.fetch
  signal?: AbortSignal
  /** Default {@link CALL_TIMEOUT_MS}. */
  timeoutMs?: number
}

export type GitHubClient = Octokit

/**
 * The official client with our rules: each call times out, 5xx and dropped connections are tried again with growing waits, a rate limit is
 * waited for as long as GitHub says.
 *
 * @param retries 0 where a person waits for the answer.
 */
export function gitHubClient(config: GitHubConfig, deps: GitHubDeps, retries = 2): GitHubClient {
  const patient = (retryAfter: number, _options: object, _client: object, attempt: number) =>
    attempt < retries && retryAfter <= LONGEST_WAIT_SECONDS
  const client = new Octokit({
    auth: config.token,
    baseUrl: (config.baseUrl ?? GITHUB_API).replace(/\/+$/, ''),
    userAgent: 'atrium',
    request: { fetch: timedFetch(deps), signal: deps.signal },
    // Not `request.retries`: the client would then repeat refusals too, and at once. 429 is the throttle's: it waits as long as GitHub says, where the retry would come back too soon.
    retry: { retries, doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] },
    // The limiter's id is its queue: with a shared one, a connection would wait for another's calls.
    throttle: { id: randomUUID(), onRateLimit: patient, onSecondaryRateLimit: patient },
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  })
  client.hook.before('request', (options) => {
    options.headers['x-github-api-version'] = '2022-11-28'
  })
  return client
}

function ignore(): void {
  // Failures reach the caller as errors; the client would also print them.
}

function timedFetch(deps: GitHubDeps): typeof globalThis.fetch {
  return (input, init) => {
    const timeout = AbortSignal.timeout(deps.timeoutMs ?? CALL_TIMEOUT_MS)
    return deps.fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout })
  }
}
