import { openSocket } from '@atrium/testing/clients'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WebhookRequest } from '../src/index.ts'
import { type Rig, startRig } from './rig/rig.ts'

describe('webhooks', () => {
  const received: WebhookRequest[] = []
  let rig: Rig
  beforeAll(async () => {
    rig = await startRig({
      webhooks: async (request) => {
        if (request.provider === 'broken') throw new Error('inbox table is gone')
        received.push(request)
        return { status: 202, headers: { 'x-kept': 'yes' }, body: request.query['challenge'] ?? '' }
      },
    })
  })
  afterAll(() => rig.dispose())

  it.each(['application/json', 'application/x-www-form-urlencoded', 'text/plain', 'application/garbage+x; a=b'])(
    'hand on the exact bytes of %s',
    async (type) => {
      const bytes = Buffer.from([0x7b, 0x22, 0x00, 0xff, 0xc3, 0x28, 0x0a])
      const headers = { 'content-type': type, 'X-Signature': 'abc' }
      const response = await fetch(`${rig.url}/webhooks/github/c1?a=1&a=2`, { method: 'POST', headers, body: bytes })
      expect(response.status).toBe(202)
      expect(response.headers.get('x-kept')).toBe('yes')
      const request = received.at(-1)!
      expect(request.rawBody).toEqual(bytes)
      expect(request).toMatchObject({ provider: 'github', connectionId: 'c1', method: 'POST', query: { a: '1, 2' } })
      expect(request.headers).toMatchObject({ 'content-type': type, 'x-signature': 'abc' })
    },
  )

  it('answer a provider that asks by GET', async () => {
    const response = await fetch(`${rig.url}/webhooks/meta/c2?challenge=42`)
    expect(await response.text()).toBe('42')
    expect(received.at(-1)).toMatchObject({ method: 'GET', rawBody: Buffer.alloc(0) })
  })

  it('take 25 MB, and no more', async () => {
    const post = (bytes: number) =>
      fetch(`${rig.url}/webhooks/github/c1`, { method: 'POST', body: Buffer.alloc(bytes) })
    expect((await post(25 * 1024 * 1024)).status).toBe(202)
    expect(received.at(-1)!.rawBody.length).toBe(25 * 1024 * 1024)
    expect((await post(25 * 1024 * 1024 + 1)).status).toBe(413)
  })

  it('answer 500 without a reason when the handler fails, so that the provider sends again', async () => {
    const response = await fetch(`${rig.url}/webhooks/broken/c1`, { method: 'POST', body: 'x' })
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('inbox')
  })
})

describe('refused webhook deliveries', () => {
  const startCounted = (most: number) =>
    startRig({
      limits: { rates: { refusedDeliveries: most } },
      webhooks: async ({ connectionId, rawBody }) => {
        if (connectionId.startsWith('none')) return { status: 404 }
        return { status: String(rawBody) === 'signed' ? 202 : 401 }
      },
    })
  const deliver = (rig: Rig, to: string, body = 'forged') =>
    fetch(`${rig.url}/webhooks/github/${to}`, { method: 'POST', body })
  const statuses = async (rig: Rig, count: number, to: (n: number) => string) => {
    const all: number[] = []
    for (let n = 0; n < count; n += 1) all.push((await deliver(rig, to(n))).status)
    return all
  }

  it('are held back once an address has had too many, and it is told when to come again', async () => {
    await using rig = await startCounted(20)
    expect(await statuses(rig, 20, (n) => `none${n}`)).toEqual(Array(20).fill(404))
    const response = await deliver(rig, 'none21')
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(50)
    expect((await deliver(rig, 'c1', 'signed')).status).toBe(429)
    expect(rig.logged.filter((line) => line.includes('too many refused deliveries'))).toHaveLength(1)
  })

  it('do not hold back where deliveries are taken, however many of those come', async () => {
    await using rig = await startCounted(20)
    for (let n = 0; n < 50; n += 1) expect((await deliver(rig, 'c1', 'signed')).status).toBe(202)
    expect(new Set(await statuses(rig, 30, (n) => `none${n}`))).toEqual(new Set([404, 429]))
    expect((await deliver(rig, 'c1', 'signed')).status).toBe(202)
    expect(new Set(await statuses(rig, 30, () => 'c1'))).toEqual(new Set([401, 429]))
  })
})

it('an address that cannot be read is refused in the words and with the headers of every answer', async () => {
  await using rig = await startRig()
  const response = await fetch(`${rig.url}/%`)
  expect(response.status).toBe(400)
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await response.json()).toEqual({
    error: 'The address cannot be read. A "%" in it begins an escape, such as "%20".',
    requestId: expect.any(String),
  })
})

