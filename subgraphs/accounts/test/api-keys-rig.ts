import { type Identity, sql, system, transaction } from '@atrium/kit/database'
import { toGlobalId } from '@atrium/kit/ids'
import { type AnyViewer, GATEWAY, hashApiKey, type Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import { type Accounts, asSignIn, startAccounts } from './accounts.ts'
import { companies, people } from './plan.ts'

// What the tests of API keys share: accounts with the people of the plan, and what makes, reads and shows keys.

export let accounts: Accounts
export let admin: Viewer
export let ownerA: Viewer
export let ownerB: Viewer

/** For the top of a test file. */
export function useApiKeys(): void {
  beforeAll(async () => {
    accounts = await startAccounts()
    admin = await accounts.viewerOf(people.admin)
    ownerA = await accounts.viewerOf(people.ownerA)
    ownerB = await accounts.viewerOf(people.ownerB)
  })
  afterAll(() => accounts.dispose())
}

export interface Key {
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
export interface Payload {
  apiKey: Key | null
  secret?: string | null
  userErrors: { code: string; field: string[] | null; message: string }[]
}

export const KEY = `id name hint scopes allowedIps status expiresAt lastUsedAt revokedAt company { id } owner { id } rotatedFrom { id }`
export const companyA = toGlobalId('Company', companies.a.id)

export async function mutate(viewer: AnyViewer, name: string, input: object): Promise<Payload> {
  const type = name[0]!.toUpperCase() + name.slice(1)
  const secret = /Create|Rotate/.test(name) ? 'secret' : ''
  const query = `mutation ($input: ${type}Input!) {
    payload: ${name}(input: $input) { apiKey { ${KEY} } ${secret} userErrors { code field message } }
  }`
  const { data, errors } = await accounts.ask<{ payload: Payload }>(viewer, query, { variables: { input } })
  expect(errors).toBeUndefined()
  return data.payload
}

export async function create(viewer: Viewer, input: object = {}): Promise<{ key: Key; secret: string }> {
  const whole = { name: 'Reports', companyId: companyA, scopes: ['projects:read'], ...input }
  const { apiKey, secret, userErrors } = await mutate(viewer, 'apiKeyCreate', whole)
  expect(userErrors).toEqual([])
  return { key: apiKey!, secret: secret! }
}

export const codeOf = async (payload: Promise<Payload>) => {
  const { apiKey, secret, userErrors } = await payload
  expect([apiKey, secret ?? null]).toEqual([null, null])
  return userErrors[0]?.code
}

export async function read(viewer: AnyViewer, id: string): Promise<Key | null> {
  const query = `query ($id: ID!) { apiKey(id: $id) { ${KEY} } }`
  return (await accounts.ask<{ apiKey: Key | null }>(viewer, query, { variables: { id } })).data.apiKey
}

/** What a gateway is told of a secret that came from `ip`. */
export async function identify(secret: string, { ip = '192.0.2.1', viewer = GATEWAY as AnyViewer } = {}) {
  const query = 'query ($hash: String!) { apiKeyViewer(hash: $hash) }'
  const variables = { hash: hashApiKey(secret) }
  const { data } = await accounts.ask<{
    apiKeyViewer: { viewer?: Viewer; expiresAt?: number; refused?: string } | null
  }>(viewer, query, { variables, client: { ip } })
  return data.apiKeyViewer
}

export const auditOf = (uuid: string) =>
  asSignIn<{ action: string; details: object; tenant: string }>(
    accounts,
    'select action, details, tenant_id as tenant from accounts.audit_log where subject_id = ? order by occurred_at, sequence',
    [uuid],
  )

export async function node(viewer: Viewer, id: string) {
  const { data } = await accounts.ask<{ node: { id: string } | null }>(
    viewer,
    'query ($id: ID!) { node(id: $id) { id } }',
    {
      variables: { id },
    },
  )
  return data.node
}

export function list(viewer: Viewer, where: object = {}) {
  const query = `query ($where: ApiKeyWhereInput) { apiKeys(first: 100, where: $where) { totalCount nodes { ${KEY} } } }`
  return accounts.ask<{ apiKeys: { nodes: Key[] } | null }>(viewer, query, { variables: { where } })
}

/** All that the subgraph has written of keys. */
export async function everyText(): Promise<string> {
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

export function nextEvent(type: string, name: string): Promise<object> {
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
