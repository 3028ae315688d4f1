import { randomInt, randomUUID } from 'node:crypto'
import { toGlobalId } from '@atrium/kit/ids'
import { deliverExample, type GitHubExample } from '@atrium/simulators'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectGitHub } from './support/connections.ts'
import type { BuiltConnection } from '@atrium/testing'
import { type Held, type Observer, observe } from './support/database.ts'
import { deliver, issueOpened, newSha, push, REPOSITORY } from './support/github.ts'
import { type Home, type Launched, openHome } from './support/launched.ts'
import { makeWorkspace, type Workspace } from './support/workspace.ts'

// What was answered with 202 is done, once, whenever the process dies. The launcher is killed where it hurts: a lock held
// from outside stops the work at that very point.

let workspace: Workspace
let home: Home
let atrium: Launched
let connection: BuiltConnection
let database: Observer

beforeAll(async () => {
  workspace = await makeWorkspace()
  database = observe(workspace.superuserUrl)
  home = await openHome(workspace)
  atrium = await home.start()
  connection = await connectGitHub(atrium, await atrium.signIn('client'), workspace.plan.companies[0]!.id)
})
afterAll(async () => {
  home?.[Symbol.dispose]()
  await database?.[Symbol.asyncDispose]()
})

interface Numbered {
  id: string
  title: string
  payload: GitHubExample
}

function numbered(name: string, count: number): Numbered[] {
  return Array.from({ length: count }, (_, index) => {
    const title = `${name} number ${String(index + 1).padStart(3, '0')}`
    return { id: randomUUID(), title, payload: issueOpened(title) }
  })
}

const deliverAll = (deliveries: readonly Numbered[]) =>
  Promise.all(deliveries.map(({ id, payload }) => deliver(connection, payload, id)))

async function count(query: string, params: unknown[] = []): Promise<number> {
  const [row] = await database.rows<{ n: number }>(`select count(*)::int as n from ${query}`, params)
  return row!.n
}

const withStatus = (ids: readonly string[], status: string) =>
  count('integrations.webhook_deliveries where delivery_key = any($1) and status = $2', [ids, status])

const waitingInOutbox = () => count('integrations.outbox')

async function killAndRestart(held: Held): Promise<void> {
  await atrium.kill()
  await held.rollback()
  atrium = await home.start()
}

/** Each delivery is processed and has led to one activity, and nothing is left over on the way. */
async function expectEachOnce(deliveries: readonly Numbered[]): Promise<void> {
  const ids = deliveries.map(({ id }) => id)
  const fromDeliveries = `integrations.activities a join integrations.webhook_deliveries d on d.id = a.delivery_id
    where d.delivery_key = any($1)`
  // A job whose worker died goes to another within 30 seconds.
  await expect.poll(() => withStatus(ids, 'PROCESSED'), { timeout: 30_000 }).toBe(ids.length)
  await expect.poll(waitingInOutbox, { timeout: 10_000 }).toBe(0)
  await expect.poll(() => count(fromDeliveries, [ids]), { timeout: 10_000 }).toBeGreaterThanOrEqual(ids.length)
  const rows = await database.rows<{ summary: string }>(`select a.summary from ${fromDeliveries}`, [ids])
  for (const { title } of deliveries)
    expect([title, rows.filter(({ summary }) => summary.includes(title)).length]).toEqual([title, 1])
  expect(rows).toHaveLength(deliveries.length)
  for (const subgraph of ['projects', 'integrations']) expect(await count(`${subgraph}.dead_events`)).toBe(0)
}

async function lastDeployment(): Promise<string> {
  const repository = workspace.plan.repositories.find(({ owner, name }) => `${owner}/${name}` === REPOSITORY)!
  const { body } = await atrium.graphql(
    await atrium.signIn('client'),
    'query($id: ID!) { project(id: $id) { lastDeployment { sha } } }',
    { id: toGlobalId('Project', repository.projectId) },
  )
  return (body.data!['project'] as { lastDeployment: { sha: string } }).lastDeployment.sha
}

test(
  'killed after the answer and before the job: every delivery still becomes one activity, and the last push the last deployment',
  { timeout: 300_000 },
  async () => {
    const held = await database.hold('lock table integrations.repository_links in access exclusive mode')
    const issues = numbered('Before the job', 98)
    const shas = [newSha(), newSha()]
    const pushes = shas.map((sha, index) => {
      const title = `push ${index}`
      return {
        id: randomUUID(),
        title,
        payload: push({ sha, message: title, at: new Date(Date.now() + index * 1000) }),
      }
    })
    // The later push first: they may be sent, and are worked through, in any order.
    const all = [...pushes.toReversed(), ...issues]
    await deliverAll(all)
    expect(
      await withStatus(
        all.map(({ id }) => id),
        'RECEIVED',
      ),
    ).toBe(100)
    await killAndRestart(held)
    await expectEachOnce(issues)
    await expect
      .poll(
        () =>
          withStatus(
            pushes.map(({ id }) => id),
            'PROCESSED',
          ),
        { timeout: 30_000 },
      )
      .toBe(2)
    await expect.poll(lastDeployment, { timeout: 10_000 }).toBe(shas[1])
  },
)