describe('health', () => {
  it('is ready when every subgraph and check is', async () => {
    const rig = await startRig({ http: true, ready: async () => ({ down: [] }) })
    const response = await fetch(`${rig.url}/health/ready`)
    expect([response.status, await response.json()]).toEqual([200, { status: 'ready', down: [] }])
    await rig.dispose()
  })

  it('names what the extra checks find, also when they fail', async () => {
    const named = await startRig({ ready: async () => ({ down: [{ name: 'database', reason: 'refused' }] }) })
    expect(await (await fetch(`${named.url}/health/ready`)).json()).toMatchObject({ down: [{ name: 'database' }] })
    await named.dispose()
    const failing = await startRig({ ready: () => Promise.reject(new Error('no answer')) })
    expect((await fetch(`${failing.url}/health/ready`)).status).toBe(503)
    await failing.dispose()
  })
})

describe('the client', () => {
  let rig: Rig
  let dir: string
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'atrium-client-'))
    await mkdir(join(dir, 'assets'))
    await writeFile(join(dir, 'index.html'), '<!doctype html><title>Atrium</title>')
    await writeFile(join(dir, 'assets', 'index-B1x9_fQ2.js'), `export default ${JSON.stringify('x'.repeat(5000))}`)
    await writeFile(join(dir, 'favicon.svg'), '<svg/>')
    rig = await startRig({ clientDir: dir })
  })
  afterAll(async () => {
    await rig.dispose()
    await rm(dir, { recursive: true })
  })
  const page = { headers: { accept: 'text/html,*/*' } }

  it.each(['/', '/projects', '/projects/project_01h2/gantt'])(
    'is one page at %s, asked for anew each time',
    async (path) => {
      const response = await fetch(rig.url + path, page)
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('<title>Atrium</title>')
      expect(response.headers.get('cache-control')).toBe('no-cache')
      const policy = response.headers.get('content-security-policy')!
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("frame-ancestors 'none'")
    },
  )

  it('keeps hashed files for ever and compresses them', async () => {
    const headers = { 'accept-encoding': 'br' }
    const response = await fetch(`${rig.url}/assets/index-B1x9_fQ2.js`, { headers })
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(await response.text()).toContain('xxxx')
    expect((await fetch(`${rig.url}/favicon.svg`)).headers.get('cache-control')).toBe('public, max-age=3600')
  })

  it('does not answer a missing file with the page', async () => {
    expect((await fetch(`${rig.url}/assets/gone-12345678.js`, page)).status).toBe(404)
    expect((await fetch(`${rig.url}/nothing`)).status).toBe(404)
    expect((await fetch(`${rig.url}/projects`, { method: 'POST', ...page })).status).toBe(404)
    expect((await fetch(`${rig.url}/..%2f..%2fetc/passwd`, page)).status).not.toBe(500)
  })

  it('sends security headers with every answer', async () => {
    for (const path of ['/', '/health/live', '/nothing', '/graphql?query={ping}']) {
      const { headers } = await fetch(rig.url + path, page)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    }
  })
})

describe('stopping', () => {
  it('ends sockets and streams as going away, and their subscriptions', async () => {
    const rig = await startRig()
    const [busy, silent] = await Promise.all([openSocket(rig.url), openSocket(rig.url)])
    await busy.init()
    busy.subscribe('1', 'subscription { activity { text } }')
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' }
    const body = JSON.stringify({ query: 'subscription { activity { text } }' })
    const stream = await fetch(`${rig.url}/graphql`, { method: 'POST', headers, body })
    await rig.state.feed.waitFor(2)
    await rig.dispose()
    expect(await busy.closed).toEqual({ code: 1001, reason: 'Going away' })
    expect((await silent.closed).code).toBe(1001)
    await stream.text()
    await rig.state.feed.waitFor(0)
    await expect(fetch(`${rig.url}/health/live`)).rejects.toThrow()
  })

  it('lets requests in flight finish', async () => {
    const started = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    const rig = await startRig({
      replace: {
        projects: (real) => ({
          ...real,
          async execute(request) {
            started.resolve()
            await goOn.promise
            return real.execute(request)
          },
        }),
      },
    })
    const answer = rig.post('{ projects { title } }')
    await started.promise
    const stopped = rig.dispose()
    goOn.resolve()
    expect((await answer).data.projects).toHaveLength(2)
    await stopped
  })

  it('does not wait for ever for those that hang', async () => {
    const started = Promise.withResolvers<void>()
    const execute = () => {
      started.resolve()
      return new Promise<never>(() => undefined)
    }
    const rig = await startRig({ drainMs: 100, replace: { projects: (real) => ({ ...real, execute }) } })
    const answer = rig.post('{ hang }').catch(() => 'cut')
    await started.promise
    await rig.dispose()
    expect(await answer).toBe('cut')
  })

  it('can be asked for twice', async () => {
    const rig = await startRig()
    await Promise.all([rig.dispose(), rig.dispose()])
  })
})

describe('starting', () => {
  it('fails with what is missing when a subgraph is not given', async () => {
    await expect(startRig({ leaveOut: 'feed' })).rejects.toThrow('feed')
  })
})
