import { maintainPartitions, sql, system, transaction } from '@atrium/kit/database'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrations } from '../src/index.ts'
import { storeSamples } from '../src/metrics/ingest.ts'
import { rollUp } from '../src/metrics/rollup.ts'
import { type Sample, SERIES_PER_PROJECT } from '../src/metrics/sample.ts'
import { addProject, globalId, rolledUp } from './support/ecosystem.ts'
import { companyA, people } from './support/people.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let workspace: Workspace
beforeAll(async () => {
  workspace = await createWorkspace()
})
afterAll(() => workspace?.dispose())

const MINUTE = 60_000
const DAY = 86_400_000

const sample = (name: string, at: Date | number, value: number, more: Partial<Sample> = {}): Sample => {
  return { name, service: '', at: new Date(at), value, ...more }
}

const store = (projectId: string, samples: readonly Sample[]) =>
  transaction(workspace.database, system('job'), (em) => storeSamples(em, projectId, samples))

const rows = <T extends object>(text: string, params: unknown[] = []) =>
  transaction(workspace.database, system('job'), (em) => sql<T>(em, text, params))

interface Bucket {
  at: string
  count: number
  sum: number
  min: number
  max: number
  last: number
}

const bucketsOf = (table: string, projectId: string) =>
  rows<Bucket>(
    `select at, count, sum, min, max, last from integrations.${table}
     where series_id in (select id from integrations.metric_series where project_id = ?) order by at`,
    [projectId],
  )

/** The same by plain code, from the samples alone. */
function recount(samples: ReadonlyMap<number, number>, length: number): Bucket[] {
  const groups = Map.groupBy([...samples], ([at]) => Math.floor(at / length) * length)
  return [...groups]
    .toSorted(([a], [b]) => a - b)
    .map(([at, group]) => {
      const values = group.map(([, value]) => value)
      return {
        at: new Date(at).toISOString(),
        count: values.length,
        sum: values.reduce((total, value) => total + value, 0),
        min: Math.min(...values),
        max: Math.max(...values),
        last: group.toSorted(([a], [b]) => b - a)[0]![1],
      }
    })
}

const normal = (buckets: Bucket[]) => buckets.map((bucket) => ({ ...bucket, at: new Date(bucket.at).toISOString() }))

describe('rollups', () => {
  test('are what a recount of the samples gives, in whatever order and however late they come', async () => {
    const now = Date.now()
    // Whole seconds over six days, with clusters, so that minutes, hours and days get several.
    const at = fc.oneof(fc.integer({ min: 0, max: 6 * 86_400 }), fc.integer({ min: 0, max: 300 }))
    const given = fc.array(fc.record({ ago: at, value: fc.integer({ min: -1000, max: 1000 }) }), {
      minLength: 1,
      maxLength: 40,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(given, { minLength: 1, maxLength: 4 }), async (batches) => {
        const projectId = await addProject(workspace)
        const expected = new Map<number, number>()
        for (const batch of batches) {
          const samples = batch.map(({ ago, value }) => sample('load', now - ago * 1000, value))
          // Of samples of one instant the first stays; inside a batch they must not differ.
          const fresh = [...new Map(samples.toReversed().map((each) => [each.at.getTime(), each])).values()]
          await store(projectId, fresh)
          for (const { at: instant, value } of fresh)
            if (!expected.has(instant.getTime())) expected.set(instant.getTime(), value)
          // Sometimes between two batches, sometimes after: each bucket is counted anew.
          await rollUp(workspace.database)
        }
        await rolledUp(workspace)
        expect(normal(await bucketsOf('metric_minutes', projectId))).toEqual(recount(expected, MINUTE))
        expect(normal(await bucketsOf('metric_hours', projectId))).toEqual(recount(expected, 60 * MINUTE))
        expect(normal(await bucketsOf('metric_days', projectId))).toEqual(recount(expected, DAY))
      }),
      { numRuns: 15 },
    )
  }, 120_000)

  test('stay the same when they are made twice', async () => {
    const projectId = await addProject(workspace)
    await store(projectId, [sample('load', Date.now(), 3), sample('load', Date.now() - 5, 4)])
    await rolledUp(workspace)
    const before = await bucketsOf('metric_days', projectId)
    await rows(`update integrations.metric_positions set position = position - 1 where name = 'rolled_up'`)
    await rolledUp(workspace)
    expect(await bucketsOf('metric_days', projectId)).toEqual(before)
  })
})

