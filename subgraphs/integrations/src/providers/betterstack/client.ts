import type { ProviderCall } from '../provider.ts'
import { createHttp, type Http, HttpFailure } from '../shared/http.ts'
import { collect, pagesByNumber } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { BETTER_STACK_API, type BetterStackConfig } from './config-schema.ts'

export const NAME = 'Better Stack'
const PAGE = 50

/** @param retries 0 where a person waits. */
export function betterStackHttp({ token, baseUrl }: BetterStackConfig, call: ProviderCall, retries?: number): Http {
  return createHttp(
    {
      name: NAME,
      baseUrl: baseUrl ?? BETTER_STACK_API,
      headers: { authorization: `Bearer ${token}` },
      statusPage: 'status.betterstack.com',
      ...(retries !== undefined && { retries }),
    },
    call,
  )
}

/** Monitors ask a site; heartbeats wait to be told by a job. Both have a state. */
export async function listMonitors(http: Http): Promise<{ monitors: Reader[]; heartbeats: Reader[] }> {
  return {
    monitors: await collect(pages(http, 'v2/monitors')),
    heartbeats: await collect(pages(http, 'v2/heartbeats')),
  }
}

/** @param from a day, such as `2026-05-09`. */
export const incidentPages = (http: Http, from: string): AsyncIterable<Reader[]> =>
  pages(http, 'v3/incidents', { from })

export interface OutgoingWebhook {
  id: string
  url: string
  trigger: string
}

export async function listWebhooks(http: Http): Promise<OutgoingWebhook[]> {
  const webhooks = await collect(pages(http, 'v2/outgoing-webhooks'))
  return webhooks.map((webhook) => ({
    id: webhook.id('id') ?? '',
    url: webhook.text('attributes.url', 2000) ?? '',
    trigger: webhook.text('attributes.trigger_type') ?? '',
  }))
}

/** Null when it is gone. */
export async function find(http: Http, path: string): Promise<unknown> {
  try {
    return await http.get(path)
  } catch (error) {
    if (error instanceof HttpFailure && error.reason === 'NOT_FOUND') return null
    throw error
  }
}

/** Percent of the last thirty days; null of what is too young to have any. */
export async function availabilityOf(http: Http, path: string, now: Date = new Date()): Promise<number | null> {
  const day = (back: number) => new Date(now.getTime() - back * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  try {
    const answer = reader(
      await http.get(`${path}/${path.includes('heartbeats') ? 'availability' : 'sla'}`, { from: day(30), to: day(0) }),
    )
    return answer.number('data.attributes.availability')
  } catch (error) {
    if (error instanceof HttpFailure && (error.reason === 'NOT_FOUND' || error.reason === 'REFUSED')) return null
    throw error
  }
}

function pages(http: Http, path: string, query: Record<string, string> = {}): AsyncIterable<Reader[]> {
  return pagesByNumber(
    async (page) => {
      const answer = reader(await http.get(path, { ...query, page, per_page: PAGE }))
      return { items: answer.list('data'), isLast: !answer.has('pagination.next') }
    },
    { first: 1 },
  )
}
