import { newId, toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LIST, type ListAnswer, numbered } from './support/activities.ts'
import { addActivities } from './support/feed.ts'
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
