import { sql, system, transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDueReport } from '../src/ecosystem-reports/report.service.ts'
import { addProject } from './support/ecosystem.ts'
import { people } from './support/people.ts'
import { run } from './support/run.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let workspace: Workspace
beforeAll(async () => {
  workspace = await createWorkspace()
})
afterAll(() => workspace?.dispose())

const HOUR = 3_600_000
const work = <T extends object>(text: string, params: unknown[] = []) =>
  transaction(workspace.database, system('seed'), (em) => sql<T>(em, text, params))

const CONTENT = `content { title summary from to
  total { uptime uptimeBefore responseMs failures incidents troubleMinutes used usedBefore clients }
  products { name projectId figures { uptime incidents used } } totals { key value before } }`

interface Report {
  id: string
  kind: string
  content: {
    title: string
    summary: string
    total: Record<string, number | null>
    products: { projectId: string; figures: { uptime: number | null; incidents: number; used: number } }[]
    totals: { key: string; value: number; before: number | null }[]
  }
}
const list = async () =>
  (
    await workspace.ask<{ ecosystemReports: { nodes: Report[] } }>(
      people.manager,
      `{ ecosystemReports(first: 100) { nodes { id kind ${CONTENT} } } }`,
    )
  ).ecosystemReports.nodes

/** Two weeks of checks of one product, with an outage, and what a client used. Mondays of far in the past. */
async function tellTwoWeeks(projectId: string, monday: number) {
  const [up] = await work<{ id: string }>(`select id from integrations.metric_definitions where key = 'up'`)
  const [took] = await work<{ id: string }>(
    `select id from integrations.metric_definitions where key = 'response_time'`,
  )
  const seriesOf = async (definitionId: string) =>
    (
      await work<{ id: number }>(
        `insert into integrations.metric_series (project_id, definition_id) values (?, ?) returning id`,
        [projectId, definitionId],
      )
    )[0]!.id
  const hour = (seriesId: number, at: number, count: number, sum: number) =>
    work(
      `insert into integrations.metric_hours (series_id, at, count, sum, min, max, last) values (?, ?, ?, ?, 0, 1, 1)`,
      [seriesId, new Date(at), count, sum],
    )
  const [checks, times] = [await seriesOf(up!.id), await seriesOf(took!.id)]
  await hour(checks, monday - 8 * 24 * HOUR, 100, 100)
  await hour(checks, monday - 2 * 24 * HOUR, 300, 297)
  await hour(checks, monday, 100, 0)
  await hour(times, monday - 2 * 24 * HOUR, 297, 297 * 40)
  const service = newId()
  await work(
    `insert into integrations.services (id, kind, ecosystem_project_id, name, state, state_since, reported_at, watched_since)
     values (?, 'PRODUCT', ?, 'Shop', 'UP', now(), now(), now())`,
    [service, projectId],
  )
  await work(
    `insert into integrations.service_outages (id, service_id, state, began_at, ended_at) values (?, ?, 'DOWN', ?, ?)`,
    [newId(), service, new Date(monday - 30 * 60_000), new Date(monday + HOUR)],
  )
  const client = newId()
  await work(
    `insert into integrations.usage_clients (id, project_id, key, name, product, first_at, last_at) values (?, ?, 'acme', 'Acme', 'Shop', now(), now())`,
    [client, projectId],
  )
  const [used] = await work<{ id: number }>(
    `insert into integrations.usage_series (client_id, event) values (?, 'orders.placed') returning id`,
    [client],
  )
  for (const [at, count] of [
    [monday - 9 * 24 * HOUR, 50],
    [monday - 24 * HOUR, 80],
    [monday, 1000],
  ] as const) {
    await work(`insert into integrations.usage_hours values (?, ?, ?)`, [used!.id, new Date(at), count])
    await work(`insert into integrations.usage_days values (?, ?, ?)`, [
      used!.id,
      new Date(Math.floor(at / 86_400_000) * 86_400_000),
      count,
    ])
  }
}

