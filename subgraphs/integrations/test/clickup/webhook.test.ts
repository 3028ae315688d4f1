import { createHmac } from 'node:crypto'
import { type ClickUpSimulator, startClickUpSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clickUpProvider } from '../../src/providers/clickup/provider.ts'
import type { ProviderDelivery } from '../../src/providers/provider.ts'

const TOKEN = 'pk_183_ABCDEFGHIJKLMNOPQRSTUV'
const webhook = clickUpProvider.webhook!

let clickUp: ClickUpSimulator
let config: { token: string; baseUrl: string }

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
})
afterEach(() => clickUp.dispose())

const taskNamed = (name: string) => clickUp.state.tasks.find((task) => task.name === name)!

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
