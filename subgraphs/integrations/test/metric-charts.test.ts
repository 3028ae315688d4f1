import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql, system, transaction } from '@atrium/kit/database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrations } from '../src/index.ts'
import { storeSamples } from '../src/metrics/ingest.ts'
import type { Sample } from '../src/metrics/sample.ts'
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
