import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { newId } from '@atrium/kit/ids'
import type { BuiltConnection } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApiKey } from './support/api-keys.ts'
import { connectGitHub } from './support/connections.ts'
import { type Observer, observe } from './support/database.ts'
import { deliver, issueOpened } from './support/github.ts'
import { type Product, startProduct } from './support/product.ts'

// The SDK's examples, run as they are against the running product with an API key.

let product: Product
let database: Observer
let connection: BuiltConnection
let folder: string
let secret: string
const running = new Set<ChildProcess>()

beforeAll(async () => {
  product = await startProduct()
  database = observe(product.superuserUrl)
  folder = mkdtempSync(join(tmpdir(), 'atrium-sdk-'))
  const owner = await product.signIn('owner')
  connection = await connectGitHub(product, owner, product.plan.companies[0]!.id)
  secret = (await makeApiKey(product, owner, { scopes: ['activities:read', 'projects:read'] })).secret
})
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
  await database?.[Symbol.asyncDispose]()
  await product?.dispose()
})

function runExample(name: string, env: Record<string, string> = {}) {
  const file = fileURLToPath(new URL(`../sdk/examples/${name}.ts`, import.meta.url))
  const child = spawn(process.execPath, ['--conditions=atrium-source', '--import', 'tsx', file], {
    env: { PATH: process.env['PATH'], ATRIUM_URL: product.url, ATRIUM_API_KEY: secret, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

test('the list as CSV has every project of the workspace', { timeout: 300_000 }, async () => {
  const child = runExample('projects-csv')
  const [out, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  expect([code, errors]).toEqual([0, ''])
  const [header, ...rows] = out.trimEnd().split('\n')
  expect(header).toBe('id,name,company,status,start,end')
  expect(rows).toHaveLength(product.plan.projects.length)
  for (const { name } of product.plan.projects) expect(out).toContain(name)
})

test(
  'the watcher tells each activity once and in order, over a restart of the gateway and one of its own',
  { timeout: 300_000 },
  async () => {
    const CURSOR_FILE = join(folder, 'cursor.txt')
    writeFileSync(CURSOR_FILE, await newestCursor())
    const watcher = watch({ CURSOR_FILE })
    await happen('One', 'Two')
    await watcher.until('One', 'Two')

    await product.stopGateway()
    await watcher.says('Connecting again.')
    await happenUnseen('Three', 'Four')
    await product.startGateway()
    await happen('Five')
    await watcher.until('One', 'Two', 'Three', 'Four', 'Five')
    await watcher.stop()

    await happen('Six', 'Seven')
    const next = watch({ CURSOR_FILE })
    await next.until('Six', 'Seven')
    const isAtEnd = async () => readFileSync(CURSOR_FILE, 'utf8') === (await newestCursor())
    await expect.poll(isAtEnd, { timeout: 20_000 }).toBe(true)
    await next.stop()
  },
)

test('the watcher says why it cannot go on with a key that is no good', { timeout: 300_000 }, async () => {
  const child = runExample('watch-activity', { ATRIUM_API_KEY: `${secret}x`, CURSOR_FILE: join(folder, 'none.txt') })
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
  expect(code).toBe(1)
  expect(errors).toContain('UNAUTHENTICATED')
})

/** The watcher as a process; only what the tests made happen counts, by its mark. */
function watch(env: Record<string, string>) {
  const child = runExample('watch-activity', env)
  let out = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk))
  const told = () => [...out.matchAll(/\[(\w+)\]/g)].map(([, mark]) => mark)
  return {
    async until(...marks: string[]) {
      await expect.poll(told, { timeout: 40_000 }).toEqual(marks)
    },
    async says(words: string) {
      await expect.poll(() => errors, { timeout: 20_000 }).toContain(words)
    },
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'close')
    },
  }
}

/** Activities as a provider causes them: through the gateway. */
async function happen(...marks: string[]): Promise<void> {
  for (const mark of marks) {
    await deliver(connection, issueOpened(`[${mark}]`))
    await inTheFeed(mark)
  }
}

/** Activities that come while there is no gateway. */
async function happenUnseen(...marks: string[]): Promise<void> {
  for (const mark of marks) {
    const activity = {
      type: 'project.updated',
      category: 'PROJECT',
      audience: 'COMPANY',
      summary: `[${mark}]`,
      source: 'projects',
    }
    const event = await database.hold(
      `insert into projects.outbox (id, type, version, company_id, payload, activity, occurred_at)
       values ($1, 'project.updated', 1, $2, '{}', $3, now())`,
      [newId(), product.plan.companies[0]!.id, JSON.stringify(activity)],
    )
    await event.commit()
    await inTheFeed(mark)
  }
}

/** The feed's order is that in which events of several subgraphs reach it: what is to come first is waited for. */
async function inTheFeed(mark: string): Promise<void> {
  const rows = () =>
    database.rows('select id from integrations.activities where strpos(summary, $1) > 0', [`[${mark}]`])
  await expect.poll(async () => (await rows()).length, { timeout: 20_000 }).toBe(1)
}

async function newestCursor(): Promise<string> {
  const { body } = await product.graphql(secret, '{ activities(first: 1) { edges { cursor } } }')
  return (body.data!['activities'] as { edges: { cursor: string }[] }).edges[0]!.cursor
}
