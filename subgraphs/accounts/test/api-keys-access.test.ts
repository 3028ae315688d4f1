import { type Identity, sql, system, transaction } from '@atrium/kit/database'
import { API_KEY_SCOPES, hashApiKey, newApiKeySecret } from '@atrium/kit/viewer'
import { describe, expect, test, vi } from 'vitest'
import { asSignIn } from './accounts.ts'
import {
  accounts,
  admin,
  codeOf,
  companyA,
  create,
  identify,
  type Key,
  list,
  mutate,
  node,
  ownerA,
  ownerB,
  read,
  useApiKeys,
} from './api-keys-rig.ts'
import { companies, people } from './plan.ts'

useApiKeys()

describe('who may', () => {
  const input = { name: 'Reports', companyId: companyA, scopes: ['projects:read'] }

  test('an administrator of the agency makes keys of any company and of the agency', async () => {
    expect((await create(admin)).key.company).toEqual({ id: companyA })
    expect((await create(admin, { companyId: null })).key.company).toBeNull()
  })

  test.each(['manager', 'viewerA', 'developerA', 'agencyAdmin'] as const)(
    '%s makes, sees and lists none',
    async (name) => {
      const viewer = await accounts.viewerOf(people[name])
      const { key } = await create(ownerA)
      expect(await codeOf(mutate(viewer, 'apiKeyCreate', input))).toBe('FORBIDDEN')
      expect(await codeOf(mutate(viewer, 'apiKeyRevoke', { id: key.id }))).toBe('FORBIDDEN')
      expect(await read(viewer, key.id)).toBeNull()
      expect(await node(viewer, key.id)).toBeNull()
      expect((await list(viewer)).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
    },
  )

  test('an owner of a company makes none of the agency', async () => {
    expect(await codeOf(mutate(ownerA, 'apiKeyCreate', { ...input, companyId: null }))).toBe('FORBIDDEN')
  })

  test("another company's keys and the agency's do not exist for an owner; its own do", async () => {
    const ours = await create(ownerA)
    const agencys = await create(admin, { companyId: null })
    for (const { key } of [ours, agencys]) {
      expect(await read(ownerB, key.id)).toBeNull()
      expect(await node(ownerB, key.id)).toBeNull()
      for (const [name, more] of [
        ['apiKeyUpdate', { name: 'Mine now' }],
        ['apiKeyRotate', {}],
        ['apiKeyRevoke', {}],
      ] as const)
        expect(await codeOf(mutate(ownerB, name, { id: key.id, ...more }))).toBe('NOT_FOUND')
    }
    expect(await codeOf(mutate(ownerB, 'apiKeyCreate', input))).toBe('NOT_FOUND')
    expect((await list(ownerB)).data.apiKeys!.nodes).toEqual([])
    expect(await read(ownerA, ours.key.id)).toMatchObject({ status: 'ACTIVE', name: 'Reports' })
    expect(await node(ownerA, ours.key.id)).toEqual({ id: ours.key.id })
    expect((await list(ownerA)).data.apiKeys!.nodes.map(({ id }) => id)).toContain(ours.key.id)
    expect(await read(ownerA, agencys.key.id)).toBeNull()
  })

  test('row level security lets nobody but its administrators read, write or add a key', async () => {
    const { secret } = await create(ownerA)
    const count = (identity: Identity) =>
      transaction(accounts.database, identity, async (em) => {
        const rows = await sql(em, 'select from accounts.api_keys where hash = ?', [hashApiKey(secret)])
        const changed = await sql(em, `update accounts.api_keys set name = name where hash = ? returning id`, [
          hashApiKey(secret),
        ])
        return [rows.length, changed.length]
      })
    expect(await count(ownerA)).toEqual([1, 1])
    expect(await count(admin)).toEqual([1, 1])
    expect(await count(ownerB)).toEqual([0, 0])
    expect(await count(await accounts.viewerOf(people.manager))).toEqual([0, 0])
    expect(await count(system('job'))).toEqual([0, 0])
    const insert = (identity: Identity) =>
      transaction(accounts.database, identity, (em) =>
        sql(
          em,
          `insert into accounts.api_keys (id, name, owner_id, company_id, hash, last_four, scopes)
           values (gen_random_uuid(), 'x', ?, ?, ?, 'abcd', '{projects:read}')`,
          [people.ownerB.id, companies.a.id, hashApiKey(newApiKeySecret())],
        ),
      )
    await expect(insert(ownerB)).rejects.toThrow('row-level security')
    await expect(insert(system('signin'))).rejects.toThrow('row-level security')
  })
})

describe('whom a gateway is told', () => {
  test('nobody but a gateway is told anything', async () => {
    const { secret } = await create(ownerA)
    expect(await identify(secret, { viewer: admin })).toBeNull()
    expect((await identify(secret))!.viewer).toBeDefined()
    expect(await identify(newApiKeySecret())).toBeNull()
  })

  test('a key of a company is a client of that company alone, with the least role that its scopes need', async () => {
    const roles = { 'projects:read': 'VIEWER', 'billing:read': 'BILLING', 'integrations:read': 'ADMIN' }
    for (const [scope, role] of Object.entries(roles)) {
      const { viewer } = (await identify((await create(admin, { scopes: [scope] })).secret))!
      expect(viewer).toMatchObject({ kind: 'user', role: 'CLIENT', email: '', agencyId: null, developerId: null })
      expect(viewer!.companies).toMatchObject([{ id: companies.a.id, role, canManageBilling: false }])
      expect(viewer!.userId).not.toBe(people.admin.id)
    }
  })

  test('a key of the agency is no administrator, whatever its scopes', async () => {
    const { secret } = await create(admin, { companyId: null, scopes: [...API_KEY_SCOPES] })
    expect((await identify(secret))!.viewer).toMatchObject({ role: 'PROJECT_MANAGER', companies: [] })
  })

  test('an address outside the list is refused, one inside is not', async () => {
    const { secret } = await create(ownerA, { allowedIps: ['192.0.2.0/24', '2001:db8::/32'] })
    expect(await identify(secret, { ip: '198.51.100.1' })).toEqual({ refused: 'IP' })
    expect((await identify(secret, { ip: '192.0.2.200' }))!.viewer).toBeDefined()
    expect((await identify(secret, { ip: '2001:db8::9' }))!.viewer).toBeDefined()
  })

  test('a key that has expired is refused', async () => {
    const { key, secret } = await create(ownerA, { expiresAt: new Date(Date.now() + 60_000).toISOString() })
    expect((await identify(secret))!.expiresAt).toBe(Date.parse(key.expiresAt!))
    await transaction(accounts.database, admin, (em) =>
      sql(em, `update accounts.api_keys set expires_at = now() where hash = ?`, [hashApiKey(secret)]),
    )
    expect(await identify(secret)).toBeNull()
    expect((await read(ownerA, key.id))!.status).toBe('EXPIRED')
  })

  test('its owner is told, once in an hour, of a key that is used from elsewhere or after its end', async () => {
    const elsewhere = await create(ownerA, { name: 'From elsewhere', allowedIps: ['192.0.2.1'] })
    const ended = await create(ownerA, { name: 'After its end' })
    await mutate(ownerA, 'apiKeyRevoke', { id: ended.key.id })
    for (const { secret } of [elsewhere, ended])
      await Promise.all([1, 2, 3].map(() => identify(secret, { ip: '198.51.100.7' })))
    await identify(newApiKeySecret())
    const told = async () => {
      const { data } = await accounts.ask<{
        securityEvents: { nodes: { type: string; ip: string; detail: string }[] }
      }>(ownerA, '{ securityEvents(first: 50) { nodes { type ip detail } } }')
      return data.securityEvents.nodes.filter(({ detail }) => /^(From|After)/.test(detail)).toSorted(byType)
    }
    const byType = (a: { type: string }, b: { type: string }) => a.type.localeCompare(b.type)
    const hint = (key: Key) => key.hint.slice(-4)
    await vi.waitFor(async () => expect(await told()).toHaveLength(2))
    await identify(ended.secret, { ip: '198.51.100.7' })
    await identify(elsewhere.secret, { ip: '192.0.2.1' })
    expect(await told()).toEqual([
      {
        type: 'API_KEY_REFUSED_ADDRESS',
        ip: '198.51.100.7',
        detail: `From elsewhere (…${hint(elsewhere.key)})`,
      },
      { type: 'API_KEY_USED_AFTER_END', ip: '198.51.100.7', detail: `After its end (…${hint(ended.key)})` },
    ])
  })

  test('a key is refused while its owner is suspended', async () => {
    const { secret } = await create(ownerA)
    const setStatus = (status: string) =>
      asSignIn(accounts, 'update accounts.users set status = ? where id = ?', [status, people.ownerA.id])
    await setStatus('SUSPENDED')
    expect(await identify(secret)).toBeNull()
    await setStatus('ACTIVE')
    expect((await identify(secret))!.viewer).toBeDefined()
  })

  test('use is noted once in a minute, and not when the address was refused', async () => {
    const { key, secret } = await create(ownerA, { allowedIps: ['192.0.2.1'] })
    await identify(secret, { ip: '198.51.100.1' })
    expect((await read(ownerA, key.id))!.lastUsedAt).toBeNull()
    await identify(secret)
    const first = await vi.waitFor(async () => {
      const { lastUsedAt } = (await read(ownerA, key.id))!
      expect(lastUsedAt).not.toBeNull()
      return lastUsedAt
    })
    await identify(secret)
    await identify(secret)
    expect((await read(ownerA, key.id))!.lastUsedAt).toBe(first)
  })
})

test('what asks with a key changes nothing, even straight at the subgraph', async () => {
  const { key, secret } = await create(ownerA, { scopes: [...API_KEY_SCOPES] })
  const { viewer } = (await identify(secret))!
  expect(await codeOf(mutate(viewer!, 'apiKeyRevoke', { id: key.id }))).toBe('FORBIDDEN')
  expect((await read(ownerA, key.id))!.status).toBe('ACTIVE')
})
