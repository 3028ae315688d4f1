import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql, system, transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { evaluateMetrics } from '../src/alerts/evaluate.ts'
import { liftSilences } from '../src/alerts/lift-silences.ts'
import { addSignals, type Signal } from '../src/alerts/signals.ts'
import { people } from './support/people.ts'
import { run } from './support/run.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let workspace: Workspace
const posted: { content: string; alert: { change: string; title: string } }[] = []
const receiver = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    posted.push(JSON.parse(body) as (typeof posted)[number])
    response.writeHead(204).end()
  })
})
let address: string

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  address = `127.0.0.1:${(receiver.address() as AddressInfo).port}`
  workspace = await createWorkspace({ trustedHosts: [address] })
  // The tests say what time it is: the minute's own look would see another.
  await transaction(workspace.database, system('job'), (em) =>
    sql(em, "delete from jobs.schedule where name = 'integrations.alert_watch'"),
  )
})
afterAll(async () => {
  await workspace?.dispose()
  receiver.close()
})

const METRIC = 'connections.failing'

/** Tells signals and judges the rules that look at them, as a consumer of events does. */
const tell = (signals: Signal[], now = new Date()) =>
  transaction(workspace.database, system('relay'), async (em) => {
    await addSignals(em, signals)
    await evaluateMetrics(em, workspace.runtime.jobs, [...new Set(signals.map(({ metric }) => metric))], now)
  })

const stands = (subject: string, latest: number, now = new Date()) =>
  tell([{ metric: METRIC, subject, at: now, latest }], now)

interface Alert {
  id: string
  title: string
  status: string
  isSilenced: boolean
  notifiedAt: string | null
  timeline: { kind: string; message: string; actorName: string | null }[]
}

const ALERTS = `query ($search: String) { alerts(first: 20, where: { search: $search }) { nodes {
  id title status isSilenced notifiedAt timeline { kind message actorName }
} } }`

async function alerts(search: string, viewer: AnyViewer = people.admin): Promise<Alert[]> {
  return (await workspace.ask<{ alerts: { nodes: Alert[] } }>(viewer, ALERTS, { search })).alerts.nodes
}

async function addRule(input: object = {}, viewer: AnyViewer = people.admin) {
  const name = `Rule ${newId().slice(-6)}`
  // One of several alone, so that no other test's rule looks at it.
  const of = newId()
  const rest = {
    metric: METRIC,
    subject: toGlobalId('Connection', of),
    comparison: 'AT_LEAST',
    threshold: 10,
    windowMinutes: 1,
    cooldownMinutes: 0,
  }
  const made = await run(
    workspace,
    viewer,
    'alertRuleCreate',
    { name, ...rest, ...input },
    'rule { id name version webhookHost }',
  )
  const rule = made['rule'] as { id: string; webhookHost: string | null } | null
  return { userErrors: made.userErrors, rule, of, name, id: rule?.id }
}

const act = (id: string, action: string, viewer: AnyViewer = people.manager) =>
  run(workspace, viewer, 'alertAct', { id, action }, 'alert { status }')

/** What the bus was told of an alert. */
const told = async (title: string) =>
  transaction(workspace.database, system('relay'), (em) =>
    sql<{ type: string; payload: { title: string; inApp: boolean; email: boolean } }>(
      em,
      `select type, payload from (
         select type, payload, id from bus.events union all select type, payload, id from integrations.outbox) events
       where type in ('alert.raised', 'alert.resolved') and payload ->> 'title' = ? order by id`,
      [title],
    ),
  )

const at = (minutes: number) => new Date(Date.now() + minutes * 60_000)

