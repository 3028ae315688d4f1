import { sql, system, transaction } from '@atrium/kit/database'
import { fromGlobalId } from '@atrium/kit/ids'
import { type EcosystemSimulator, startEcosystemSimulator } from '@atrium/simulators'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { readAnswer } from '../src/ecosystem/answer.ts'
import { recordCheck } from '../src/ecosystem/poll.ts'
import { connectService, createProject, globalId, readProject, type ShownProject } from './support/ecosystem.ts'
import { people } from './support/people.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let simulator: EcosystemSimulator
let workspace: Workspace
beforeAll(async () => {
  simulator = await startEcosystemSimulator({ token: 'demo-token' })
  workspace = await createWorkspace({ trustedHosts: [new URL(simulator.url).host] })
})
afterEach(() => simulator.faults.clear())
afterAll(async () => {
  await workspace?.dispose()
  await simulator?.dispose()
})

const read = (id: string) => readProject(workspace, id)

const CHECK =
  'mutation ($input: EcosystemProjectCheckInput!) { ecosystemProjectCheck(input: $input) { userErrors { code } } }'

/** Asks again at once, as often as needed, until the project is as wanted. */
async function until(id: string, isWanted: (project: ShownProject) => boolean): Promise<ShownProject> {
  return vi.waitUntil(
    async () => {
      await workspace.ask(people.admin, CHECK, { input: { id } })
      const project = await read(id)
      return isWanted(project) && project
    },
    { timeout: 40_000, interval: 200 },
  )
}

const told = async (summary: string) => {
  const query = `query ($search: String) { activities(where: { search: $search }) { nodes { type summary } } }`
  const find = async () => {
    const { activities } = await workspace.ask<{ activities: { nodes: { type: string; summary: string }[] } }>(
      people.manager,
      query,
      { search: summary },
    )
    return activities.nodes[0]
  }
  return vi.waitUntil(find, { timeout: 20_000, interval: 100 })
}

describe('a project that is asked', () => {
  test('shows its metrics, health and newest deployment', async () => {
    simulator.set('agent-banks', 'queue.depth', 17)
    simulator.deploy('agent-banks', '4.2.0')
    const { id } = await connectService(workspace, simulator, 'agent-banks')
    const project = await until(id, ({ metrics }) => metrics.length > 0)
    expect(project).toMatchObject({ health: 'HEALTHY', healthReason: null, lastDeploymentVersion: '4.2.0' })
    const values = Object.fromEntries(project.metrics.map(({ definition, latest }) => [definition.key, latest?.value]))
    expect(values).toMatchObject({ 'queue.depth': 17, up: 1 })
    expect(Object.keys(values)).toEqual(
      expect.arrayContaining(['ai.tasks_completed', 'cpu.utilization', 'response_time']),
    )
  })

  test('is degraded, then down, when it fails again and again; is told of, and comes back', async () => {
    const { id } = await connectService(workspace, simulator, 'sub-pro', { name: 'Failing product' })
    await until(id, ({ lastCheckedAt }) => lastCheckedAt !== null)
    simulator.faults.next({ kind: 'status', status: 500 }, 1000, /\/sub-pro\//)
    const degraded = await until(id, ({ health }) => health === 'DEGRADED')
    expect(degraded.healthReason).toBe('It answered with status 500.')
    await until(id, ({ health }) => health === 'DOWN')
    simulator.faults.clear()
    await until(id, ({ health }) => health === 'HEALTHY')
    expect((await told('Failing product is down')).summary).toBe(
      'Failing product is down: It answered with status 500.',
    )
    expect((await told('Failing product is healthy')).type).toBe('ecosystem.recovered')
  }, 90_000)

  test.each([
    [
      '429 with Retry-After',
      { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
      'It is asked too often (status 429).',
    ],
    ['a dropped connection', { kind: 'reset' }, 'It cannot be reached.'],
    ['no answer in time', { kind: 'slow', ms: 30_000 }, 'It did not answer in time.'],
  ] as const)(
    'that answers with %s keeps what it had, and says so',
    async (_, fault, reason) => {
      const { id } = await connectService(workspace, simulator, 'seftechub')
      await until(id, ({ metrics }) => metrics.length > 3)
      simulator.faults.next(fault, 1, /\/seftechub\//)
      const failed = await until(id, ({ healthReason }) => healthReason !== null)
      expect(failed).toMatchObject({ health: 'HEALTHY', healthReason: reason })
      await until(id, ({ healthReason }) => healthReason === null)
    },
    60_000,
  )

  test('is checked whatever it says of itself: what cannot be kept is taken out', async () => {
    const { id } = await createProject(workspace, { name: 'Odd words' }).then(({ project }) => project!)
    const uuid = fromGlobalId('EcosystemProject', id)!
    const body = JSON.stringify({
      status: 'down',
      // The place at which it is cut lies in the middle of an emoji.
      message: `no\u0000 db\ud83d ${'x'.repeat(291)}😀😀`,
      deployment: { at: new Date(Date.now() - 1000).toISOString(), version: '4\u0000.2\udc00' },
      metrics: [
        {
          name: 'odd.unit',
          value: 1,
          unit: `a\u0000${'b'.repeat(17)}😀`,
          description: `c\u0000\ud800${'d'.repeat(2000)}`,
        },
        { name: 'odd.service', value: 1, service: 'shop\u0000' },
      ],
    })
    const check = { ok: true, answer: readAnswer(body, 'application/json', new Date()), tookMs: 3 } as const
    await recordCheck(workspace.database, uuid, check)
    const project = await read(id)
    expect(project.health).toBe('DOWN')
    expect(project.healthReason).toMatch(/^no db\ufffd x{290,}…$/)
    expect(project.lastDeploymentVersion).toBe('4 .2\ufffd')
    expect(project.metrics.map(({ definition }) => definition.key).toSorted()).toEqual([
      'odd.unit',
      'response_time',
      'up',
    ])
    const ancient = readAnswer('{"deployment":{"at":"-200000-01-01T00:00:00Z"}}', 'application/json', new Date())
    expect(ancient.deployment).toBeNull()
  })

  test('that does not take the token any more says what to do, and its own word counts', async () => {
    const { id } = await connectService(workspace, simulator, 'task-manager')
    await until(id, ({ metrics }) => metrics.length > 0)
    simulator.revokeToken()
    const refused = await until(id, ({ healthReason }) => healthReason !== null)
    expect(refused.healthReason).toContain('Enter a new one')
    simulator.restoreToken()
    simulator.say('task-manager', 'degraded', 'The assistant is slow today.')
    const degraded = await until(id, ({ health }) => health === 'DEGRADED')
    expect(degraded.healthReason).toBe('The assistant is slow today.')
    simulator.say('task-manager', 'ok')
  }, 60_000)
})

test('a poll that died with its process is done by another', async () => {
  const { id } = await connectService(workspace, simulator, 'vortexcore')
  await until(id, ({ lastCheckedAt }) => lastCheckedAt !== null)
  // As the one that took it over would have left it.
  const overdue = `update integrations.ecosystem_projects set last_checked_at = null, next_poll_at = now() - interval '1 second' where id = ?`
  await transaction(workspace.database, system('job'), (em) => sql(em, overdue, [fromGlobalId('EcosystemProject', id)]))
  await vi.waitUntil(async () => (await read(id)).lastCheckedAt !== null, { timeout: 20_000, interval: 100 })
  expect(globalId(fromGlobalId('EcosystemProject', id)!)).toBe(id)
})
