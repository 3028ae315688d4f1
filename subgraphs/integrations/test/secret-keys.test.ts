import { findKeys } from '@atrium/kit/data-keys'
import { system, transaction } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import { encryptSecret } from '@atrium/kit/secrets'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { webhookPlace } from '../src/alerts/rule-secret.ts'
import { placeOf } from '../src/connections/secrets.ts'
import { WebhookEndpoint } from '../src/endpoints/endpoint.entity.ts'
import { addSecret, signingSecrets } from '../src/endpoints/secrets.ts'
import { SECRET_COLUMNS } from '../src/secret-columns.ts'
import { eventually, rowsOf } from './support/github.ts'
import { companyA, companyB, people } from './support/people.ts'
import { run } from './support/run.ts'
import * as keys from './support/secret-keys.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let workspace: Workspace
let owners: keys.Owner[]
let endpoint: WebhookEndpoint
let endpointSecret: string
const ADDRESS = 'http://localhost:9/hook-of-a-rule'

beforeAll(async () => {
  workspace = await createWorkspace({ trustedHosts: ['localhost:9'] })
  await keys.stopSchedule(workspace)
  owners = await Promise.all([companyA, companyB, null].map((id) => keys.addConnection(workspace, id)))
  for (const owner of owners) await keys.write(workspace, owner, { token: tokenOf(owner) }, workspace.vault)
  endpoint = await transaction(workspace.database, system('seed'), async (em) => {
    const made = em.create(WebhookEndpoint, {
      id: newId(),
      companyId: companyA,
      name: 'Board',
      url: 'https://example.com/hook',
      categories: [],
      types: [],
      selection: 'id',
    })
    await em.persist(made).flush()
    endpointSecret = await addSecret(em, made, workspace.vault)
    return made
  })
  const rule = { metric: 'api.requests', category: 'CRITICAL', comparison: 'AT_LEAST', threshold: 1, windowMinutes: 5 }
  const input = { ...rule, name: 'Told outside', severity: 'WARNING', webhookUrl: ADDRESS }
  await run(workspace, people.admin, 'alertRuleCreate', input, 'rule { id }')
})
afterAll(() => workspace?.dispose())

const tokenOf = ({ id }: keys.Owner) => `token of ${id}`

/** Every secret that is kept, with the tenant whose it is and the one whose key it is encrypted with. */
const stored = () =>
  rowsOf<{ id: string; text: string; tenant: string; keyOf: string | null }>(
    workspace,
    SECRET_COLUMNS.map(
      ({ table, column, place }) =>
        `select t.id, t.${column} as text, ${place.tenant} as tenant, k.tenant_id::text as "keyOf"
         from integrations.${table} t left join integrations.data_keys k on k.id = t.data_key_id where t.${column} is not null`,
    ).join(' union all '),
    'keys',
  )

