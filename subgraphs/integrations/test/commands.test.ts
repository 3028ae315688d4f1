import { system, transaction } from '@atrium/kit/database'
import { fromGlobalId, newId, toGlobalId } from '@atrium/kit/ids'
import { type ClickUpSimulator, startClickUpSimulator } from '@atrium/simulators'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keepProjects } from '../src/containers/known-projects.ts'
import { askOverBus, commandOnce, FIELDS, type SeenCommand, seeCommand, toldOf } from './support/commands.ts'
import { eventually, rowsOf } from './support/github.ts'
import { companyA, companyB, people } from './support/people.ts'
import { run } from './support/run.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

// Commands to providers, on ClickUp: who may, what is told, what failures do, and that each is done once.

const TOKEN = 'pk_183_ABCDEFGHIJKLMNOPQRSTUV'
const projectA = newId()
const projectB = newId()
let clickUp: ClickUpSimulator
let workspace: Workspace
let connectionId: string
let connection: string
let containerId: string

beforeAll(async () => {
  clickUp = await startClickUpSimulator({
    token: TOKEN,
    seed: { lists: [{ name: 'Website', tasks: ['Draw the menu'] }] },
  })
  workspace = await createWorkspace({ trustedHosts: [new URL(clickUp.url).host] })
  await transaction(workspace.database, system('seed'), (em) =>
    keepProjects(em, [
      { id: projectA, companyId: companyA },
      { id: projectB, companyId: companyB },
    ]),
  )
  const config = { token: TOKEN, baseUrl: clickUp.url }
  const made = await run(
    workspace,
    people.admin,
    'connectionCreate',
    { templateKey: 'clickup', name: 'Tasks', config },
    'connection { id }',
  )
  connectionId = (made['connection'] as { id: string }).id
  connection = fromGlobalId('Connection', connectionId)!
  await run(workspace, people.admin, 'connectionActivate', { id: connectionId }, '')
  const read = `query ($id: ID!) { connection(id: $id) { containers(first: 5) { nodes { id } } } }`
  const containers = () =>
    workspace.ask<{ connection: { containers: { nodes: { id: string }[] } } }>(people.admin, read, { id: connectionId })
  const found = await eventually(containers, (answer) => answer.connection.containers.nodes.length > 0)
  containerId = found.connection.containers.nodes[0]!.id
  const link = { id: containerId, projectId: toGlobalId('Project', projectA) }
  await run(workspace, people.admin, 'externalContainerLink', link, '')
})
afterAll(async () => {
  await workspace?.dispose()
  await clickUp?.dispose()
})
beforeEach(async () => {
  clickUp.faults.clear()
  const well = `update integrations.connections set failures = 0, retry_at = null, status = 'ACTIVE' where id = '${connection}' returning 1`
  await rowsOf(workspace, well)
})

const ask = async (viewer: (typeof people)[keyof typeof people], input: object) => {
  const made = await run(workspace, viewer, 'providerCommandCreate', input, `command { ${FIELDS} }`)
  return { errors: made.userErrors, command: made['command'] as SeenCommand | null }
}
const createTask = (title: string) => ({ command: { createTask: { containerId, title } } })
const createList = (name: string, more: object = {}) => ({ connectionId, command: { createList: { name } }, ...more })
const listsNamed = (name: string) => clickUp.state.lists.filter((list) => list.name === name)
const tasksNamed = (name: string) => clickUp.state.tasks.filter((task) => task.name === name)
const waitsAgain = (id: string) =>
  rowsOf(
    workspace,
    `update integrations.provider_commands set retry_at = now() where id = '${fromGlobalId('ProviderCommand', id)}' returning 1`,
  )

