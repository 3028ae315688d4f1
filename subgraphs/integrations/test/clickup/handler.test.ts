import { type ClickUpSimulator, startClickUpSimulator } from '@atrium/simulators'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clickUpProvider } from '../../src/providers/clickup/provider.ts'
import type { ProviderFact, SyncStep } from '../../src/providers/provider.ts'

const TOKEN = 'pk_183_ABCDEFGHIJKLMNOPQRSTUV'
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
