import { setTimeout as delay } from 'node:timers/promises'
import { AnswerTooLargeError } from '@atrium/kit/outbound'
import type { ProviderCall, ProviderFailure } from '../provider.ts'

/** One call, its body included, may take this long. */
export const CALL_TIMEOUT_MS = 10_000
/** A limit that lifts later than this ends the work: the job is tried again then, instead of holding a worker. */
const LONGEST_WAIT_MS = 20_000
/** Whatever a provider says, it is asked again a day later. */
const LATEST_RETRY_MS = 24 * 60 * 60 * 1000
const FIRST_WAIT_MS = 500
const WORDS_LENGTH = 300

export type FailureReason =
  'ACCESS_LOST' | 'FORBIDDEN' | 'NOT_FOUND' | 'REFUSED' | 'RATE_LIMITED' | 'UNREACHABLE' | 'TIMEOUT'

/** A call that did not bring what was asked for. The message says what to do, and never carries a secret. */
export class HttpFailure extends Error {
  override name = 'HttpFailure'
  readonly reason: FailureReason
  /** Null when there was no answer. */
  readonly status: number | null
  readonly retryAt: Date | null
  /** The parsed answer of a refusal, where there was one. */
  readonly body: unknown

  constructor(
    reason: FailureReason,
    message: string,
    more: { status?: number | null; retryAt?: Date | null; body?: unknown; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause })
    this.reason = reason
    this.status = more.status ?? null
    this.retryAt = more.retryAt ?? null
    this.body = more.body ?? null
  }
}

/** Who is called, and how it speaks. */
export interface HttpOptions {
  /** Name of the provider, for messages. */
  name: string
  baseUrl: string
  /** Sent with every call; the authorization is among them. */
  headers: Record<string, string>
  /** Where it tells of outages, such as `status.clickup.com`. */
  statusPage?: string
  /** Default {@link CALL_TIMEOUT_MS}. */
  timeoutMs?: number
  /** Tries after the first, of failures that pass by themselves. Default 2; 0 where a person waits. */
  retries?: number
  /** For providers that say it in the body what others say by the status. Null: by the status. */
  reasonOf?: (status: number, body: unknown) => FailureReason | null
  /** The provider's own words for a refusal; default: the usual fields. */
  wordsOf?: (body: unknown) => string | null
  /** When to come back, where it is said otherwise than by `Retry-After` or `X-RateLimit-Reset`. */
  retryAtOf?: (headers: Headers) => Date | null
}

export interface HttpRequest {
  /** Left out or null: not sent. A list is sent as the same name several times. */
  query?: Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>
  /** Sent as JSON; `URLSearchParams` as a form. */
  body?: object
  headers?: Record<string, string>
  /** Of a POST that only asks, such as a search or a GraphQL query: it is tried again like a GET. */
  isRead?: boolean
}

export interface HttpAnswer<T> {
  status: number
  headers: Headers
  data: T
}

/** JSON over HTTP with one provider. */
export interface Http {
  get<T>(path: string, query?: HttpRequest['query']): Promise<T>
  post<T>(path: string, body?: object, request?: HttpRequest): Promise<T>
  put<T>(path: string, body?: object): Promise<T>
  patch<T>(path: string, body?: object): Promise<T>
  /** What is gone already is as good as deleted. */
  delete(path: string): Promise<void>
  /** With status and headers, for providers that page by them. `path` may be a whole address below `baseUrl`. */
  request<T>(method: string, path: string, request?: HttpRequest): Promise<HttpAnswer<T>>
}

/**
 * A client with our rules: each call times out, 429, 5xx and dropped connections are tried again with growing waits or as
 * long as the provider says, redirects are not followed (the token goes to the configured address and nowhere else).
 * A write is repeated only where it is certain that nothing was done: after 429, or when no connection came about.
 */