describe('who may', () => {
  test('the team of a project has a task made in its list, and does not see the connection', async () => {
    const { errors, command } = await ask(people.developer, createTask('Pay by card'))
    expect(errors).toEqual([])
    const done = await commandOnce(workspace, people.developer, command!.id, 'SUCCEEDED')
    expect(done).toMatchObject({
      summary: 'Create the task “Pay by card” in ClickUp',
      connection: null,
      project: { id: toGlobalId('Project', projectA) },
      externalId: tasksNamed('Pay by card')[0]!.id,
    })
    const audits = await rowsOf<{ action: string; name: string | null }>(
      workspace,
      `select action, actor_name as name from integrations.audit_log where subject_id = '${fromGlobalId('ProviderCommand', command!.id)}' order by sequence`,
    )
    expect(audits).toEqual([
      { action: 'command.requested', name: 'developer' },
      { action: 'command.succeeded', name: null },
    ])
  })

  test.each(['viewer', 'billing', 'foreigner', 'idleDeveloper'] as const)(
    '%s may not, and nothing is asked',
    async (who) => {
      const before = clickUp.state.tasks.length
      const { errors, command } = await ask(people[who], createTask('Not mine'))
      expect({ errors, command }).toMatchObject({ errors: [{ code: 'NOT_FOUND' }], command: null })
      expect(clickUp.state.tasks).toHaveLength(before)
    },
  )

  test('what is not of a project’s list is for those who administer the connection', async () => {
    for (const who of ['developer', 'owner', 'agency'] as const) {
      expect((await ask(people[who], createList('No'))).errors).toMatchObject([
        { code: 'NOT_FOUND', field: ['connectionId'] },
      ])
    }
    const { command } = await ask(people.manager, createList('Only staff sees this'))
    await commandOnce(workspace, people.manager, command!.id, 'SUCCEEDED')
    for (const who of ['developer', 'owner', 'foreigner'] as const) {
      expect(await seeCommand(workspace, people[who], command!.id)).toBeNull()
    }
  })

  test('a connection of the agency works for any project, and for none of nobody', async () => {
    const { errors } = await ask(people.manager, createList('Lost', { projectId: toGlobalId('Project', newId()) }))
    expect(errors).toMatchObject([{ code: 'NOT_FOUND', field: ['projectId'] }])
  })
})

test.each([
  ['nothing', {}, ['command']],
  ['two things', { createList: { name: 'a' }, postMessage: { text: 'b' } }, ['command']],
  ['a list without a name', { createList: { name: '  ' } }, ['command', 'createList', 'name']],
  [
    'a repository that cannot be named so',
    { createRepository: { name: 'a b' } },
    ['command', 'createRepository', 'name'],
  ],
])('%s is refused, and the field is named', async (_, command, field) => {
  expect((await ask(people.admin, { connectionId, command })).errors).toMatchObject([{ code: 'INVALID_INPUT', field }])
})

test('what a tool cannot do, and what a paused connection would, is refused at once', async () => {
  const message = { connectionId, command: { postMessage: { text: 'Hello' } } }
  expect((await ask(people.admin, message)).errors).toMatchObject([{ code: 'NOT_SUPPORTED' }])
  await run(workspace, people.admin, 'connectionDeactivate', { id: connectionId }, '')
  expect((await ask(people.admin, createList('Paused'))).errors).toMatchObject([{ code: 'NOT_ACTIVE' }])
  await run(workspace, people.admin, 'connectionActivate', { id: connectionId }, '')
})

test('asked for by ten at once with one key, it is done once', async () => {
  const asked = await Promise.all(
    Array.from({ length: 10 }, () => ask(people.admin, createList('Race', { idempotencyKey: 'race' }))),
  )
  expect(new Set(asked.map(({ command }) => command?.id)).size).toBe(1)
  await commandOnce(workspace, people.admin, asked[0]!.command!.id, 'SUCCEEDED')
  expect(listsNamed('Race')).toHaveLength(1)
})

