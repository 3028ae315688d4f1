import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sql, system, transaction } from '@atrium/kit/database'
import { fromGlobalId, newId, toGlobalId } from '@atrium/kit/ids'
import { startClickUpSimulator } from '@atrium/simulators'
import { expect, test } from 'vitest'
import { COMMAND_QUEUE } from '../src/migrations.ts'
import { commandOnce } from './support/commands.ts'
import { eventually } from './support/github.ts'
import { people } from './support/people.ts'
import { run } from './support/run.ts'
import { createWorkspace } from './support/workspace.ts'

const SCRIPT = fileURLToPath(new URL('./fixtures/killed-commander.ts', import.meta.url))
const TOKEN = 'pk_183_ABCDEFGHIJKLMNOPQRSTUV'

/** Asks and works in a process of its own until that is killed. @returns the command's id. */
async function askAndDie(order: object): Promise<string> {
  const child = spawn(process.execPath, [
    '--import',
    'tsx',
    '--conditions=atrium-source',
    SCRIPT,
    JSON.stringify(order),
  ])
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  child.stderr.on('data', (chunk) => (errors += String(chunk)))
  const [, signal] = (await once(child, 'close')) as [number, string]
  expect({ signal, errors }).toEqual({ signal: 'SIGKILL', errors: '' })
  return toGlobalId('ProviderCommand', output.trim())
}

test(
  'of a process that is killed while a provider is asked, a list is made once, and of a task nobody claims to know',
  { timeout: 180_000 },
  async () => {
    const clickUp = await startClickUpSimulator({ token: TOKEN, seed: { lists: [{ name: 'Website' }] } })
    const trustedHost = new URL(clickUp.url).host
    const first = await createWorkspace({ trustedHosts: [trustedHost] })
    const config = { token: TOKEN, baseUrl: clickUp.url }
    const made = await run(
      first,
      people.admin,
      'connectionCreate',
      { templateKey: 'clickup', name: 'Tasks', config },
      'connection { id }',
    )
    const { id: connectionId } = made['connection'] as { id: string }
    await run(first, people.admin, 'connectionActivate', { id: connectionId }, '')
    const read = 'query ($id: ID!) { connection(id: $id) { status syncRuns { nodes { status } } } }'
    await eventually(
      () =>
        first.ask<{ connection: { syncRuns: { nodes: { status: string }[] } } }>(people.admin, read, {
          id: connectionId,
        }),
      ({ connection }) => connection.syncRuns.nodes[0]?.status === 'SUCCEEDED',
    )
    await first.dispose()

    const order = { url: first.urls.appUrl, keys: first.keyTexts, viewer: people.admin, trustedHost, connectionId }
    const makeList = (name: string, killAt: string) =>
      askAndDie({ ...order, killAt, command: { createList: { name } } })
    const unsent = await makeList('Unsent', 'request')
    const unheard = await makeList('Unheard', 'answer')
    const next = await createWorkspace({ on: first, trustedHosts: [trustedHost] })
    const ended = await Promise.all(
      [unsent, unheard].map((id) => commandOnce(next, people.admin, id, 'SUCCEEDED', 'UNKNOWN', 'FAILED')),
    )
    expect(ended.map(({ status, error }) => ({ status, error }))).toEqual(
      ended.map(() => ({ status: 'SUCCEEDED', error: null })),
    )
    expect(clickUp.state.lists.map(({ name }) => name)).toEqual(['Website', 'Unheard', 'Unsent'])

    // Of a task nobody can tell: its name may stand there several times.
    const tasks = clickUp.state.tasks.length
    const list = clickUp.state.lists[0]!.id
    const task = await transaction(next.database, system('job'), async (em) => {
      const input = { list, title: 'Perhaps', description: null, dueAt: null, assignees: [], priority: null }
      const [row] = await sql<{ id: string }>(
        em,
        `insert into integrations.provider_commands (id, connection_id, provider, name, input, status, idempotency_key, started_at)
         values (?, ?, 'clickup', 'createTask', ?::jsonb, 'RUNNING', 'k', now() - interval '1 minute') returning id`,
        [newId(), fromGlobalId('Connection', connectionId), JSON.stringify(input)],
      )
      await next.runtime.jobs.send(em, COMMAND_QUEUE, { commandId: row!.id })
      return toGlobalId('ProviderCommand', row!.id)
    })
    const unknown = await commandOnce(next, people.admin, task, 'SUCCEEDED', 'UNKNOWN', 'FAILED')
    expect(unknown).toMatchObject({ status: 'UNKNOWN', canRetry: true })
    expect(clickUp.state.tasks).toHaveLength(tasks)
    const confirmed = await run(next, people.admin, 'providerCommandConfirm', { id: task }, 'command { status }')
    expect(confirmed).toMatchObject({ userErrors: [], command: { status: 'SUCCEEDED' } })
    await next.dispose()
    await clickUp.dispose()
  },
)
