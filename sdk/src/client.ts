import type { Connection, TypedDocument } from './connection.ts'
import { type PageOf, pagesOf } from './pages.ts'
import { sendQuery } from './query.ts'
import { withRetries } from './retry.ts'
import { type SubscribeOptions, subscribeResuming } from './subscribe.ts'

export interface AtriumOptions {
  /** Where Atrium is, such as `https://portal.example`. */
  url: string
  /** `atr_live_…`. A function is asked before each request, so that a rotated key is taken up. */
  apiKey: string | (() => string | Promise<string>)
  /** Milliseconds that one try of a query may take. Default 30,000. */
  timeoutMs?: number
  /** How often a query is tried again after a failure that may pass: no answer, 429, 502, 503, 504. Default 4. */
  retries?: number
  /** Default: the platform's. */
  fetch?: typeof globalThis.fetch
}

export interface QueryOptions {
  signal?: AbortSignal
}

/** Variables may be left out where none is required. */
export type Arguments<Variables, Options> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: Options]
    : [variables: Variables, options?: Options]

export interface Atrium {
  /**
   * Answers a query whole, or throws: what came beside errors is in the error's `data`.
   * @throws AtriumError; the signal's reason when it ends first.
   */
  query<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...rest: Arguments<Variables, QueryOptions>
  ): Promise<Result>

  /**
   * The events of a subscription. It connects again by itself, and goes on after the last event where events carry a `cursor` and the
   * document takes `$after`. Leaving the loop ends it.
   * @throws CursorError when `after` is none or too old; AtriumError for what does not pass by itself, as a revoked key.
   */
  subscribe<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...rest: Arguments<Variables, SubscribeOptions>
  ): AsyncGenerator<Result, void, undefined>

  /**
   * The pages of a list, each asked for when it is wanted. The document passes `$after` to the list and selects
   * `pageInfo { hasNextPage endCursor }`.
   * @param list picks the list out of a result, as `(data) => data.projects`; null ends the iteration.
   * @throws as `query`.
   */
  pages<Result, Variables, Page extends PageOf>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    list: (data: Result) => Page | null | undefined,
    options?: QueryOptions,
  ): AsyncGenerator<Page, void, undefined>
}

/** A client of one Atrium, for one API key. It holds no connection open by itself. */
export function createAtrium(options: AtriumOptions): Atrium {
  const { apiKey, retries = 4 } = options
  const connection: Connection = {
    endpoint: new URL('/graphql', options.url).href,
    authorization: async () => `Bearer ${typeof apiKey === 'function' ? await apiKey() : apiKey}`,
    fetch: options.fetch ?? globalThis.fetch.bind(globalThis),
    timeoutMs: options.timeoutMs ?? 30_000,
  }
  const query = <Result, Variables>(
    document: TypedDocument<Result, Variables>,
    variables: Variables | undefined,
    { signal }: QueryOptions = {},
  ) => withRetries(() => sendQuery(connection, document, variables, signal), { retries, signal })

  return {
    query: (document, ...[variables, queryOptions]) => query(document, variables, queryOptions),
    subscribe: (document, ...[variables, subscribeOptions]) =>
      subscribeResuming(connection, document, variables, subscribeOptions ?? {}),
    pages: (document, variables, list, pageOptions) =>
      pagesOf(
        async (after) => list(await query(document, { ...variables, after }, pageOptions)),
        (variables as { after?: string | null } | undefined)?.after ?? null,
      ),
  }
}
