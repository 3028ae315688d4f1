import { CircuitOpenError, createCircuitBreaker, type Outbound, RefusedAddressError } from '@atrium/kit/outbound'
import { LabsFailure } from './adapter.ts'

/** One call, its body included, may take this long. */
const CALL_TIMEOUT_MS = 10_000
const LARGEST_ANSWER = 2 * 1024 * 1024
/** After so many calls in a row without an answer none is made for a while. */
const CIRCUIT = { mostFailures: 5, openMs: 30_000 }

export interface LabsHttpConfig {
  /** Base address of the API. */
  url: string
  outbound: Pick<Outbound, 'fetch'>
  /** Default {@link CALL_TIMEOUT_MS}. */
  timeoutMs?: number
}

export interface LabsRequest {
  method?: 'GET' | 'POST'
  /** Path under the base address. */
  path: string
  bearer?: string
  form?: Record<string, string>
  signal: AbortSignal
}

/** Calls Labs and gives the JSON that it answers. @throws LabsFailure */
export type LabsCall = (request: LabsRequest) => Promise<unknown>

export function labsCall({ url, outbound, timeoutMs = CALL_TIMEOUT_MS }: LabsHttpConfig): LabsCall {
  const breaker = createCircuitBreaker(CIRCUIT)
  return async (request) => {
    const answer = await breaker
      .run(
        () => send(url, outbound, request, timeoutMs),
        () => request.signal.aborted,
      )
      .catch((error: unknown) => {
        throw error instanceof LabsFailure ? error : unreachable(error)
      })
    if (answer.failure) throw answer.failure
    return answer.json
  }
}

type Answer = { failure: LabsFailure; json?: undefined } | { failure?: undefined; json: unknown }

/** What is thrown counts against Labs; refusals are answers. */
async function send(
  base: string,
  { fetch }: LabsHttpConfig['outbound'],
  { method = 'GET', path, bearer, form, signal }: LabsRequest,
  timeoutMs: number,
): Promise<Answer> {
  const response = await fetch(`${base.replace(/\/+$/, '')}${path}`, {
    method,
    headers: { accept: 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }) },
    ...(form && { body: new URLSearchParams(form) }),
    // A token goes to the configured address and nowhere else.
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
  })
  const { status } = response
  if (status >= 500 || status === 408) {
    await response.body?.cancel()
    throw new LabsFailure('UNAVAILABLE', `Labs answered with an error (${status}).`, { retryAfterMs: waitOf(response) })
  }
  if (status === 429) {
    await response.body?.cancel()
    const failure = new LabsFailure('LIMITED', 'Labs takes no more calls for now.', { retryAfterMs: waitOf(response) })
    return { failure }
  }
  const text = await response.text()
  // What is wrong with a password grant is 400 in OAuth.
  if (status === 401 || (status === 400 && form)) return { failure: new LabsFailure('REFUSED', 'Labs refused it.') }
  if (!response.ok || text.length > LARGEST_ANSWER) {
    return { failure: new LabsFailure('UNREADABLE', `Labs answered ${method} ${path} with status ${status}.`) }
  }
  try {
    return { json: JSON.parse(text) as unknown }
  } catch {
    return { failure: new LabsFailure('UNREADABLE', `Labs answered ${method} ${path} with something else than JSON.`) }
  }
}

function unreachable(cause: unknown): LabsFailure {
  if (cause instanceof CircuitOpenError) {
    const message = 'Labs did not answer several times in a row, so it is left alone for a moment.'
    return new LabsFailure('UNAVAILABLE', message, { retryAfterMs: CIRCUIT.openMs })
  }
  const isPrivate = causes(cause).some((error) => error instanceof RefusedAddressError)
  const message = isPrivate
    ? 'The address of Labs is in a private network, which is not called.'
    : 'Labs did not answer.'
  return new LabsFailure('UNAVAILABLE', message, { cause })
}

function causes(error: unknown): unknown[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : []
}

/** Seconds or a date. */
function waitOf(response: Response): number | null {
  const value = response.headers.get('retry-after')
  if (!value) return null
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return Number.isFinite(ms) && ms > 0 ? ms : null
}
