import { sql, system, transaction } from '@atrium/kit/database'
import { fromGlobalId, newId, toGlobalId } from '@atrium/kit/ids'
import { type DiscordSimulator, startDiscordSimulator } from '@atrium/simulators'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { evaluateMetrics } from '../src/alerts/evaluate.ts'
import { addSignals } from '../src/alerts/signals.ts'
import { eventually, rowsOf } from './support/github.ts'
import { people } from './support/people.ts'
import { run } from './support/run.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

// Alerts on their way to Discord, on its bad days: none is lost, none is told twice, and nobody is called by what they say.

const TOKEN = 'MTEwMjM0NTY3ODkwMTIzNDU2Nw.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789AB'
const METRIC = 'connections.failing'
let discord: DiscordSimulator
let workspace: Workspace

beforeAll(async () => {
  discord = await startDiscordSimulator({ token: TOKEN, seed: { channels: ['launch', 'ops'] } })
  workspace = await createWorkspace({ trustedHosts: [new URL(discord.url).host] })
  // The tests say what time it is: the minute's own look would see another.
  await transaction(workspace.database, system('job'), (em) =>
    sql(em, "delete from jobs.schedule where name = 'integrations.alert_watch'"),
  )
})
afterAll(async () => {
  await workspace?.dispose()
  await discord?.dispose()
})
beforeEach(() => discord.faults.clear())

/** One that reads another channel than it writes to, so that faults meet what it writes. */
const bot = () => ({ token: TOKEN, channels: [idOf('launch')] })
const idOf = (name: string) => discord.state.channels.find((channel) => channel.name === name)!.id

/** A Discord of its own, and a rule that tells it. */
async function addRule(config: object, rule: object = {}) {
  const name = `Rule ${newId().slice(-6)} @everyone`
  const made = await run(
    workspace,
    people.admin,
    'connectionCreate',
    { templateKey: 'discord', name, config: { ...config, baseUrl: discord.url } },
    'connection { id }',
  )
  expect(made.userErrors).toEqual([])
  const { id: connectionId } = made['connection'] as { id: string }
  await run(workspace, people.admin, 'connectionActivate', { id: connectionId }, '')
  const subject = newId()
  const input = {
    name,
    metric: METRIC,
    subject: toGlobalId('Connection', subject),
    comparison: 'AT_LEAST',
    threshold: 10,
    windowMinutes: 1,
    cooldownMinutes: 0,
    discordConnectionId: connectionId,
    ...rule,
  }
  expect((await run(workspace, people.admin, 'alertRuleCreate', input, 'rule { id }')).userErrors).toEqual([])
  const connection = fromGlobalId('Connection', connectionId)!
  return { name, connectionId, connection, stands: (latest: number) => stands(subject, latest) }
}

let clock = Date.now()

/** Each look is some minutes after the last, so that no rule sees again what another test told. */
async function stands(subject: string, latest: number): Promise<void> {
  clock += 5 * 60_000
  const now = new Date(clock)
  await transaction(workspace.database, system('relay'), async (em) => {
    await addSignals(em, [{ metric: METRIC, subject, at: now, latest }])
    await evaluateMetrics(em, workspace.runtime.jobs, [METRIC], now)
  })
  workspace.runtime.jobs.wake('integrations.alert')
}

interface Alert {
  id: string
  status: string
  timeline: { kind: string; message: string }[]
}

const READ = `query ($search: String) { alerts(first: 5, where: { search: $search }) { nodes { id status timeline { kind message } } } }`

/** The alert once its timeline has so many of these. */
const alertOnce = (name: string, kind: string, count = 1) =>
  eventually(
    async () =>
      (await workspace.ask<{ alerts: { nodes: Alert[] } }>(people.manager, READ, { search: name })).alerts.nodes[0]!,
    (alert) => (alert?.timeline.filter((entry) => entry.kind === kind).length ?? 0) >= count,
    40_000,
  )

const messagesOf = (name: string) =>
  discord.state.messages.filter(({ embeds }) => (embeds[0] as { title?: string }).title?.includes(name))