test('every secret of every tenant is encrypted with a key of that tenant, and no other column keeps one', async () => {
  const secrets = await stored()
  expect(new Set(secrets.map(({ tenant }) => tenant))).toEqual(new Set([companyA, companyB, 'agency']))
  for (const { text, tenant, keyOf } of secrets) {
    expect(text).toMatch(/^v2\./)
    expect(keyOf).toBe(tenant === 'agency' ? '00000000-0000-0000-0000-000000000000' : tenant)
  }
  const url = new URL(inject('postgres').superuserUrl)
  url.pathname = new URL(workspace.urls.appUrl).pathname
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    const { rows } = await client.query<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns
       where table_schema = 'integrations' and data_type = 'text' and table_name <> 'data_keys'`,
    )
    const places: string[] = []
    for (const { table, column } of rows) {
      const found = await client.query(`select 1 from integrations."${table}" where "${column}" ~ '^v[12][.]' limit 1`)
      if (found.rows.length > 0) places.push(`${table}.${column}`)
    }
    expect(places.toSorted()).toEqual(SECRET_COLUMNS.map(({ table, column }) => `${table}.${column}`).toSorted())
  } finally {
    await client.end()
  }
})

test('a secret that is copied to another tenant, table, row or column cannot be read there', async () => {
  const place = placeOf(owners[0]!, 'token')
  const sealed = await workspace.vault.seal('bound', place)
  expect(await workspace.vault.open(sealed, place)).toBe('bound')
  for (const field of ['tenant', 'table', 'row', 'column'] as const) {
    const other = field === 'tenant' ? companyB : 'other'
    await expect(workspace.vault.open(sealed, { ...place, [field]: other })).rejects.toThrow()
  }
  const theirs = await stored()
  const [mine, foreign] = [owners[0]!, owners[1]!]
  const copied = theirs.find(({ tenant }) => tenant === foreign.companyId)!.text
  await keys.putCiphertext(workspace, placeOf(mine, 'token'), copied)
  await expect(keys.read(workspace, mine, workspace.vault)).rejects.toThrow('another tenant')
  await keys.write(workspace, mine, { token: tokenOf(mine) }, workspace.vault)
})

test('a key that is moved to another tenant’s row is of no use there', async () => {
  const [a, b] = await keys.keysOf(workspace)
  const put = (id: string, wrapped: string) =>
    rowsOf(workspace, 'update integrations.data_keys set wrapped = ? where id = ? returning id', 'keys', [wrapped, id])
  const secret = await workspace.vault.seal('x', { tenant: a!.tenantId, table: 't', row: 'r', column: 'c' })
  await put(a!.id, b!.wrapped)
  const fresh = await keys.openVault(workspace, workspace.runtime.keys.keyring)
  const open = () => fresh.open(secret, { tenant: a!.tenantId, table: 't', row: 'r', column: 'c' })
  await expect(open()).rejects.toThrow()
  await put(a!.id, a!.wrapped)
  // What failed once is asked for again.
  expect(await open()).toBe('x')
  await fresh.dispose()
})

test('no person, and no other work of the product, reaches a key', async () => {
  const asked = [
    ...Object.values(people),
    ...(['signin', 'ingest', 'relay', 'job', 'seed', 'privacy'] as const).map((purpose) => system(purpose)),
  ]
  const [known] = await keys.keysOf(workspace)
  for (const identity of asked) {
    const rows = (text: string, params: unknown[] = []) =>
      transaction(workspace.database, identity, (em) => em.execute<object[]>(text, params))
    expect(await rows('select * from integrations.data_keys')).toEqual([])
    expect(await rows(`update integrations.data_keys set wrapped = 'x' returning id`)).toEqual([])
    expect(await rows('delete from integrations.data_keys returning id')).toEqual([])
    await expect(
      rows('insert into integrations.data_keys (id, tenant_id, wrapped) values (?, ?, ?)', [
        newId(),
        companyA,
        known!.wrapped,
      ]),
    ).rejects.toThrow('row-level security')
    // Neither does who lists everything: the role that staff switches to has what its session has.
    await expect(
      rows('set local role atrium_integrations_staff; select * from integrations.data_keys'),
    ).resolves.toEqual([])
  }
})

test('a key is read once in a process: what it encrypted is read without asking the database', async () => {
  const vault = await keys.openVault(workspace, workspace.runtime.keys.keyring)
  const place = placeOf(owners[1]!, 'token')
  const [text] = (await stored()).filter(({ tenant }) => tenant === companyB).map((row) => row.text)
  expect(await vault.open(text!, place)).toBe(tokenOf(owners[1]!))
  const wrapped = (await keys.keysOf(workspace)).find(({ tenantId }) => tenantId === companyB)!
  const put = (text: string) =>
    rowsOf(workspace, 'update integrations.data_keys set wrapped = ? where id = ? returning id', 'keys', [
      text,
      wrapped.id,
    ])
  // Whoever asked now would get nothing that can be read.
  await put('v1.k1.unreadable')
  for (let i = 0; i < 1000; i += 1) expect(await vault.open(text!, place)).toBe(tokenOf(owners[1]!))
  await put(wrapped.wrapped)
  await vault.dispose()
})

test('processes that make the first key of a tenant at once make one', async () => {
  const tenant = newId()
  const place = { tenant, table: 't', row: 'r', column: 'c' }
  const vaults = await Promise.all(
    Array.from({ length: 8 }, () => keys.openVault(workspace, workspace.runtime.keys.keyring)),
  )
  const sealed = await Promise.all(vaults.map((vault, i) => vault.seal(`of ${i}`, place)))
  expect((await keys.keysOf(workspace)).filter(({ tenantId }) => tenantId === tenant)).toHaveLength(1)
  expect(await Promise.all(sealed.map((text) => vaults[0]!.open(text, place)))).toEqual(sealed.map((_, i) => `of ${i}`))
  await Promise.all(vaults.map((vault) => vault.dispose()))
})

test('what was encrypted with a master key before tenants had keys is read, and encrypted anew', async () => {
  const { keyring } = workspace.runtime.keys
  const old = (value: string, place: Parameters<typeof encryptSecret>[1]) => encryptSecret(value, place, keyring)
  for (const owner of owners) {
    await keys.putCiphertext(workspace, placeOf(owner, 'token'), old(tokenOf(owner), placeOf(owner, 'token')))
  }
  const [rule] = await rowsOf<{ id: string }>(
    workspace,
    'select id from integrations.alert_rules where webhook_url is not null',
  )
  await rowsOf(workspace, 'update integrations.alert_rules set webhook_url = ? where id = ? returning id', 'job', [
    old(ADDRESS, webhookPlace(rule!.id)),
    rule!.id,
  ])
  const [signing] = await rowsOf<{ id: string }>(workspace, 'select id from integrations.webhook_endpoint_secrets')
  const place = { tenant: companyA, table: 'webhook_endpoint_secrets', row: signing!.id, column: 'ciphertext' }
  await rowsOf(workspace, 'update integrations.webhook_endpoint_secrets set ciphertext = ? returning id', 'job', [
    old(endpointSecret, place),
  ])

  const all = async () => {
    const tokens = await Promise.all(owners.map((owner) => keys.read(workspace, owner, workspace.vault)))
    expect(tokens).toEqual(owners.map((owner) => ({ token: tokenOf(owner) })))
    const text = (await stored()).find(({ id }) => id === rule!.id)!.text
    expect(await workspace.vault.open(text, webhookPlace(rule!.id))).toBe(ADDRESS)
    const signs = await transaction(workspace.database, system('job'), (em) =>
      signingSecrets(em, endpoint, workspace.vault),
    )
    expect(signs).toEqual([endpointSecret])
  }
  await all()
  expect(await workspace.vault.status(SECRET_COLUMNS)).toMatchObject({ secretsToEncrypt: 5 })
  expect(await keys.rotate(workspace, workspace.vault)).toMatchObject({ encrypted: 5, failed: 0 })
  expect((await stored()).every(({ text }) => text.startsWith('v2.'))).toBe(true)
  await all()
})

test('a secret that cannot be read is left as it is, told in the log without its text, and holds up no other', async () => {
  const [broken, whole] = [owners[0]!, owners[1]!]
  const ciphertext = encryptSecret('lost', placeOf(whole, 'token'), workspace.runtime.keys.keyring)
  await keys.putCiphertext(workspace, placeOf(broken, 'token'), ciphertext)
  await keys.putCiphertext(workspace, placeOf(whole, 'token'), ciphertext)
  expect(await keys.rotate(workspace, workspace.vault)).toMatchObject({ encrypted: 1, failed: 1 })
  expect(await keys.read(workspace, whole, workspace.vault)).toEqual({ token: 'lost' })
  expect((await stored()).filter(({ text }) => text === ciphertext)).toHaveLength(1)
  const line = workspace.logs.find((text) => text.includes('could not be read to encrypt them anew'))
  expect(line).toContain(broken.id)
  expect(workspace.logs.join('')).not.toContain(ciphertext)
  await keys.write(workspace, broken, { token: tokenOf(broken) }, workspace.vault)
})

test('no key is in a log or an answer; administrators see how far it is, and nobody else does', async () => {
  const query = `{ integrationsSecretKeys { masterKey tenants dataKeys keysToWrap retiredKeys newestKeyAt secrets secretsToEncrypt } }`
  const seen = await workspace.ask<{ integrationsSecretKeys: object }>(people.admin, query)
  expect(seen.integrationsSecretKeys).toMatchObject({ masterKey: 'k1', keysToWrap: 0, secrets: 5, secretsToEncrypt: 0 })
  for (const viewer of Object.values(people).filter(({ role }) => role !== 'ADMIN')) {
    for (const asked of [query, 'mutation { integrationsSecretKeysRotate { secrets } }']) {
      const { data, errors } = await workspace.execute(viewer, asked)
      expect(Object.values(data ?? {})).toEqual([null])
      expect(errors![0]!.extensions!['code']).toBe('FORBIDDEN')
    }
  }
  const rows = await keys.keysOf(workspace)
  const clear = await transaction(workspace.database, system('keys'), (em) =>
    findKeys(
      em,
      rows.map(({ id }) => id),
      workspace.runtime.keys.keyring,
    ),
  )
  expect(clear.size).toBe(rows.length)
  const masterKeys = [...workspace.runtime.keys.keyring.keys.values()]
  const told = [...workspace.logs, JSON.stringify(seen)].join('')
  for (const key of [...masterKeys, ...[...clear.values()].map((each) => each.key)]) {
    for (const encoding of ['base64', 'base64url', 'hex'] as const) expect(told).not.toContain(key.toString(encoding))
  }
  for (const { wrapped } of rows) expect(told).not.toContain(wrapped)
  for (const owner of owners) expect(told).not.toContain(tokenOf(owner))
})

test('an administrator asks for new keys: a job encrypts all anew, and the log of changes tells who asked', async () => {
  const before = await keys.keysOf(workspace)
  await workspace.ask(people.admin, 'mutation { integrationsSecretKeysRotate { retiredKeys } }')
  await eventually(
    () => workspace.vault.status(SECRET_COLUMNS),
    ({ secretsToEncrypt }) => secretsToEncrypt === 0,
    30_000,
  )
  const present = (await keys.keysOf(workspace)).filter(({ isRetired }) => !isRetired)
  expect(present.filter(({ id }) => before.some((old) => old.id === id))).toEqual([])
  expect(
    (await stored()).map(({ text }) => text.split('.')[1]).every((id) => present.some((key) => key.id === id)),
  ).toBe(true)
  const entries = await rowsOf<object>(
    workspace,
    `select actor_name as actor, details from integrations.audit_log where action = 'secret_keys.rotated'`,
  )
  expect(entries).toEqual([{ actor: 'admin', details: { keys: before.length } }])
})
