import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
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

describe('charts', () => {
  const CHART = `query ($id: ID!, $names: [String!], $from: DateTime, $to: DateTime, $interval: MetricInterval! = AUTO) {
    ecosystemProject(id: $id) { metrics(names: $names, from: $from, to: $to, interval: $interval) {
      interval value previous change service definition { key kind isDerived unit } latest { value } points { at value min max count }
    } }
  }`

  interface Chart {
    ecosystemProject: {
      metrics: {
        interval: string
        value: number | null
        previous: number | null
        change: number | null
        definition: { key: string }
        points: { at: string; value: number; min: number; max: number; count: number }[]
      }[]
    } | null
  }

  test('say what a stretch of time comes to, and how that differs from the one before', async () => {
    const projectId = await addProject(workspace)
    const hour = Math.floor(Date.now() / 3_600_000) * 3_600_000
    const at = (minutes: number) => hour - 3_600_000 + minutes * MINUTE
    await store(projectId, [
      sample('orders', at(-50), 4, { kind: 'COUNTER' }),
      sample('orders', at(1), 2, { kind: 'COUNTER' }),
      sample('orders', at(1) + 5, 3, { kind: 'COUNTER' }),
      sample('orders', at(7), 5, { kind: 'COUNTER' }),
      sample('depth', at(1), 10, { unit: 'tasks' }),
      sample('depth', at(2), 30, { unit: 'tasks' }),
    ])
    await rolledUp(workspace)
    const variables = { id: globalId(projectId), from: new Date(at(0)), to: new Date(at(60)) }
    const { ecosystemProject } = await workspace.ask<Chart>(people.manager, CHART, variables)
    const [depth, orders] = ecosystemProject!.metrics
    expect(depth).toMatchObject({
      value: 20,
      previous: null,
      change: null,
      definition: { key: 'depth', unit: 'tasks' },
    })
    expect(orders).toMatchObject({ interval: 'MINUTE', value: 10, previous: 4, change: 1.5 })
    expect(orders!.points).toEqual([
      { at: new Date(at(1)).toISOString(), value: 5, min: 2, max: 3, count: 2 },
      { at: new Date(at(7)).toISOString(), value: 5, min: 5, max: 5, count: 1 },
    ])
    const fives = await workspace.ask<Chart>(people.manager, CHART, {
      ...variables,
      names: ['orders'],
      interval: 'FIVE_MINUTES',
    })
    expect(fives.ecosystemProject!.metrics[0]!.points.map(({ value }) => value)).toEqual([5, 5])
  })

  test('have at most a thousand points, and say what to ask instead', async () => {
    const id = globalId(await addProject(workspace))
    const from = new Date(Date.now() - 30 * DAY)
    const { errors } = await workspace.execute(people.admin, CHART, { id, from, interval: 'MINUTE' })
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT')
    expect(errors?.[0]?.message).toContain('at most 1000')
    const names = Array.from({ length: 51 }, (_, i) => `n${i}`)
    const tooMany = await workspace.execute(people.admin, CHART, { id, names })
    expect(tooMany.errors?.[0]?.message).toContain('at most 50')
  })

  interface Totals {
    ecosystemMetricTotals: { value: number; points: { at: string; value: number; min: number; count: number }[] }[]
  }
  const TOTALS = `query ($names: [String!], $from: DateTime, $to: DateTime) {
    ecosystemMetricTotals(names: $names, from: $from, to: $to) { value points { at value min count } }
  }`

  test('of totals do not dip when a product tells more rarely than others, and fall when it tells no more', async () => {
    const [quick, slow] = [await addProject(workspace), await addProject(workspace)]
    const start = Math.floor(Date.now() / MINUTE) * MINUTE - 60 * MINUTE
    const every = (step: number, to: number, key: string, value: number, more: Partial<Sample> = {}) =>
      Array.from({ length: to / step }, (_, i) => sample(key, start + i * step * MINUTE + 1, value, more))
    await store(quick, every(1, 50, 'load.seats', 10))
    // Its first sample lies before what is asked for, and its last one 25 minutes before the end.
    await store(slow, every(5, 30, 'load.seats', 100))
    const counter = { kind: 'COUNTER' } as const
    await store(quick, every(1, 20, 'load.sold', 1, counter))
    await store(slow, every(5, 20, 'load.sold', 5, counter))
    await rolledUp(workspace)
    const variables = { from: new Date(start + 3 * MINUTE), to: new Date(start + 50 * MINUTE) }
    const seats = await workspace.ask<Totals>(people.manager, TOTALS, { ...variables, names: ['load.seats'] })
    const { points } = seats.ecosystemMetricTotals[0]!
    expect(points.map(({ value }) => value)).toEqual([...Array<number>(38).fill(110), ...Array<number>(9).fill(10)])
    // What is carried is no sample.
    expect(points.slice(0, 3).map(({ count, min }) => [count, min])).toEqual([
      [1, 10],
      [1, 10],
      [2, 10],
    ])
    const sold = await workspace.ask<Totals>(people.manager, TOTALS, { ...variables, names: ['load.sold'] })
    // What was added, was added once.
    expect(sold.ecosystemMetricTotals[0]!.points.slice(0, 4).map(({ value }) => value)).toEqual([1, 1, 6, 1])
  })

  test('are added up over the projects that the viewer sees, and no others', async () => {
    const [shown, hidden] = [await addProject(workspace, [companyA]), await addProject(workspace)]
    const now = Date.now()
    await store(shown, [sample('sales', now, 10), sample('sales', now - MINUTE, 20)])
    await store(hidden, [sample('sales', now, 100)])
    await rolledUp(workspace)
    const query = '{ ecosystemMetricTotals(names: ["sales"]) { value projects definition { key } } }'
    const total = async (viewer: typeof people.admin) =>
      (await workspace.ask<{ ecosystemMetricTotals: object[] }>(viewer, query)).ecosystemMetricTotals
    expect(await total(people.manager)).toEqual([{ value: 115, projects: 2, definition: { key: 'sales' } }])
    expect(await total(people.viewer)).toEqual([{ value: 15, projects: 1, definition: { key: 'sales' } }])
    expect(await total(people.foreigner)).toEqual([])
  })
})

