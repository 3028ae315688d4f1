import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { signedDelivery } from '@atrium/simulators'
import { expect, test } from 'vitest'
import { connectGitHub, rowsOf, eventually, example, post, type TestConnection } from './support/github.ts'
import { people } from './support/people.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

const SCRIPT = fileURLToPath(new URL('./fixtures/killed-receiver.ts', import.meta.url))

/** Takes a delivery in, in a process that is killed. Returns its answer. */
async function takeInAndDie(
  workspace: Workspace,
  connection: TestConnection,
  deliveryId: string,
  killAt: 'answer' | 'job',
) {
  const { event, payload } = example('push.5')
  const { headers, body } = signedDelivery({ event, payload, secret: connection.webhookSecret, deliveryId, hookId: 1 })
  const request = {
    provider: 'github',
    connectionId: connection.id,
    method: 'POST',
    headers,
    rawBody: Buffer.from(body).toString('base64'),
    query: {},
    ip: '',
  }
  const order = JSON.stringify({ url: workspace.urls.appUrl, keys: workspace.keyTexts, killAt, request })
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=atrium-source', SCRIPT, order])
  let output = ''
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  child.stderr.on('data', (chunk) => (output += String(chunk)))
  const [, signal] = (await once(child, 'close')) as [number, string]
  return { output: output.trim(), signal }
}

test.each(['answer', 'job'] as const)(
  'a delivery whose process is killed at its %s is processed by the next one, once, also when it is sent again',
  { timeout: 60_000 },
  async (killAt) => {
    const first = await createWorkspace()
    const connection = await connectGitHub(first, people.admin)
    await first.dispose()
    const deliveryId = randomUUID()
    expect(await takeInAndDie(first, connection, deliveryId, killAt)).toEqual({ output: '202', signal: 'SIGKILL' })

    const next = await createWorkspace({ on: first })
    const activities = () =>
      rowsOf<{ n: number }>(
        next,
        `select count(*)::int as n from integrations.activities where source = 'github'`,
        'relay',
      )
    expect((await post(next, connection, example('push.5'), { deliveryId })).status).toBe(202)
    const [delivery] = await eventually(
      () => rowsOf<{ status: string }>(next, 'select status from integrations.webhook_deliveries'),
      ([row]) => row!.status === 'PROCESSED',
      40_000,
    )
    expect(delivery).toEqual({ status: 'PROCESSED' })
    // A later delivery is in the feed: whatever the first one led to is there by then.
    await post(next, connection, example('issues.opened.1'))
    const [count] = await eventually(activities, ([row]) => row!.n >= 2)
    expect(count!.n).toBe(2)
    await next.dispose()
  },
)
