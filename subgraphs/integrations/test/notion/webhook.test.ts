import { createHmac } from 'node:crypto'
import { Client, isFullPage, isFullUser, LogLevel, signWebhookPayload, verifyWebhookSignature } from '@notionhq/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { notionProvider } from '../../src/providers/notion/provider.ts'
import { reader } from '../../src/providers/shared/reader.ts'
import { CLEAN, spoilt, taken } from '../support/handler.ts'
import { startNotion, TOKEN } from './workspace.ts'

const webhook = notionProvider.webhook!
let w: Awaited<ReturnType<typeof startNotion>>
beforeEach(async () => void (w = await startNotion()))
afterEach(() => w.notion.dispose())

const request = (body: string | Buffer, headers: Record<string, string | undefined> = {}) => ({
  method: 'POST' as const,
  query: {},
  headers,
  rawBody: Buffer.from(body),
})

describe('the signature', () => {
  const body = '{"id":"1","type":"page.created"}'
  const verify = (signature: string | undefined, rawBody = body, webhookSecret: unknown = 'secret_t0ken') =>
    webhook.verify(request(rawBody, { 'x-notion-signature': signature }), { webhookSecret })

  test('is the one that Notion’s own client computes', async () => {
    const signature = await signWebhookPayload({ body, verificationToken: 'secret_t0ken' })
    expect(signature).toBe(`sha256=${createHmac('sha256', 'secret_t0ken').update(body).digest('hex')}`)
    expect(verify(signature)).toBe(true)
    expect(verify(signature, `${body} `)).toBe(false)
    expect(verify(signature, body, 'secret_other')).toBe(false)
    expect(verify(signature.slice(7))).toBe(false)
    expect(verify(undefined)).toBe(false)
  })
})

describe('the handshake', () => {
  test('learns the token that Notion sends, and answers', async () => {
    const posted = await w.notion.subscribe(`${w.notion.url}/nobody`)
    const answer = webhook.handshake!(request(posted.body), {})
    expect(answer).toEqual({ status: 200, learned: { webhookSecret: w.notion.state.subscription!.token } })
    expect(w.notion.verifySubscription(answer!.learned!['webhookSecret']!)).toBe(true)
  })

  test.each([
    '{"verification_token":""}',
    '{"verification_token":7}',
    '{"type":"page.created","verification_token":"secret_x"}',
    '[',
    '{}',
  ])('is not %s', (body) => expect(webhook.handshake!(request(body), {})).toBeNull())

  test('is not asked by GET', () => {
    expect(webhook.handshake!({ ...request('{"verification_token":"a"}'), method: 'GET' }, {})).toBeNull()
  })
})

test.each(['[]', '{', '{}', '{"type":"page.created"}', '{"type":"<b>.x","id":"1"}', '{"type":7,"id":"1"}'])(
  'a delivery that says %s is refused',
  (text) => expect(webhook.read({}, Buffer.from(text))).toMatchObject({ ok: false, status: 400 }),
)

// After the shapes in Notion's documentation.
const PAGE = '0ef104cd-477e-80e1-8571-cfd10e92339a'
const DATABASE = '3d8b9a2c-5e1f-4a6d-8c3b-7e9f2d5a1b6c'
const event = (type: string, entity: object, data: object = {}) => ({
  id: '6b6f6b8a-8e0d-4f2a-9f3d-2a6b1c4e7d9f',
  timestamp: '2026-06-30T14:02:11.000Z',
  workspace_id: '13950b26-c203-4f3b-b97d-93ec06319565',
  subscription_id: '29d75c0d-5546-4414-8459-7b7a92f1fc4b',
  type,
  authors: [{ id: 'c7c11cca-1d73-471d-9b6e-bdef51470190', type: 'person' }],
  attempt_number: 1,
  entity,
  data,
})
const page = {
  object: 'page',
  id: PAGE,
  last_edited_time: '2026-06-30T14:02:00.000Z',
  parent: { type: 'data_source_id', data_source_id: 'd1', database_id: DATABASE },
  properties: {
    Tags: { type: 'multi_select' },
    Name: { type: 'title', title: [{ plain_text: 'SRS ' }, { plain_text: 'of the shop' }] },
  },
  url: 'https://www.notion.so/SRS',
}
const author = { id: 'c7', name: 'Priya Nair', email: null, avatarUrl: null }
const completed = (more: object = {}) => ({
  page: reader(page),
  dataSource: null,
  author,
  databaseName: 'Specifications',
  ...more,
})
const ofPage = (type: string) => event(type, { id: PAGE, type: 'page' }, { parent: { id: DATABASE, type: 'database' } })
const source = reader({ title: [{ plain_text: 'Specifications' }], parent: { database_id: DATABASE } })

