import type { Client } from '@notionhq/client'
import type { ExternalPerson } from '@atrium/kit/events'
import type { ProviderCall } from '../provider.ts'
import { createHttp, HttpFailure } from '../shared/http.ts'
import { collect, pagesByCursor } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { NOTION_API, type NotionConfig } from './config-schema.ts'
import { personOf, titleOfText } from './documents.ts'

export const NAME = 'Notion'
/** Databases hold data sources since this version. */
const VERSION = '2025-09-03'
const PAGE = 100

/** Notion's own client over our HTTP. @param retries 0 where a person waits. */
export async function openNotion(config: NotionConfig, call: ProviderCall, retries?: number): Promise<Client> {
  const { Client, LogLevel } = await import('@notionhq/client')
  const baseUrl = (config.baseUrl ?? NOTION_API).replace(/\/+$/, '')
  const http = createHttp(
    {
      name: NAME,
      baseUrl,
      // The client brings its own.
      headers: {},
      statusPage: 'www.notion-status.com',
      ...(retries !== undefined && { retries }),
    },
    call,
  )
  return new Client({
    auth: config.token,
    baseUrl,
    notionVersion: VERSION,
    retry: false,
    logLevel: LogLevel.ERROR,
    async fetch(url, init = {}) {
      const body = typeof init.body === 'string' ? { body: JSON.parse(init.body) as object } : {}
      // Searches and queries are posted, and change nothing.
      const isRead = init.method === 'GET' || /\/(search|query)$/.test(new URL(url).pathname)
      const request = { ...body, isRead, ...(init.headers && { headers: init.headers }) }
      const { status, headers, data } = await http.request(init.method ?? 'GET', url, request)
      return new Response(JSON.stringify(data), { status, headers })
    },
  })
}

export interface DataSource {
  id: string
  /** Of the database it belongs to: where pages are, for people. */
  database: string
  name: string
  url: string | null
}

/** All that is shared with the integration. */
export async function listDataSources(notion: Client): Promise<DataSource[]> {
  const found = await collect(searchPages(notion, 'data_source'))
  return found.flatMap((source) => {
    const id = source.id('id')
    const database = source.id('parent.database_id')
    if (id === null || database === null || source.flag('in_trash')) return []
    return [{ id, database, name: titleOfText(source.list('title')) ?? 'Untitled database', url: source.url('url') }]
  })
}

/** The latest edited first. */
export function searchPages(notion: Client, object: 'page' | 'data_source'): AsyncIterable<Reader[]> {
  return pagesByCursor<Reader, string>(async (cursor) => {
    const { results, next_cursor } = await notion.search({
      filter: { property: 'object', value: object },
      sort: { timestamp: 'last_edited_time', direction: 'descending' },
      page_size: PAGE,
      ...(cursor !== null && { start_cursor: cursor }),
    })
    return { items: results.map(reader), next: next_cursor }
  })
}

/** Pages of a data source. @param since edited after it. */
export function pagesOf(notion: Client, dataSource: string, since: Date | null): AsyncIterable<Reader[]> {
  return pagesByCursor<Reader, string>(async (cursor) => {
    const edited = {
      timestamp: 'last_edited_time' as const,
      last_edited_time: { on_or_after: since?.toISOString() ?? '' },
    }
    const { results, next_cursor } = await notion.dataSources.query({
      data_source_id: dataSource,
      page_size: PAGE,
      ...(since !== null && { filter: edited }),
      ...(cursor !== null && { start_cursor: cursor }),
    })
    return { items: results.map(reader), next: next_cursor }
  })
}

/** Names of people by id; none where the integration may not read them. */
export async function listPeople(notion: Client): Promise<Map<string, ExternalPerson>> {
  const people = pagesByCursor<Reader, string>(async (cursor) => {
    const page = { page_size: PAGE, ...(cursor !== null && { start_cursor: cursor }) }
    const { results, next_cursor } = await notion.users.list(page)
    return { items: results.map(reader), next: next_cursor }
  })
  const found = await allowed(collect(people))
  return new Map((found ?? []).map((person) => [person.id('id') ?? '', personOf(person)]))
}

/** Null where the integration may not read people. */
export async function findPerson(notion: Client, id: string): Promise<ExternalPerson | null> {
  const person = await allowed(notion.users.retrieve({ user_id: id }))
  return person === null ? null : personOf(reader(person))
}

/** Null when it is gone, or no longer shared with the integration. */
export async function findPage(notion: Client, id: string): Promise<Reader | null> {
  const page = await present(notion.pages.retrieve({ page_id: id }))
  return page === null ? null : reader(page)
}

export async function findDataSource(notion: Client, id: string): Promise<Reader | null> {
  const source = await present(notion.dataSources.retrieve({ data_source_id: id }))
  return source === null ? null : reader(source)
}

/** Its first data source stands for a database: most have one. */
export async function findDatabase(
  notion: Client,
  id: string,
): Promise<{ id: string; name: string | null; dataSource: string | null } | null> {
  const found = await present(notion.databases.retrieve({ database_id: id }))
  if (found === null) return null
  const database = reader(found)
  return {
    id,
    name: titleOfText(database.list('title')),
    dataSource: database.list('data_sources')[0]?.id('id') ?? null,
  }
}

const present = <T>(work: Promise<T>) => unless(work, 'NOT_FOUND')
/** The usual answer to an integration without the capability is 403. */
const allowed = <T>(work: Promise<T>) => unless(unless(work, 'FORBIDDEN'), 'NOT_FOUND')

function unless<T>(work: Promise<T>, reason: HttpFailure['reason']): Promise<T | null> {
  return work.catch((error: unknown) => {
    if (error instanceof HttpFailure && error.reason === reason) return null
    throw error
  })
}
