import { hashApiKey, newApiKeySecret, Role, type Viewer } from '@atrium/kit/viewer'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Rig, startRig } from './rig/rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await startRig()
})
afterEach(() => rig.dispose())

/** A key that accounts knows. */
function known({ expiresAt = null as number | null } = {}) {
  const secret = newApiKeySecret()
  const hash = hashApiKey(secret)
  const viewer: Viewer = {
    kind: 'user',
    userId: hash,
    sessionId: hash,
    email: '',
    name: 'Report',
    role: Role.CLIENT,
    companies: [],
    agencyId: null,
    developerId: null,
    impersonatorId: null,
    apiKey: { id: hash, scopes: ['projects:read'] },
  }
  rig.state.keys.set(hash, { viewer, expiresAt })
  return { secret, hash, authorization: `Bearer ${secret}` }
}

const ask = (authorization: string) => rig.post('{ projects { title } }', { authorization })

it('asks accounts by the hash and the address, once for all who ask within seconds', async () => {
  const { authorization, hash } = known()
  await Promise.all(Array.from({ length: 10 }, () => ask(authorization)))
  expect((await ask(authorization)).data.projects.length).toBeGreaterThan(0)
  expect(rig.state.keyLookups).toEqual([{ hash, ip: '127.0.0.1' }])
})

it('refuses what is no whole key without asking accounts', async () => {
  const { secret } = known()
  for (const broken of [secret.slice(0, -1), `${secret}x`, secret.toLowerCase(), 'atr_live_']) {
    const { status, errors } = await ask(`Bearer ${broken}`)
    expect([broken, status, errors![0]!.extensions.code]).toEqual([broken, 401, 'UNAUTHENTICATED'])
  }
  expect(rig.state.keyLookups).toEqual([])
})

it('refuses a key that accounts does not know, and says so of one from another address', async () => {
  expect((await ask(`Bearer ${newApiKeySecret()}`)).status).toBe(401)
  const { authorization, hash } = known()
  rig.state.keys.set(hash, { refused: 'IP' })
  const { status, errors } = await ask(authorization)
  expect([status, errors![0]!.message]).toEqual([401, 'This API key may not be used from 127.0.0.1.'])
})

it('does not take a key for ended when accounts cannot be asked', async () => {
  const { authorization } = known()
  rig.state.isDatabaseDown = true
  expect((await ask(authorization)).status).toBe(503)
  rig.state.isDatabaseDown = false
  expect((await ask(authorization)).status).toBe(200)
})

it('refuses a key that ended since it was looked up, and one that was changed', async () => {
  const brief = known({ expiresAt: Date.now() + 300 })
  expect((await ask(brief.authorization)).status).toBe(200)
  await expect.poll(async () => (await ask(brief.authorization)).status).toBe(401)
  expect(rig.state.keyLookups).toHaveLength(1)

  const revoked = known()
  expect((await ask(revoked.authorization)).status).toBe(200)
  rig.state.keys.delete(revoked.hash)
  await rig.invalidateViewer()
  expect((await ask(revoked.authorization)).status).toBe(401)
})

it('ends a stream when its key ends, and lets one whose key ends in years go on', async () => {
  const stream = async (authorization: string) => {
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream', authorization }
    const body = JSON.stringify({ query: 'subscription { activity { text } }' })
    return fetch(`${rig.url}/graphql`, { method: 'POST', headers, body })
  }
  const scoped = (key: ReturnType<typeof known>) => {
    const entry = rig.state.keys.get(key.hash) as { viewer: Viewer }
    entry.viewer.apiKey!.scopes.push('activities:read')
    return key.authorization
  }
  const brief = await stream(scoped(known({ expiresAt: Date.now() + 500 })))
  const long = await stream(scoped(known({ expiresAt: Date.now() + 400 * 86_400_000 })))
  await rig.state.feed.waitFor(2)
  await brief.text()
  await rig.state.feed.waitFor(1)
  await long.body!.cancel()
  await rig.state.feed.waitFor(0)
})

it('never writes a secret into the log, whatever becomes of it', async () => {
  const { secret, authorization } = known()
  await ask(authorization)
  rig.state.isDatabaseDown = true
  const other = newApiKeySecret()
  await ask(`Bearer ${other}`)
  await ask(`Bearer ${secret}x`)
  const log = rig.logged.join('')
  expect(log).toContain('a credential cannot be checked')
  for (const text of [secret, other]) expect(log).not.toContain(text)
})
