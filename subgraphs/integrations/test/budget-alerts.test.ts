import { sql, system, transaction } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepBudgets } from '../src/alerts/keep-budgets.ts'
import { watch } from '../src/alerts/watch.job.ts'
import { companyA, people } from './support/people.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

// Rules that judge what is used of the budgets of projects.

let workspace: Workspace
const connectionId = newId()
beforeAll(async () => {
  workspace = await createWorkspace()
  // The tests look themselves: the minute's own look would come between.
  await transaction(workspace.database, system('job'), (em) =>
    sql(em, "delete from jobs.schedule where name = 'integrations.alert_watch'"),
  )
  await transaction(workspace.database, system('seed'), (em) =>
    sql(
      em,
      `insert into integrations.connections (id, template_key, handler_key, company_id, name, status, config)
       values (?, 'toggl', 'toggl', null, 'Hours', 'ACTIVE', '{}')`,
      [connectionId],
    ),
  )
})
afterAll(() => workspace?.dispose())

type Budget = { period: 'MONTH' | 'PROJECT' | null; seconds: number | null; startsOn?: string; endsOn?: string | null }
const today = new Date().toISOString().slice(0, 10)
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

const budget = (projectId: string, name: string, { startsOn = today, endsOn = null, ...rest }: Budget) =>
  transaction(workspace.database, system('relay'), (em) =>
    keepBudgets.handle(em, {
      id: newId(),
      type: 'project.budget_changed',
      companyId: companyA,
      projectId,
      payload: { projectId, name, startsOn, endsOn, ...rest },
      occurredAt: new Date().toISOString(),
    } as never),
  )

const work = (projectId: string, seconds: number, day = today) =>
  transaction(workspace.database, system('relay'), (em) =>
    sql(
      em,
      `insert into integrations.alert_hours (connection_id, external_id, project_id, started_at, seconds) values (?, ?, ?, ?, ?)`,
      [connectionId, newId(), projectId, `${day}T00:00:00.000Z`, seconds],
    ),
  )

let clock = Date.now()
/** Each look is in a minute of its own. */
async function look(): Promise<void> {
  clock += 60_000
  await watch({ database: workspace.database, jobs: workspace.runtime.jobs }, new Date(clock))
}

const alerts = async (search: string) => {
  const query = `query ($search: String) { alerts(first: 20, where: { search: $search }) { nodes { title status } } }`
  const answer = await workspace.ask<{ alerts: { nodes: { title: string; status: string }[] } }>(
    people.manager,
    query,
    { search },
  )
  return answer.alerts.nodes.map(({ title, status }) => `${title} ${status}`).toSorted()
}

test('half, four fifths and all of a budget are told as they are reached, and are over with a larger one', async () => {
  const project = newId()
  await budget(project, 'Shop relaunch', { period: 'MONTH', seconds: 100 * 3600 })
  await work(project, 49 * 3600)
  await look()
  expect((await alerts('Shop relaunch')).filter((one) => !one.startsWith('A budget will'))).toEqual([])
  await work(project, 31 * 3600)
  await look()
  const used = async () => (await alerts('Shop relaunch')).filter((one) => !one.startsWith('A budget will'))
  expect(await used()).toEqual([
    'A budget is nearly used: Shop relaunch FIRING',
    'Half of a budget is used: Shop relaunch FIRING',
  ])
  await work(project, 30 * 3600)
  // Of another month.
  await work(project, 500 * 3600, daysAgo(40))
  await look()
  expect(await used()).toHaveLength(3)
  await budget(project, 'Shop relaunch', { period: 'MONTH', seconds: 1000 * 3600 })
  await look()
  expect((await used()).every((one) => one.endsWith('RESOLVED'))).toBe(true)
})

test('a budget that will not last is told before it is used up, and nothing of one that is gone', async () => {
  const project = newId()
  // A tenth of the time, and a fifth of the hours.
  await budget(project, 'Portal', {
    period: 'PROJECT',
    seconds: 100 * 3600,
    startsOn: daysAgo(9),
    endsOn: daysAgo(-90),
  })
  await work(project, 20 * 3600)
  await look()
  expect(await alerts('Portal')).toEqual(['A budget will not last: Portal FIRING'])
  await budget(project, 'Portal', { period: null, seconds: null })
  await look()
  expect(await alerts('Portal')).toEqual(['A budget will not last: Portal RESOLVED'])
})
