import type { ProviderCall } from '../provider.ts'
import { createHttp, type Http, SetupProblem } from '../shared/http.ts'
import { collect, pagesByNumber } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { NETLIFY_API, type NetlifyConfig } from './config-schema.ts'

export const NAME = 'Netlify'
const PAGE = 100

/** @param retries 0 where a person waits. */
export function netlifyHttp({ token, baseUrl }: NetlifyConfig, call: ProviderCall, retries?: number): Http {
  return createHttp(
    {
      name: NAME,
      baseUrl: baseUrl ?? NETLIFY_API,
      headers: { authorization: `Bearer ${token}` },
      statusPage: 'www.netlifystatus.com',
      ...(retries !== undefined && { retries }),
    },
    call,
  )
}

export interface NetlifySite {
  id: string
  name: string
  url: string | null
}

/** All that the token can see. */
export const listAllSites = async (http: Http): Promise<NetlifySite[]> =>
  (await collect(pages(http, 'sites', { filter: 'all' }))).flatMap((site) => siteOf(site) ?? [])

/**
 * The sites of a connection: those named, else all.
 * @throws SetupProblem naming those that are not there.
 */
export const listSites = async (http: Http, config: NetlifyConfig): Promise<NetlifySite[]> =>
  sitesToShow(await listAllSites(http), config)

/** Those of `all` that a connection shows. @throws SetupProblem naming those that are not there. */
export function sitesToShow(all: NetlifySite[], { sites: wanted = [] }: NetlifyConfig): NetlifySite[] {
  const missing = wanted.filter((each) => !all.some(({ id, name }) => id === each || name === each))
  if (missing.length > 0) {
    throw new SetupProblem(
      `Netlify has no project ${missing.slice(0, 5).join(', ')}, or the token may not see it. Check the names.`,
    )
  }
  return wanted.length === 0 ? all : all.filter(({ id, name }) => wanted.includes(id) || wanted.includes(name))
}

function siteOf(site: Reader): NetlifySite | null {
  const id = site.id('id')
  return id === null ? null : { id, name: site.text('name', 80) ?? id, url: site.url('ssl_url') ?? site.url('url') }
}

/** Deploys of a site, newest first. */
export const deployPages = (http: Http, site: string): AsyncIterable<Reader[]> =>
  pages(http, `sites/${encodeURIComponent(site)}/deploys`)

export interface NetlifyHook {
  id: string
  url: string
  event: string
}

export async function listHooks(http: Http, site: string): Promise<NetlifyHook[]> {
  const hooks = await http.get<unknown>('hooks', { site_id: site })
  return (Array.isArray(hooks) ? hooks : []).map(reader).map((hook) => ({
    id: hook.id('id') ?? '',
    url: hook.text('data.url', 2000) ?? '',
    event: hook.text('event') ?? '',
  }))
}

/** The events that a webhook to an address can be for. */
export async function offeredEvents(http: Http): Promise<string[]> {
  const types = await http.get<unknown>('hooks/types')
  const own = (Array.isArray(types) ? types : []).map(reader).find((type) => type.text('name') === 'url')
  return own === undefined ? [] : own.list('events').flatMap((_, index) => own.text(`events.${index}`, 60) ?? [])
}

function pages(http: Http, path: string, query: Record<string, string> = {}): AsyncIterable<Reader[]> {
  return pagesByNumber(
    async (page) => {
      const found = await http.get<unknown>(path, { ...query, page, per_page: PAGE })
      const items = Array.isArray(found) ? found.map(reader) : []
      return { items, isLast: items.length < PAGE }
    },
    { first: 1 },
  )
}
