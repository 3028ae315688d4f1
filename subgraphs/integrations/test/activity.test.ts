import { sql, system, transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { ANONYMOUS, type Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Activity } from '../src/activity/activity.entity.ts'
import { mayReadActivity } from '../src/activity/audience.ts'
import { QUEUE_LIMIT } from '../src/activity/subscribe.ts'
import { addActivities } from './support/feed.ts'
import { rowsOf, eventually } from './support/github.ts'
import { companyA, companyB, people } from './support/people.ts'
import { countQueries } from './support/queries.ts'
import { createWorkspace, type Reader, type Workspace } from './support/workspace.ts'

let workspace: Workspace

beforeAll(async () => {
  workspace = await createWorkspace()
})
afterAll(async () => {
  await workspace?.dispose()
})

const LIST = `query ($first: Int, $after: String, $last: Int, $before: String, $where: ActivityWhereInput) {
  activities(first: $first, after: $after, last: $last, before: $before, where: $where) {
    totalCount nodes { summary } edges { cursor node { id summary } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`
interface ListAnswer {
  activities: {
    totalCount: number
    nodes: { summary: string }[]
    edges: { cursor: string; node: { id: string; summary: string } }[]
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string }
  }
}
const LIVE = `subscription ($after: String, $where: ActivityWhereInput) { activity(after: $after, where: $where) { cursor activity { summary } } }`

async function take(reader: Reader, count: number): Promise<{ cursor: string; summary: string }[]> {
  const taken = []
  while (taken.length < count) {
    const result = await reader.next()
    if (!result?.data) throw new Error(`The subscription ended: ${JSON.stringify(result?.errors)}`)
    const { cursor, activity } = (result.data as { activity: { cursor: string; activity: { summary: string } } })
      .activity
    taken.push({ cursor, summary: activity.summary })
  }
  return taken
}

async function newestCursor(): Promise<string> {
  const { activities } = await workspace.ask<ListAnswer>(people.admin, LIST, { first: 1 })
  return activities.pageInfo.startCursor
}