describe('what the product itself records', () => {
  const own = () =>
    rows<object>(
      `select key, unit, time_aggregation as time, project_aggregation as projects, good_direction as good, is_derived as derived
       from integrations.metric_definitions where key in ('up', 'response_time') order by key`,
    )
  const defined = [
    { key: 'response_time', unit: 'ms', time: 'AVG', projects: 'AVG', good: 'DOWN', derived: false },
    { key: 'up', unit: 'ratio', time: 'AVG', projects: 'AVG', good: 'UP', derived: false },
  ]

  test('is defined from the start, so that it is averaged over projects', async () => {
    expect(await own()).toEqual(defined)
    const [one, other] = [await addProject(workspace), await addProject(workspace)]
    for (const id of [one, other]) await store(id, [sample('up', Date.now(), 1)])
    await rolledUp(workspace)
    expect(await own()).toEqual(defined)
    const query = '{ ecosystemMetricTotals(names: ["up"]) { value } }'
    expect(await workspace.ask(people.manager, query)).toEqual({ ecosystemMetricTotals: [{ value: 1 }] })
  })

  test('is set right where it was derived before, and left where an administrator has said what it is', async () => {
    const migration = await readFile(join(migrations.migrationsDir, '0013-own-metrics.sql'), 'utf8')
    const migrate = () =>
      transaction(workspace.database, system('seed'), async (em) => {
        await sql(em, 'set local search_path = integrations')
        await sql(em, migration)
      })
    const spoil = (isDerived: boolean) =>
      rows(
        `update integrations.metric_definitions set project_aggregation = 'SUM', unit = '', good_direction = 'NONE', is_derived = ?
         where key in ('up', 'response_time')`,
        [isDerived],
      )
    await spoil(true)
    await migrate()
    expect(await own()).toEqual(defined)
    await spoil(false)
    await migrate()
    expect(await own()).toMatchObject([{ projects: 'SUM' }, { projects: 'SUM' }])
    await rows(`update integrations.metric_definitions set is_derived = true where key in ('up', 'response_time')`)
    await migrate()
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
