import { afterEach, beforeEach, expect, test } from 'vitest'
import { jiraProvider } from '../../src/providers/jira/provider.ts'
import { failed } from '../support/handler.ts'
import { startJira } from './workspace.ts'

const commands = jiraProvider.commands!
const call = { fetch, key: 'k1' }
let w: Awaited<ReturnType<typeof startJira>>
beforeEach(async () => void (w = await startJira()))
afterEach(() => w.jira.dispose())

const TASK = {
  title: 'Pay',
  description: 'By card.\n\nOr not.',
  dueAt: '2026-05-09T18:00:00.000Z',
  assignees: [],
  priority: 'URGENT' as const,
}

test('makes a project, once, and issues in it', async () => {
  const { jira, config } = w
  const made = await commands.createList!(config, { name: 'Online shop', parent: null }, call)
  expect(jira.state.projects).toContainEqual({ id: made.externalId, key: 'OS', name: 'Online shop' })
  expect(made).toMatchObject({ name: 'Online shop', url: `${jira.url}/browse/OS` })
  const again = await failed(jiraProvider, commands.createList!(config, { name: 'Online shop', parent: null }, call))
  expect(again).toMatchObject({
    isPassing: false,
    message: expect.stringContaining('A project with that name already exists'),
  })

  const assignees = [jira.state.people[1]!.accountId]
  const result = await commands.createTask!(config, { ...TASK, list: made.externalId, assignees }, call)
  expect(w.issueNamed('Pay')).toMatchObject({
    id: result.externalId,
    key: 'OS-1',
    priority: 'Highest',
    dueDate: '2026-05-09',
    assignee: { displayName: 'Priya Nair' },
    description: { type: 'doc', content: [{ type: 'paragraph' }, { content: [{ type: 'text', text: 'Or not.' }] }] },
  })
  expect(result).toMatchObject({
    url: `${jira.url}/browse/OS-1`,
    facts: [{ type: 'task.upserted', payload: { priority: 'URGENT', dueAt: '2026-05-09T18:00:00.000Z' } }],
  })
})

test.each(['Shop', 'Ünïcödé', '7', 'A very long name with more than ten words in it indeed'])(
  'finds a key for a project named %s',
  async (name) => {
    await commands.createList!(w.config, { name, parent: null }, call)
    expect(w.jira.state.projects.at(-1)!.name).toBe(name)
  },
)

test('a project may be named by its key; what Jira refuses is told in its words', async () => {
  await commands.createTask!(w.config, { ...TASK, list: 'ENG' }, call)
  expect(w.issueNamed('Pay').key).toBe('ENG-3')
  const refused = await failed(jiraProvider, commands.createTask!(w.config, { ...TASK, list: 'ENG', title: '' }, call))
  expect(refused.message).toContain('You must specify a summary')
  const lost = await failed(jiraProvider, commands.createTask!(w.config, { ...TASK, list: 'WEB' }, call))
  expect(lost).toMatchObject({ isPassing: false, message: expect.stringContaining('does not find it') })
})

test('an issue that was made is told as made, although it cannot be read afterwards', async () => {
  w.jira.faults.next({ kind: 'status', status: 500 }, 3, /issue\/\d+\?/)
  const result = await commands.createTask!(w.config, { ...TASK, list: 'ENG' }, call)
  expect(result).toEqual({ externalId: w.issueNamed('Pay').id, name: 'Pay', url: null, facts: [] })
})

test('moves an issue to the state that its workflow has for it, once, and done is not “won’t do”', async () => {
  const { id } = w.issueNamed('Take a card')
  for (const [category, status] of [
    ['DOING', 'In Progress'],
    ['DONE', 'Done'],
    ['TODO', 'To Do'],
  ] as const) {
    const moved = await commands.updateTaskStatus!(w.config, { task: id, category }, call)
    expect(moved.facts).toMatchObject([{ payload: { status, category } }])
  }
  const writes = () => w.jira.calls.filter(({ method }) => method === 'POST').length
  const before = writes()
  await commands.updateTaskStatus!(w.config, { task: id, category: 'TODO' }, call)
  expect(writes()).toBe(before)
})