const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix} ${i}`)

test('code and database agree, for every kind of person, on who may read which activity', async () => {
  const audiences = ['COMPANY', 'TEAM', 'STAFF'] as const
  const entries = [companyA, companyB, newId(), null].flatMap((companyId) =>
    audiences.map((audience) => ({ companyId, audience })),
  )
  await addActivities(workspace.database, entries)
  const everything = await transaction(workspace.database, people.admin, (em) => em.find(Activity, {}), {
    readOnly: true,
  })
  expect(everything.length).toBeGreaterThanOrEqual(12)
  const seen: Record<string, number> = {}
  for (const [name, viewer] of [...Object.entries(people), ['anonymous', ANONYMOUS] as const]) {
    const allowed = await transaction(workspace.database, viewer, (em) => em.find(Activity, {}), {
      readOnly: true,
    })
    const ids = new Set(allowed.map(({ id }) => id))
    expect(new Set(everything.filter(mayReadActivity(viewer)).map(({ id }) => id)), name).toEqual(ids)
    seen[name] = ids.size
  }
  expect(seen).toEqual({
    admin: 12,
    manager: 12,
    developer: 2,
    idleDeveloper: 0,
    agency: 4,
    owner: 1,
    companyAdmin: 1,
    billing: 1,
    viewer: 1,
    foreigner: 1,
    both: 2,
    anonymous: 0,
  })
})

test('a page goes on from its cursor in both directions, without a row twice or missing', async () => {
  const marker = newId()
  await addActivities(
    workspace.database,
    numbered(marker, 25).map((summary) => ({ summary, companyId: companyA })),
  )
  const where = { search: marker }
  const all = numbered(marker, 25).toReversed()
  const first = (await workspace.ask<ListAnswer>(people.owner, LIST, { first: 10, where })).activities
  expect(first.nodes.map(({ summary }) => summary)).toEqual(all.slice(0, 10))
  expect(first).toMatchObject({ totalCount: 25, pageInfo: { hasNextPage: true, hasPreviousPage: false } })
  const second = (
    await workspace.ask<ListAnswer>(people.owner, LIST, { first: 20, where, after: first.pageInfo.endCursor })
  ).activities
  expect(second.nodes.map(({ summary }) => summary)).toEqual(all.slice(10))
  expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
  const back = (
    await workspace.ask<ListAnswer>(people.owner, LIST, { last: 5, where, before: second.pageInfo.startCursor })
  ).activities
  expect(back.nodes.map(({ summary }) => summary)).toEqual(all.slice(5, 10))
  // A foreign tenant sees nothing of it, as the page above is its allowed twin.
  expect((await workspace.ask<ListAnswer>(people.foreigner, LIST, { where })).activities).toMatchObject({
    totalCount: 0,
    nodes: [],
  })
})

test.each([
  [{ first: 0 }],
  [{ first: 101 }],
  [{ first: 1, last: 1 }],
  [{ after: 'nonsense' }],
  [{ where: { search: 'x'.repeat(201) } }],
])('a list asked for with %j is refused as bad input', async (variables) => {
  const { errors } = await workspace.execute(people.admin, LIST, variables)
  expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT')
})

test('filters narrow the feed, and wildcards in a search are plain text', async () => {
  const projectId = newId()
  const marker = newId().slice(-12)
  await addActivities(workspace.database, [
    { summary: `${marker} 100% sure`, companyId: companyA, projectId, category: 'BUILD', type: 'test.a' },
    {
      summary: `${marker} 100 times`,
      companyId: companyB,
      category: 'CODE',
      type: 'test.b',
      repositoryName: 'octo/Site',
    },
  ])
  const find = async (where: object) =>
    (await workspace.ask<ListAnswer>(people.admin, LIST, { where })).activities.nodes.map(({ summary }) =>
      summary.slice(13),
    )
  expect(await find({ search: `${marker} 100%` })).toEqual(['100% sure'])
  expect(await find({ search: 'octo/site' })).toEqual(['100 times'])
  expect(await find({ search: marker, category: ['BUILD'] })).toEqual(['100% sure'])
  expect(await find({ search: marker, type: ['test.b'] })).toEqual(['100 times'])
  expect(await find({ search: marker, companyId: toGlobalId('Company', companyB) })).toEqual(['100 times'])
  expect(await find({ projectId: toGlobalId('Project', projectId) })).toEqual(['100% sure'])
  expect(await find({ search: marker, occurredBefore: new Date(0).toISOString() })).toEqual([])
  expect(await find({ companyId: 'nonsense' })).toEqual([])
})

test('a subscriber gets what its viewer may see and asked for, in order, and nothing else', async () => {
  const marker = newId().slice(-12)
  const reader = await workspace.subscribe(people.owner, LIVE, { where: { search: marker } })
  await addActivities(workspace.database, [
    { summary: `${marker} 0`, companyId: companyA },
    { summary: `${marker} hidden`, companyId: companyB },
    { summary: `${marker} hidden`, companyId: companyA, audience: 'TEAM' },
    { summary: 'something else', companyId: companyA },
    { summary: `${marker} 1`, companyId: companyA },
  ])
  expect((await take(reader, 2)).map(({ summary }) => summary)).toEqual(numbered(marker, 2))
  const next = reader.next()
  await reader.return()
  expect(await next).toBeUndefined()
})

test('a cursor of the list resumes the subscription: replay and live meet without gap or double', async () => {
  const marker = newId().slice(-12)
  const after = await newestCursor()
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

test('commits that are slow and writers that compete leave neither gap nor double, for those who stay and those who come back', async () => {
  const database = workspace.database
  const marker = newId().slice(-12)
  const after = await newestCursor()
  const staying = await workspace.subscribe(people.owner, LIVE, { after, where: { search: marker } })
  const begun = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const slow = addActivities(database, [{ summary: `${marker} slow`, companyId: companyA }], () => {
    begun.resolve()
    return held.promise
  })
  await begun.promise
  // The others wait for the slow one's place: were they to overtake it, it would be skipped.
  const fast = Array.from({ length: 4 }, (_, writer) =>
    addActivities(
      database,
      numbered(`${marker} ${writer}`, 20).map((summary) => ({ summary, companyId: companyA })),
    ),
  )
  const collected: string[] = []
  let cursor = after
  // One that comes and goes all the time.
  const wandering = (async () => {
    while (collected.length < 81) {
      const reader = await workspace.subscribe(people.owner, LIVE, { after: cursor, where: { search: marker } })
      for (const item of await take(reader, Math.min(7, 81 - collected.length))) {
        collected.push(item.summary)
        cursor = item.cursor
      }
      await reader.return()
    }
  })()
  const waiting = 'select count(*)::int as n from pg_locks where not granted'
  await eventually(
    () => rowsOf<{ n: number }>(workspace, waiting),
    ([row]) => row!.n >= 4,
  )
  held.resolve()
  await Promise.all([slow, ...fast])
  const stayed = (await take(staying, 81)).map(({ summary }) => summary)
  await Promise.all([wandering, staying.return()])
  expect(new Set(stayed).size).toBe(81)
  expect(collected).toEqual(stayed)
  const { activities } = await workspace.ask<ListAnswer>(people.admin, LIST, { first: 100, where: { search: marker } })
  expect(activities.nodes.map(({ summary }) => summary).toReversed()).toEqual(stayed)
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
  const after = await newestCursor()
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

test('a subscription to a company or a project that cannot be is refused, and a foreign company like a missing one', async () => {
  const refusal = async (viewer: Viewer, where: object) => {
    const request = { query: LIVE, variables: { where }, viewer, requestId: 'test' }
    const events = await workspace.subgraph.subscribe({
      ...request,
      client: { ip: '', userAgent: null, refreshToken: null },
    })
    if (!(Symbol.asyncIterator in events)) return events.errors![0]!
    await events[Symbol.asyncIterator]().return?.()
    return null
  }
  const company = (id: string) => ({ companyId: toGlobalId('Company', id) })
  const refused = { extensions: { code: 'BAD_USER_INPUT' } }
  for (const viewer of [people.admin, people.owner, people.agency]) {
    expect(await refusal(viewer, { companyId: 'nope' })).toMatchObject(refused)
    expect(await refusal(viewer, { projectId: 'nope' })).toMatchObject(refused)
    expect(await refusal(viewer, { projectId: toGlobalId('Company', companyA) })).toMatchObject(refused)
    expect(await refusal(viewer, company(newId()))).toMatchObject(refused)
    expect(await refusal(viewer, company(companyA))).toBeNull()
    expect(await refusal(viewer, { projectId: toGlobalId('Project', newId()) })).toBeNull()
  }
  const foreign = await refusal(people.owner, company(companyB))
  expect(foreign).toMatchObject(refused)
  expect(JSON.stringify(await refusal(people.owner, company(newId())))).toBe(JSON.stringify(foreign))
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

test('a subscriber that does not read is ended with a clear error after what it can still have, and resumes by cursor', async () => {
  const marker = newId().slice(-12)
  const where = { search: marker }
  const reader = await workspace.subscribe(people.owner, LIVE, { where })
  const watcher = await workspace.subscribe(people.admin, LIVE, { where: { search: `${marker} end` } })
  await addActivities(
    workspace.database,
    numbered(marker, QUEUE_LIMIT + 5).map((summary) => ({ summary, companyId: companyA })),
  )
  await addActivities(workspace.database, [{ summary: `${marker} end`, companyId: companyA }])
  await take(watcher, 1)
  const had = await take(reader, QUEUE_LIMIT)
  expect((await reader.next())?.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED' })
  expect(await reader.next()).toBeUndefined()
  const again = await workspace.subscribe(people.owner, LIVE, { where, after: had.at(-1)!.cursor })
  expect((await take(again, 6)).at(-1)?.summary).toBe(`${marker} end`)
  await Promise.all([again.return(), watcher.return()])
})

test('a hundred subscribers cost the database no more queries than one', async () => {
  const marker = newId().slice(-12)
  const readers = await Promise.all(
    Array.from({ length: 100 }, () => workspace.subscribe(people.owner, LIVE, { where: { search: marker } })),
  )
  const queries = await countQueries(/from "integrations"\."activities"/, async () => {
    await addActivities(workspace.database, [{ summary: `${marker} 0`, companyId: companyA }])
    const all = await Promise.all(readers.map((reader) => take(reader, 1)))
    expect(new Set(all.map(([item]) => item!.summary))).toEqual(new Set([`${marker} 0`]))
  })
  expect(queries).toBeGreaterThan(0)
  expect(queries).toBeLessThan(5)
  await Promise.all(readers.map((reader) => reader.return()))
})

test('the activities of many projects come in as many queries as those of one', async () => {
  const projects = Array.from({ length: 12 }, () => newId())
  const entries = projects.flatMap((projectId) => [0, 1, 2].map(() => ({ projectId, companyId: companyA })))
  await addActivities(workspace.database, entries)
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Project { activities(first: 2) { nodes { id company { id } } pageInfo { endCursor hasNextPage } } }
    }
  }`
  interface Answer {
    _entities: { activities: { nodes: object[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }[]
  }
  const cost = (count: number) =>
    // Consumers of events read columns of this name all the time.
    countQueries(/"?activities"?(?!_).*project_id/, async () => {
      const representations = projects
        .slice(0, count)
        .map((id) => ({ __typename: 'Project', id: toGlobalId('Project', id) }))
      const { _entities } = await workspace.ask<Answer>(people.owner, query, { representations })
      expect(_entities).toHaveLength(count)
      expect(
        _entities.every(({ activities }) => activities.nodes.length === 2 && activities.pageInfo.hasNextPage),
      ).toBe(true)
    })
  const one = await cost(1)
  expect(one).toBeGreaterThan(0)
  expect(await cost(12)).toBe(one)
})
