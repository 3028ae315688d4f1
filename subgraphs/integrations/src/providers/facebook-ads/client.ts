import { createHmac } from 'node:crypto'
import type { ProviderCall } from '../provider.ts'
import { createHttp, type FailureReason, type Http, HttpFailure, type HttpRequest } from '../shared/http.ts'
import { pagesByCursor } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { type FacebookAdsConfig, GRAPH_API } from './config-schema.ts'
import { regainAccessAt, usageOf } from './usage.ts'

export const NAME = 'Meta'
export const KEY = 'facebook-ads'

/** Of the limits: near the end the rest is left to whoever else uses the account, and the work goes on later. */
const NEARLY_USED_PERCENT = 95

export interface Graph {
  get(path: string, query?: HttpRequest['query']): Promise<Reader>
  post(path: string, form: Record<string, string>): Promise<Reader>
  delete(path: string, query?: HttpRequest['query']): Promise<void>
  /** A list page by page. @param after where a reading that was interrupted goes on. */
  pages(path: string, query: HttpRequest['query'], after?: string | null): AsyncGenerator<GraphPage, void, void>
  /** @throws RATE_LIMITED when the limits are nearly used up: the rest is for whoever else uses the access. */
  assertRoom(): void
}

export interface GraphPage {
  items: Reader[]
  /** Null on the last page. */
  next: string | null
}

/** @param token another than the configuration's. @param retries 0 where a person waits. */
export function graphOf(config: FacebookAdsConfig, call: ProviderCall, retries?: number, token = config.token): Graph {
  const http = graphHttp(config, call, token, retries)
  // Without it a token that was stolen is good for nothing, where the app asks for it.
  const proof: Record<string, string> =
    config.appSecret === undefined
      ? {}
      : { appsecret_proof: createHmac('sha256', config.appSecret).update(token).digest('hex') }
  let latest = new Headers()
  const assertRoom = () => assertNotUsedUp(latest)
  return {
    assertRoom,
    get: async (path, query) => reader(await http.get(path, { ...query, ...proof })),
    post: async (path, form) => reader(await http.post(path, new URLSearchParams({ ...form, ...proof }))),
    delete: async (path, query) => void (await http.request('DELETE', path, { query: { ...query, ...proof } })),
    async *pages(path, query, first = null) {
      const read = async (after: string | null) => {
        const answer = await http.request('GET', path, { query: { limit: 100, ...query, ...proof, after } })
        latest = answer.headers
        const data = reader(answer.data)
        const told = data.has('paging.next') ? data.text('paging.cursors.after', 2000) : null
        const next = told === after ? null : told
        return { items: [{ items: data.list('data'), next }], next }
      }
      for await (const [page] of pagesByCursor(read, { first })) {
        yield page!
        if (page!.next !== null) assertRoom()
      }
    },
  }
}

function graphHttp({ baseUrl }: FacebookAdsConfig, call: ProviderCall, token: string, retries?: number): Http {
  return createHttp(
    {
      name: NAME,
      baseUrl: baseUrl ?? GRAPH_API,
      headers: { authorization: `Bearer ${token}` },
      statusPage: 'metastatus.com',
      reasonOf,
      wordsOf,
      retryAtOf: regainAccessAt,
      ...(retries !== undefined && { retries }),
    },
    call,
  )
}

const RATE_LIMITS = new Set([4, 17, 32, 341, 613])

/** Meta answers nearly everything with 400, and says the reason by a code. */
function reasonOf(_status: number, body: unknown): FailureReason | null {
  const answer = reader(body)
  const code = answer.number('error.code')
  if (code === null) return null
  if (code === 190 || code === 102) return 'ACCESS_LOST'
  if (RATE_LIMITS.has(code) || (code >= 80_000 && code <= 80_014)) return 'RATE_LIMITED'
  if (code === 10 || (code >= 200 && code < 300)) return 'FORBIDDEN'
  // 803: of several ids one is of nothing.
  if (code === 803 || (code === 100 && answer.number('error.error_subcode') === 33)) return 'NOT_FOUND'
  return code === 1 || code === 2 || answer.flag('error.is_transient') ? 'UNREACHABLE' : null
}

const wordsOf = (body: unknown) =>
  reader(body).text('error.error_user_msg', 300) ?? reader(body).text('error.message', 300)

function assertNotUsedUp(headers: Headers): void {
  if (usageOf(headers).percent < NEARLY_USED_PERCENT) return
  const message = 'Meta’s limit for this access is nearly used up. The rest is read when there is room again.'
  throw new HttpFailure('RATE_LIMITED', message, { retryAt: regainAccessAt(headers) })
}

export const accountOf = ({ adAccountId }: FacebookAdsConfig) => `act_${adAccountId.replace(/^act_/, '')}`

/**
 * The page and a client that acts as it: forms and leads are the page's, and a system user's token is exchanged for its own.
 * A page's own token gets itself back.
 */
export async function pageGraph(
  config: FacebookAdsConfig & { pageId: string },
  call: ProviderCall,
  retries?: number,
): Promise<{ name: string; graph: Graph }> {
  const page = await graphOf(config, call, retries).get(config.pageId, { fields: 'name,access_token' })
  const token = page.text('access_token', 1000) ?? config.token
  return { name: page.text('name', 120) ?? config.pageId, graph: graphOf(config, call, retries, token) }
}

/** A list from where its reading was interrupted; from the beginning, where Meta does not know that place any more. */
export async function* pagesFrom(
  graph: Graph,
  path: string,
  query: Record<string, string | number>,
  from: string | null,
): AsyncGenerator<GraphPage, void, void> {
  let hasBegun = false
  try {
    for await (const page of graph.pages(path, query, from)) {
      hasBegun = true
      yield page
    }
  } catch (error) {
    const isUnknown = error instanceof HttpFailure && error.reason === 'REFUSED'
    if (from === null || hasBegun || !isUnknown) throw error
    yield* graph.pages(path, query)
  }
}
