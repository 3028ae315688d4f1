import type { SubgraphExecutor } from '@atrium/kit/executor'
import { Role } from '@atrium/kit/viewer'
import { openSocket, type TestSocket } from '@atrium/testing/clients'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Rig, startRig, supergraphSdl } from './rig/rig.ts'

const LOG = 'subscription ($after: String) { log(after: $after) { cursor text askedBy } }'
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Counts what accounts is asked, beside who is behind a session. */
function counted(queries: string[]) {
  return (real: SubgraphExecutor): SubgraphExecutor => ({
    ...real,
    execute(request) {
      if (!request.query.includes('sessionViewer')) queries.push(request.query)
      return real.execute(request)
    },
  })
}

describe.each([{ http: false }, { http: true }])('shared subscriptions (subgraphs over HTTP: $http)', ({ http }) => {
  let rig: Rig
  let sockets: TestSocket[]
  beforeEach(async () => {
    rig = await startRig({ http })
    sockets = []
  })
  afterEach(async () => {
    await Promise.all(sockets.map((socket) => socket.close()))
    await rig.dispose()
  })

  async function open(authorization?: string): Promise<TestSocket> {
    const socket = await openSocket(rig.url)
    sockets.push(socket)
    await socket.init(authorization)
    return socket
  }

  async function openAs(role: Role): Promise<TestSocket> {
    return open((await rig.signIn(role)).authorization)
  }

  const textOf = async (socket: TestSocket): Promise<string> => (await socket.next()).payload.data.log.text

  it('of people with the same rights are one in the subgraph, which is told of nobody, and end with the last of them', async () => {
    const readers = [await openAs(Role.ADMIN), await openAs(Role.ADMIN), await openAs(Role.ADMIN)]
    for (const reader of readers) reader.subscribe('1', LOG)
    for (const reader of readers) reader.subscribe('2', LOG)
    await rig.state.journal.waitFor(1)
    for (const reader of readers) await reader.settled()
    rig.state.journal.append('first')
    for (const reader of readers) {
      for (let i = 0; i < 2; i += 1) {
        const { payload } = await reader.next()
        expect(payload.data.log).toEqual({ cursor: 'c1', text: 'first', askedBy: NOBODY })
      }
    }
    expect(rig.state.journal.openings).toEqual([null])
    for (const reader of readers.slice(1)) await reader.close()
    rig.state.journal.append('second')
    expect(await textOf(readers[0]!)).toBe('second')
    await readers[0]!.close()
    await rig.state.journal.waitFor(0)
  })

  it('of people with other rights, other variables or other selections are not', async () => {
    const [admin, manager] = [await openAs(Role.ADMIN), await openAs(Role.PROJECT_MANAGER)]
    admin.subscribe('1', LOG)
    manager.subscribe('1', LOG)
    await rig.state.journal.waitFor(2)
    admin.subscribe('2', 'subscription { log(about: "x") { text } }')
    admin.subscribe('3', 'subscription { log(about: "y") { text } }')
    admin.subscribe('4', 'subscription { log { text cursor } }')
    await rig.state.journal.waitFor(5)
  })

  it('that select what may depend on the person are shared within a session only, and the subgraph is told who asks', async () => {
    const query = 'subscription { log { askedBy project { title } } }'
    const { authorization, viewer } = await rig.signIn(Role.ADMIN)
    const [one, tab, other] = [await open(authorization), await open(authorization), await openAs(Role.ADMIN)]
    for (const socket of [one, tab, other]) socket.subscribe('1', query)
    await rig.state.journal.waitFor(2)
    await Promise.all([one, tab, other].map((socket) => socket.settled()))
    rig.state.journal.append('first')
    for (const socket of [one, tab, other]) {
      expect((await socket.next()).payload.data.log).toEqual({ askedBy: viewer.userId, project: { title: 'Portal' } })
    }
    expect(rig.state.journal.openings).toHaveLength(2)
  })

  it('of a field that nothing says may be shared are not', async () => {
    const { authorization } = await rig.signIn(Role.ADMIN)
    const [one, other] = [await open(authorization), await open(authorization)]
    one.subscribe('1', 'subscription { ownLog { text } }')
    other.subscribe('1', 'subscription { ownLog { text } }')
    await rig.state.journal.waitFor(2)
  })

  it('give who comes back what it missed from memory, and go on', async () => {
    const [steady, other] = [await openAs(Role.ADMIN), await openAs(Role.ADMIN)]
    steady.subscribe('1', LOG)
    await steady.settled()
    await rig.state.journal.waitFor(1)
    rig.state.journal.append('1', '2', '3')
    for (const text of ['1', '2', '3']) expect(await textOf(steady)).toBe(text)
    other.subscribe('1', LOG, { after: 'c1' })
    for (const text of ['2', '3']) expect(await textOf(other)).toBe(text)
    rig.state.journal.append('4')
    for (const socket of [steady, other]) expect(await textOf(socket)).toBe('4')
    expect(rig.state.journal.openings).toEqual([null])
  })

  it('give who was away for long a replay of its own, until it has caught up', async () => {
    const texts = Array.from({ length: 200 }, (_, index) => `${index + 1}`)
    rig.state.journal.append(...texts)
    const [steady, other] = [await openAs(Role.ADMIN), await openAs(Role.ADMIN)]
    steady.subscribe('1', LOG)
    await steady.settled()
    await rig.state.journal.waitFor(1)
    other.subscribe('1', LOG, { after: 'c5' })
    for (const text of texts.slice(5)) expect(await textOf(other)).toBe(text)
    expect(rig.state.journal.openings).toEqual([null, 'c5'])
    rig.state.journal.append('a', 'b')
    for (const text of ['a', 'b']) for (const socket of [steady, other]) expect(await textOf(socket)).toBe(text)
    await rig.state.journal.waitFor(1)
    rig.state.journal.append('c')
    for (const socket of [steady, other]) expect(await textOf(socket)).toBe('c')
  })

  it('that come back together after the same event are one', async () => {
    rig.state.journal.append('1', '2', '3')
    const readers = [await openAs(Role.ADMIN), await openAs(Role.ADMIN), await openAs(Role.ADMIN)]
    for (const reader of readers) reader.subscribe('1', LOG, { after: 'c1' })
    for (const reader of readers) for (const text of ['2', '3']) expect(await textOf(reader)).toBe(text)
    expect(rig.state.journal.openings).toEqual(['c1'])
  })

  it.each([
    ['a literal', 'subscription { log(after: "c1") { text } }', {}],
    ['a default', 'subscription ($from: String = "c1") { log(after: $from) { text } }', {}],
    ['an alias', 'subscription ($from: String) { all: log(after: $from) { words: text } }', { from: 'c1' }],
  ])('take a cursor that is given by %s', async (_what, query, variables) => {
    rig.state.journal.append('1', '2')
    const socket = await openAs(Role.ADMIN)
    socket.subscribe('1', query, variables)
    const { data } = (await socket.next()).payload
    expect(Object.values(Object.values(data)[0] as object)).toEqual(['2'])
  })

  it('are told CURSOR_EXPIRED about a cursor that is too old', async () => {
    rig.state.journal.append('1', '2')
    rig.state.journal.forgetAll()
    const socket = await openAs(Role.ADMIN)
    socket.subscribe('1', LOG, { after: 'c1' })
    expect((await socket.next()).payload.errors).toMatchObject([{ extensions: { code: 'CURSOR_EXPIRED' } }])
    expect(await socket.next()).toEqual({ type: 'complete', id: '1' })
  })
})