export function createHttp(options: HttpOptions, call: ProviderCall): Http {
  const base = options.baseUrl.replace(/\/+$/, '')

  async function request<T>(method: string, path: string, what: HttpRequest = {}): Promise<HttpAnswer<T>> {
    const retries = options.retries ?? 2
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await once<T>(method, addressOf(base, path, what.query), what)
      } catch (error) {
        const isRead = what.isRead ?? (method === 'GET' || method === 'HEAD')
        const wait = error instanceof HttpFailure ? waitBefore(error, isRead, attempt) : null
        if (wait === null || attempt >= retries || call.signal?.aborted) throw error
        await delay(wait, undefined, { signal: call.signal })
      }
    }
  }

  async function once<T>(method: string, url: string, { body, headers }: HttpRequest): Promise<HttpAnswer<T>> {
    const timeout = AbortSignal.timeout(options.timeoutMs ?? CALL_TIMEOUT_MS)
    const isForm = body instanceof URLSearchParams
    let response: Response
    let text: string
    try {
      response = await call.fetch(url, {
        method,
        headers: {
          accept: 'application/json',
          'user-agent': 'atrium',
          ...options.headers,
          ...headers,
          ...(body && { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' }),
        },
        ...(body && { body: isForm ? body.toString() : JSON.stringify(body) }),
        redirect: 'manual',
        signal: call.signal ? AbortSignal.any([call.signal, timeout]) : timeout,
      })
      text = await response.text()
    } catch (error) {
      throw noAnswer(error, options)
    }
    const data = parsed(text)
    const reason = options.reasonOf?.(response.status, data) ?? reasonOf(response)
    if (reason !== null) throw refusal(reason, response, data, options)
    if (text !== '' && data === undefined) {
      const message = `${options.name} answered with something that is not JSON. Check the API address.`
      throw new HttpFailure('UNREACHABLE', message, { status: response.status })
    }
    return { status: response.status, headers: response.headers, data: data as T }
  }

  const data = async <T>(method: string, path: string, what?: HttpRequest) =>
    (await request<T>(method, path, what)).data
  return {
    request,
    get: (path, query) => data('GET', path, { query }),
    post: (path, body, more) => data('POST', path, { ...more, ...(body && { body }) }),
    put: (path, body) => data('PUT', path, { ...(body && { body }) }),
    patch: (path, body) => data('PATCH', path, { ...(body && { body }) }),
    async delete(path) {
      await request('DELETE', path).catch((error: unknown) => {
        if (!(error instanceof HttpFailure && error.reason === 'NOT_FOUND')) throw error
      })
    },
  }
}

/** What a failed call means for the connection. @param name of the provider. */
export function failureOf(error: unknown, name: string): ProviderFailure {
  if (!(error instanceof HttpFailure)) {
    const message = isAbort(error) ? `${name} did not answer in time. Try again in a moment.` : ownWords(error, name)
    return { message, isPassing: isAbort(error), isAccessLost: false, retryAt: null }
  }
  return {
    message: error.message,
    isPassing: PASSING.has(error.reason),
    isAccessLost: error.reason === 'ACCESS_LOST',
    retryAt: error.retryAt,
  }
}

/** Thrown by handlers for what is wrong with a configuration although the provider answered: the message is shown. */
export class SetupProblem extends Error {
  override name = 'SetupProblem'
}

const PASSING = new Set<FailureReason>(['RATE_LIMITED', 'UNREACHABLE', 'TIMEOUT'])

function ownWords(error: unknown, name: string): string {
  if (error instanceof SetupProblem) return error.message
  return `${name} answered something unexpected. Try again; if it stays so, tell the support of this portal.`
}

function addressOf(base: string, path: string, query: HttpRequest['query'] = {}): string {
  // A page's address that the provider gave: only below the configured one, or the token would go elsewhere.
  const url = new URL(path.startsWith(`${base}/`) ? path : `${base}/${path.replace(/^\/+/, '')}`)
  for (const [name, value] of Object.entries(query)) {
    if (value == null) continue
    for (const each of Array.isArray(value) ? value : [value]) url.searchParams.append(name, String(each))
  }
  return url.href
}

function parsed(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function reasonOf({ status, headers }: Response): FailureReason | null {
  if (status >= 200 && status < 300) return null
  if (status === 429 || (status === 403 && headers.get('x-ratelimit-remaining') === '0')) return 'RATE_LIMITED'
  if (status === 401) return 'ACCESS_LOST'
  if (status === 403) return 'FORBIDDEN'
  if (status === 404 || status === 410) return 'NOT_FOUND'
  if (status >= 500 || status === 408 || status < 400) return 'UNREACHABLE'
  return 'REFUSED'
}

function refusal(reason: FailureReason, response: Response, body: unknown, options: HttpOptions): HttpFailure {
  const retryAt = reason === 'RATE_LIMITED' || response.status === 503 ? retryTime(response.headers, options) : null
  return new HttpFailure(reason, messageOf(reason, response, body, options, retryAt), {
    status: response.status,
    retryAt,
    body,
  })
}

function messageOf(
  reason: FailureReason,
  { status }: Response,
  body: unknown,
  { name, statusPage, wordsOf = usualWords }: HttpOptions,
  retryAt: Date | null,
): string {
  const words = wordsOf(body)?.replace(/\s+/g, ' ').slice(0, WORDS_LENGTH) ?? null
  const said = words === null ? '' : ` It says: ${words.replace(/\.$/, '')}.`
  switch (reason) {
    case 'ACCESS_LOST':
      return `${name} does not accept the access. It may be expired or revoked: create a new one and enter it here.`
    case 'FORBIDDEN':
      return `The access lacks a permission for this at ${name}.${said} Give it the permissions named at its field, then try again.`
    case 'NOT_FOUND':
      return `${name} does not find it, or does not show it to this access.${said} Check the spelling and the permissions.`
    case 'RATE_LIMITED': {
      const when = retryAt === null ? 'later' : `after ${retryAt.toISOString().slice(0, 19).replace('T', ' ')} UTC`
      return `${name}’s rate limit for this access is used up. Try again ${when}.`
    }
    case 'REFUSED':
      return `${name} refuses this (${status}).${said}`
    default: {
      const where = statusPage === undefined ? '' : `; ${statusPage} tells of outages`
      return `${name} cannot be reached. It answered with status ${status}. Check the API address, then try again${where}.`
    }
  }
}

const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])

