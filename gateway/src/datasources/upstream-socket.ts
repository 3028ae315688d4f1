import type { SubgraphRequest } from '@atrium/kit/executor'
import { GATEWAY, VIEWER_HEADER } from '@atrium/kit/viewer'
import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql'
import { type Client, createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import type { ViewerSigner } from './viewer-signer.ts'

interface UpstreamSocket {
  subscribe(request: SubgraphRequest): Promise<AsyncIterable<ExecutionResult> | ExecutionResult>
  dispose(): Promise<void>
}

/** All subscriptions of one subgraph over one WebSocket, opened with the first and closed after the last. */
export function createUpstreamSocket(url: string, sign: ViewerSigner | undefined): UpstreamSocket {
  let upgradeToken = ''
  const client: Client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, sign && { headers: { [VIEWER_HEADER]: upgradeToken } })
      }
    },
    // The stream subscribes again after its last cursor, or says that something was missed; a silent retry here would lose events.
    retryAttempts: 0,
    keepAlive: 12_000,
    lazyCloseTimeout: 1_000,
  })

  return {
    async subscribe(request) {
      const { query, operationName, variables, requestId, wantsStart } = request
      if (sign) upgradeToken = await sign(GATEWAY)
      const extensions = sign && { viewer: await sign(request.viewer), requestId, client: request.client, wantsStart }
      const events = new EventQueue()
      const end = client.subscribe<ExecutionResult['data'], Record<string, unknown>>(
        { query, operationName, variables, extensions },
        {
          next: (event) => events.push(event as ExecutionResult),
          error: (error) => events.fail(error),
          complete: () => events.end(),
        },
      )
      events.onReturn = end
      request.signal?.addEventListener('abort', end, { once: true })
      return events
    },
    dispose: async () => client.dispose(),
  }
}

/** Events between the socket that pushes and the iterator that pulls. A reader this far behind is cut off. */
const MAX_QUEUED = 1_000

class EventQueue implements AsyncIterableIterator<ExecutionResult> {
  onReturn: () => void = () => undefined
  readonly #events: ExecutionResult[] = []
  #waiting: PromiseWithResolvers<IteratorResult<ExecutionResult>> | null = null
  #ended: { error?: unknown } | null = null

  push(event: ExecutionResult): void {
    if (this.#ended) return
    if (this.#waiting) this.#waiting.resolve({ done: false, value: event })
    else this.#events.push(event)
    this.#waiting = null
    if (this.#events.length <= MAX_QUEUED) return
    this.fail(new Error('Events were not read fast enough.'))
    this.onReturn()
  }

  /** The socket failed, or the subgraph refused the operation with a list of errors. */
  fail(error: unknown): void {
    const refusal = Array.isArray(error) ? { errors: error.map(toGraphQLError) } : null
    if (refusal) this.push(refusal)
    this.#finish(refusal ? {} : { error })
  }

  end(): void {
    this.#finish({})
  }

  #finish(ended: { error?: unknown }): void {
    if (this.#ended) return
    this.#ended = ended
    const waiting = this.#waiting
    this.#waiting = null
    if ('error' in ended) waiting?.reject(ended.error)
    else waiting?.resolve({ done: true, value: undefined })
  }

  async next(): Promise<IteratorResult<ExecutionResult>> {
    const event = this.#events.shift()
    if (event) return { done: false, value: event }
    if (this.#ended) {
      const { error } = this.#ended
      this.#ended = {}
      if (error) throw error
      return { done: true, value: undefined }
    }
    this.#waiting = Promise.withResolvers()
    return this.#waiting.promise
  }

  async return(): Promise<IteratorResult<ExecutionResult>> {
    this.#finish({})
    this.onReturn()
    return { done: true, value: undefined }
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}

function toGraphQLError(error: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(error.message, { path: error.path, extensions: error.extensions })
}
