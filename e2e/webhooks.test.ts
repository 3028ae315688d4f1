import { randomUUID } from 'node:crypto'
import { deliverExample, githubExamples, signedDelivery } from '@atrium/simulators'
import { type Browser, type BuiltConnection, launchChromium } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectGitHub } from './support/connections.ts'
import { observe } from './support/database.ts'
import { type FeedReader, readFeed } from './support/live.ts'
import { openAs } from './support/pages.ts'
import { type Product, startProduct } from './support/product.ts'

// The main job on real input: every payload that GitHub publishes, signed, through the whole product to a reader and a browser.

let product: Product
let browser: Browser
let connection: BuiltConnection
let tokens: Record<'owner' | 'client' | 'client2', string>
const readers: FeedReader[] = []

beforeAll(async () => {
  product = await startProduct({ client: true })
  browser = await launchChromium()
  const [owner, client, client2] = await Promise.all(
    ['owner', 'client', 'client2'].map((person) => product.signIn(person)),
  )
  tokens = { owner: owner!, client: client!, client2: client2! }
  connection = await connectGitHub(product, tokens.client, product.plan.companies[0]!.id)
})
afterAll(async () => {
  for (const reader of readers) reader.dispose()
  await browser?.close()
  await product?.dispose()
})

function read(token: string): FeedReader {
  const reader = readFeed(product.url, token)
  readers.push(reader)
  return reader
}

/** Rows of the inbox, past row level security. */
async function inbox(): Promise<{ status: string; n: number }[]> {
  await using database = observe(product.superuserUrl)
  return database.rows<{ status: string; n: number }>(
    'select status, count(*)::int as n from integrations.webhook_deliveries group by status order by status',
  )
}

test(
  'all published payloads, sent twice and shuffled, are stored once, and each becomes one activity for those who may see it',
  { timeout: 300_000 },
  async () => {
    const examples = githubExamples().map((example) => ({ example, id: randomUUID() }))
    expect(examples).toHaveLength(329)
    const [staff, client, client2] = [read(tokens.owner), read(tokens.client), read(tokens.client2)]
    await using page = await openAs(browser, product.url, 'owner', '/activity')
    await page.getByRole('heading', { name: 'Activity', level: 1 }).waitFor()

    const shuffled = [...examples, ...examples].toSorted((a, b) =>
      a.id + a.example.name < b.id + b.example.name ? -1 : 1,
    )
    const statuses = new Set<number>()
    for (let i = 0; i < shuffled.length; i += 20) {
      const batch = shuffled.slice(i, i + 20)
      const answers = await Promise.all(
        batch.map(({ example, id }) => deliverExample(connection.webhookUrl, connection.webhookSecret, example, id)),
      )
      for (const status of answers) statuses.add(status)
    }
    expect([...statuses]).toEqual([202])

    await expect
      .poll(async () => (await inbox()).filter(({ status }) => status === 'RECEIVED' || status === 'FAILED'), {
        timeout: 90_000,
      })
      .toEqual([])
    const rows = Object.fromEntries((await inbox()).map(({ status, n }) => [status, n]))
    const ignored = rows['IGNORED'] ?? 0
    expect(rows).toEqual({ PROCESSED: 329 - ignored, ...(ignored > 0 && { IGNORED: ignored }) })

    const fromGitHub = (seen: FeedReader['seen']) => seen.filter(({ activity }) => activity.type.startsWith('github.'))
    await staff.until((seen) => fromGitHub(seen).length >= rows['PROCESSED']!)
    const forStaff = fromGitHub(staff.seen)
    expect(new Set(forStaff.map(({ activity }) => activity.id)).size).toBe(rows['PROCESSED'])
    expect(forStaff).toHaveLength(rows['PROCESSED']!)
    for (const { activity } of forStaff) {
      expect(activity.company?.name).toBe(product.plan.companies[0]!.name)
      expect(activity.summary).toMatch(/^\S.{8,199}$/u)
    }

    const last = forStaff.at(-1)!.activity.summary
    await page.getByText(last, { exact: false }).first().waitFor()

    const forClient = fromGitHub(client.seen)
    expect(forClient.length).toBeGreaterThan(150)
    expect(forClient.length).toBeLessThan(forStaff.length)
    expect(client2.seen).toEqual([])
  },
)

