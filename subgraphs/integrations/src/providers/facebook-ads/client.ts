import { createHmac } from 'node:crypto'
import type { ProviderCall } from '../provider.ts'
import { createHttp, type FailureReason, type Http, HttpFailure, type HttpRequest } from '../shared/http.ts'
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
  /** A list page by page. */
  pages(path: string, query: HttpRequest['query']): AsyncGenerator<Reader[], void, void>
}

/** @param token another than the configuration's. @param retries 0 where a person waits. */
export function graphOf(config: FacebookAdsConfig, call: ProviderCall, retries?: number, token = config.token): Graph {
  const http = graphHttp(config, call, token, retries)
  // Without it a token that was stolen is good for nothing, where the app asks for it.
  const proof: Record<string, string> =
    config.appSecret === undefined
      ? {}
      : { appsecret_proof: createHmac('sha256', config.appSecret).update(token).digest('hex') }
  return {
    get: async (path, query) => reader(await http.get(path, { ...query, ...proof })),
    post: async (path, form) => reader(await http.post(path, new URLSearchParams({ ...form, ...proof }))),
    delete: async (path, query) => void (await http.request('DELETE', path, { query: { ...query, ...proof } })),
    async *pages(path, query) {
      let after: string | null = null
      do {
        const answer = await http.request('GET', path, { query: { limit: 100, ...query, ...proof, after } })
        const data = reader(answer.data)
        yield data.list('data')
        const next = data.has('paging.next') ? data.text('paging.cursors.after', 2000) : null
        if (next !== null && next !== after) assertNotUsedUp(answer.headers)
        after = next === after ? null : next
      } while (after !== null)
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
  if (code === 100 && answer.number('error.error_subcode') === 33) return 'NOT_FOUND'
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
