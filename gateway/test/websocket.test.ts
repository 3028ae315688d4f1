import { openSocket } from '@atrium/testing/clients'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type Rig, startRig } from './rig/rig.ts'

describe('graphql-transport-ws', () => {
  let rig: Rig
  beforeAll(async () => {
    rig = await startRig()
  })
  afterAll(() => rig.dispose())

  it('answers a syntax error with `error`, and the socket goes on', async () => {
    const socket = await openSocket(rig.url)
    await socket.init()
    socket.subscribe('1', '{ ping')
    const { type, payload } = await socket.next()
    expect(type).toBe('error')
    expect(payload).toMatchObject([{ extensions: { code: 'GRAPHQL_PARSE_FAILED', requestId: expect.any(String) } }])
    expect((await socket.run('2', '{ ping }')).payload.data).toEqual({ ping: 'pong' })
    await socket.close()
  })

  it('runs queries and mutations too', async () => {
    const socket = await openSocket(rig.url)
    await socket.init()
    expect((await socket.run('1', 'mutation { append(text: "ws") }')).payload.data.append).toContain('ws')
    await socket.close()
  })

  it('answers bad variables with `error`', async () => {
    const socket = await openSocket(rig.url)
    await socket.init()
    socket.subscribe('1', 'subscription ($after: Int!) { activity(after: $after) { text } }', { after: 'x' })
    expect(await socket.next()).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
    await socket.close()
  })

  it('answers pings', async () => {
    const socket = await openSocket(rig.url)
    socket.send({ type: 'ping', payload: { n: 1 } })
    expect(await socket.next()).toEqual({ type: 'pong', payload: { n: 1 } })
    await socket.close()
  })

  it.each<[string, unknown, number]>([
    ['what is not JSON', '}{', 4400],
    ['JSON that is no message', '42', 4400],
    ['a message of unknown type', { type: 'hello' }, 4400],
    ['a message that only servers send', { type: 'next', id: '1', payload: { data: {} } }, 4400],
    ['an operation before connection_init', { type: 'subscribe', id: '1', payload: { query: '{ ping }' } }, 4401],
    ['an operation without a query', { type: 'subscribe', id: '1', payload: {} }, 4400],
  ])('closes a socket that sends %s, and no other', async (_what, message, code) => {
    const [bad, good] = await Promise.all([openSocket(rig.url), openSocket(rig.url)])
    await good.init()
    bad.send(message)
    expect((await bad.closed).code).toBe(code)
    expect((await good.run('1', '{ ping }')).payload.data).toEqual({ ping: 'pong' })
    await good.close()
  })

  it('closes a socket that sends connection_init twice, or an id in use', async () => {
    const twice = await openSocket(rig.url)
    await twice.init()
    twice.send({ type: 'connection_init' })
    expect((await twice.closed).code).toBe(4429)
    const same = await openSocket(rig.url)
    await same.init()
    same.subscribe('1', 'subscription { activity { text } }')
    same.subscribe('1', 'subscription { activity { text } }')
    expect((await same.closed).code).toBe(4409)
    await rig.state.feed.waitFor(0)
  })

  it('closes a socket of another protocol', async () => {
    const socket = await openSocket(rig.url, { protocol: 'graphql-ws' }).catch(() => null)
    if (socket) expect((await socket.closed).code).toBe(4406)
  })

  it('survives frames that are not WebSocket frames', async () => {
    const good = await openSocket(rig.url)
    await good.init()
    const bad = await openSocket(rig.url)
    const raw = (bad.ws as unknown as { _socket: import('node:net').Socket })._socket
    raw.write(Buffer.from([0xff, 0xff, 0xff, 0xff, 0x00, 0x00, 0x12]))
    expect([1002, 1006]).toContain((await bad.closed).code)
    expect((await good.run('1', '{ ping }')).payload.data).toEqual({ ping: 'pong' })
    await good.close()
  })

  it('closes a socket whose message is too large with 1009, and no other', async () => {
    const [bad, good] = await Promise.all([openSocket(rig.url), openSocket(rig.url)])
    await Promise.all([bad.init(), good.init()])
    bad.subscribe('1', `{ ping(text: "${'x'.repeat(300 * 1024)}") }`)
    expect((await bad.closed).code).toBe(1009)
    expect((await good.run('1', '{ ping }')).payload.data).toEqual({ ping: 'pong' })
    await good.close()
  })

  it('closes a socket that sends binary that is no message', async () => {
    const bad = await openSocket(rig.url)
    bad.ws.send(Buffer.from([0, 1, 2, 3]), { binary: true })
    expect((await bad.closed).code).toBe(4400)
  })

  it('sends nothing more of an operation that the client has completed', async () => {
    const socket = await openSocket(rig.url)
    await socket.init()
    socket.subscribe('1', 'subscription { activity { text } }')
    await rig.state.feed.waitFor(1)
    socket.send({ type: 'complete', id: '1' })
    await rig.state.feed.waitFor(0)
    rig.state.feed.publish({ position: 1, text: 'unheard' })
    expect(await socket.run('2', '{ ping }')).toMatchObject({ id: '2' })
    await socket.close()
  })

  it('takes an id again once its operation is over, and pings and pongs at any time', async () => {
    const socket = await openSocket(rig.url)
    socket.send({ type: 'pong' })
    await socket.init()
    expect((await socket.run('1', '{ ping }')).type).toBe('next')
    expect((await socket.run('1', '{ ping }')).type).toBe('next')
    socket.send({ type: 'complete', id: 'unknown' })
    socket.send({ type: 'ping' })
    expect(await socket.next()).toEqual({ type: 'pong' })
    await socket.close()
  })

  it('survives text that is not UTF-8', async () => {
    const bad = await openSocket(rig.url)
    bad.ws.send(Buffer.from([0xc3, 0x28, 0xff]), { binary: false })
    expect((await bad.closed).code).toBe(1007)
  })

  it('survives upgrade requests that are cut short', async () => {
    const { port } = new URL(rig.url)
    const raw = connect(Number(port), '127.0.0.1')
    raw.write('GET /graphql HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n')
    raw.on('error', () => undefined).resume()
    await once(raw, 'close')
    expect((await rig.post('{ ping }')).data).toEqual({ ping: 'pong' })
  })

  it.each([
    ['of a foreign origin', '/graphql', 'https://evil.example', '403'],
    ['of another path', '/elsewhere', undefined, '404'],
  ])('refuses an upgrade %s', async (_what, path, origin, status) => {
    const ws = new WebSocket(rig.url.replace('http', 'ws') + path, 'graphql-transport-ws', { origin })
    const [error] = (await once(ws, 'error').catch((thrown: unknown) => [thrown])) as [Error]
    expect(error.message).toContain(status)
  })

  it('accepts an upgrade of its own origin', async () => {
    const socket = await openSocket(rig.url, { origin: rig.url })
    await socket.init()
    await socket.close()
  })
})

describe('graphql-transport-ws, in time', () => {
  it('closes a socket that does not send connection_init', async () => {
    await using rig = await startRig({ limits: { socket: { initMs: 50 } } })
    const socket = await openSocket(rig.url)
    expect(await socket.closed).toEqual({ code: 4408, reason: 'Connection initialisation timeout' })
  })

  it('pings its clients, keeps those who answer, and ends the subscriptions of those who are gone without a word', async () => {
    await using rig = await startRig({ limits: { socket: { keepAliveMs: 100 } } })
    const [here, gone] = await Promise.all([openSocket(rig.url), openSocket(rig.url, { autoPong: false })])
    for (const socket of [here, gone]) {
      await socket.init()
      socket.subscribe('1', 'subscription { activity { text } }')
    }
    await rig.state.feed.waitFor(2)
    let pings = 0
    here.ws.on('ping', () => (pings += 1))
    expect((await gone.closed).code).toBe(1006)
    await rig.state.feed.waitFor(1)
    rig.state.feed.publish({ position: 1, text: 'still here' })
    expect((await here.next()).payload.data.activity.text).toBe('still here')
    expect(pings).toBeGreaterThan(0)
    await here.close()
  })
})