test.each([
  [ofPage('page.created'), completed(), 'Priya Nair created the page “SRS of the shop”'],
  [ofPage('page.content_updated'), completed(), 'Priya Nair edited the page “SRS of the shop”'],
  [ofPage('page.properties_updated'), completed(), 'Priya Nair changed the properties of the page “SRS of the shop”'],
  [ofPage('page.moved'), completed(), 'Priya Nair moved the page “SRS of the shop”'],
  [
    ofPage('page.deleted'),
    completed({ page: reader({ ...page, in_trash: true }) }),
    'Priya Nair deleted the page “SRS of the shop”',
  ],
  [ofPage('page.deleted'), completed({ page: null, author: null }), 'Someone deleted a page in Notion'],
  [ofPage('page.undeleted'), completed({ author: null }), 'Someone restored the page “SRS of the shop”'],
  [ofPage('page.created'), completed({ page: reader({ ...page, properties: {} }) }), 'Priya Nair created a page'],
  [ofPage('page.created'), completed({ page: null }), 'The page is gone at Notion, or not shared any more.'],
  [
    event('comment.created', { id: 'c', type: 'comment' }, { page_id: PAGE }),
    completed(),
    'Priya Nair commented on “SRS of the shop”',
  ],
  [
    event('data_source.created', { id: 'd1', type: 'data_source' }),
    completed({ page: null, dataSource: source }),
    'Priya Nair created the database “Specifications”',
  ],
  [
    event('data_source.schema_updated', { id: 'd1', type: 'data_source' }),
    completed({ page: null, dataSource: source }),
    'Priya Nair changed the columns of “Specifications”',
  ],
  [
    event('data_source.content_updated', { id: 'd1', type: 'data_source' }),
    null,
    'Of Notion the feed shows pages, new comments, and databases.',
  ],
])('%j becomes a sentence', (payload, found, sentence) => {
  expect(taken(notionProvider, payload, {}, found).sentences).toEqual([sentence])
})

test('carries the page as it is now, where it is, and who did it', () => {
  const { events, key } = taken(notionProvider, ofPage('page.content_updated'), {}, completed())
  expect(key).toBe('6b6f6b8a-8e0d-4f2a-9f3d-2a6b1c4e7d9f')
  expect(events).toMatchObject([
    {
      actor: { name: 'Priya Nair' },
      container: { kind: 'DATABASE', id: DATABASE },
      activity: { type: 'notion.page_content_updated', url: 'https://www.notion.so/SRS' },
      facts: [{ type: 'document.upserted', payload: { externalId: PAGE, title: 'SRS of the shop', editedBy: author } }],
    },
  ])
  const trashed = taken(
    notionProvider,
    ofPage('page.deleted'),
    {},
    completed({ page: reader({ ...page, in_trash: true }) }),
  )
  expect(trashed.facts).toMatchObject([{ type: 'document.deleted', payload: { externalId: PAGE } }])
})

test('whichever part of it is missing or of another type, never throws', () => {
  for (const payload of spoilt(ofPage('page.content_updated'))) {
    for (const said of taken(notionProvider, payload, {}, completed()).sentences) expect(said).toMatch(CLEAN)
  }
  for (const bad of spoilt(page)) {
    for (const said of taken(notionProvider, ofPage('page.created'), {}, completed({ page: reader(bad) })).sentences)
      expect(said).toMatch(CLEAN)
  }
})

test('what the simulator posts is verified by Notion’s client, completed, and understood', async () => {
  const { notion, config } = w
  await notion.subscribe(`${notion.url}/nobody`)
  const { token } = notion.state.subscription!
  notion.verifySubscription(token)
  const said = async (posted: Promise<{ body: string; headers: Record<string, string> } | null>) => {
    const { body, headers } = (await posted)!
    const signature = headers['x-notion-signature']
    expect(await verifyWebhookSignature({ body, signature, verificationToken: token })).toBe(true)
    expect(webhook.verify(request(body, headers), { webhookSecret: token })).toBe(true)
    const read = webhook.read(headers, Buffer.from(body))
    if (!read.ok) throw new Error(read.reason)
    const found = await webhook.complete!(read.delivery, config, { fetch })
    return taken(notionProvider, JSON.parse(body) as object, {}, found).sentences
  }
  const { id } = w.pageNamed('Meeting notes')
  expect(await said(notion.editPage(id, notion.state.people[1]))).toEqual([
    'Marcus Webb edited the page “Meeting notes”',
  ])
  expect(await said(notion.comment(id))).toEqual(['Priya Nair commented on “Meeting notes”'])
  expect(await said(notion.deletePage(id))).toEqual(['Priya Nair deleted the page “Meeting notes”'])
  notion.state.mayReadPeople = false
  expect(await said(notion.editPage(w.pageNamed('SRS of the shop').id))).toEqual([
    'Someone edited the page “SRS of the shop”',
  ])
  notion.state.pages = []
  const gone = { event: 'page.moved', action: null, key: 'k', payload: ofPage('page.moved') }
  expect(await webhook.complete!(gone, config, { fetch })).toMatchObject({ page: null })
})

test('the simulator answers Notion’s own client', async () => {
  const client = new Client({ auth: TOKEN, baseUrl: w.notion.url, retry: false, logLevel: LogLevel.ERROR })
  const me = await client.users.me({})
  expect(isFullUser(me) && me.name).toBe('Atrium')
  expect((await client.users.list({})).results).toHaveLength(3)
  const { results } = await client.search({ filter: { property: 'object', value: 'page' }, page_size: 2 })
  expect(results.every((each) => each.object === 'page' && isFullPage(each))).toBe(true)
  const queried = await client.dataSources.query({ data_source_id: w.database.dataSourceId })
  expect(queried).toMatchObject({ has_more: false, results: [{ object: 'page' }, { object: 'page' }] })
  const made = await client.pages.create({
    parent: { type: 'data_source_id', data_source_id: w.database.dataSourceId },
    properties: { Name: { title: [{ text: { content: 'By the client' } }] } },
  })
  expect(await client.pages.retrieve({ page_id: made.id })).toMatchObject({ id: made.id, in_trash: false })
  expect(await client.databases.retrieve({ database_id: w.database.id })).toMatchObject({
    data_sources: [{ id: w.database.dataSourceId }],
  })
  await expect(client.pages.retrieve({ page_id: PAGE })).rejects.toMatchObject({
    code: 'object_not_found',
    status: 404,
  })
  w.notion.revokeToken()
  await expect(client.users.me({})).rejects.toMatchObject({ code: 'unauthorized' })
})