const commandsOf = (connection: string) =>
  rowsOf<{ id: string; status: string; attempts: number; error: string | null }>(
    workspace,
    `select id, status, attempts, error from integrations.provider_commands where connection_id = '${connection}' order by requested_at`,
  )

test('an alert is told when it begins and when it is over, in that order, and calls nobody', async () => {
  const { name, stands: stand } = await addRule({ webhookUrl: discord.webhookUrl })
  await stand(12)
  await stand(1)
  const alert = await alertOnce(name, 'DELIVERED', 2)
  expect(alert.status).toBe('RESOLVED')
  expect(messagesOf(name)).toMatchObject([
    {
      channelId: idOf('launch'),
      embeds: [{ title: `Alert: ${name}`, url: `https://atrium.example/alerts?open=${alert.id}` }],
    },
    { embeds: [{ title: `Over: ${name}`, description: expect.stringContaining('It is over') }] },
  ])
  const posts = discord.calls.filter(({ method, body }) => method === 'POST' && JSON.stringify(body).includes(name))
  expect(posts).toHaveLength(2)
  for (const { body } of posts) expect(body).toMatchObject({ allowed_mentions: { parse: [] } })
})

test('what Discord puts off, and an outage, only delays: it is told once, and its end after it', async () => {
  const path = new RegExp(`channels/${idOf('ops')}/messages`)
  const { name, connection, stands: stand } = await addRule(bot(), { discordChannel: idOf('ops') })
  discord.faults.next({ kind: 'status', status: 429, headers: { 'retry-after': '1' } }, 2, path)
  discord.faults.next({ kind: 'status', status: 500 }, 1, path)
  await stand(12)
  await stand(1)
  await alertOnce(name, 'DELIVERED', 2)
  expect(messagesOf(name).map(({ embeds }) => (embeds[0] as { title: string }).title)).toEqual([
    `Alert: ${name}`,
    `Over: ${name}`,
  ])
  const [first] = await commandsOf(connection)
  expect(first).toMatchObject({ status: 'SUCCEEDED' })
  expect(first!.attempts).toBeGreaterThan(1)
})

test('with a token that is not accepted any more the alert says so, and is told once the access is mended', async () => {
  const { name, connection, stands: stand } = await addRule({ ...bot(), notifyChannel: idOf('ops') })
  discord.faults.next(
    { kind: 'status', status: 401, body: { message: '401: Unauthorized', code: 0 } },
    1,
    new RegExp(`${idOf('ops')}/messages`),
  )
  await stand(12)
  const alert = await alertOnce(name, 'NOT_DELIVERED')
  expect(alert).toMatchObject({ status: 'FIRING' })
  expect(alert.timeline.find(({ kind }) => kind === 'NOT_DELIVERED')!.message).toContain('Discord was not told.')
  expect(messagesOf(name)).toHaveLength(0)
  const [failed] = await commandsOf(connection)
  expect(failed).toMatchObject({ status: 'FAILED' })
  // As after a person has entered a new one.
  await rowsOf(
    workspace,
    `update integrations.connections set status = 'ACTIVE', needs_reconnect = false, failures = 0, retry_at = null where id = '${connection}' returning 1`,
  )
  const id = toGlobalId('ProviderCommand', failed!.id)
  const retried = await run(workspace, people.manager, 'providerCommandRetry', { id }, 'command { status }')
  expect(retried.userErrors).toEqual([])
  await alertOnce(name, 'DELIVERED')
  expect(messagesOf(name)).toHaveLength(1)
})

test('an address within the installation’s own network, or in the clear, is refused for a rule', async () => {
  const rule = { name: 'Inside', metric: METRIC, comparison: 'AT_LEAST', threshold: 1, windowMinutes: 1 }
  for (const webhookUrl of ['https://10.0.0.7/hook', 'https://[::1]/hook', 'http://example.com/hook', 'file:///etc']) {
    const made = await run(workspace, people.admin, 'alertRuleCreate', { ...rule, webhookUrl }, 'rule { id }')
    expect(made).toMatchObject({ rule: null, userErrors: [{ code: 'WEBHOOK_INVALID', field: ['webhookUrl'] }] })
  }
})