function noAnswer(error: unknown, { name, statusPage }: HttpOptions): HttpFailure {
  if (isAbort(error)) {
    return new HttpFailure('TIMEOUT', `${name} did not answer in time. Try again in a moment.`, { cause: error })
  }
  if (error instanceof AnswerTooLargeError) {
    // Not tried again: it would be as large.
    return new HttpFailure('REFUSED', `${name} answered with more than 50 MB. Check the API address.`, { cause: error })
  }
  const where = statusPage === undefined ? '' : ` ${statusPage} tells of outages.`
  const message = `${name} cannot be reached. Check the API address, then try again.${where}`
  return new HttpFailure('UNREACHABLE', message, { cause: error })
}

/** The fields in which most APIs put what was wrong. */
function usualWords(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null
  const found = ['message', 'err', 'error_description', 'detail', 'error', 'title', 'errors'].map(
    (name) => (body as Record<string, unknown>)[name],
  )
  const text = found.find((value) => typeof value === 'string' && value !== '')
  if (typeof text === 'string') return text
  const nested = found.find((value) => typeof value === 'object' && value !== null)
  return nested === undefined ? null : usualWords(Array.isArray(nested) ? nested[0] : nested)
}

/** Milliseconds, or null when trying again would not help or could do something twice. */
function waitBefore(failure: HttpFailure, isRead: boolean, attempt: number): number | null {
  if (!PASSING.has(failure.reason)) return null
  const code = ((failure.cause as Error | undefined)?.cause as { code?: string } | undefined)?.code
  if (!isRead && failure.reason !== 'RATE_LIMITED' && !NEVER_CONNECTED.has(code ?? '')) return null
  if (failure.retryAt === null) return failure.reason === 'RATE_LIMITED' ? null : FIRST_WAIT_MS * 2 ** attempt
  const wait = failure.retryAt.getTime() - Date.now()
  return wait > LONGEST_WAIT_MS ? null : Math.max(0, wait)
}

/** When to come back, by the headers of an answer; at most a day later. */
export function retryTime(headers: Headers, options: Pick<HttpOptions, 'retryAtOf'> = {}): Date | null {
  const said = saidRetryTime(headers, options)
  const latest = Date.now() + LATEST_RETRY_MS
  return said === null || said.getTime() <= latest ? said : new Date(latest)
}

function saidRetryTime(headers: Headers, { retryAtOf }: Pick<HttpOptions, 'retryAtOf'>): Date | null {
  const own = retryAtOf?.(headers)
  if (own) return own
  const after = headers.get('retry-after')
  if (after !== null && /^\d+(\.\d+)?$/.test(after)) return new Date(Date.now() + Number(after) * 1000)
  if (after !== null && Number.isFinite(Date.parse(after))) return new Date(after)
  return epoch(Number(headers.get('x-ratelimit-reset') ?? Number.NaN))
}

/** Seconds or milliseconds since 1970. */
function epoch(value: number): Date | null {
  if (!Number.isFinite(value) || value < 1e9) return null
  return new Date(value > 1e11 ? value : value * 1000)
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')
}