describe('a shared subscription', () => {
  it('runs its plan once for each event, however many read it', async () => {
    const queries: string[] = []
    await using rig = await startRig({ replace: { accounts: counted(queries) } })
    const sockets = await Promise.all(Array.from({ length: 20 }, () => openSocket(rig.url)))
    for (const socket of sockets) {
      await socket.init((await rig.signIn(Role.ADMIN)).authorization)
      socket.subscribe('1', 'subscription { log { text company { name } } }')
      await socket.settled()
    }
    queries.length = 0
    rig.state.journal.append('1')
    for (const socket of sockets)
      expect((await socket.next()).payload.data.log).toEqual({ text: '1', company: { name: 'Acme' } })
    expect(queries).toHaveLength(1)
    await Promise.all(sockets.map((socket) => socket.close()))
  })

  it('goes on through a change of the supergraph, on the socket that was open', async () => {
    await using rig = await startRig()
    const socket = await openSocket(rig.url)
    await socket.init((await rig.signIn(Role.ADMIN)).authorization)
    socket.subscribe('1', LOG)
    await socket.settled()
    rig.reload(supergraphSdl.replaceAll('askedBy', 'requestedBy'))
    socket.subscribe('2', 'subscription { log { renamed: requestedBy } }')
    await rig.state.journal.waitFor(2)
    socket.subscribe('3', LOG)
    expect(await socket.next()).toMatchObject({
      id: '3',
      type: 'error',
      payload: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    })
    rig.state.journal.append('1')
    const [one, two] = [await socket.next(), await socket.next()].toSorted((a, b) => (a.id! < b.id! ? -1 : 1))
    expect(one).toMatchObject({ id: '1', payload: { data: { log: { text: '1', askedBy: NOBODY } } } })
    expect(two).toMatchObject({ id: '2', type: 'next' })
    await socket.close()
    await rig.state.journal.waitFor(0)
  })

  it('cuts off the one who does not read, and hands everything to the others', async () => {
    await using rig = await startRig({ limits: { socket: { bufferedBytes: 64 * 1024, stallMs: 200 } } })
    const [slow, quick] = await Promise.all([openSocket(rig.url), openSocket(rig.url)])
    for (const socket of [slow, quick]) {
      await socket.init((await rig.signIn(Role.ADMIN)).authorization)
      socket.subscribe('1', LOG)
      await socket.settled()
    }
    slow.ws.pause()
    const texts = Array.from({ length: 40 }, (_, index) => `${index}`.padEnd(1024 * 1024, '.'))
    for (const text of texts) {
      rig.state.journal.append(text)
      expect((await quick.next()).payload.data.log.text).toBe(text)
    }
    slow.ws.resume()
    await slow.closed
    rig.state.journal.append('after')
    expect((await quick.next()).payload.data.log.text).toBe('after')
    await quick.close()
    await rig.state.journal.waitFor(0)
  })

  it('goes on after its last event when the subgraph is gone for a while, and nobody notices', async () => {
    await using rig = await startRig({ http: true })
    const socket = await openSocket(rig.url)
    await socket.init((await rig.signIn(Role.ADMIN)).authorization)
    socket.subscribe('1', LOG)
    await rig.state.journal.waitFor(1)
    rig.state.journal.append('1')
    expect((await socket.next()).payload.data.log.text).toBe('1')
    const { sockets } = rig.servers.get('feed')!
    for (let round = 0; round < 3; round += 1) {
      for (const upstream of sockets) upstream.terminate()
      await rig.state.journal.waitFor(0)
      rig.state.journal.append(`${round} away`)
      await rig.state.journal.waitFor(1)
      rig.state.journal.append(`${round} back`)
      for (const text of [`${round} away`, `${round} back`])
        expect((await socket.next()).payload.data.log.text).toBe(text)
    }
    await socket.close()
    await rig.state.journal.waitFor(0)
  })

  it('ends with SUBGRAPH_UNAVAILABLE when its subgraph is lost before its first event and does not say where it began', async () => {
    await using rig = await startRig({ http: true })
    const socket = await openSocket(rig.url)
    await socket.init((await rig.signIn(Role.ADMIN)).authorization)
    socket.subscribe('1', LOG)
    await rig.state.journal.waitFor(1)
    for (const upstream of rig.servers.get('feed')!.sockets) upstream.terminate()
    expect(await socket.next()).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
    })
    await socket.close()
  })

  it.each([
    ['shared', 'subscription { log { text } }'],
    ['not shared', 'subscription { activity { text } }'],
  ])(
    'is taken up without a cursor (%s), and who takes it is told that something may have been missed; others end',
    async (_what, query) => {
      await using rig = await startRig({ http: true })
      const { authorization } = await rig.signIn(Role.ADMIN)
      const [told, ended] = await Promise.all([openSocket(rig.url), openSocket(rig.url)])
      const readers = query.includes('log') ? rig.state.journal : rig.state.feed
      await told.init(authorization)
      told.send({ type: 'subscribe', id: '1', payload: { query, extensions: { resync: true } } })
      await readers.waitFor(1)
      await ended.init(authorization)
      ended.subscribe('1', query)
      await ended.settled()
      await readers.waitFor(query.includes('log') ? 1 : 2)
      for (const upstream of rig.servers.get('feed')!.sockets) upstream.terminate()
      expect(await ended.next()).toMatchObject({ payload: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] })
      expect(await told.next()).toMatchObject({
        id: '1',
        type: 'next',
        payload: { data: null, extensions: { resync: true } },
      })
      await readers.waitFor(1)
      rig.state.journal.append('after')
      rig.state.feed.publish({ position: 1, text: 'after' })
      expect(JSON.stringify(await told.next())).toContain('"text":"after"')
      await Promise.all([told.close(), ended.close()])
      await readers.waitFor(0)
    },
  )

  it('is told why when it can no longer be taken up', async () => {
    await using rig = await startRig({ http: true })
    const socket = await openSocket(rig.url)
    await socket.init((await rig.signIn(Role.ADMIN)).authorization)
    socket.subscribe('1', LOG)
    await rig.state.journal.waitFor(1)
    rig.state.journal.append('1')
    await socket.next()
    rig.state.journal.append('2')
    await socket.next()
    for (const upstream of rig.servers.get('feed')!.sockets) upstream.terminate()
    await rig.state.journal.waitFor(0)
    rig.state.journal.append('3')
    rig.state.journal.forgetAll()
    expect((await socket.next()).payload.errors).toMatchObject([{ extensions: { code: 'CURSOR_EXPIRED' } }])
    expect(await socket.next()).toEqual({ type: 'complete', id: '1' })
    await socket.close()
  })
})