test('a list that is made is linked to its project, and the rest of the product hears of it', async () => {
  const { command } = await ask(people.admin, createList('Shop', { projectId: toGlobalId('Project', projectB) }))
  const done = await commandOnce(workspace, people.admin, command!.id, 'SUCCEEDED')
  const uuid = fromGlobalId('ProviderCommand', command!.id)!
  const [told] = await eventually(
    () => toldOf(workspace, uuid),
    (all) => all.length > 0,
  )
  expect(told).toMatchObject({
    projectId: projectB,
    payload: { name: 'createList', status: 'SUCCEEDED', provider: 'clickup', externalId: done.externalId },
  })
  const project = `query ($id: ID!) { _entities(representations: [{ __typename: "Project", id: $id }]) { ... on Project { containers { nodes { name can project { id } } } } } }`
  const seen = await workspace.ask<{ _entities: { containers: { nodes: object[] } }[] }>(people.foreigner, project, {
    id: toGlobalId('Project', projectB),
  })
  expect(seen._entities[0]!.containers.nodes).toMatchObject([
    { name: 'Shop', can: ['CREATE_TASK', 'UPDATE_TASK_STATUS'] },
  ])
})

describe('a name that is taken', () => {
  const check = async (name: string) => {
    const input = { connectionId, command: { createList: { name } } }
    return (await run(workspace, people.admin, 'providerCommandCheck', input, 'result { summary existingName }'))[
      'result'
    ]
  }

  test('is said by a dry run that changes nothing', async () => {
    const before = clickUp.calls.filter(({ method }) => method !== 'GET').length
    expect(await check('website')).toEqual({ summary: 'Create the list “website” in ClickUp', existingName: 'Website' })
    expect(await check('Free')).toMatchObject({ existingName: null })
    expect(clickUp.calls.filter(({ method }) => method !== 'GET')).toHaveLength(before)
  })

  test('fails, or is taken when that was wanted', async () => {
    const { command } = await ask(people.admin, createList('Website'))
    const failed = await commandOnce(workspace, people.admin, command!.id, 'FAILED')
    expect(failed).toMatchObject({ canRetry: true, error: expect.stringContaining('Choose another name') })
    const taken = await ask(people.admin, createList('Website', { usesExisting: true }))
    const done = await commandOnce(workspace, people.admin, taken.command!.id, 'SUCCEEDED')
    expect(done.externalId).toBe(listsNamed('Website')[0]!.id)
    expect(listsNamed('Website')).toHaveLength(1)
  })
})

describe('a failure', () => {
  test('that changed nothing and passes is tried again, when the provider says', async () => {
    clickUp.faults.next({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }, 1, /list\/\d+\/task/)
    const { command } = await ask(people.admin, createTask('Limited'))
    const waiting = await eventually(
      async () => (await seeCommand(workspace, people.admin, command!.id))!,
      ({ retryAt }) => retryAt !== null,
    )
    expect(waiting).toMatchObject({ status: 'QUEUED', error: expect.stringContaining('rate limit') })
    expect(Date.parse(waiting.retryAt!)).toBeGreaterThan(Date.now() + 3_000_000)
    expect(tasksNamed('Limited')).toHaveLength(0)
  })

  test('that is for good is told, and can be tried again by a person', async () => {
    clickUp.faults.next({ kind: 'status', status: 403 }, 1, /list\/\d+\/task/)
    const { command } = await ask(people.developer, createTask('Forbidden'))
    const failed = await commandOnce(workspace, people.developer, command!.id, 'FAILED')
    expect(failed).toMatchObject({ canRetry: true, error: expect.stringContaining('permission') })
    const retry = (viewer: typeof people.developer) =>
      run(workspace, viewer, 'providerCommandRetry', { id: command!.id }, 'command { status }')
    expect((await retry(people.viewer)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }])
    expect((await retry(people.developer)).userErrors).toEqual([])
    await commandOnce(workspace, people.developer, command!.id, 'SUCCEEDED')
    expect((await retry(people.developer)).userErrors).toMatchObject([{ code: 'NOT_RETRYABLE' }])
    expect(tasksNamed('Forbidden')).toHaveLength(1)
  })

  test('after which nobody knows whether it was done is said, and never repeated by itself', async () => {
    clickUp.faults.next({ kind: 'status', status: 502 }, 1, /list\/\d+\/task/)
    const { command } = await ask(people.developer, createTask('Perhaps'))
    const unknown = await commandOnce(workspace, people.developer, command!.id, 'UNKNOWN')
    expect(unknown).toMatchObject({ attempts: 1, canRetry: true, error: expect.stringContaining('Look at the tool') })
    const retry = (isConfirmedUndone: boolean) =>
      run(
        workspace,
        people.developer,
        'providerCommandRetry',
        { id: command!.id, isConfirmedUndone },
        'command { status }',
      )
    expect((await retry(false)).userErrors).toMatchObject([{ code: 'NOT_CONFIRMED' }])
    expect((await retry(true)).userErrors).toEqual([])
    await commandOnce(workspace, people.developer, command!.id, 'SUCCEEDED')
    expect(tasksNamed('Perhaps')).toHaveLength(1)
  })

  test('holds all commands of a connection whose circuit is open', async () => {
    await rowsOf(
      workspace,
      `update integrations.connections set retry_at = now() + interval '1 hour' where id = '${connection}' returning 1`,
    )
    const before = clickUp.calls.length
    const { command } = await ask(people.admin, createTask('Held'))
    const held = await eventually(
      async () => (await seeCommand(workspace, people.admin, command!.id))!,
      ({ retryAt }) => retryAt !== null,
    )
    expect(held).toMatchObject({ status: 'QUEUED', attempts: 0 })
    expect(clickUp.calls).toHaveLength(before)
    expect(await waitsAgain(command!.id)).toHaveLength(1)
  })
})

