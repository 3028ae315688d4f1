import { RequestError } from 'octokit'
import { retryTime } from '../shared/http.ts'

export type FailureReason =
  'INVALID_TOKEN' | 'NOT_FOUND' | 'FORBIDDEN' | 'REFUSED' | 'RATE_LIMITED' | 'UNREACHABLE' | 'TIMEOUT'

export interface Failure {
  reason: FailureReason
  /** What to do about it, for the person who set up the connection. */
  message: string
  /** When GitHub says to come back, if it does. */
  retryAt: Date | null
}

/** Thrown for a request that GitHub would answer, but not with what was asked for: a repository that is not there. */
export class MissingError extends Error {}

/** Names what went wrong with a call, and what to do. Never carries the token or GitHub's whole answer. */
export function failureOf(error: unknown): Failure {
  if (error instanceof MissingError) return { reason: 'NOT_FOUND', message: error.message, retryAt: null }
  if (isAbort(error)) return timeout
  if (!(error instanceof RequestError)) return unreachable('')
  // The client reports a call that got no answer as 500.
  if (error.response === undefined) return isAbort(error.cause) ? timeout : unreachable('')
  const { status, headers } = error.response
  const limited = status === 429 || (status === 403 && isLimit(error))
  if (limited) return rateLimited(headers)
  if (status === 401) {
    const message =
      'GitHub does not accept the token. It may be expired or revoked: create a new one and enter it here.'
    return { reason: 'INVALID_TOKEN', message, retryAt: null }
  }
  if (status === 403) {
    const message =
      'The token lacks a permission for this. Give it the permissions named at the token field, then try again.'
    return { reason: 'FORBIDDEN', message, retryAt: null }
  }
  if (status === 404) {
    const message =
      'GitHub does not find it, or does not show it to this token. Check the spelling and the token’s resource owner.'
    return { reason: 'NOT_FOUND', message, retryAt: null }
  }
  if (status === 422) return { reason: 'REFUSED', message: `GitHub refuses this: ${refusal(error)}`, retryAt: null }
  return unreachable(` It answered with status ${status}.`)
}

/** GitHub's own words, which name the field; without the link to its documentation that the client adds. */
function refusal(error: RequestError): string {
  const words = error.message.split(' - https://', 1)[0] ?? ''
  return `${words.replace(/\s+/g, ' ').slice(0, 300)}.`
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')
}

function isLimit(error: RequestError): boolean {
  const headers = error.response?.headers
  const spent = headers?.['x-ratelimit-remaining'] === '0' || headers?.['retry-after'] !== undefined
  return spent || /rate limit/i.test(error.message)
}

const timeout: Failure = {
  reason: 'TIMEOUT',
  message: 'GitHub did not answer in time. Try again in a moment; if it stays so, look at www.githubstatus.com.',
  retryAt: null,
}

function unreachable(detail: string): Failure {
  const message = `GitHub cannot be reached.${detail} Check the API address, then try again; www.githubstatus.com tells of outages.`
  return { reason: 'UNREACHABLE', message, retryAt: null }
}

function rateLimited(headers: Record<string, string | number | undefined>): Failure {
  const given = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value ?? '')])
  const retryAt = retryTime(new Headers(given))
  const when = retryAt === null ? 'later' : `after ${retryAt.toISOString().slice(0, 19).replace('T', ' ')} UTC`
  return {
    reason: 'RATE_LIMITED',
    message: `GitHub’s rate limit for this token is used up. Try again ${when}.`,
    retryAt,
  }
}