describe('an alert', () => {
  test('begins once when its condition holds, however often and by how many that is seen, and ends by itself', async () => {
    const { name, of } = await addRule()
    await Promise.all([1, 2, 3, 4].map(() => stands(of, 12)))
    await stands(of, 14)
    expect(await alerts(name)).toMatchObject([
      { status: 'FIRING', notifiedAt: expect.any(String), timeline: [{ kind: 'FIRED' }] },
    ])
    expect(await told(name)).toMatchObject([{ type: 'alert.raised', payload: { inApp: true, email: true } }])
    await stands(of, 3, at(3))
    expect(await alerts(name)).toMatchObject([
      { status: 'RESOLVED', timeline: [{ kind: 'RESOLVED' }, { kind: 'FIRED' }] },
    ])
    expect((await told(name)).map(({ type }) => type)).toEqual(['alert.raised', 'alert.resolved'])
  })

  test('is looked after, and resolved by hand: it begins anew only when it was over', async () => {
    const { name, of } = await addRule()
    await stands(of, 12)
    const [alert] = await alerts(name)
    expect(await act(alert!.id, 'ACKNOWLEDGE')).toMatchObject({ alert: { status: 'ACKNOWLEDGED' } })
    expect(await act(alert!.id, 'ACKNOWLEDGE')).toMatchObject({ userErrors: [{ code: 'WRONG_STATUS' }] })
    await act(alert!.id, 'RESOLVE')
    await stands(of, 15)
    expect(await alerts(name)).toMatchObject([{ status: 'RESOLVED' }])
    expect((await alerts(name))[0]!.timeline.map(({ kind, actorName }) => [kind, actorName])).toEqual([
      ['RESOLVED', 'manager'],
      ['ACKNOWLEDGED', 'manager'],
      ['FIRED', null],
    ])
    expect(await act(alert!.id, 'REOPEN')).toMatchObject({ alert: { status: 'FIRING' } })
    await act(alert!.id, 'RESOLVE')
    await stands(of, 1, at(3))
    await stands(of, 20, at(6))
    expect((await alerts(name)).map(({ status }) => status)).toEqual(['FIRING', 'RESOLVED'])
  })

  test('is told to nobody while it is silenced, nor again so soon after it was told', async () => {
    const quiet = await addRule({ cooldownMinutes: 60 })
    await stands(quiet.of, 12)
    await stands(quiet.of, 1, at(3))
    await stands(quiet.of, 12, at(6))
    const two = await alerts(quiet.name)
    expect(two.map(({ status, notifiedAt }) => [status, notifiedAt !== null])).toEqual([
      ['FIRING', false],
      ['RESOLVED', true],
    ])
    const silenced = await addRule()
    const silence = { ruleId: silenced.id, reason: 'We know of it.', endsAt: at(60).toISOString() }
    const made = await run(workspace, people.manager, 'alertSilenceCreate', silence, 'silence { id isActive }')
    expect(made).toMatchObject({ silence: { isActive: true } })
    await stands(silenced.of, 12)
    expect(await alerts(silenced.name)).toMatchObject([{ status: 'FIRING', isSilenced: true, notifiedAt: null }])
    expect(await told(silenced.name)).toMatchObject([{ payload: { inApp: false, email: false } }])
    expect(
      await run(workspace, people.manager, 'alertSilenceCreate', { ...silence, reason: ' ' }, 'silence { id }'),
    ).toMatchObject({ userErrors: [{ code: 'REASON_INVALID' }] })
  })

  test('that goes on when its silence is over is told of then, unless another silence covers it', async () => {
    const { of, id, name } = await addRule()
    const silence = async (endsAt: Date) => {
      const input = { ruleId: id, reason: 'We know of it.', endsAt: endsAt.toISOString() }
      const made = await run(workspace, people.manager, 'alertSilenceCreate', input, 'silence { id }')
      return (made['silence'] as { id: string }).id
    }
    const lift = (now: Date) =>
      transaction(workspace.database, system('job'), (em) => liftSilences(em, workspace.runtime.jobs, now))
    const [byHand] = [await silence(at(30)), await silence(at(60))]
    await stands(of, 12)
    await run(workspace, people.manager, 'alertSilenceEnd', { id: byHand }, 'silence { id }')
    await lift(at(59))
    expect(await alerts(name)).toMatchObject([{ isSilenced: true, notifiedAt: null }])
    await lift(at(61))
    await lift(at(62))
    expect(await alerts(name)).toMatchObject([{ isSilenced: false, notifiedAt: expect.any(String) }])
    await stands(of, 3, at(64))
    expect((await told(name)).map(({ type, payload }) => [type, payload.inApp])).toEqual([
      ['alert.raised', false],
      ['alert.raised', true],
      ['alert.resolved', true],
    ])
  })

  test('of a gauge begins when it held for all of the window, not at the first look', async () => {
    const { of, name } = await addRule({ windowMinutes: 5 })
    await stands(of, 12)
    await stands(of, 12, at(1))
    expect(await alerts(name)).toEqual([])
    await stands(of, 12, at(4))
    expect(await alerts(name)).toMatchObject([{ status: 'FIRING' }])
    // A look that is missing ends nothing.
    await stands(of, 12, at(12))
    expect(await alerts(name)).toMatchObject([{ status: 'FIRING' }])
  })

  test('is posted to an address, which nobody reads again', async () => {
    const { name, of, rule } = await addRule({ webhookUrl: `http://${address}/hook?token=secret` })
    expect(rule).toMatchObject({ webhookHost: address })
    await stands(of, 12)
    workspace.runtime.jobs.wake('integrations.alert')
    const sent = await vi.waitUntil(() => posted.find(({ alert }) => alert.title === name), { timeout: 20_000 })
    expect(sent).toMatchObject({ alert: { change: 'raised' }, content: expect.stringContaining('/alerts?open=alert_') })
    await vi.waitUntil(async () => (await alerts(name))[0]!.timeline.some(({ kind }) => kind === 'DELIVERED'), {
      timeout: 20_000,
    })
    const [stored] = await transaction(workspace.database, system('job'), (em) =>
      sql<{ url: string }>(em, 'select webhook_url as url from integrations.alert_rules where name = ?', [name]),
    )
    expect(stored!.url).not.toContain('secret')
  })
})