test('a report is made once a week, whoever tries, of that week alone, and staff is told', async () => {
  const projectId = await addProject(workspace)
  // The last Monday at five in the morning, and a little more.
  const today = Math.floor(Date.now() / (24 * HOUR)) * 24 * HOUR
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * 24 * HOUR - 7 * 24 * HOUR
  const now = new Date(monday + 6 * HOUR)
  await tellTwoWeeks(projectId, monday)
  const make = () => transaction(workspace.database, system('job'), (em) => makeDueReport(em, now))
  expect(await make()).toBe(false)
  await work(`update integrations.ecosystem_report_settings set changed_at = '2020-01-01'`)
  const made = await Promise.all([make(), make(), make()])
  expect(made.filter(Boolean)).toHaveLength(1)
  expect(await make()).toBe(false)

  const [report, ...others] = (await list()).filter(({ kind }) => kind === 'WEEKLY')
  expect(others).toEqual([])
  expect(report!.content.total).toEqual({
    uptime: 0.99,
    uptimeBefore: 1,
    responseMs: 40,
    failures: 3,
    incidents: 1,
    troubleMinutes: 30,
    used: 80,
    usedBefore: 50,
    clients: 1,
  })
  const own = report!.content.products.find((one) => one.projectId === toGlobalId('EcosystemProject', projectId))
  expect(own!.figures).toEqual({ uptime: 0.99, incidents: 1, used: 80 })
  expect(report!.content.summary).toMatch(
    /^99 % of the checks were answered, in 40 ms on average\. In trouble: .* \(30 min\)\. 1 client used them 80 times, 60\.0 % more/,
  )
  const told = await transaction(workspace.database, system('relay'), (em) =>
    sql<{ payload: { title: string; recipientIds: string[] } }>(
      em,
      `select payload from integrations.outbox where type = 'ecosystem.report_made'
       union all select payload from bus.events where type = 'ecosystem.report_made'`,
    ),
  )
  expect(told.map(({ payload }) => payload)).toMatchObject([{ title: report!.content.title, recipientIds: [] }])
})

test('administrators say when and to whom, and send one now, but not two', async () => {
  const settings = (viewer: typeof people.admin, input: object) =>
    run(
      workspace,
      viewer,
      'ecosystemReportSettingsUpdate',
      input,
      'settings { frequency weekday recipientIds version }',
    )
  const recipient = toGlobalId('User', newId())
  expect(await settings(people.manager, { frequency: 'OFF' })).toMatchObject({ userErrors: [{ code: 'FORBIDDEN' }] })
  const changed = await settings(people.admin, { frequency: 'MONTHLY', monthDay: 3, recipientIds: [recipient] })
  expect(changed).toMatchObject({ settings: { frequency: 'MONTHLY', recipientIds: [recipient] }, userErrors: [] })
  expect(await settings(people.admin, { frequency: 'WEEKLY', weekday: 8 })).toMatchObject({
    userErrors: [{ code: 'OUT_OF_RANGE', field: ['weekday'] }],
  })
  expect(await settings(people.admin, { frequency: 'WEEKLY', version: 1 })).toMatchObject({
    userErrors: [{ code: 'CONFLICT' }],
  })
  const send = async (viewer: typeof people.admin) =>
    (
      await workspace.ask<{ ecosystemReportSend: { report: { id: string } | null; userErrors: { code: string }[] } }>(
        viewer,
        'mutation { ecosystemReportSend { report { id } userErrors { code } } }',
      )
    ).ecosystemReportSend
  expect(await send(people.manager)).toMatchObject({ report: null, userErrors: [{ code: 'FORBIDDEN' }] })
  const sent = await Promise.all([send(people.admin), send(people.admin)])
  expect(sent.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['TOO_SOON'])
  expect((await list()).filter(({ kind }) => kind === 'MANUAL')).toHaveLength(1)
})

test('nobody but staff sees any of it', async () => {
  const [report] = await list()
  for (const viewer of [people.owner, people.developer, people.agency]) {
    for (const query of [
      '{ ecosystemReports { totalCount } }',
      '{ ecosystemReportPreview { title } }',
      '{ ecosystemReportSettings { version } }',
    ]) {
      const { data, errors } = await workspace.execute(viewer, query)
      expect(Object.values(data ?? {})).toEqual([null])
      expect(errors).toHaveLength(1)
    }
    expect(await workspace.ask(viewer, `{ ecosystemReport(id: "${report!.id}") { id } }`)).toEqual({
      ecosystemReport: null,
    })
    const rows = await transaction(workspace.database, viewer, (em) =>
      sql(em, 'select 1 from integrations.ecosystem_reports'),
    )
    expect(rows).toEqual([])
  }
})
