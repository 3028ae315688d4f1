import { createServer, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { brotliCompressSync, createGzip, gzipSync } from 'node:zlib'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AnswerTooLargeError, createOutbound, type Outbound, RefusedAddressError } from '../src/outbound/index.ts'

let server: Server
let port: number
let redirectTo = ''
let hits = 0

let bombSent = 0
let bombClosed: Promise<void> | null = null

/** Zeros without end: what unfolds to 1 MB is 1 KB on the way. */
function sendBomb(response: ServerResponse): void {
  const zeros = Buffer.alloc(1_000_000)
  const source = Readable.from(
    (function* () {
      // Far beyond the limit, and not for ever should the limit not hold.
      for (bombSent = 0; bombSent < 300; bombSent += 1) yield zeros
    })(),
  )
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
  bombClosed = new Promise((resolve) => response.on('close', resolve))
  response.on('close', () => source.destroy())
  source.pipe(createGzip()).pipe(response)
}

beforeAll(async () => {
  server = createServer((request, response) => {
    hits += 1
    if (request.url === '/redirect') response.writeHead(302, { location: redirectTo }).end()
    else if (request.url?.startsWith('/bomb')) sendBomb(response)
    else if (request.url?.startsWith('/odd')) response.writeHead(999).end()
    else if (request.url === '/nothing') response.writeHead(204).end()
    else if (request.url === '/gzip')
      response.writeHead(404, 'Gone', { 'content-encoding': 'gzip', 'x-own': 'yes' }).end(gzipSync('packed'))
    else if (request.url === '/br')
      response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('packed'))
    else if (request.url === '/slow') response.writeHead(200).write('a')
    else response.end('secret')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

/** The reason a call failed for, however deep it lies. */
async function reason(call: Promise<unknown>): Promise<unknown> {
  let error: unknown = await call.then(
    () => null,
    (cause: unknown) => cause,
  )
  while (error instanceof Error && !(error instanceof RefusedAddressError) && error.cause) error = error.cause
  return error
}

const strict = createOutbound({ trustedHosts: [] })

test.each([
  'http://127.0.0.1',
  'http://localhost',
  'http://10.1.2.3',
  'http://172.16.0.1',
  'http://192.168.1.1',
  'http://169.254.169.254',
  'http://100.64.0.1',
  'http://0.0.0.0',
  'http://[::1]',
  'http://[::ffff:127.0.0.1]',
  'http://[fd00::1]',
  'http://[fe80::1]',
  'http://[::127.0.0.1]',
  'http://[::8.8.8.8]',
  'http://[::]',
  'http://[64:ff9b::7f00:1]',
  'http://[64:ff9b::808:808]',
  'http://[64:ff9b:1::a00:1]',
  'http://[2002:7f00:1::]',
  'http://[2001:0:7f00:1::]',
  'http://[2001:db8::1]',
  'http://[fec0::1]',
  'http://[ff02::1]',
  'http://100.127.255.254',
  'http://192.0.0.1',
  'http://192.0.2.1',
  'http://198.18.0.1',
  'http://198.19.255.254',
  'http://224.0.0.1',
  'http://239.255.255.255',
  'http://240.0.0.1',
  'http://255.255.255.255',
  'http://2130706433',
  'http://0x7f.1',
])('%s is neither called nor accepted in a form', async (origin) => {
  const before = hits
  expect(await reason(strict.fetch(`${origin}:${port}/`))).toBeInstanceOf(RefusedAddressError)
  expect(await strict.refusal(`${origin}:${port}/`)).toContain('private network')
  expect(hits).toBe(before)
})

test.each([
  'http://140.82.112.5',
  'http://100.63.255.255',
  'http://[2606:50c0:8000::153]',
  'http://[::ffff:140.82.112.5]',
])('%s is public', async (origin) => {
  expect(await strict.refusal(origin)).toBeNull()
})

test.each(['data:text/plain,hello', 'file:///etc/passwd'])('%s is no outside call', async (url) => {
  const refusal = await reason(Promise.resolve().then(() => strict.fetch(url)))
  expect(refusal).toBeInstanceOf(RefusedAddressError)
  expect((refusal as Error).message).not.toMatch(/hello|passwd/)
})

test('a public name that resolves to a private address is refused after the resolution', async () => {
  const outbound = createOutbound({ trustedHosts: [], resolve: async () => [{ address: '127.0.0.1', family: 4 }] })
  expect(await reason(outbound.fetch(`http://api.example.com:${port}/`))).toBeInstanceOf(RefusedAddressError)
  expect(await outbound.refusal('https://api.example.com')).toContain('private network')
})

test('one private address among public ones is enough to refuse', async () => {
  const both = [
    { address: '140.82.112.5', family: 4 },
    { address: '10.0.0.1', family: 4 },
  ]
  const outbound = createOutbound({ trustedHosts: [], resolve: async () => both })
  expect(await reason(outbound.fetch('http://api.example.com/'))).toBeInstanceOf(RefusedAddressError)
})

test('an address that is public when it is checked and private when it is called is refused', async () => {
  let asked = 0
  const outbound: Outbound = createOutbound({
    trustedHosts: [],
    resolve: async () => [{ address: asked++ === 0 ? '140.82.112.5' : '127.0.0.1', family: 4 }],
  })
  expect(await outbound.refusal(`http://api.example.com:${port}`)).toBeNull()
  expect(await reason(outbound.fetch(`http://api.example.com:${port}/`))).toBeInstanceOf(RefusedAddressError)
})

test('a trusted host is called, and its redirect into the private network is not followed', async () => {
  const outbound = createOutbound({ trustedHosts: [`127.0.0.1:${port}`] })
  expect(await (await outbound.fetch(`http://127.0.0.1:${port}/`)).text()).toBe('secret')
  expect(await outbound.refusal(`http://127.0.0.1:${port}/`)).toBeNull()
  for (const to of [`http://localhost:${port}/`, 'http://10.0.0.1/', 'http://169.254.169.254/latest/meta-data']) {
    redirectTo = to
    expect(await reason(outbound.fetch(`http://127.0.0.1:${port}/redirect`))).toBeInstanceOf(RefusedAddressError)
  }
  // Another port of the same machine is another host.
  expect(await reason(outbound.fetch(`http://127.0.0.1:${port + 1}/`))).toBeInstanceOf(RefusedAddressError)
  await outbound.dispose()
})

describe('an answer', () => {
  const connect = () => createOutbound({ trustedHosts: [`127.0.0.1:${port}`] })

  test('that unfolds to more than the limit fails while it is read, and is not read further', async () => {
    const outbound = connect()
    const answer = await outbound.fetch(`http://127.0.0.1:${port}/bomb`)
    expect(answer.status).toBe(200)
    let read = 0
    const readAll = async () => {
      for await (const chunk of answer.body!) read += chunk.byteLength
    }
    await expect(readAll()).rejects.toBeInstanceOf(AnswerTooLargeError)
    expect(read).toBeGreaterThan(49_000_000)
    expect(read).toBeLessThanOrEqual(50 * 1024 * 1024)
    await bombClosed
    const text = outbound.fetch(`http://127.0.0.1:${port}/bomb`).then((response) => response.text())
    await expect(text).rejects.toBeInstanceOf(AnswerTooLargeError)
    await outbound.dispose()
  })

  test.each(['/bomb/c4t-s3cret', '/odd/c4t-s3cret'])(
    'that is an error names the host alone: the path may be a credential (%s)',
    async (path) => {
      const outbound = connect()
      const failure = await reason(
        outbound.fetch(`http://127.0.0.1:${port}${path}`).then((response) => response.arrayBuffer()),
      )
      expect((failure as Error).message).toContain(`127.0.0.1:${port} answered with`)
      expect((failure as Error).message).not.toContain('s3cret')
      await outbound.dispose()
    },
  )

  test('within it is as it was sent, packed or not', async () => {
    const outbound = connect()
    const packed = await outbound.fetch(`http://127.0.0.1:${port}/gzip`)
    expect([packed.status, packed.statusText, packed.ok]).toEqual([404, 'Gone', false])
    expect([packed.url, packed.headers.get('x-own')]).toEqual([`http://127.0.0.1:${port}/gzip`, 'yes'])
    expect(await packed.text()).toBe('packed')
    expect(await (await outbound.fetch(`http://127.0.0.1:${port}/br`)).text()).toBe('packed')
    const nothing = await outbound.fetch(`http://127.0.0.1:${port}/nothing`)
    expect([nothing.status, nothing.body, await nothing.text()]).toEqual([204, null, ''])
    redirectTo = '/gzip'
    const redirected = await outbound.fetch(`http://127.0.0.1:${port}/redirect`)
    expect([redirected.redirected, redirected.url]).toEqual([true, `http://127.0.0.1:${port}/gzip`])
    await redirected.body?.cancel()
    const manual = await outbound.fetch(`http://127.0.0.1:${port}/redirect`, { redirect: 'manual' })
    expect([manual.status, manual.headers.get('location')]).toEqual([302, '/gzip'])
    await manual.body?.cancel()
    await outbound.dispose()
  })

  test('that stalls ends with the patience of who asked', async () => {
    const outbound = connect()
    const answer = await outbound.fetch(`http://127.0.0.1:${port}/slow`, { signal: AbortSignal.timeout(200) })
    await expect(answer.text()).rejects.toMatchObject({ name: 'TimeoutError' })
    await outbound.dispose()
  })
})