test('killed while events wait in the outbox: each is published once', { timeout: 300_000 }, async () => {
  const held = await database.hold(`select from bus.streams where stream = 'integrations' for update`)
  const issues = numbered('In the outbox', 20)
  await deliverAll(issues)
  await expect
    .poll(
      () =>
        withStatus(
          issues.map(({ id }) => id),
          'PROCESSED',
        ),
      { timeout: 20_000 },
    )
    .toBe(20)
  expect(await waitingInOutbox()).toBeGreaterThanOrEqual(20)
  await killAndRestart(held)
  await expectEachOnce(issues)
})

test('killed in the middle of a consumer’s batch: the batch is done once', { timeout: 300_000 }, async () => {
  const held = await database.hold('select from integrations.activity_head for update')
  const before = await count('integrations.activities')
  const issues = numbered('In a batch', 20)
  await deliverAll(issues)
  await expect
    .poll(
      () =>
        withStatus(
          issues.map(({ id }) => id),
          'PROCESSED',
        ),
      { timeout: 20_000 },
    )
    .toBe(20)
  const inBatch = `pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like '%activity_head%'`
  await expect.poll(() => count(inBatch), { timeout: 10_000 }).toBe(1)
  expect(await count('integrations.activities')).toBe(before)
  await killAndRestart(held)
  await expectEachOnce(issues)
})

test.each([
  { where: 'in accounts', table: 'accounts.notification_preferences' },
  { where: 'in another subgraph', table: 'projects.tasks' },
])(
  'killed in the middle of erasing a person, $where: the person is erased everywhere, once',
  { timeout: 300_000 },
  async ({ table }) => {
    const owner = await atrium.signIn('owner')
    const { id, name } = await somebodyToErase()
    const held = await database.hold(`lock table ${table} in access exclusive mode`)
    const { body } = await atrium.graphql(
      owner,
      'mutation ($input: UserEraseInput!) { userErase(input: $input) { userErrors { message } } }',
      { input: { id: toGlobalId('User', id), reason: 'Asked in writing' } },
    )
    expect(body.data).toEqual({ userErase: { userErrors: [] } })
    const erasing = `pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like $1`
    const statement = `%"${table.replace('.', '"."')}" t %`
    await expect.poll(() => count(erasing, [statement]), { timeout: 20_000 }).toBe(1)
    await killAndRestart(held)

    const state = async () =>
      (
        await database.rows<{ state: string }>(
          `select state from accounts.privacy_requests where user_id = $1 and kind = 'ERASURE'`,
          [id],
        )
      ).map((row) => row.state)
    await expect.poll(state, { timeout: 60_000 }).toEqual(['DONE'])
    expect(await count('accounts.users where id = $1 and name = $2', [id, name])).toBe(0)
    for (const action of ['user.erased', 'user.erasure_completed'])
      expect([action, await count('accounts.audit_log where subject_id = $1 and action = $2', [id, action])]).toEqual([
        action,
        1,
      ])
    expect(await count(`bus.events where type = 'user.erased' and payload ->> 'userId' = $1`, [id])).toBe(1)
    expect(
      await count(
        `bus.events where type = 'privacy.part' and payload ->> 'requestId' in
      (select id::text from accounts.privacy_requests where user_id = $1)`,
        [id],
      ),
    ).toBe(4)
  },
)

/** A developer who is still there and no login of the demo. */
async function somebodyToErase(): Promise<{ id: string; name: string }> {
  const [somebody] = await database.rows<{ id: string; name: string }>(
    `select id, name from accounts.users where role = 'DEVELOPER' and status = 'ACTIVE' and email <> 'developer@demo.test'
     order by id limit 1`,
  )
  return somebody!
}

test(
  'killed again and again, wherever it is: what was answered is done once, and what was not may be sent again',
  { timeout: 300_000 },
  async () => {
    const all: Numbered[] = []
    for (let round = 1; round <= 3; round += 1) {
      const issues = numbered(`Round ${round}`, 25)
      all.push(...issues)
      const killAt = randomInt(1, issues.length + 1)
      const unanswered = await deliverUntilKilled(issues, killAt)
      expect(unanswered.length).toBeLessThanOrEqual(issues.length - killAt)
      atrium = await home.start()
      // As a provider does: with the same id. Some of them were stored before the answer was lost.
      await deliverAll(unanswered)
    }
    await expectEachOnce(all)
  },
)

/** Sends deliveries five at a time and kills the product when `killAt` of them were answered. @returns those that were not. */
async function deliverUntilKilled(deliveries: readonly Numbered[], killAt: number): Promise<Numbered[]> {
  const queue = [...deliveries]
  const unanswered: Numbered[] = []
  let answered = 0
  const kills: Promise<void>[] = []
  const sender = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { webhookUrl, webhookSecret } = connection
      const status = await deliverExample(webhookUrl, webhookSecret, next.payload, next.id).catch(() => null)
      if (status !== 202) unanswered.push(next)
      else if (++answered === killAt) kills.push(atrium.kill())
    }
  }
  await Promise.all(Array.from({ length: 5 }, sender))
  await Promise.all(kills)
  return unanswered
}
