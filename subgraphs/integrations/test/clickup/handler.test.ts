import { createHmac } from 'node:crypto'
import { type ClickUpSimulator, startClickUpSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clickUpProvider } from '../../src/providers/clickup/provider.ts'
import type { ProviderDelivery, ProviderFact, SyncStep } from '../../src/providers/provider.ts'

const TOKEN = 'pk_183_ABCDEFGHIJKLMNOPQRSTUV'
const webhook = clickUpProvider.webhook!
const commands = clickUpProvider.commands!
const call = { fetch, key: 'k1' }

let clickUp: ClickUpSimulator
let config: { token: string; baseUrl: string }
let list: string

beforeEach(async () => {
  clickUp = await startClickUpSimulator({
    token: TOKEN,
    seed: {
      user: 'Mei',
      people: ['Ada'],
      lists: [{ name: 'Website', folder: 'Acme', tasks: ['Draw the menu', 'Write the text'] }, { name: 'Backlog' }],
    },
  })
  config = { token: TOKEN, baseUrl: clickUp.url }
  list = clickUp.state.lists[0]!.id
})
afterEach(() => clickUp.dispose())

const taskNamed = (name: string) => clickUp.state.tasks.find((task) => task.name === name)!

async function read(cursor: object | null = null, signal?: AbortSignal) {
  const steps: SyncStep[] = []
  for await (const step of clickUpProvider.sync!(config, cursor, { fetch, ...(signal && { signal }) })) steps.push(step)
  const facts = steps.flatMap((step) => step.facts) as Extract<ProviderFact, { type: 'task.upserted' }>[]
  return { steps, titles: facts.map(({ payload }) => payload.title).toSorted(), facts, last: steps.at(-1)! }
}

describe('the connection test', () => {
  test('says whose access it is and what can be seen', async () => {
    expect(await clickUpProvider.testConnection(config, { fetch })).toEqual({
      isOk: true,
      message: 'Signed in to ClickUp as Mei; 2 lists of Agency can be seen.',
      account: 'Mei',
      details: { workspace: 'Agency', lists: 2 },
    })
  })

  test.each([
    ['a wrong token', { token: 'pk_1' }, /create a new one/],
    ['a workspace that is not there', { workspaceId: '1' }, /Agency \(9012345678\)/],
    ['a space that is not there', { spaces: ['7'] }, /no space 7/],
    ['a server that is not there', { baseUrl: 'http://127.0.0.1:9' }, /cannot be reached/],
  ])('says what to do about %s', async (_, change, message) => {
    const result = await clickUpProvider.testConnection({ ...config, ...change }, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })

  test.each([
    [{ kind: 'status', status: 429, headers: { 'x-ratelimit-reset': '4102444800' } }, /rate limit/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'reset' }, /cannot be reached/],
  ] as const)('is an answer, not an exception, when ClickUp fares badly: %j', async (fault, message) => {
    clickUp.faults.next(fault)
    const result = await clickUpProvider.testConnection(config, { fetch })
    expect(result).toMatchObject({ isOk: false, message: expect.stringMatching(message) })
  })
})