describe('another subgraph', () => {
  const task = () => tasksNamed('Draw the menu')[0]!
  const move = (commandId: string) => ({
    commandId,
    connectionId: connection,
    name: 'updateTaskStatus' as const,
    input: { task: task().id, category: 'DONE' },
    idempotencyKey: commandId,
  })

  test('asks over the bus, hears what came of it, and the task is told as it is now', async () => {
    const commandId = newId()
    await askOverBus(workspace, move(commandId), { companyId: companyA, projectId: projectA })
    const done = await commandOnce(workspace, people.developer, toGlobalId('ProviderCommand', commandId), 'SUCCEEDED')
    expect(done.summary).toBe('Move a task to “done” in ClickUp')
    expect(task().status.status).toBe('complete')
    expect(
      await eventually(
        () => toldOf(workspace, commandId),
        (all) => all.length === 1,
      ),
    ).toMatchObject([{ payload: { name: 'updateTaskStatus', status: 'SUCCEEDED' } }])
    const facts = await rowsOf<{ category: string }>(
      workspace,
      `select payload->>'category' as category from bus.events where type = 'task.upserted' and payload->>'externalId' = '${task().id}' order by position desc limit 1`,
      'relay',
    )
    expect(facts).toEqual([{ category: 'DONE' }])
  })

  test('hears at once of a connection that is gone', async () => {
    const commandId = newId()
    await askOverBus(
      workspace,
      { ...move(commandId), connectionId: newId() },
      { companyId: companyA, projectId: projectA },
    )
    const [told] = await eventually(
      () => toldOf(workspace, commandId),
      (all) => all.length === 1,
    )
    expect(told!.payload).toMatchObject({ status: 'FAILED', error: 'The connection was deleted.' })
  })
})

test('a reader of a command hears each state until it is done', async () => {
  const { command } = await ask(people.admin, createList('Watched'))
  const reader = await workspace.subscribe(
    people.admin,
    'subscription ($id: ID!) { providerCommandUpdated(id: $id) { status } }',
    { id: command!.id },
  )
  const seen: string[] = []
  while (seen.at(-1) !== 'SUCCEEDED') {
    const event = await reader.next()
    seen.push((event!.data!['providerCommandUpdated'] as { status: string }).status)
  }
  await reader.return()
  expect(seen.length).toBeGreaterThan(0)
})
