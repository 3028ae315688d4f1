import type { Logger } from '@atrium/kit/logs'
import type { AnyViewer } from '@atrium/kit/viewer'
import { type ExecutionResult, type GraphQLError } from 'graphql'
import { createCosts } from '../cost/costs.ts'
import type { Call, OperationRequest } from '../pipeline/call.ts'
import type { DocumentResult, ValidOperation } from '../pipeline/documents.ts'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'
import type { LoadedSupergraph } from '../planning/supergraph.ts'
import { type RateClient, rateClientOf } from '../rate-limits/client.ts'
import { rateHeaders } from '../rate-limits/headers.ts'
import type { Charge, RateLimiter, Standing } from '../rate-limits/rate-limiter.ts'
import type { LiveLimits } from './live-limits.ts'

/** Lets operations in that the client may afford. */
export interface Admission {
  /** Before anything is fetched. @returns the error of an operation that costs too much, or of a client that has spent its points. */
  admit(
    valid: ValidOperation,
    variables: Readonly<Record<string, unknown>>,
    call: Call,
  ): Promise<{ admitted: Admitted } | { error: GraphQLError }>
}

/** An operation that was let in. */
export interface Admitted {
  /** The answer with its cost in `extensions`. What it cost less than was estimated is given back. */
  settle(result: ExecutionResult): ExecutionResult
  /** An event of a stream with its cost in `extensions`. Opening the stream was paid for; what comes on it was not asked for one by one. */
  settleEvent(event: ExecutionResult): ExecutionResult
  /** Nothing more comes. */
  end(): void
}

interface AdmissionParts {
  supergraph: LoadedSupergraph
  limits: LiveLimits
  limiter: RateLimiter | null
  receipts: Receipts
  log: Logger
}

/** Nothing is free: what costs no points by the schema still takes a request, */
const LEAST_CHARGE = 1
/** what is longer than requests are has to be read, */
const USUAL_KB = 8
/** and a stranger's document that nobody sent before has to be parsed, validated and planned. */
const NEW_DOCUMENT = 25

/** Points that an operation costs whatever it answers, for what it takes to read it. */
export function leastCharge(
  { bytes = 0 }: OperationRequest,
  { isNew = false }: DocumentResult,
  viewer: AnyViewer,
): number {
  const kilobytes = Math.max(0, Math.ceil(bytes / 1024) - USUAL_KB)
  return LEAST_CHARGE + kilobytes + (isNew && viewer.kind === 'anonymous' ? NEW_DOCUMENT : 0)
}

export function createAdmission({ supergraph, limits, limiter, receipts, log }: AdmissionParts): Admission {
  const costOf = createCosts(supergraph)

  async function charge(points: number, call: Call): Promise<Charge | { error: GraphQLError } | null> {
    if (!limiter || !limits.rates) return null
    const client = rateClientOf(call.viewer, call.client.ip, limits.rates)
    if (points > client.limit) return { error: beyondRate(points, client) }
    try {
      const charged = await limiter.charge(client.id, points, client.limit)
      if ('refused' in charged) return { error: rateLimited(charged.refused, client, call) }
      const standing = () => charged.standing()
      call.setHeaders?.(rateHeaders(client, standing()))
      return { ...charged, standing, adjust: (actual) => adjust(charged, client, actual, call) }
    } catch (error) {
      log.error({ err: error, requestId: call.requestId }, 'a request was refused because its client cannot be counted')
      return {
        error: gatewayError('Requests cannot be counted right now. Try again soon.', ErrorCode.SUBGRAPH_UNAVAILABLE),
      }
    }
  }

  return {
    async admit(valid, variables, call) {
      const cost = costOf(valid)
      const estimate = cost.estimate(variables)
      if ('error' in estimate) return estimate
      const { requested } = estimate
      const limit = limits.operation.cost
      const limited = limit === Infinity ? {} : { limit }
      if (requested > limit) return { error: tooCostly(requested, limit) }
      const least = call.leastCharge ?? LEAST_CHARGE
      const charged = await charge(Math.max(requested, least), call)
      if (charged && 'error' in charged) return charged
      if (charged) receipts.add(call.requestId, charged, requested)
      const priced = (result: ExecutionResult) => {
        const actual = cost.actual(result.data, variables)
        return {
          actual,
          result: { ...result, extensions: { ...result.extensions, cost: { requested, actual, ...limited } } },
        }
      }
      const end = () => receipts.remove(call.requestId)
      const admitted: Admitted = {
        settle(answer) {
          const { actual, result } = priced(answer)
          charged?.adjust(Math.max(actual, least))
          end()
          return result
        },
        settleEvent: (event) => priced(event).result,
        end,
      }
      return { admitted }
    },
  }
}

function adjust(charged: Charge, client: RateClient, actual: number, call: Call): void {
  charged.adjust(actual)
  call.setHeaders?.(rateHeaders(client, charged.standing()))
}

function tooCostly(requested: number, limit: number): GraphQLError {
  const message =
    `The operation is estimated at ${requested} cost points; at most ${limit} are allowed. ` +
    'Ask for shorter lists (`first`), leave out nested lists, or split it into several operations.'
  return gatewayError(message, ErrorCode.QUERY_TOO_COMPLEX, { extensions: { cost: { requested, limit } } })
}

function beyondRate(requested: number, { limit }: RateClient): GraphQLError {
  const message =
    `The operation is estimated at ${requested} cost points, more than the ${limit} that you have for a whole minute. ` +
    'Ask for shorter lists (`first`), or split it into several operations.'
  return gatewayError(message, ErrorCode.QUERY_TOO_COMPLEX, { extensions: { cost: { requested, limit } } })
}

function rateLimited(standing: Standing, client: RateClient, call: Call): GraphQLError {
  const retryAfter = Math.max(1, Math.ceil((standing.resetAt.getTime() - Date.now()) / 1000))
  call.setHeaders?.({ ...rateHeaders(client, standing), 'retry-after': String(retryAfter) })
  const message = `You have spent the ${client.limit} cost points of this minute. Try again in ${retryAfter} s.`
  return gatewayError(message, ErrorCode.RATE_LIMITED, { extensions: { retryAfter } })
}

/** What the requests that are being executed have paid, for the field that tells them. */
export interface Receipts {
  add(requestId: string, charge: Charge, cost: number): void
  remove(requestId: string): void
  of(this: void, requestId: string): (Standing & { cost: number }) | null
}

export function createReceipts(): Receipts {
  const running = new Map<string, { charge: Charge; cost: number }>()
  return {
    add: (requestId, charge, cost) => void running.set(requestId, { charge, cost }),
    remove: (requestId) => void running.delete(requestId),
    of(requestId) {
      const receipt = running.get(requestId)
      return receipt ? { ...receipt.charge.standing(), cost: receipt.cost } : null
    },
  }
}
