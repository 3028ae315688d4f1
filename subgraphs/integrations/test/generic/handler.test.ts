import { createHmac } from 'node:crypto'
import { type GenericAuth, type GenericSigning, type GenericSimulator, startGenericSimulator } from '@atrium/simulators'
import { Webhook } from 'standardwebhooks'
import { afterEach, describe, expect, test } from 'vitest'
import { genericProvider as provider } from '../../src/providers/generic/provider.ts'
import { say } from '../../src/providers/generic/sentence.ts'
import { deliver, failureOf, mutations, readAll } from '../support/reading.ts'

let tool: GenericSimulator
afterEach(() => tool?.dispose())

async function start(auth?: GenericAuth) {
  tool = await startGenericSimulator(auth && { auth })
  return { baseUrl: `${tool.url}/v1`, testPath: '/me' }
}

describe('the configuration', () => {
  const baseUrl = 'https://shop.example'
  test.each([
    [{}],
    [
      {
        baseUrl,
        auth: 'bearer',
        credential: 't',
        testPath: 'me',
        pollPath: '/orders?page=1',
        itemsPath: 'data.0.orders',
      },
    ],
    [
      {
        signing: 'hmac',
        signatureHeader: 'X-Sig',
        algorithm: 'sha512',
        webhookSecret: 's',
        sentence: '{{a.b}} and {{ c }}',
      },
    ],
  ])('may be %j', (config) => expect(provider.validateConfig(config)).toEqual([]))

  test.each([
    [{ pollPath: '/orders' }, 'baseUrl'],
    [{ baseUrl, auth: 'header', credential: 'k' }, 'authHeader'],
    [{ baseUrl, auth: 'basic', credential: 'k' }, 'username'],
    [{ baseUrl, auth: 'bearer' }, 'credential'],
    [{ baseUrl, auth: 'digest', credential: 'x' }, 'auth'],
    [{ sentence: 'New {{order number}}' }, 'sentence'],
    [{ itemSentence: 'New {{order' }, 'itemSentence'],
    [{ signatureHeader: 'X Sig' }, 'signatureHeader'],
  ])('may not be %j', (config, field) => {
    const problems = provider.validateConfig(config)
    expect(problems.map(({ path }) => path[0])).toContain(field)
    expect(problems.every(({ message }) => message.endsWith('.') || message.includes('For example'))).toBe(true)
  })
})

describe('the connection test', () => {
  test.each<[GenericAuth, object]>([
    [{ kind: 'none' }, {}],
    [
      { kind: 'bearer', token: 't1' },
      { auth: 'bearer', credential: 't1' },
    ],
    [
      { kind: 'header', name: 'X-Api-Key', key: 'k1' },
      { auth: 'header', authHeader: 'X-Api-Key', credential: 'k1' },
    ],
    [
      { kind: 'basic', username: 'ada', password: 'p1' },
      { auth: 'basic', username: 'ada', credential: 'p1' },
    ],
  ])('signs in by %j', async (auth, own) => {
    const config = await start(auth)
    const right = await provider.testConnection({ ...config, ...own }, { fetch })
    expect(right).toMatchObject({ isOk: true, message: expect.stringMatching(/^127\.0\.0\.1:\d+ answered\.$/) })
    if (auth.kind === 'none') return
    const wrong = await provider.testConnection({ ...config, ...own, credential: 'other' }, { fetch })
    expect(wrong).toMatchObject({ isOk: false, message: expect.stringContaining('create a new one') })
  })

  test('looks for the list, and says where it might be', async () => {
    const config = await start()
    await tool.order('Ada')
    const right = { ...config, pollPath: 'orders', itemsPath: 'data.orders' }
    expect((await provider.testConnection(right, { fetch })).message).toMatch(/The list has one entry\.$/)
    expect(await provider.testConnection({ ...right, itemsPath: 'items' }, { fetch })).toMatchObject({
      isOk: false,
      message: 'There is no list at “items”. The answer has: data, total.',
    })
  })

  test('asks nothing of a tool without an address', async () => {
    expect(await provider.testConnection({}, { fetch })).toMatchObject({ isOk: true })
  })

  test.each([
    [{ kind: 'status', status: 429 }, /rate limit/],
    [{ kind: 'status', status: 500 }, /cannot be reached/],
    [{ kind: 'html' }, /not JSON/],
    [{ kind: 'reset' }, /cannot be reached/],
  ] as const)('is an answer, not an exception, when the tool fares badly: %j', async (fault, message) => {
    const config = await start()
    tool.faults.next(fault)
    expect(await provider.testConnection(config, { fetch })).toMatchObject({
      isOk: false,
      message: expect.stringMatching(message),
    })
  })
})

