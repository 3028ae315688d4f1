import type { ExternalPerson } from '@atrium/kit/events'
import type {
  HandshakeAnswer,
  Headers,
  ProviderCall,
  ProviderDelivery,
  ProviderRequest,
  ReadDelivery,
} from '../provider.ts'
import { parseObject, readJson } from '../shared/delivery.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { findDatabase, findDataSource, findPage, findPerson, openNotion } from './client.ts'
import type { NotionConfig } from './config-schema.ts'
import { placeOf } from './documents.ts'

const EVENT = /^[a-z_]{2,40}\.[a-z_]{2,60}$/

/** A new subscription sends the token it will sign with, once and unsigned; a person confirms it there. */
export function shakeHands({ method, rawBody }: ProviderRequest): HandshakeAnswer | null {
  if (method !== 'POST') return null
  const body = reader(parseObject(rawBody.toString('utf8')))
  const token = body.text('verification_token', 400)
  return token === null || body.has('type') ? null : { status: 200, learned: { webhookSecret: token } }
}

export function readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery {
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  const event = p.text('type') ?? ''
  const key = p.id('id')
  if (!EVENT.test(event) || key === null) {
    return { ok: false, status: 400, reason: 'The body names no event, or has no id.' }
  }
  return { ok: true, delivery: { event, action: null, key, payload: body.payload } }
}

/** What a delivery is about, as it is now. */
export interface Completed {
  page: Reader | null
  dataSource: Reader | null
  author: ExternalPerson | null
  databaseName: string | null
}

/** Notion tells ids alone. Null: nothing of it needs to be fetched. */
export async function completeDelivery(
  { event, payload }: ProviderDelivery,
  config: NotionConfig,
  call: ProviderCall,
): Promise<Completed | null> {
  const p = reader(payload)
  const about = pageOf(event, p)
  const source = event.startsWith('data_source.') ? p.id('entity.id') : null
  if (about === null && source === null) return null
  const notion = await openNotion(config, call)
  const author = p
    .list('authors')
    .find((each) => each.text('type') === 'person')
    ?.id('id')
  const page = about === null ? null : await findPage(notion, about)
  const database = page === null ? null : placeOf(page)
  return {
    page,
    dataSource: source === null ? null : await findDataSource(notion, source),
    author: author == null ? null : await findPerson(notion, author),
    databaseName: database === null ? null : ((await findDatabase(notion, database.id))?.name ?? null),
  }
}

function pageOf(event: string, p: Reader): string | null {
  if (event.startsWith('comment.')) return p.id('data.page_id')
  return event.startsWith('page.') ? p.id('entity.id') : null
}