test(
  "a push moves the project's last deployment on the screen of its client, without a reload",
  { timeout: 300_000 },
  async () => {
    const repository = product.plan.repositories.find(
      ({ owner, name }) => `${owner}/${name}` === 'Codertocat/Hello-World',
    )!
    const { body } = await product.graphql(
      tokens.client,
      '{ projects(first: 100) { nodes { id repositories { nodes { fullName } } } } }',
    )
    const projects = (
      body.data!['projects'] as { nodes: { id: string; repositories: { nodes: { fullName: string }[] } }[] }
    ).nodes
    const project = projects.find((p) =>
      p.repositories.nodes.some((r) => r.fullName === `${repository.owner}/${repository.name}`),
    )!
    await using page = await openAs(browser, product.url, 'client', `/projects/${project.id}`)
    await page.getByText('Last deployment').first().waitFor()
    const sha = '5f1e0a7b9c3d4e8f6a2b1c0d9e8f7a6b5c4d3e2f'
    expect(await page.getByText(sha.slice(0, 7)).count()).toBe(0)

    const push =
      githubExamples().find(
        ({ event, payload }) =>
          event === 'push' && (payload['head_commit'] ?? null) !== null && payload['ref'] === 'refs/heads/master',
      ) ?? githubExamples().find(({ event, payload }) => event === 'push' && (payload['head_commit'] ?? null) !== null)!
    const now = new Date().toISOString()
    const repositoryPayload = push.payload['repository'] as Record<string, unknown>
    const payload = {
      ...push.payload,
      ref: `refs/heads/${repositoryPayload['default_branch'] as string}`,
      after: sha,
      deleted: false,
      head_commit: {
        ...(push.payload['head_commit'] as object),
        id: sha,
        message: 'Ship the new start page',
        timestamp: now,
      },
      repository: {
        ...repositoryPayload,
        full_name: 'Codertocat/Hello-World',
        pushed_at: Math.floor(Date.now() / 1000),
      },
    }
    expect(await deliverExample(connection.webhookUrl, connection.webhookSecret, { ...push, payload })).toBe(202)
    await page.getByText(sha.slice(0, 7)).first().waitFor({ timeout: 10_000 })
  },
)

test('what is not a true delivery gets its status, is counted, and leaves nothing else behind', async () => {
  const before = await inbox()
  const reader = read(tokens.owner)
  const example = githubExamples().find(({ event }) => event === 'issues')!
  const good = signedDelivery({
    event: 'issues',
    payload: example.payload,
    secret: connection.webhookSecret,
    deliveryId: randomUUID(),
    hookId: 1,
  })
  const send = (url: string, init: RequestInit) =>
    fetch(url, { method: 'POST', ...init }).then((response) => response.status)
  const { webhookUrl } = connection
  expect(
    await send(webhookUrl, {
      body: good.body,
      headers: { ...good.headers, 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` },
    }),
  ).toBe(401)
  expect(await send(webhookUrl, { body: `${good.body} `, headers: good.headers })).toBe(401)
  const { 'x-hub-signature-256': _, ...unsigned } = good.headers
  expect(await send(webhookUrl, { body: good.body, headers: unsigned })).toBe(401)
  expect(await send(webhookUrl.replace('/github/', '/gitlab/'), good)).toBe(404)
  expect(await send(`${webhookUrl.slice(0, -3)}zzz`, good)).toBe(404)
  const text = signedDelivery({
    event: 'issues',
    payload: {},
    secret: connection.webhookSecret,
    deliveryId: randomUUID(),
    hookId: 1,
  })
  expect(await send(webhookUrl, { body: text.body, headers: { ...text.headers, 'content-type': 'text/plain' } })).toBe(
    415,
  )
  expect(await inbox()).toEqual(before)
  expect(reader.seen).toEqual([])
})
