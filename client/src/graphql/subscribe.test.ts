import type { Client, Sink } from 'graphql-ws'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { subscribeForever } from './subscribe.ts'

interface Started {
  variables: Record<string, unknown>
  sink: Sink
}

/** Stands in for the socket: keeps what was subscribed, and the payload object that would be sent again on a reconnect. */
const createFakeSocket = () => {
  const started: Started[] = []
  const payloads: object[] = []
  const stopped = vi.fn<() => void>()
  const socket = {
    subscribe: (payload: { variables: Record<string, unknown> }, sink: Sink) => {
      payloads.push(payload)
      started.push({ variables: payload.variables, sink })
      return stopped
    },
  }
  return { started, payloads, stopped, client: socket as unknown as Client }
}

const request = {
  query: 'subscription { activity { cursor } }',
  operationName: 'Feed',
  variables: { after: 'a' },
  extensions: {},
}
const event = (cursor: string) => ({ data: { activity: { cursor, activity: { id: cursor } } } })

describe('a subscription', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('addEventListener', () => {})
    vi.stubGlobal('removeEventListener', () => {})
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('asks from the last cursor on when the socket sends it again', () => {
    const { client, started } = createFakeSocket()
    const next = vi.fn<(result: object) => void>()
    subscribeForever(client, request, { next }, () => {})
    expect(started[0]?.variables.after).toBe('a')
    started[0]?.sink.next(event('b'))
    started[0]?.sink.next(event('c'))
    expect(started[0]?.variables.after).toBe('c')
    expect(next).toHaveBeenCalledTimes(2)
    expect(request.variables.after).toBe('a')
  })

  it('begins again after an end or a fatal close, from where it was', async () => {
    const { client, started } = createFakeSocket()
    subscribeForever(client, request, { next: () => {} }, () => {})
    started[0]?.sink.next(event('d'))
    started[0]?.sink.complete()
    await vi.runAllTimersAsync()
    expect(started).toHaveLength(2)
    expect(started[1]?.variables.after).toBe('d')
    started[1]?.sink.error({ code: 4500, reason: 'Internal server error' })
    await vi.runAllTimersAsync()
    expect(started).toHaveLength(3)
  })

  it('hands on errors of the answer and does not repeat what was refused', async () => {
    const { client, started } = createFakeSocket()
    const next = vi.fn<(result: object) => void>()
    subscribeForever(client, request, { next }, () => {})
    started[0]?.sink.error([{ message: 'The cursor is not valid.' }])
    await vi.runAllTimersAsync()
    expect(started).toHaveLength(1)
    expect(next).toHaveBeenCalledWith({ errors: [{ message: 'The cursor is not valid.' }] })
  })

  it('stays stopped once stopped', async () => {
    const { client, started, stopped } = createFakeSocket()
    const stop = subscribeForever(client, request, { next: () => {} }, () => {})
    stop()
    started[0]?.sink.complete()
    await vi.runAllTimersAsync()
    expect(stopped).toHaveBeenCalledOnce()
    expect(started).toHaveLength(1)
  })

  it('asks for a word when something was missed, and passes it on instead of an event', () => {
    const { client, started, payloads } = createFakeSocket()
    const next = vi.fn<(result: object) => void>()
    const missed = vi.fn<() => void>()
    subscribeForever(client, request, { next }, missed)
    expect(payloads[0]).toMatchObject({ extensions: { resync: true } })
    started[0]?.sink.next({ data: null, extensions: { resync: true } })
    expect(missed).toHaveBeenCalledTimes(1)
    expect(next).not.toHaveBeenCalled()
    started[0]?.sink.next(event('b'))
    expect(next).toHaveBeenCalledTimes(1)
  })
})