describe('rules', () => {
  test('come with the product, are switched off and not deleted', async () => {
    const { alertRules } = await workspace.ask<{
      alertRules: { nodes: { id: string; name: string; isBuiltIn: boolean }[] }
    }>(people.admin, '{ alertRules(first: 50) { nodes { id name isBuiltIn } } }')
    const own = alertRules.nodes.filter(({ isBuiltIn }) => isBuiltIn)
    expect(own.length).toBeGreaterThanOrEqual(13)
    const { id } = own[0]!
    expect(await run(workspace, people.admin, 'alertRuleDelete', { id }, 'ruleId')).toMatchObject({
      userErrors: [{ code: 'BUILT_IN' }],
    })
    expect(
      await run(workspace, people.admin, 'alertRuleUpdate', { id, isEnabled: false }, 'rule { isEnabled }'),
    ).toMatchObject({
      rule: { isEnabled: false },
    })
  })

  test('that look at something else end what was open, say who did it, and let what was held begin anew', async () => {
    const { of, id, name } = await addRule()
    await stands(of, 12)
    const [alert] = await alerts(name)
    await act(alert!.id, 'RESOLVE')
    const other = newId()
    const change = (subject: string) =>
      run(workspace, people.admin, 'alertRuleUpdate', { id, subject: toGlobalId('Connection', subject) }, 'rule { id }')
    await change(other)
    await stands(other, 12)
    await change(of)
    expect((await alerts(name))[0]).toMatchObject({
      status: 'RESOLVED',
      timeline: [{ kind: 'RESOLVED', actorName: 'admin' }, { kind: 'FIRED' }],
    })
    await stands(of, 12)
    expect((await alerts(name)).map(({ status }) => status)).toEqual(['FIRING', 'RESOLVED', 'RESOLVED'])
  })

  test.each([
    [{ name: ' ' }, 'NAME_INVALID'],
    [{ metric: 'nothing' }, 'METRIC_UNKNOWN'],
    [{ windowMinutes: 0 }, 'OUT_OF_RANGE'],
    [{ metric: 'project.hours' }, 'SUBJECT_INVALID'],
    [{ webhookUrl: 'nowhere' }, 'WEBHOOK_INVALID'],
  ])('with %j are refused', async (input, code) => {
    expect(await addRule(input)).toMatchObject({ userErrors: [{ code }] })
  })

  test('are kept by administrators, and those for them alone are seen by them alone', async () => {
    const { name, of } = await addRule({ audience: 'ADMINS' })
    await stands(of, 12)
    expect(await alerts(name)).toHaveLength(1)
    expect(await alerts(name, people.manager)).toEqual([])
    const [alert] = await alerts(name)
    expect(await act(alert!.id, 'RESOLVE', people.manager)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] })
    const query = `mutation { alertRuleCreate(input: { name: "X", metric: "api.requests", comparison: AT_LEAST, threshold: 1, windowMinutes: 5 }) { userErrors { code } } }`
    for (const viewer of [people.manager, people.owner, people.developer]) {
      const { data } = await workspace.execute(viewer, query)
      expect((data as { alertRuleCreate: object }).alertRuleCreate).toMatchObject({
        userErrors: [{ code: 'FORBIDDEN' }],
      })
      if (viewer !== people.manager) expect(await alerts(name, viewer).catch(() => [])).toEqual([])
    }
  })

  test('say before they are saved how often they would have fired, as they then do', async () => {
    const days = [1, 2, 4].map((day) => at(-day * 24 * 60))
    await transaction(workspace.database, system('job'), (em) =>
      addSignals(
        em,
        days.map((day) => ({ metric: 'payments.failed', at: day, count: 4, total: 4 })),
      ),
    )
    const preview = async (threshold: number) => {
      const draft = { metric: 'payments.failed', comparison: 'AT_LEAST', threshold, windowMinutes: 60 }
      const query = `query ($draft: AlertRuleDraftInput!) { alertRulePreview(draft: $draft) { firings since } }`
      return (await workspace.ask<{ alertRulePreview: object }>(people.admin, query, { draft })).alertRulePreview
    }
    expect(await preview(4)).toMatchObject({ firings: 3, since: expect.any(String) })
    expect(await preview(5)).toMatchObject({ firings: 0 })
    const { name } = await addRule({ metric: 'payments.failed', subject: null, threshold: 4, windowMinutes: 60 })
    const evaluate = (now: Date) =>
      transaction(workspace.database, system('job'), (em) =>
        evaluateMetrics(em, workspace.runtime.jobs, ['payments.failed'], now),
      )
    for (const day of days.toReversed()) {
      await evaluate(new Date(day.getTime() + 20 * 60_000))
      await evaluate(new Date(day.getTime() + 120 * 60_000))
    }
    expect(await alerts(name)).toHaveLength(3)
  })
})