describe('reading', () => {
  const own = {
    pollPath: 'orders',
    itemsPath: 'data.orders',
    itemSentence: 'Order {{number}} from {{customer.name}}',
    linkPath: 'url',
  }
  const saidIn = ({ steps }: Awaited<ReturnType<typeof readAll>>) =>
    steps.flatMap(({ events = [] }) => events.map(({ activity }) => activity?.summary))

  test('remembers what is there, then tells each new entry once, in the words of the connection', async () => {
    const config = { ...(await start()), ...own }
    await tool.order('Old')
    const first = await readAll(provider, config)
    expect(saidIn(first)).toEqual([])
    await tool.order('Ada')
    const second = await readAll(provider, config, first.last.cursor)
    expect(saidIn(second)).toEqual(['Order 1002 from Ada'])
    expect(second.last.events![0]!.activity!.url).toBe('https://shop.example/orders/1002')
    expect(second.last.counts).toEqual({ entries: 2, new: 1 })
    expect(saidIn(await readAll(provider, config, second.last.cursor))).toEqual([])
  })

  test('knows an entry without an id by all that it says, and a list that is the answer itself', async () => {
    const config = { ...(await start()), pollPath: '/plain', itemIdPath: 'sku' }
    const first = await readAll(provider, config)
    await tool.order('Ada')
    const second = await readAll(provider, config, first.last.cursor)
    expect(saidIn(second)).toEqual(['Something new came in'])
    expect(saidIn(await readAll(provider, config, second.last.cursor))).toEqual([])
  })

  test('forgets nothing that is still in the list, however long, and says when it is too long', async () => {
    const config = { baseUrl: 'https://shop.example', pollPath: 'orders' }
    const answering = (count: number, first = 0) => ({
      fetch: async () => Response.json(Array.from({ length: count }, (_, index) => ({ id: first + index, name: 'x' }))),
    })
    const read = async (cursor: object | null, call: { fetch: typeof fetch }) => {
      for await (const step of provider.sync!(config, cursor, call)) return step
      throw new Error('It told nothing.')
    }
    // An old entry stays on top of a list that grows.
    const first = await read(null, answering(6_000))
    const second = await read(first!.cursor, answering(6_100))
    expect(second!.counts).toEqual({ entries: 6_100, new: 100 })
    expect((await read(second!.cursor, answering(6_100)))!.counts).toEqual({ entries: 6_100, new: 0 })
    // What is gone from it is remembered for a while, as far as there is room.
    const third = await read(second!.cursor, answering(10))
    expect((third!.cursor as { seen: string[] }).seen).toHaveLength(5_000)
    expect((await read(third!.cursor, answering(10)))!.counts).toEqual({ entries: 10, new: 0 })
    const failed = await read(null, answering(20_001)).catch((error: unknown) => error)
    expect(provider.describeFailure(failed)).toMatchObject({
      isPassing: false,
      message: expect.stringContaining('more than 20,000 entries'),
    })
  })

  test('of nothing asks nothing', async () => {
    const config = await start()
    expect((await readAll(provider, config)).last).toMatchObject({ progress: 100, facts: [] })
    expect(tool.calls).toEqual([])
  })

  test('tells a list that moved, a limit and dead access apart', async () => {
    const config = { ...(await start({ kind: 'bearer', token: 't' })), ...own, auth: 'bearer', credential: 't' }
    expect(await failureOf(provider, { ...config, itemsPath: 'x' })).toMatchObject({
      isPassing: false,
      isAccessLost: false,
    })
    tool.faults.next({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } })
    expect(await failureOf(provider, config)).toMatchObject({ isPassing: true, retryAt: expect.any(Date) })
    expect(await failureOf(provider, { ...config, credential: 'x' })).toMatchObject({ isAccessLost: true })
  })
})

