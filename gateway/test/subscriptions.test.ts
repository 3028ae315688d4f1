import { Role } from '@atrium/kit/viewer'
import { openSocket } from '@atrium/testing/clients'
import { createClient as createSseClient } from 'graphql-sse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Answer, type Rig, startRig } from './rig/rig.ts'

const WIDE = 'subscription { live: activity { at: position text project { title owner { name } } actor { email } } }'
const ENTITIES = { position: 1, text: 'pushed', project: { id: 'p1' }, actor: { id: 'u2' } }
const WIDE_ANSWER = {
  live: {
    at: 1,
    text: 'pushed',
    project: { title: 'Portal', owner: { name: 'Ada' } },
    actor: { email: 'bo@example.com' },
  },
}

describe.each([{ http: false }, { http: true }])('subscriptions (subgraphs over HTTP: $http)', ({ http }) => {
  let rig: Rig
  beforeEach(async () => {
    rig = await startRig({ http })
  })
  afterEach(() => rig.dispose())

  it('resolves fields of other subgraphs for each event, over WebSocket', async () => {
    const { authorization } = await rig.signIn(Role.ADMIN)
    const socket = await openSocket(rig.url)
    await socket.init(authorization)
    socket.subscribe('1', WIDE)
    await rig.state.feed.waitFor(1)
    rig.state.feed.publish(ENTITIES)
    rig.state.feed.publish({ position: 2, text: 'again' })
    expect((await socket.next()).payload.data).toEqual(WIDE_ANSWER)
    expect((await socket.next()).payload.data.live).toMatchObject({ at: 2, project: null, actor: null })
    await socket.close()
    await rig.state.feed.waitFor(0)
  })

  it('resolves fields of other subgraphs for each event, over SSE', async () => {
    const { authorization } = await rig.signIn(Role.ADMIN)
    const client = createSseClient({ url: `${rig.url}/graphql`, headers: { authorization }, retryAttempts: 0 })
    const events = client.iterate<Answer['data']>({ query: WIDE })
    const first = events.next()
    await rig.state.feed.waitFor(1)
    rig.state.feed.publish(ENTITIES)
    expect((await first).value.data).toEqual(WIDE_ANSWER)
    await events.return!()
    await rig.state.feed.waitFor(0)
  })

  it('ends the upstream subscription when the client completes its own', async () => {
    const socket = await openSocket(rig.url)
    await socket.init()
    socket.subscribe('1', 'subscription { activity { text } }')
    socket.subscribe('2', 'subscription { activity { text } }')
    await rig.state.feed.waitFor(2)
    socket.send({ type: 'complete', id: '1' })
    await rig.state.feed.waitFor(1)
    rig.state.feed.publish({ position: 1, text: 'x' })
    expect(await socket.next()).toMatchObject({ id: '2', type: 'next' })
    await socket.close()
    await rig.state.feed.waitFor(0)
  })

  it('answers an error with its code when the subgraph refuses the subscription', async () => {
    const socket = await openSocket(rig.url)
    await socket.init()
    socket.subscribe('1', 'subscription { activity(fail: true) { text } }')
    const { type, payload } = await socket.next()
    expect(type).toBe('next')
    expect(payload.errors[0]).toMatchObject({
      message: 'The cursor is too old.',
      extensions: { code: 'BAD_USER_INPUT' },
    })
    expect(await socket.next()).toEqual({ type: 'complete', id: '1' })
    await socket.close()
  })

  it('answers an event that fails as null with an error, and goes on', async () => {
    const socket = await openSocket(rig.url)
    await socket.init()
    socket.subscribe('1', 'subscription { activity { text } }')
    await rig.state.feed.waitFor(1)
    rig.state.feed.publish(new Error('table activity is locked'))
    rig.state.feed.publish({ position: 2, text: 'fine' })
    const failed = await socket.next()
    expect(failed.payload.data).toBeNull()
    expect(failed.payload.errors[0].extensions.code).toBe('INTERNAL')
    expect(JSON.stringify(failed)).not.toContain('locked')
    expect((await socket.next()).payload.data.activity.text).toBe('fine')
    await socket.close()
  })

  it('refuses @skip and @include at the root, also in a fragment', async () => {
    const socket = await openSocket(rig.url)
    await socket.init()
    socket.subscribe('1', 'subscription ($no: Boolean!) { activity @skip(if: $no) { text } }', { no: false })
    expect(await socket.next()).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    })
    const query =
      'subscription ($no: Boolean!) { ...F @include(if: $no) } fragment F on Subscription { activity { text } }'
    socket.subscribe('2', query, { no: true })
    expect(await socket.next()).toMatchObject({ id: '2', type: 'error' })
    await socket.close()
  })

  it('removes what the viewer may not read from events, with an error at its path', async () => {
    const { authorization } = await rig.signIn(Role.CLIENT)
    const socket = await openSocket(rig.url)
    await socket.init(authorization)
    socket.subscribe('1', 'subscription { activity { actor { name email } } }')
    await rig.state.feed.waitFor(1)
    rig.state.feed.publish(ENTITIES)
    const { payload } = await socket.next()
    expect(payload.data).toEqual({ activity: { actor: { name: 'Bo', email: null } } })
    expect(payload.errors).toMatchObject([{ path: ['activity', 'actor', 'email'], extensions: { code: 'FORBIDDEN' } }])
    await socket.close()
  })

  it('does not open a stream that the viewer may not have', async () => {
    const socket = await openSocket(rig.url)
    await socket.init()
    socket.subscribe('1', 'subscription { secrets { text } }')
    const { payload } = await socket.next()
    expect(payload).toMatchObject({
      data: { secrets: null },
      errors: [{ path: ['secrets'], extensions: { code: 'UNAUTHENTICATED' } }],
    })
    expect(await socket.next()).toEqual({ type: 'complete', id: '1' })
    expect(rig.state.feed.size).toBe(0)
    await socket.close()
  })
})

