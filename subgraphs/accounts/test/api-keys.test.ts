import { toGlobalId } from '@atrium/kit/ids'
import { hashApiKey, isWellFormedApiKey } from '@atrium/kit/viewer'
import { describe, expect, test } from 'vitest'
import {
  admin,
  auditOf,
  codeOf,
  companyA,
  create,
  everyText,
  identify,
  list,
  mutate,
  nextEvent,
  ownerA,
  read,
  useApiKeys,
} from './api-keys-rig.ts'
import { companies, people } from './plan.ts'

useApiKeys()

describe('making a key', () => {
  test('gives a well-formed secret once, of which only the hash is kept', async () => {
    const { key, secret } = await create(ownerA, { scopes: ['schema:read', 'projects:read', 'projects:read'] })
    expect(isWellFormedApiKey(secret)).toBe(true)
    expect(key).toMatchObject({
      name: 'Reports',
      hint: `atr_live_…${secret.slice(-4)}`,
      scopes: ['projects:read', 'schema:read'],
      status: 'ACTIVE',
      allowedIps: [],
      expiresAt: null,
      lastUsedAt: null,
      company: { id: companyA },
      owner: { id: toGlobalId('User', people.ownerA.id) },
      rotatedFrom: null,
    })
    const everything = await everyText()
    expect(everything).toContain(hashApiKey(secret))
    expect(everything).not.toContain(secret)
    expect(everything).not.toContain(secret.slice(9, -4))
  })

  test('writes its event and its audit entry with it', async () => {
    const { key, secret } = await create(ownerA, { name: 'Audited' })
    const [entry, ...more] = await auditOf((await identify(secret))!.viewer!.userId)
    expect(more).toEqual([])
    expect(entry).toMatchObject({ action: 'api_key.created', tenant: companies.a.id, details: { name: 'Audited' } })
    expect(await nextEvent('api_key.created', 'Audited')).toMatchObject({ apiKeyId: expect.any(String) })
    expect(key.name).toBe('Audited')
  })

  test.each([
    ['a name that is empty', { name: '  ' }, 'NAME_INVALID'],
    ['a name that is too long', { name: 'x'.repeat(101) }, 'NAME_INVALID'],
    ['no scope', { scopes: [] }, 'SCOPES_INVALID'],
    ['an unknown scope', { scopes: ['projects:read', 'projects:write'] }, 'SCOPES_INVALID'],
    ['no address', { allowedIps: ['office'] }, 'IPS_INVALID'],
    ['too many addresses', { allowedIps: Array.from({ length: 51 }, (_, i) => `192.0.2.${i}`) }, 'IPS_INVALID'],
    ['an end in the past', { expiresAt: '2020-01-01T00:00:00.000Z' }, 'EXPIRY_INVALID'],
    ['a company that does not exist', { companyId: toGlobalId('Company', people.admin.id) }, 'NOT_FOUND'],
    ['an id that is none', { companyId: 'nonsense' }, 'NOT_FOUND'],
  ])('refuses %s', async (_what, input, code) => {
    const whole = { name: 'Reports', companyId: companyA, scopes: ['projects:read'], ...input }
    expect(await codeOf(mutate(admin, 'apiKeyCreate', whole))).toBe(code)
  })
})

describe('the list', () => {
  test('is narrowed by company and status', async () => {
    const revoked = await create(ownerA, { name: 'Old' })
    await mutate(ownerA, 'apiKeyRevoke', { id: revoked.key.id })
    const statuses = async (where: object) =>
      new Set((await list(admin, where)).data.apiKeys!.nodes.map(({ status }) => status))
    expect(await statuses({ status: ['REVOKED'] })).toEqual(new Set(['REVOKED']))
    expect(await statuses({ status: ['ACTIVE'] })).toEqual(new Set(['ACTIVE']))
    const ofA = (await list(admin, { companyId: companyA })).data.apiKeys!
    expect(ofA.nodes.length).toBeGreaterThan(0)
    expect(new Set(ofA.nodes.map(({ company }) => company?.id))).toEqual(new Set([companyA]))
    expect((await list(admin, { companyId: 'nonsense' })).data.apiKeys!.nodes).toEqual([])
  })
})

describe('changing a key', () => {
  test('changes what is given and leaves the rest', async () => {
    const { key, secret } = await create(ownerA, { expiresAt: '2999-01-01T00:00:00.000Z' })
    const changes = { id: key.id, scopes: ['billing:read'], allowedIps: ['192.0.2.0/24'] }
    const { apiKey } = await mutate(ownerA, 'apiKeyUpdate', changes)
    expect(apiKey).toMatchObject({ name: 'Reports', expiresAt: key.expiresAt, scopes: ['billing:read'] })
    expect((await identify(secret))!.viewer!.apiKey!.scopes).toEqual(['billing:read'])
    const endless = await mutate(ownerA, 'apiKeyUpdate', { id: key.id, expiresAt: null })
    expect(endless.apiKey).toMatchObject({ expiresAt: null, allowedIps: ['192.0.2.0/24'] })
  })

  test('rotation gives a new secret with the same rights; the old one goes on for the days that were chosen', async () => {
    const { key, secret } = await create(ownerA, { allowedIps: ['192.0.2.1'], scopes: ['people:read'] })
    const { apiKey: next, secret: nextSecret } = await mutate(ownerA, 'apiKeyRotate', { id: key.id, overlapDays: 2 })
    expect(next).toMatchObject({
      name: key.name,
      scopes: key.scopes,
      allowedIps: key.allowedIps,
      company: key.company,
      rotatedFrom: { id: key.id },
      expiresAt: null,
    })
    expect((await identify(nextSecret!))!.viewer!.apiKey!.scopes).toEqual(['people:read'])
    expect((await identify(secret))!.viewer).toBeDefined()
    const left = Date.parse((await read(ownerA, key.id))!.expiresAt!) - Date.now()
    expect(left / 86_400_000).toBeCloseTo(2, 2)
  })

  test('rotation without an overlap ends the old one at once, and never lengthens one that ends sooner', async () => {
    const { key, secret } = await create(ownerA)
    await mutate(ownerA, 'apiKeyRotate', { id: key.id, overlapDays: 0 })
    expect(await identify(secret)).toBeNull()
    const soon = new Date(Date.now() + 3_600_000).toISOString()
    const short = await create(ownerA, { expiresAt: soon })
    await mutate(ownerA, 'apiKeyRotate', { id: short.key.id, overlapDays: 7 })
    expect((await read(ownerA, short.key.id))!.expiresAt).toBe(soon)
    for (const overlapDays of [-1, 8])
      expect(await codeOf(mutate(ownerA, 'apiKeyRotate', { id: short.key.id, overlapDays }))).toBe('OVERLAP_INVALID')
  })

  test('revoking ends it for good, and doing so twice is no error', async () => {
    const { key, secret } = await create(ownerA)
    expect((await identify(secret))!.viewer).toBeDefined()
    expect((await mutate(ownerA, 'apiKeyRevoke', { id: key.id })).apiKey!.status).toBe('REVOKED')
    expect((await mutate(ownerA, 'apiKeyRevoke', { id: key.id })).userErrors).toEqual([])
    expect(await identify(secret)).toBeNull()
    for (const [name, more] of [
      ['apiKeyUpdate', { name: 'Back' }],
      ['apiKeyRotate', { overlapDays: 1 }],
    ] as const)
      expect(await codeOf(mutate(ownerA, name, { id: key.id, ...more }))).toBe('NOT_ACTIVE')
  })
})
