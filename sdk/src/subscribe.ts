import { createClient, NetworkError } from 'graphql-sse'
import { type Connection, textOf, type TypedDocument } from './connection.ts'
import { AtriumError, errorOfAnswer, errorOfResponse, type GraphqlError } from './errors.ts'
import { fetchWithoutSilence } from './liveness.ts'
import { parseAnswer } from './query.ts'
import { sleep, waitBefore } from './retry.ts'

export interface SubscribeOptions {
  /** Ends the stream: the iterator then throws the signal's reason. */
  signal?: AbortSignal
  /** Go on after this cursor, as it came with an event (`cursor`). The document needs a variable `$after` for it. */
  after?: string | null
  /** Called before each new try, with what ended the last one. */
  onReconnect?: (error: AtriumError) => void
  /**
   * Called when the server lost a stream without cursors for a moment and took it up again: read again what the stream keeps up to
   * date. Without it, the stream is connected anew then, and `onReconnect` is called.
   */
  onMissed?: () => void
}

/** Cursors that are remembered, so that none is told twice. */
const REMEMBERED = 1_000

/**
 * A subscription that outlives its connection: what breaks is connected again, after the last event that was told. Between two
 * connections nothing is lost or told twice, where events carry a `cursor` and the document takes `$after`; where not, the stream goes
 * on with what is new.
 * @throws CursorError when the cursor is none or is too old; AtriumError for what does not pass by itself.
 */
export async function* subscribeResuming<Result, Variables>(
  connection: Connection,
  document: TypedDocument<Result, Variables>,
  variables: Variables | undefined,
  { signal, after, onReconnect, onMissed }: SubscribeOptions,
): AsyncGenerator<Result, void, undefined> {
  const told = new Set<string>()
  let cursor = after ?? null
  let failures = 0
  for (;;) {
    try {
      const resumed = cursor === null ? variables : { ...variables, after: cursor }
      for await (const event of openStream(connection, document, resumed as Variables, { signal, onMissed })) {
        failures = 0
        const at = cursorOf(event)
        if (at !== null) {
          if (told.has(at)) continue
          remember(told, at)
          cursor = at
        }
        yield event
      }
      return
    } catch (error) {
      signal?.throwIfAborted()
      failures += 1
      const wait = waitBefore(error, failures)
      if (wait === null) throw error
      onReconnect?.(error as AtriumError)
      await sleep(wait, signal)
    }
  }
}

/** One connection. Returns when the server says that the stream is complete. */
async function* openStream<Result, Variables>(
  connection: Connection,
  document: TypedDocument<Result, Variables>,
  variables: Variables | undefined,
  { signal, onMissed }: Pick<SubscribeOptions, 'signal' | 'onMissed'>,
): AsyncGenerator<Result, void, undefined> {
  const client = createClient({
    url: connection.endpoint,
    headers: async () => ({ authorization: await connection.authorization() }),
    fetchFn: fetchWithoutSilence(connection.fetch),
    retryAttempts: 0,
  })
  const stop = () => client.dispose()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    signal?.throwIfAborted()
    const request = {
      query: textOf(document),
      variables: variables as Record<string, unknown>,
      ...(onMissed && { extensions: { resync: true } }),
    }
    for await (const { data, errors, extensions } of client.iterate<Result, { resync?: boolean }>(request)) {
      if (extensions?.resync) {
        onMissed?.()
        continue
      }
      if (errors?.length) throw errorOfAnswer({ errors: errors as readonly GraphqlError[], data }, null)
      yield data as Result
    }
    // A disposed client completes its streams.
    signal?.throwIfAborted()
  } catch (error) {
    throw await asAtriumError(error)
  } finally {
    signal?.removeEventListener('abort', stop)
    client.dispose()
  }
}

async function asAtriumError(error: unknown): Promise<unknown> {
  if (error instanceof AtriumError) return error
  // graphql-sse throws an HTTP answer that is no stream, and what fetch throws, as network errors; errors of GraphQL as they are.
  if (Array.isArray(error)) return errorOfAnswer({ errors: error as readonly GraphqlError[] }, null)
  const response = error instanceof NetworkError ? (error.response as Response | undefined) : undefined
  if (response && !response.ok) {
    const text = response.bodyUsed ? '' : await response.text().catch(() => '')
    const answer = parseAnswer(text)
    return answer?.errors?.length ? errorOfAnswer({ errors: answer.errors }, response) : errorOfResponse(response)
  }
  return new AtriumError('The connection broke.', { code: 'NETWORK', cause: error })
}

/** The cursor of an event: that of its root field. */
function cursorOf(event: unknown): string | null {
  for (const value of Object.values(event ?? {})) {
    const cursor: unknown = (value as { cursor?: unknown } | null)?.cursor
    if (typeof cursor === 'string') return cursor
  }
  return null
}

function remember(told: Set<string>, cursor: string): void {
  told.add(cursor)
  if (told.size > REMEMBERED) told.delete(told.values().next().value!)
}
