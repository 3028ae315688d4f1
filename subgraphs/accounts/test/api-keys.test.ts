import { type Identity, sql, system, transaction } from '@atrium/kit/database'
import { toGlobalId } from '@atrium/kit/ids'
import {
  type AnyViewer,
  API_KEY_SCOPES,
  GATEWAY,
  hashApiKey,
  isWellFormedApiKey,
  newApiKeySecret,
  type Viewer,
} from '@atrium/kit/viewer'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Accounts, asSignIn, startAccounts } from './accounts.ts'
import { companies, people } from './plan.ts'

let accounts: Accounts
let admin: Viewer
let ownerA: Viewer
let ownerB: Viewer
beforeAll(async () => {
  accounts = await startAccounts()
  admin = await accounts.viewerOf(people.admin)
  ownerA = await accounts.viewerOf(people.ownerA)
  ownerB = await accounts.viewerOf(people.ownerB)
})
afterAll(() => accounts.dispose())

interface Key {
  id: string
  name: string
  hint: string
  scopes: string[]
  allowedIps: string[]
  status: string
  expiresAt: string | null
  lastUsedAt: string | null
  company: { id: string } | null
  owner: { id: string } | null
  rotatedFrom: { id: string } | null
}
interface Payload {
  apiKey: Key | null
  secret?: string | null
  userErrors: { code: string; field: string[] | null; message: string }[]
}

const KEY = `id name hint scopes allowedIps status expiresAt lastUsedAt revokedAt company { id } owner { id } rotatedFrom { id }`
const companyA = toGlobalId('Company', companies.a.id)

async function mutate(viewer: AnyViewer, name: string, input: object): Promise<Payload> {
  const type = name[0]!.toUpperCase() + name.slice(1)
  const secret = /Create|Rotate/.test(name) ? 'secret' : ''
  const query = `mutation ($input: ${type}Input!) {
    payload: ${name}(input: $input) { apiKey { ${KEY} } ${secret} userErrors { code field message } }
  }`
  const { data, errors } = await accounts.ask<{ payload: Payload }>(viewer, query, { variables: { input } })
  expect(errors).toBeUndefined()
  return data.payload
}

async function create(viewer: Viewer, input: object = {}): Promise<{ key: Key; secret: string }> {
  const whole = { name: 'Reports', companyId: companyA, scopes: ['projects:read'], ...input }
  const { apiKey, secret, userErrors } = await mutate(viewer, 'apiKeyCreate', whole)
  expect(userErrors).toEqual([])
  return { key: apiKey!, secret: secret! }
}

const codeOf = async (payload: Promise<Payload>) => {
  const { apiKey, secret, userErrors } = await payload
  expect([apiKey, secret ?? null]).toEqual([null, null])
  return userErrors[0]?.code
}

async function read(viewer: AnyViewer, id: string): Promise<Key | null> {
  const query = `query ($id: ID!) { apiKey(id: $id) { ${KEY} } }`
  return (await accounts.ask<{ apiKey: Key | null }>(viewer, query, { variables: { id } })).data.apiKey
}

/** What a gateway is told of a secret that came from `ip`. */
async function identify(secret: string, { ip = '192.0.2.1', viewer = GATEWAY as AnyViewer } = {}) {
  const query = 'query ($hash: String!) { apiKeyViewer(hash: $hash) }'
  const variables = { hash: hashApiKey(secret) }
  const { data } = await accounts.ask<{
    apiKeyViewer: { viewer?: Viewer; expiresAt?: number; refused?: string } | null
  }>(viewer, query, { variables, client: { ip } })
  return data.apiKeyViewer
}

const auditOf = (uuid: string) =>
  asSignIn<{ action: string; details: object; tenant: string }>(
    accounts,
    'select action, details, tenant_id as tenant from accounts.audit_log where subject_id = ? order by occurred_at, sequence',
    [uuid],
  )

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

async function node(viewer: Viewer, id: string) {
  const { data } = await accounts.ask<{ node: { id: string } | null }>(
    viewer,
    'query ($id: ID!) { node(id: $id) { id } }',
    {
      variables: { id },
    },
  )
  return data.node
}

function list(viewer: Viewer, where: object = {}) {
  const query = `query ($where: ApiKeyWhereInput) { apiKeys(first: 100, where: $where) { totalCount nodes { ${KEY} } } }`
  return accounts.ask<{ apiKeys: { nodes: Key[] } | null }>(viewer, query, { variables: { where } })
}

/** All that the subgraph has written of keys. */
async function everyText(): Promise<string> {
  const read = (identity: Identity, text: string) =>
    transaction(accounts.database, identity, (em) => sql<{ row: string }>(em, text))
  const rows = await Promise.all([
    read(system('signin'), 'select t::text as row from accounts.api_keys t'),
    read(system('signin'), 'select t::text as row from accounts.audit_log t'),
    read(system('relay'), 'select t::text as row from bus.events t'),
    read(system('relay'), 'select t::text as row from accounts.outbox t'),
  ])
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n')
}

function nextEvent(type: string, name: string): Promise<object> {
  return vi.waitFor(async () => {
    const rows = await transaction(accounts.database, system('relay'), (em) =>
      sql<{ payload: object }>(em, `select payload from bus.events where type = ? and payload ->> 'name' = ?`, [
        type,
        name,
      ]),
    )
    expect(rows).toHaveLength(1)
    return rows[0]!.payload
  }, 5000)
}