describe('a synchronisation', () => {
  test('brings lists to link, and every task as it is', async () => {
    await clickUp.moveTask(taskNamed('Write the text').id, 'complete')
    await clickUp.setDueDate(taskNamed('Draw the menu').id, Date.parse('2026-05-09T12:00:00Z'))
    const { steps, facts, last } = await read()
    expect(steps[0]!.containers).toEqual([
      { kind: 'LIST', id: list, name: 'Delivery / Acme / Website' },
      { kind: 'LIST', id: clickUp.state.lists[1]!.id, name: 'Delivery / Backlog' },
    ])
    const menu = taskNamed('Draw the menu')
    expect(facts.find(({ payload }) => payload.title === 'Draw the menu')).toEqual({
      type: 'task.upserted',
      container: { kind: 'LIST', id: list },
      payload: {
        provider: 'clickup',
        externalId: menu.id,
        container: { kind: 'LIST', id: list, name: 'Website' },
        title: 'Draw the menu',
        status: 'to do',
        category: 'TODO',
        isBlocked: false,
        priority: null,
        assignees: [],
        startAt: null,
        dueAt: '2026-05-09T12:00:00.000Z',
        completedAt: null,
        estimateSeconds: null,
        parentId: null,
        url: `https://app.clickup.com/t/${menu.id}`,
        createdAt: new Date(menu.createdAt).toISOString(),
        updatedAt: new Date(menu.updatedAt).toISOString(),
      },
    })
    expect(facts.find(({ payload }) => payload.title === 'Write the text')!.payload).toMatchObject({
      category: 'DONE',
      completedAt: expect.any(String),
    })
    expect(last).toMatchObject({ progress: 100, counts: { lists: 2, tasks: 2 }, complete: [{ kind: 'task' }] })
  })

  test('reads many pages', async () => {
    for (let i = 0; i < 230; i += 1) clickUp.state.tasks.push({ ...taskNamed('Draw the menu'), id: `t${i}` })
    expect((await read()).titles).toHaveLength(232)
  })

  test('then brings only what changed, and leaves alone what it did not read', async () => {
    const { last } = await read()
    // As if that had been an hour ago.
    const earlier = { ...last.cursor, since: new Date(Date.now() + 61_000).toISOString() }
    clickUp.state.tasks.push({
      ...taskNamed('Draw the menu'),
      id: 'later',
      name: 'Later',
      updatedAt: Date.now() + 90_000,
    })
    const second = await read(earlier)
    expect(second.titles).toEqual(['Later'])
    expect(second.last.complete).toBeUndefined()
  })

  test('goes on after the list that it had done', async () => {
    const { steps } = await read()
    const afterFirst = steps.find(({ cursor }) => (cursor as { after: string | null }).after === list)!
    expect((await read(afterFirst.cursor)).titles).toEqual([])
    expect((await read(steps[0]!.cursor)).titles).toEqual(['Draw the menu', 'Write the text'])
  })

  test('stops at a long limit, says until when, and tells a dead token from it', async () => {
    clickUp.faults.next({ kind: 'status', status: 429, headers: { 'x-ratelimit-reset': '4102444800' } }, 1, /task/)
    const limited = await read().catch((error: unknown) => clickUpProvider.describeFailure(error))
    expect(limited).toMatchObject({ isPassing: true, retryAt: expect.any(Date) })
    clickUp.revokeToken()
    const dead = await read().catch((error: unknown) => clickUpProvider.describeFailure(error))
    expect(dead).toMatchObject({ isPassing: false, isAccessLost: true })
  })

  test('survives a server error and a dropped connection', async () => {
    clickUp.faults.next({ kind: 'status', status: 502 }, 1, /folder/)
    clickUp.faults.next({ kind: 'reset' }, 1, /task/)
    expect((await read()).titles).toHaveLength(2)
  })
})

