import { afterEach, beforeEach, expect, test } from 'vitest'
import { linearProvider } from '../../src/providers/linear/provider.ts'
import { failed } from '../support/handler.ts'
import { startLinear } from './workspace.ts'

const commands = linearProvider.commands!
const call = { fetch, key: 'k1' }
let w: Awaited<ReturnType<typeof startLinear>>
beforeEach(async () => void (w = await startLinear()))
afterEach(() => w.linear.dispose())

const TASK = {
  title: 'Pay',
  description: 'By card',
  dueAt: '2026-05-09T18:00:00.000Z',
  assignees: [],
  priority: 'URGENT' as const,
}

test('makes a project, and issues in it; the same command twice makes one', async () => {
  const { linear, config } = w
  const made = await commands.createList!(config, { name: 'Club', parent: null }, call)
  expect(await commands.createList!(config, { name: 'Club', parent: null }, call)).toEqual(made)
  expect(linear.state.projects.filter(({ name }) => name === 'Club')).toMatchObject([
    { id: made.externalId, teamIds: [w.team.id] },
  ])

  const assignees = [linear.state.people[1]!.id]
  const result = await commands.createTask!(config, { ...TASK, list: made.externalId, assignees }, call)
  expect(await commands.createTask!(config, { ...TASK, list: made.externalId, assignees }, call)).toEqual(result)
  expect(linear.state.issues.filter(({ title }) => title === 'Pay')).toMatchObject([
    {
      id: result.externalId,
      projectId: made.externalId,
      priority: 1,
      dueDate: '2026-05-09',
      description: 'By card',
      assigneeId: assignees[0],
    },
  ])
  expect(result).toMatchObject({
    name: 'Pay',
    url: 'https://linear.app/agency/issue/ENG-4',
    facts: [{ type: 'task.upserted', payload: { priority: 'URGENT', container: { kind: 'PROJECT', name: 'Club' } } }],
  })
})

test('makes an issue in a team, and says which places there are not', async () => {
  const { config } = w
  const result = await commands.createTask!(config, { ...TASK, list: w.team.id }, call)
  expect(result.facts).toMatchObject([{ payload: { container: { kind: 'TEAM', name: 'Engineering' } } }])
  const lost = await failed(linearProvider, commands.createTask!(config, { ...TASK, list: 'nowhere' }, call))
  expect(lost).toMatchObject({ isPassing: false, message: expect.stringContaining('no team or project') })
})

test('is refused in Linear’s words', async () => {
  const refused = await failed(
    linearProvider,
    commands.createTask!(w.config, { ...TASK, title: '', list: w.team.id }, call),
  )
  expect(refused).toMatchObject({ isPassing: false, message: expect.stringContaining('longer than or equal to 1') })
})

test('moves an issue to the state that its team has for it, once', async () => {
  const { config, linear } = w
  const { id } = w.issueNamed('Draw the basket')
  for (const [category, status] of [
    ['DOING', 'In Progress'],
    ['DONE', 'Done'],
    ['TODO', 'Todo'],
  ] as const) {
    const moved = await commands.updateTaskStatus!(config, { task: id, category }, call)
    expect(moved.facts).toMatchObject([{ payload: { status, category } }])
  }
  const writes = () => linear.calls.filter(({ body }) => JSON.stringify(body).includes('mutation')).length
  const before = writes()
  await commands.updateTaskStatus!(config, { task: id, category: 'TODO' }, call)
  expect(writes()).toBe(before)
  const gone = await failed(
    linearProvider,
    commands.updateTaskStatus!(config, { task: 'gone', category: 'DONE' }, call),
  )
  expect(gone.message).toBe('This issue is gone at Linear.')
})

test('a write is not repeated after a server error: it may have been done', async () => {
  w.linear.faults.next({ kind: 'status', status: 502 }, 1)
  const { id } = w.issueNamed('Draw the basket')
  await commands.updateTaskStatus!(w.config, { task: id, category: 'DONE' }, call)
  const mutationsOf = () =>
    w.linear.calls.filter(({ body }) => /^\s*mutation/.test((body as { query: string }).query)).length
  expect(mutationsOf()).toBe(1)
})
