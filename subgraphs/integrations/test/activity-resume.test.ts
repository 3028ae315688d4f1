import { sql, system, transaction } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LIVE, newestCursor, numbered, take } from './support/activities.ts'
import { addActivities } from './support/feed.ts'
import { companyA, people } from './support/people.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let workspace: Workspace
beforeAll(async () => {
  workspace = await createWorkspace()
})
afterAll(async () => {
  await workspace?.dispose()
})

test('a cursor of the list resumes the subscription: replay and live meet without gap or double', async () => {
  const marker = newId().slice(-12)
  const after = await newestCursor(workspace)
  await addActivities(
    workspace.database,
    numbered(marker, 250).map((summary) => ({ summary, companyId: companyA })),
  )
  const reader = await workspace.subscribe(people.owner, LIVE, { after })
  const replayed = await take(reader, 120)
  await addActivities(
    workspace.database,
    numbered(`${marker} live`, 30).map((summary) => ({ summary, companyId: companyA })),
  )
  const rest = await take(reader, 160)
  expect([...replayed, ...rest].map(({ summary }) => summary)).toEqual([
    ...numbered(marker, 250),
    ...numbered(`${marker} live`, 30),
  ])
  await reader.return()

  const again = await workspace.subscribe(people.owner, LIVE, { after: rest[100]!.cursor })
  expect(await take(again, 59)).toEqual(rest.slice(101))
  await again.return()
})

test.each([
  'nonsense',
  '',
  Buffer.from('a1:99999999999').toString('base64url'),
  Buffer.from('a1:-1').toString('base64url'),
])('the cursor %j, which the feed never gave out, is refused by name', async (after) => {
  const events = await workspace.subgraph.subscribe({
    query: LIVE,
    variables: { after },
    viewer: people.owner,
    requestId: 'test',
    client: { ip: '', userAgent: null, refreshToken: null },
  })
  expect(events).toMatchObject({ errors: [{ extensions: { code: 'CURSOR_INVALID' } }] })
})

test('a cursor whose followers are gone is told as expired, and the oldest that is good resumes', async () => {
  const after = await newestCursor(workspace)
  const position = Number(Buffer.from(after, 'base64url').toString().slice(3))
  await addActivities(workspace.database, [{ companyId: companyA }, { companyId: companyA }])
  await transaction(workspace.database, system('seed'), (em) =>
    sql(em, 'delete from integrations.activities where position <= ?', [position + 1]),
  )
  const request = { query: LIVE, viewer: people.owner, requestId: 'test' }
  const events = await workspace.subgraph.subscribe({
    ...request,
    variables: { after },
    client: { ip: '', userAgent: null, refreshToken: null },
  })
  expect(events).toMatchObject({ errors: [{ extensions: { code: 'CURSOR_EXPIRED' } }] })
  const oldest = Buffer.from(`a1:${position + 1}`).toString('base64url')
  const reader = await workspace.subscribe(people.owner, LIVE, { after: oldest })
  expect(await take(reader, 1)).toHaveLength(1)
  await reader.return()
})

test('a subscription tells a gateway that asks where it begins, and whoever loses it before an event goes on from there', async () => {
  const marker = newId()
  const events = await workspace.subgraph.subscribe({
    query: LIVE,
    variables: {},
    viewer: people.owner,
    requestId: 'test',
    client: { ip: '', userAgent: null, refreshToken: null },
    wantsStart: true,
  })
  if (!(Symbol.asyncIterator in events)) throw new Error(JSON.stringify(events))
  const iterator = events[Symbol.asyncIterator]()
  const first = (await iterator.next()).value as { extensions: { startsAfter: string } }
  await iterator.return?.()
  await addActivities(workspace.database, [{ companyId: companyA, summary: `${marker} missed` }])
  const reader = await workspace.subscribe(people.owner, LIVE, {
    after: first.extensions.startsAfter,
    where: { search: marker },
  })
  expect(await take(reader, 1)).toMatchObject([{ summary: `${marker} missed` }])
})