describe('a webhook', () => {
  const body = '{"type":"order.created"}'
  const key = Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')
  const hmac = (algorithm: string, encoding: 'hex' | 'base64') =>
    createHmac(algorithm, 's1').update(body).digest(encoding)

  test.each<[object, Record<string, string>]>([
    [{ signing: 'none' }, {}],
    [{ webhookSecret: 's1' }, { 'x-webhook-secret': 's1' }],
    [{ webhookSecret: 's1', signatureHeader: 'Authorization' }, { authorization: 'Bearer s1' }],
    [{ signing: 'hmac', webhookSecret: 's1' }, { 'x-signature': hmac('sha256', 'hex') }],
    [
      {
        signing: 'hmac',
        webhookSecret: 's1',
        signatureHeader: 'X-Hub',
        algorithm: 'sha512',
        encoding: 'base64',
        signaturePrefix: 'v1=',
      },
      { 'x-hub': `v1=${hmac('sha512', 'base64')}` },
    ],
    [
      { signing: 'standard-webhooks', webhookSecret: `whsec_${key}` },
      {
        'webhook-id': 'msg_1',
        'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
        'webhook-signature': new Webhook(key).sign('msg_1', new Date(), body),
      },
    ],
  ])('is verified as %j says', (config, headers) => {
    const verify = (sent: Record<string, string>, text = body, secret?: string) =>
      provider.webhook!.verify(
        { method: 'POST', query: {}, headers: sent, rawBody: Buffer.from(text) },
        { ...config, ...(secret && { webhookSecret: secret }) },
      )
    expect(verify(headers)).toBe(true)
    if ('signing' in config && config.signing === 'none') return
    expect(verify({})).toBe(false)
    expect(verify(headers, body, 'other')).toBe(false)
    if ('signing' in config) expect(verify(headers, `${body} `)).toBe(false)
  })

  test('is one line of the feed, in the words of the connection, with a link', async () => {
    await start()
    const secret = `whsec_${key}`
    const config = {
      signing: 'standard-webhooks',
      webhookSecret: secret,
      sentence: '{{order.customer.name}} placed order {{order.number}}',
      linkPath: 'order.url',
      idPath: 'id',
    }
    const signing: GenericSigning = { kind: 'standard-webhooks', secret }
    tool.setWebhook('http://127.0.0.1:9/', signing)
    await tool.order('Ada')
    const { isVerified, read, said, result } = await deliver(provider, config, tool.hooks.posted[0]!)
    expect({ isVerified, said }).toEqual({ isVerified: true, said: 'Ada placed order 1001' })
    expect(read).toMatchObject({
      ok: true,
      delivery: { event: 'order.created', key: expect.stringMatching(/^order\.created:/) },
    })
    expect(result).toMatchObject({
      events: [{ activity: { type: 'generic.order.created', url: 'https://shop.example/orders/1001' } }],
    })
  })

  const of = (config: object, text: string, headers: Record<string, string> = {}) =>
    deliver(provider, config, { headers, body: text })

  test('without a sentence, or none of its values, says what is known', async () => {
    expect((await of({}, '{"type":"order.created"}')).said).toBe('A webhook came in: order.created')
    expect((await of({}, '{}')).said).toBe('A webhook came in')
    expect((await of({ sentence: 'Order {{number}}' }, '{"a":1}')).said).toBe('A webhook came in')
    expect((await of({ eventPath: 'meta.name', sentence: '{{event}}!' }, '{"meta":{"name":"paid"}}')).said).toBe(
      'paid!',
    )
  })

  test('may be a list or a form', async () => {
    expect((await of({ sentence: '{{list.0.name}} came' }, '[{"name":"Ada"}]')).said).toBe('Ada came')
    const form = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
    expect((await of({ sentence: '{{text}}' }, 'text=Hello+there', form)).said).toBe('Hello there')
  })

  test('has the key that it is said to have, the standard one, or that of its bytes', async () => {
    const keyOf = async (...given: Parameters<typeof of>) => {
      const { read } = await of(...given)
      return read.ok && read.delivery.key
    }
    expect(await keyOf({ idPath: 'meta.id' }, '{"meta":{"id":7}}')).toBe('webhook:7')
    expect(await keyOf({}, '{}', { 'webhook-id': 'msg_1' })).toBe('webhook:msg_1')
    expect(await keyOf({}, '{"a":1}')).not.toBe(await keyOf({}, '{"a":2}'))
  })

  test('that is no JSON is refused', async () => {
    for (const text of ['', 'x', '7', '"a"', '[1', '{"a":'])
      expect((await of({}, text)).read).toMatchObject({ ok: false, status: 400 })
  })

  test('whatever stands in it, never throws nor breaks the line', async () => {
    const config = { sentence: '{{user.name}} did {{n}} ({{list.0}}, {{ok}})', linkPath: 'url' }
    const whole = { type: 'x', user: { name: 'Ada\nLovelace' }, n: 7, list: ['a'], ok: true, url: 'https://a.example/' }
    expect((await of(config, JSON.stringify(whole))).said).toBe('Ada Lovelace did 7 (a, yes)')
    for (const payload of mutations(whole)) {
      const { said } = await of(config, JSON.stringify(payload))
      expect(said).not.toMatch(/undefined|null|\[object|\n/)
    }
  })
})

test('a sentence says values of any depth, and what is missing as a dash', () => {
  expect(say('{{a.b.c}} / {{ x }} / {{__proto__}}', { a: { b: { c: 0 } } })).toBe('0 / — / —')
  expect(say('Just words', {})).toBe('Just words')
  expect(say('{{a}}{{b}}', {})).toBeNull()
})