describe('a webhook', () => {
  const body = Buffer.from('{"event":"taskStatusUpdated"}')
  const signed = (secret: string) => createHmac('sha256', secret).update(body).digest('hex')
  const verify = (signature: string | undefined, webhookSecret: unknown) =>
    webhook.verify(
      { method: 'POST', query: {}, rawBody: body, headers: { 'x-signature': signature } },
      { webhookSecret },
    )

  test('is verified by the secret that ClickUp made', () => {
    expect(verify(signed('S3CRET'), 'S3CRET')).toBe(true)
    expect(verify(signed('S3CRET'), 'OTHER')).toBe(false)
    expect(verify(undefined, 'S3CRET')).toBe(false)
    expect(verify(`sha256=${signed('S3CRET')}`, 'S3CRET')).toBe(false)
  })

  test('is registered once, and its secret kept', async () => {
    const url = 'http://127.0.0.1:9/webhooks/clickup/x'
    const first = await webhook.register!(config, url, 'ours', { fetch })
    const second = await webhook.register!(config, url, 'ours', { fetch })
    expect(clickUp.state.hooks).toMatchObject([{ endpoint: url, secret: second.secret }])
    expect(second.secret).not.toBe(first.secret)
    await webhook.unregister!(config, url, { fetch })
    expect(clickUp.state.hooks).toEqual([])
  })

  test('of a new task is two deliveries, although both name the same change', () => {
    const payload = { history_items: [{ id: '2800763136717140857' }], task_id: '1vj37mc', webhook_id: '7fa3ec74' }
    const keyOf = (event: string) => {
      const result = webhook.read({}, Buffer.from(JSON.stringify({ event, ...payload })))
      return result.ok && result.delivery.key
    }
    expect(keyOf('taskCreated')).toBe('taskCreated:7fa3ec74:2800763136717140857')
    expect(keyOf('taskStatusUpdated')).not.toBe(keyOf('taskCreated'))
    expect(keyOf('taskCreated')).toBe(keyOf('taskCreated'))
  })

  test('without changes is a repetition only at once, and of a target is not one of its goal', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-01T10:00:10Z') })
    try {
      const keyOf = (body: object) => {
        const result = webhook.read({}, Buffer.from(JSON.stringify({ webhook_id: '7fa3ec74', ...body })))
        return result.ok && result.delivery.key
      }
      const renamed = { event: 'spaceUpdated', space_id: '9' }
      const created = { event: 'keyResultCreated', goal_id: '1', key_result_id: '2' }
      const first = keyOf(renamed)
      expect(keyOf({ ...renamed, space_id: '10' })).not.toBe(first)
      expect(keyOf({ ...created, key_result_id: '3' })).not.toBe(keyOf(created))
      vi.setSystemTime(new Date('2026-06-01T10:00:40Z'))
      expect(keyOf(renamed)).toBe(first)
      const deleted = keyOf({ event: 'spaceDeleted', space_id: '9' })
      vi.setSystemTime(new Date('2026-06-01T10:05:00Z'))
      expect(keyOf(renamed)).not.toBe(first)
      expect(keyOf({ event: 'spaceDeleted', space_id: '9' })).toBe(deleted)
    } finally {
      vi.useRealTimers()
    }
  })

  test.each(['[]', '{', '{}', '{"event":"<script>"}', '{"event":"taskUpdated"}', '{"event":5,"task_id":"a"}'])(
    'that says %s is refused',
    (text) => expect(webhook.read({}, Buffer.from(text))).toMatchObject({ ok: false, status: 400 }),
  )

  const user = { id: 183, username: 'John', email: 'john@company.com', profilePicture: null }
  const change = (field: string, before: unknown, after: unknown) => ({
    history_items: [{ id: '2', date: '1642736073330', field, parent_id: '162641062', user, before, after }],
    task_id: '1vj38vv',
    webhook_id: '7fa3ec74-69a8-4530-a251-8a13730bd204',
  })
  const task = {
    id: '1vj38vv',
    name: 'Draw the menu',
    status: { status: 'complete', type: 'closed' },
    date_updated: '1642736073330',
    list: { id: '162641062', name: 'Website' },
    url: 'https://app.clickup.com/t/1vj38vv',
  }
  const told = (event: string, payload: object, completed: unknown = task) => {
    const delivery: ProviderDelivery = { event, action: null, key: 'k', payload }
    const result = webhook.process(delivery, completed)
    return result.kind === 'events' ? (result.events[0]!.activity?.summary ?? null) : result.reason
  }

  test.each([
    ['taskCreated', change('status', null, { status: 'to do', type: 'open' }), 'John created the task “Draw the menu”'],
    [
      'taskStatusUpdated',
      change('status', { status: 'to do', type: 'open' }, { status: 'in progress', type: 'custom' }),
      'John moved “Draw the menu” to in progress',
    ],
    [
      'taskStatusUpdated',
      change('status', { status: 'in progress', type: 'custom' }, { status: 'Complete', type: 'closed' }),
      'John completed “Draw the menu”',
    ],
    ['taskStatusUpdated', change('status', { status: null, type: 'removed' }, { status: 'to do', type: 'open' }), null],
    [
      'taskPriorityUpdated',
      change('priority', null, { id: '2', priority: 'high' }),
      'John set “Draw the menu” to high priority',
    ],
    ['taskPriorityUpdated', change('priority', { id: '2' }, null), 'John removed the priority of “Draw the menu”'],
    ['taskAssigneeUpdated', change('assignee_add', null, user), 'John assigned “Draw the menu” to John'],
    ['taskAssigneeUpdated', change('assignee_rem', user, null), 'John took “Draw the menu” from John'],
    ['taskDueDateUpdated', change('due_date', null, '1642701600000'), 'John set “Draw the menu” due on 2022-01-20'],
    [
      'taskMoved',
      change('section_moved', { name: 'Webhook payloads' }, { name: 'webhook payloads 2' }),
      'John moved “Draw the menu” to webhook payloads 2',
    ],
    ['taskCommentPosted', change('comment', null, '648893191'), 'John commented on “Draw the menu”'],
    [
      'taskTimeEstimateUpdated',
      change('time_estimate', null, '3600000'),
      'John changed the estimate of “Draw the menu”',
    ],
    ['taskUpdated', change('content', 'a', 'b'), null],
    ['taskTimeTrackedUpdated', change('time_spent', null, {}), null],
  ])('%s becomes a sentence', (event, payload, sentence) => {
    expect(told(event, payload)).toBe(sentence)
  })

  test('tells of deleted tasks, of lists, and of what ClickUp adds later', () => {
    expect(told('taskDeleted', { task_id: '1vj38vv' }, null)).toBe('Someone deleted a task in ClickUp')
    expect(told('listCreated', { list_id: '162641234', ...change('x', null, null) }, null)).toBe(
      'John created a list in ClickUp',
    )
    expect(told('keyResultUpdated', {}, null)).toBe('Someone changed a target in ClickUp')
    expect(told('docCreated', {}, null)).toBe('Someone caused the ClickUp event “docCreated”')
    expect(told('taskUpdated', change('name', 'a', 'b'), null)).toBe('The task is gone at ClickUp.')
  })

  test('carries the task as it is now, whatever the delivery said', () => {
    const result = webhook.process(
      { event: 'taskUpdated', action: null, key: 'k', payload: change('name', 'a', 'b') },
      task,
    )
    expect(result).toMatchObject({
      kind: 'events',
      events: [
        {
          container: { kind: 'LIST', id: '162641062' },
          facts: [
            { type: 'task.upserted', payload: { externalId: '1vj38vv', category: 'DONE', title: 'Draw the menu' } },
          ],
        },
      ],
    })
  })

  test('whichever part of it is missing or of another type, never throws', () => {
    const whole = change('status', { status: 'a', type: 'open' }, { status: 'b', type: 'closed' })
    for (const bad of [undefined, null, 7, {}, [], '']) {
      for (const name of Object.keys(task)) told('taskStatusUpdated', whole, { ...task, [name]: bad })
      for (const name of Object.keys(whole)) told('taskStatusUpdated', { ...whole, [name]: bad })
      for (const name of Object.keys(whole.history_items[0]!)) {
        const text = told('taskStatusUpdated', {
          ...whole,
          history_items: [{ ...whole.history_items[0], [name]: bad }],
        })
        expect(text ?? '').not.toMatch(/undefined|null|\[object/)
      }
    }
  })

  test('is completed by the task, or by nothing when that is gone', async () => {
    const delivery = (id: string) => ({ event: 'taskUpdated', action: null, key: 'k', payload: { task_id: id } })
    expect(await webhook.complete!(delivery(taskNamed('Draw the menu').id), config, { fetch })).toMatchObject({
      name: 'Draw the menu',
    })
    expect(await webhook.complete!(delivery('gone'), config, { fetch })).toBeNull()
  })
})

