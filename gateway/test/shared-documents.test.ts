import { type Database, migrateAll, openDatabase, sql, system, transaction } from '@atrium/kit/database'
import { listenToBus } from '@atrium/kit/events'
import { createLogger } from '@atrium/kit/logs'
import { createTestDatabase } from '@atrium/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hashOf } from '../src/documents/manifest.ts'
import { cleanUpDocuments, createPostgresDocuments } from '../src/documents/postgres-store.ts'
import { migrations } from '../src/index.ts'
import { type Answer, type Rig, startRig } from './rig/rig.ts'

const log = createLogger({ level: 'silent' })
const manifestOf = (text: string) => JSON.stringify({ [hashOf(text)]: text })

let url: string
let bus: Awaited<ReturnType<typeof listenToBus>>
let database: Database
beforeAll(async () => {
  const urls = await createTestDatabase({
    migrate: (ownerUrl, appUrl) => migrateAll({ ownerUrl, appUrl, subgraphs: [migrations] }),
  })
  url = urls.appUrl
  bus = await listenToBus({ url, log })
  database = await openDatabase({ name: 'gateway', url, entities: [], log })
})
afterAll(async () => {
  await database.dispose()
  await bus.dispose()
})

const release = (text: string) =>
  startRig({ database: { url, bus }, trustedDocuments: { manifests: [manifestOf(text)], required: 'sessions' } })

async function run(rig: Rig, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${rig.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })
  return (await response.json()) as Answer
}
const byId = (text: string) => ({ documentId: `sha256:${hashOf(text)}` })
const asJob = <T>(work: Parameters<typeof transaction<T>>[2]) => transaction(database, system('job'), work)

it('the documents of one release are served by the gateways of the next, and the other way round', async () => {
  const before = await release('{ before: ping }')
  const after = await release('{ after: ping }')
  expect((await run(after, byId('{ before: ping }'))).data).toEqual({ before: 'pong' })
  // A gateway looks for what it does not know at most once a second, and has just looked.
  await expect.poll(async () => (await run(before, byId('{ after: ping }'))).data).toEqual({ after: 'pong' })
  await before.dispose()
  const next = await release('{ next: ping }')
  expect((await run(next, byId('{ before: ping }'))).data).toEqual({ before: 'pong' })
  await after.dispose()
  await next.dispose()
})

it('what a client registers at one gateway is known to all, and trusted by none', async () => {
  const text = '{ registered: ping }'
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(text) } }
  const [one, other] = await Promise.all([1, 2].map(() => startRig({ database: { url, bus }, persistedQueries: true })))
  expect((await run(one!, { query: text, extensions })).data).toEqual({ registered: 'pong' })
  await expect.poll(async () => (await run(other!, { extensions })).data).toEqual({ registered: 'pong' })
  const strict = await release('{ ping }')
  expect((await run(strict, { extensions })).errors).toMatchObject([
    { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
  ])
  await Promise.all([one!, other!, strict].map((rig) => rig.dispose()))
})

it('what nobody has used for a month is removed, whoever trusted it', async () => {
  const store = createPostgresDocuments(database)
  await store.trust(new Map([[hashOf('{ old }'), '{ old }']]))
  await store.register(hashOf('{ used }'), '{ used }')
  await store.register(hashOf('{ unused }'), '{ unused }')
  await asJob((em) => sql(em, `update gateway.documents set used_at = now() - interval '31 days'`))
  expect(await store.find(hashOf('{ used }'))).toBe('{ used }')
  await cleanUpDocuments(database)
  expect(await store.find(hashOf('{ used }'))).toBe('{ used }')
  expect(await store.find(hashOf('{ unused }'))).toBeNull()
  expect(await store.trusted()).toEqual(new Map())
})

it('clients fill no more of the database than is kept for them', async () => {
  await asJob((em) =>
    sql(
      em,
      `insert into gateway.documents (hash, text)
       select encode(sha256(('{ n' || n || ' }')::bytea), 'hex'), '{ n' || n || ' }' from generate_series(1, 10050) n`,
    ),
  )
  await createPostgresDocuments(database).trust(new Map([[hashOf('{ ours }'), '{ ours }']]))
  await cleanUpDocuments(database)
  const rows = await asJob((em) =>
    sql<{ is_trusted: boolean; count: string }>(
      em,
      'select is_trusted, count(*) from gateway.documents group by 1 order by 1',
    ),
  )
  expect(rows.map(({ is_trusted, count }) => [is_trusted, Number(count)])).toEqual([
    [false, 10_000],
    [true, 1],
  ])
})