describe('samples', () => {
  test('are there once, however often and by how many at once they are sent', async () => {
    const projectId = await addProject(workspace)
    const batch = Array.from({ length: 50 }, (_, i) => sample(`m${i % 5}`, Date.now() - i * 1000, i))
    const stored = await Promise.all(Array.from({ length: 6 }, () => store(projectId, batch)))
    expect(stored.reduce((sum, { added }) => sum + added, 0)).toBe(50)
    await rolledUp(workspace)
    const [total] = await rows<{ count: string }>(
      `select sum(count) as count from integrations.metric_days where series_id in (select id from integrations.metric_series where project_id = ?)`,
      [projectId],
    )
    expect(Number(total!.count)).toBe(50)
  })

  test('of more metrics than a project may have are left out, and the others kept', async () => {
    const projectId = await addProject(workspace)
    const batch = Array.from({ length: SERIES_PER_PROJECT + 7 }, (_, i) => sample(`x${i}`, Date.now(), i))
    expect(await store(projectId, batch)).toEqual({ added: SERIES_PER_PROJECT, beyond: 7 })
  })

  test('of a running total become what was added, and a start anew counts from zero', async () => {
    const projectId = await addProject(workspace)
    for (const [i, total] of [100, 130, 130, 20, 25].entries())
      await store(projectId, [
        sample('jobs', Date.now() - 60_000 + i * 1000, total, { kind: 'COUNTER', isRunningTotal: true }),
      ])
    const values = await rows<{ value: number }>(
      `select value from integrations.metric_samples where series_id in (select id from integrations.metric_series where project_id = ?) order by at`,
      [projectId],
    )
    expect(values.map(({ value }) => value)).toEqual([30, 0, 20, 5])
  })
})

test('the days of a product that is deleted go with it, and do not come back', async () => {
  const projectId = await addProject(workspace)
  await store(projectId, [sample('gone.load', Date.now(), 3)])
  await rolledUp(workspace)
  const [series] = await rows<{ id: number }>('select id from integrations.metric_series where project_id = ?', [
    projectId,
  ])
  const days = () => rows('select 1 from integrations.metric_days where series_id = ?', [series!.id])
  expect(await days()).toHaveLength(1)
  // Some are not rolled up yet.
  await store(projectId, [sample('gone.load', Date.now(), 4)])
  const remove = `mutation ($input: EcosystemProjectDeleteInput!) { ecosystemProjectDelete(input: $input) { userErrors { code } } }`
  const input = { id: globalId(projectId), confirmName: `Project ${projectId.slice(-12)}` }
  expect(await workspace.ask(people.admin, remove, { input })).toEqual({ ecosystemProjectDelete: { userErrors: [] } })
  expect(await days()).toEqual([])
  // Rolled up once more, as by a job that comes late.
  await rows(`update integrations.metric_positions set position = position - 1 where name = 'rolled_up'`)
  await rolledUp(workspace)
  expect(await days()).toEqual([])
})

describe('walls', () => {
  const SEEN = `query ($id: ID!) {
    ecosystemProject(id: $id) { name baseUrl companies { id } metrics { definition { key } } }
    ecosystemProjects { totalCount } ecosystemMetricDefinitions(where: { search: "secret." }) { totalCount }
  }`

  test.each([
    ['manager', true],
    ['developer', true],
    ['viewer', true],
    ['foreigner', false],
    ['idleDeveloper', false],
  ] as const)('%s sees a project that is shown to company A: %s', async (name, isSeen) => {
    const id = await addProject(workspace, [companyA])
    await store(id, [sample(`secret.${name.toLowerCase()}`, Date.now(), 1)])
    const answer = await workspace.ask<{
      ecosystemProject: { companies: object[] | null; metrics: object[] } | null
      ecosystemMetricDefinitions: { totalCount: number }
    }>(people[name], SEEN, { id: globalId(id) })
    expect(answer.ecosystemProject !== null).toBe(isSeen)
    expect(answer.ecosystemMetricDefinitions.totalCount > 0).toBe(isSeen)
    if (isSeen) expect(answer.ecosystemProject!.metrics).toHaveLength(1)
    // Which companies look on is for staff alone.
    if (isSeen && name !== 'manager') expect(answer.ecosystemProject!.companies).toBeNull()
    for (const table of ['metric_samples', 'metric_series']) {
      const column = table === 'metric_series' ? 'id' : 'series_id'
      const own = await rows<{ id: number }>('select id from integrations.metric_series where project_id = ?', [id])
      const seen = await transaction(workspace.database, people[name], (em) =>
        sql(em, `select 1 from integrations.${table} where ${column} = ?`, [own[0]!.id]),
      )
      expect([table, seen.length > 0]).toEqual([table, isSeen])
    }
  })

  test('nobody reaches a partition past its table', async () => {
    const [partition] = await rows<{ name: string }>(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'integrations.metric_samples'::regclass order by 1 limit 1`,
    )
    expect(await rows(`select 1 from ${partition!.name} limit 1`)).toEqual([])
  })
})

test('partitions are made ahead, and dropped when their time is over', async () => {
  const names = async () =>
    (
      await rows<{ name: string }>(
        `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'integrations.metric_samples'::regclass order by 1`,
      )
    ).map(({ name }) => name)
  const before = await names()
  const later = new Date(Date.now() + 35 * DAY)
  const keep = { ownerUrl: workspace.urls.ownerUrl, subgraphs: [migrations], now: later }
  const dropped = await maintainPartitions(keep)
  const after = await names()
  expect(dropped.length).toBeGreaterThan(1)
  expect(after.filter((name) => dropped.some((gone) => name.endsWith(gone)))).toEqual([])
  expect(after.length).toBeGreaterThan(3)
  expect(after.at(-1)! > before.at(-1)!).toBe(true)
  expect(await maintainPartitions(keep)).toEqual([])
})