describe('a command', () => {
  test('makes a list, once: a second one of the name is refused in ClickUp’s words', async () => {
    const made = await commands.createList!(config, { name: 'Shop', parent: null }, call)
    expect(clickUp.state.lists.map(({ id, name }) => ({ id, name }))).toContainEqual({
      id: made.externalId,
      name: 'Shop',
    })
    const again = await commands.createList!(config, { name: 'Shop', parent: null }, call).catch(
      (error: unknown) => error,
    )
    expect(clickUpProvider.describeFailure(again)).toMatchObject({
      isPassing: false,
      message: expect.stringContaining('List name taken'),
    })
  })

  test('makes a task, and tells of it at once', async () => {
    const result = await commands.createTask!(
      config,
      {
        list,
        title: 'Pay',
        description: 'By card',
        dueAt: '2026-05-09T12:00:00.000Z',
        assignees: ['184'],
        priority: 'HIGH',
      },
      call,
    )
    expect(taskNamed('Pay')).toMatchObject({ id: result.externalId, priority: 2, assignees: [{ username: 'Ada' }] })
    expect(result.facts).toMatchObject([
      { type: 'task.upserted', payload: { dueAt: '2026-05-09T12:00:00.000Z', priority: 'HIGH' } },
    ])
  })

  test('moves a task to the state that its list has for it', async () => {
    const { id } = taskNamed('Draw the menu')
    const done = await commands.updateTaskStatus!(config, { task: id, category: 'DONE' }, call)
    expect(done.facts).toMatchObject([{ payload: { status: 'complete', category: 'DONE' } }])
    expect(taskNamed('Draw the menu').status.status).toBe('complete')
    const writes = clickUp.calls.filter(({ method }) => method === 'PUT').length
    await commands.updateTaskStatus!(config, { task: id, category: 'DONE' }, call)
    expect(clickUp.calls.filter(({ method }) => method === 'PUT')).toHaveLength(writes)
  })
})
