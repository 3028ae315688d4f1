import { setTimeout as delay } from 'node:timers/promises'
import type { BuiltConnection } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectGitHub } from './support/connections.ts'
import { type OpenLine, overSse, overWebSocket } from './support/cut-readers.ts'
import { deliver, issueOpened } from './support/github.ts'
import { type Home, type Launched, openHome } from './support/launched.ts'
import { makeWorkspace, type Workspace } from './support/workspace.ts'

// Readers come back by themselves, as clients do. What they are owed does not depend on the process that served them.

const READERS = 60
const BACK_MS = 200

let workspace: Workspace
let home: Home
let atrium: Launched
let connection: BuiltConnection
let owner: string

beforeAll(async () => {
  workspace = await makeWorkspace()
  home = await openHome(workspace)
  atrium = await home.start()
  owner = await atrium.signIn('owner')
  connection = await connectGitHub(atrium, owner, workspace.plan.companies[0]!.id)
})
afterAll(() => home?.[Symbol.dispose]())

interface Row {
  cursor: string
  summary: string
}

/** The feed, newest first. */
async function listed(): Promise<Row[]> {
  const { body } = await atrium.graphql(owner, '{ activities(first: 100) { edges { cursor node { summary } } } }')
  const { edges } = body.data!['activities'] as { edges: { cursor: string; node: { summary: string } }[] }
  return edges.map(({ cursor, node }) => ({ cursor, summary: node.summary }))
}

/** What came after a cursor, in its order. Besides what the test delivers, that may be what the connection's set-up led to. */
async function cameAfter(after: string): Promise<Row[]> {
  const rows = await listed()
  return rows
    .slice(
      0,
      rows.findIndex(({ cursor }) => cursor === after),
    )
    .toReversed()
}

/** Waits until so many deliveries are in the feed and every reader has got as much as there is, then compares all of it. */
async function allCaughtUp(readers: { seen: string[] }[], after: string, deliveries: number): Promise<void> {
  const state = async () => {
    const rows = await cameAfter(after)
    const delivered = rows.filter(({ summary }) => summary.includes(' opened issue ')).length
    return { delivered, behind: readers.filter(({ seen }) => seen.length < rows.length).length }
  }
  await expect.poll(state, { timeout: 60_000 }).toEqual({ delivered: deliveries, behind: 0 })
  const expected = (await cameAfter(after)).map(({ cursor }) => cursor)
  for (const { seen } of readers) expect(seen).toEqual(expected.slice(0, seen.length))
}

/** Reads the feed from a cursor on, over one line after the other, until the signal ends. */
function read(open: OpenLine, after: string, signal: AbortSignal) {
  const seen: string[] = []
  const reading = (async () => {
    while (!signal.aborted) {
      await open({
        api: atrium,
        token: owner,
        after: seen.at(-1) ?? after,
        signal,
        onMessage: ({ data }) => data && seen.push(data.activity.cursor),
      }).catch(() => undefined)
      await delay(BACK_MS, undefined, { signal }).catch(() => undefined)
    }
  })()
  return { seen, reading }
}

async function deliverEach(name: string, count: number): Promise<void> {
  for (let i = 1; i <= count; i += 1) await deliver(connection, issueOpened(`${name} ${i}`))
}

test('sixty readers of a process that is killed all come back to the next one, and miss and double nothing', async () => {
  const after = (await listed())[0]!.cursor
  const end = new AbortController()
  const readers = Array.from({ length: READERS }, (_, index) =>
    read(index % 2 === 0 ? overWebSocket : overSse, after, end.signal),
  )
  try {
    await deliverEach('Before', 10)
    await expect.poll(() => readers.filter(({ seen }) => seen.length >= 10).length, { timeout: 30_000 }).toBe(READERS)
    // Taken, and perhaps on the way to some of them.
    await deliverEach('Meanwhile', 5)
    await atrium.kill()
    atrium = await home.start()
    await deliverEach('After', 5)
    await allCaughtUp(readers, after, 20)
  } finally {
    end.abort()
    await Promise.all(readers.map(({ reading }) => reading))
  }
}, 180_000)

test('readers of a gateway notice nothing when the service that owns the feed is killed and comes back', async () => {
  await atrium.stop()
  atrium = await home.start('--services')
  const after = (await listed())[0]!.cursor
  const end = new AbortController()
  const ended: unknown[] = []
  const readers = Array.from({ length: READERS / 3 }, (_, index) => {
    const seen: string[] = []
    const line = (index % 2 === 0 ? overWebSocket : overSse)({
      api: atrium,
      token: owner,
      after,
      signal: end.signal,
      onMessage: ({ data, errors }) => (data ? seen.push(data.activity.cursor) : ended.push(errors)),
    })
    const reading = line.catch((error: unknown) => error).then((reason) => end.signal.aborted || ended.push(reason))
    return { seen, reading }
  })
  async function allHave(count: number): Promise<void> {
    const had = () => readers.filter(({ seen }) => seen.length >= count).length
    await expect.poll(had, { timeout: 60_000 }).toBe(readers.length)
  }
  const isReady = async () => (await fetch(`${atrium.url}/health/ready`)).ok
  try {
    await deliverEach('Before the service ends', 3)
    await allHave(3)
    process.kill(atrium.services()['integrations']!, 'SIGKILL')
    await expect.poll(isReady, { timeout: 30_000 }).toBe(false)
    await expect.poll(isReady, { timeout: 60_000 }).toBe(true)
    await deliverEach('After it is back', 3)
    await allCaughtUp(readers, after, 6)
    expect(ended).toEqual([])
  } finally {
    end.abort()
    await Promise.all(readers.map(({ reading }) => reading))
  }
}, 240_000)