describe('subscriptions when the subgraph goes away', () => {
  it('end with SUBGRAPH_UNAVAILABLE, and work again when it is back', async () => {
    const rig = await startRig({ http: true })
    const socket = await openSocket(rig.url)
    await socket.init()
    socket.subscribe('1', 'subscription { activity { text } }')
    await rig.state.feed.waitFor(1)
    for (const upstream of rig.servers.get('feed')!.sockets) upstream.terminate()
    const broken = await socket.next()
    expect(broken).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] })
    await rig.state.feed.waitFor(0)
    socket.subscribe('2', 'subscription { activity { text } }')
    await rig.state.feed.waitFor(1)
    rig.state.feed.publish({ position: 1, text: 'back' })
    expect((await socket.next()).payload.data.activity.text).toBe('back')
    await socket.close()
    await rig.dispose()
  })

  it('answer TIMEOUT when a subgraph does not open the stream, and end one that opens too late', async () => {
    const open = Promise.withResolvers<void>()
    const rig = await startRig({
      subgraphTimeoutMs: 100,
      replace: {
        feed: (real) => ({
          ...real,
          async subscribe(request) {
            await open.promise
            return real.subscribe(request)
          },
        }),
      },
    })
    const socket = await openSocket(rig.url)
    await socket.init()
    socket.subscribe('1', 'subscription { activity { text } }')
    expect((await socket.next()).payload.errors).toMatchObject([{ extensions: { code: 'TIMEOUT' } }])
    open.resolve()
    await rig.state.feed.waitFor(1)
    await rig.state.feed.waitFor(0)
    await socket.close()
    await rig.dispose()
  })

  it('carry all of a subgraph over one upstream socket', async () => {
    const rig = await startRig({ http: true })
    const sockets = await Promise.all([openSocket(rig.url), openSocket(rig.url)])
    for (const socket of sockets) {
      await socket.init()
      socket.subscribe('1', 'subscription { activity { text } }')
    }
    await rig.state.feed.waitFor(2)
    expect(rig.servers.get('feed')!.sockets.size).toBe(1)
    await Promise.all(sockets.map((socket) => socket.close()))
    await rig.dispose()
  })
})
