import { newId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { QUEUE_LIMIT } from '../src/activity/subscribe.ts'
import { LIST, type ListAnswer, LIVE, newestCursor, numbered, take } from './support/activities.ts'
import { addActivities } from './support/feed.ts'
import { rowsOf, eventually } from './support/github.ts'
import { companyA, companyB, people } from './support/people.ts'
import { countQueries } from './support/queries.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let workspace: Workspace
beforeAll(async () => {
  workspace = await createWorkspace()
})
afterAll(async () => {
  await workspace?.dispose()
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

test('commits that are slow and writers that compete leave neither gap nor double, for those who stay and those who come back', async () => {
  const database = workspace.database
  const marker = newId().slice(-12)
  const after = await newestCursor(workspace)
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
