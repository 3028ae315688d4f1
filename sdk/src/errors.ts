/** An error in a GraphQL answer. */
export interface GraphqlError {
  message: string
  path?: readonly (string | number)[]
  extensions?: { code?: string; requestId?: string; retryAfter?: number; [name: string]: unknown }
}

export interface AtriumErrorDetails {
  code: string
  /** HTTP status; null where no answer came, and for an event of a stream. */
  status?: number | null
  requestId?: string | null
  retryAfter?: number | null
  errors?: readonly GraphqlError[]
  data?: unknown
  cause?: unknown
}

/**
 * Why a request failed. `code` is the first error's `extensions.code` (`UNAUTHENTICATED`, `FORBIDDEN`, `RATE_LIMITED`,
 * `QUERY_TOO_COMPLEX`, `BAD_USER_INPUT`, `GRAPHQL_VALIDATION_FAILED`, …; may grow), or, where no GraphQL answer came, `NETWORK`,
 * `TIMEOUT` or `HTTP_<status>`.
 */
export class AtriumError extends Error {
  override readonly name: string = 'AtriumError'
  readonly code: string
  readonly status: number | null
  /** Give it to support. Null where no answer came. */
  readonly requestId: string | null
  /** Seconds to wait before the next try, where the server says so. */
  readonly retryAfter: number | null
  /** All errors of the answer. */
  readonly errors: readonly GraphqlError[]
  /** What was answered beside the errors. */
  readonly data: unknown

  constructor(message: string, details: AtriumErrorDetails) {
    super(message, { cause: details.cause })
    this.code = details.code
    this.status = details.status ?? null
    this.requestId = details.requestId ?? null
    this.retryAfter = details.retryAfter ?? null
    this.errors = details.errors ?? []
    this.data = details.data ?? null
  }

  /** Whether the same request may succeed later. */
  get isTransient(): boolean {
    return TRANSIENT_CODES.has(this.code) || (this.status !== null && TRANSIENT_STATUSES.has(this.status))
  }
}

/** The cursor that a stream should go on from is none, or is too old. Read the list from its start, then subscribe again. */
export class CursorError extends AtriumError {
  override readonly name = 'CursorError'
}

const CURSOR_CODES = new Set(['CURSOR_EXPIRED', 'CURSOR_INVALID'])
const TRANSIENT_CODES = new Set(['NETWORK', 'TIMEOUT', 'RATE_LIMITED', 'SUBGRAPH_UNAVAILABLE'])
const TRANSIENT_STATUSES = new Set([429, 502, 503, 504])

/** The error of a GraphQL answer that has errors. */
export function errorOfAnswer(
  answer: { errors: readonly GraphqlError[]; data?: unknown },
  response: Response | null,
): AtriumError {
  const [first] = answer.errors
  const { code = 'INTERNAL', requestId, retryAfter } = first?.extensions ?? {}
  return new (CURSOR_CODES.has(code) ? CursorError : AtriumError)(first?.message ?? 'The answer has errors.', {
    code,
    status: response?.status ?? null,
    requestId: requestId ?? response?.headers.get('x-request-id') ?? null,
    retryAfter: retryAfter ?? retryAfterOf(response),
    errors: answer.errors,
    data: answer.data,
  })
}

/** The error of an answer that is not one of GraphQL, as a proxy gives it. */
export function errorOfResponse(response: Response): AtriumError {
  return new AtriumError(`Atrium answered HTTP ${response.status}.`, {
    code: response.status === 429 ? 'RATE_LIMITED' : `HTTP_${response.status}`,
    status: response.status,
    requestId: response.headers.get('x-request-id'),
    retryAfter: retryAfterOf(response),
  })
}

/** `Retry-After` in seconds: it comes as seconds or as a date (RFC 9110, 10.2.3). */
function retryAfterOf(response: Response | null): number | null {
  const text = response?.headers.get('retry-after')
  if (!text) return null
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000
  return Number.isNaN(seconds) ? null : Math.max(0, seconds)
}
