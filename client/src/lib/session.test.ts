import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSession, type Session, type SessionTransport } from './session.ts'

const tokenFor = (seconds: number, name = 'x') => {
  const claims = { exp: Math.floor(Date.now() / 1000) + seconds, name }
  return `head.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sign`
}

/** One tab after another asks the same server; each answer is a new token. */
const createServer = () => {
  let count = 0
  return {
    calls: () => count,
    refresh: vi.fn<(attempt: string) => Promise<string>>(async () => tokenFor(600, `t${++count}`)),
    end: vi.fn<() => Promise<void>>(async () => {}),
  }
}

const sessions: Session[] = []
const open = (transport: SessionTransport) => {
  const session = createSession(transport)
  sessions.push(session)
  return session
}

/** What a browser keeps over a reload. */
const createStorage = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

describe('the session of a browser', () => {
  beforeEach(() => {
    vi.stubGlobal('localStorage', createStorage())
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    for (const session of sessions.splice(0)) session.dispose()
  })

  it('takes up the session of the cookie', async () => {
    const session = open(createServer())
    expect(session.state()).toBe('starting')
    await session.start()
    expect(session.state()).toBe('signed-in')
  })

  it('is signed out when the cookie is no longer good', async () => {
    const session = open({ refresh: async () => null, end: async () => {} })
    await session.start()
    expect(session.state()).toBe('signed-out')
    expect(session.token()).toBeNull()
  })

  it('says that the server cannot be reached, and can be started again', async () => {
    const server = createServer()
    server.refresh.mockRejectedValueOnce(new Error('offline'))
    const session = open(server)
    await session.start()
    expect(session.state()).toBe('unreachable')
    await session.start()
    expect(session.state()).toBe('signed-in')
  })

  it('makes the same attempt again when the answer was lost, and another one once it came', async () => {
    const server = createServer()
    server.refresh.mockRejectedValueOnce(new Error('the page was left'))
    await open(server).start()
    const reloaded = open(server)
    await reloaded.start()
    await reloaded.renew()
    const [lost, again, next] = server.refresh.mock.calls.map(([attempt]) => attempt)
    expect(lost).toMatch(/^[0-9a-f]{48}$/)
    expect(again).toBe(lost)
    expect(next).not.toBe(lost)
  })

  it('renews once however many ask at the same time', async () => {
    const server = createServer()
    const session = open(server)
    const tokens = await Promise.all([session.freshToken(), session.freshToken(), session.renew()])
    expect(server.calls()).toBe(1)
    expect(new Set(tokens).size).toBe(1)
  })

  it('keeps a token that is still good and renews one about to end', async () => {
    const server = createServer()
    const session = open(server)
    session.adopt(tokenFor(600))
    await session.freshToken()
    expect(server.calls()).toBe(0)
    session.adopt(tokenFor(10))
    await session.freshToken()
    expect(server.calls()).toBe(1)
  })

  it('hands its token to the other tabs', async () => {
    const one = open(createServer())
    const two = open(createServer())
    const token = tokenFor(600, 'shared')
    one.adopt(token)
    await vi.waitFor(() => expect(two.token()).toBe(token))
    expect(two.state()).toBe('signed-in')
  })

  it('signs the other tabs out too', async () => {
    const one = open(createServer())
    const two = open(createServer())
    one.adopt(tokenFor(600))
    await vi.waitFor(() => expect(two.state()).toBe('signed-in'))
    await one.signOut()
    await vi.waitFor(() => expect(two.state()).toBe('signed-out'))
  })

  it('stays signed in when the server did not take the sign-out', async () => {
    const session = open({ ...createServer(), end: async () => Promise.reject(new Error('offline')) })
    session.adopt(tokenFor(600))
    await expect(session.signOut()).rejects.toThrow('offline')
    expect(session.state()).toBe('signed-in')
  })
})
