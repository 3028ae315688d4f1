import type { ProviderFailure } from '../provider.ts'
import { failureOf, type FailureReason, HttpFailure, retryTime } from '../shared/http.ts'

export const NAME = 'Stripe'
const STATUS_PAGE = 'status.stripe.com'

/** The parts of the SDK's errors that are looked at: its classes are loaded only when it calls. */
interface StripeError {
  type: string
  message: string
  statusCode?: number
  code?: string
  detail?: { code?: string; name?: string }
  headers?: Record<string, string>
}

/** What a failed call means for the connection. */
export const describeFailure = (error: unknown): ProviderFailure =>
  failureOf(isStripeError(error) ? asHttpFailure(error) : error, NAME)

/** Whether Stripe says that there is no such thing. */
export const isMissing = (error: unknown) => isStripeError(error) && error.statusCode === 404

/** Whether the key may not do this, while it may do other things. */
export const isForbidden = (error: unknown) => isStripeError(error) && error.statusCode === 403

function isStripeError(error: unknown): error is StripeError & Error {
  return error instanceof Error && /^Stripe\w*Error$/.test(String((error as { type?: unknown }).type))
}

function asHttpFailure(error: StripeError): HttpFailure {
  const reason = reasonOf(error)
  const retryAt = reason === 'RATE_LIMITED' ? retryTime(new Headers(error.headers)) : null
  return new HttpFailure(reason, messageOf(reason, error, retryAt), {
    status: error.statusCode ?? null,
    retryAt,
    cause: error,
  })
}

function reasonOf({ type, statusCode, detail }: StripeError): FailureReason {
  if (type === 'StripeConnectionError') return detail?.code === 'ETIMEDOUT' ? 'TIMEOUT' : 'UNREACHABLE'
  if (type === 'StripeRateLimitError') return 'RATE_LIMITED'
  if (type === 'StripeAuthenticationError') return 'ACCESS_LOST'
  if (type === 'StripePermissionError') return 'FORBIDDEN'
  if (statusCode === 404) return 'NOT_FOUND'
  // The same is under way in another request.
  if (statusCode === 409) return 'TIMEOUT'
  // What it answered with no status of its own, such as a page for people, was not from its API.
  return statusCode === undefined || statusCode >= 500 ? 'UNREACHABLE' : 'REFUSED'
}

function messageOf(reason: FailureReason, { message, type, statusCode }: StripeError, retryAt: Date | null): string {
  const words = message.replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, 300)
  switch (reason) {
    case 'ACCESS_LOST':
      return 'Stripe does not accept the key. It may be expired or rolled: create a new one and enter it here.'
    case 'FORBIDDEN':
      return `The key lacks a permission at Stripe. It says: ${words}. Give the key the access named at its field, then try again.`
    case 'NOT_FOUND':
      return `Stripe does not find it. It says: ${words}.`
    case 'REFUSED':
      return type === 'StripeCardError'
        ? `The card was declined. Stripe says: ${words}.`
        : `Stripe refuses this: ${words}.`
    case 'RATE_LIMITED': {
      const when = retryAt === null ? 'later' : `after ${retryAt.toISOString().slice(0, 19).replace('T', ' ')} UTC`
      return `Stripe’s rate limit for this key is used up. Try again ${when}.`
    }
    case 'TIMEOUT':
      return `Stripe did not answer in time. Try again in a moment; ${STATUS_PAGE} tells of outages.`
    default:
      return statusCode === undefined && /JSON/.test(words)
        ? 'Stripe answered with something that is not JSON. Check the API address.'
        : `Stripe cannot be reached. Check the API address, then try again; ${STATUS_PAGE} tells of outages.`
  }
}
