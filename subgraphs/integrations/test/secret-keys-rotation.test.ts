import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { encryptSecret, type Keyring, newMasterKey, parseKeyring } from '@atrium/kit/secrets'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeOf } from '../src/connections/secrets.ts'
import { SECRET_COLUMNS } from '../src/secret-columns.ts'
import { connectGitHub, example, post, rowsOf, type TestConnection } from './support/github.ts'
import { companyA, companyB, people } from './support/people.ts'
import * as keys from './support/secret-keys.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

const KILLED = fileURLToPath(new URL('./fixtures/killed-rotator.ts', import.meta.url))
let workspace: Workspace
let owners: keys.Owner[]
let gitHub: TestConnection
/** As installed, and with a new master key in front. */
let old: Keyring
let both: Keyring
let bothText: string

beforeAll(async () => {
  workspace = await createWorkspace()
  await keys.stopSchedule(workspace)
  const former = workspace.keyTexts.ATRIUM_KEYRING
  bothText = `${newMasterKey(former)},${former}`
  both = parseKeyring(bothText)
  old = workspace.runtime.keys.keyring
  const companies = [companyA, companyB, null, companyA, companyB, null]
  owners = await Promise.all(companies.map((id) => keys.addConnection(workspace, id)))
  for (const owner of owners) await keys.write(workspace, owner, { token: `0 of ${owner.id}` }, workspace.vault)
  gitHub = await connectGitHub(workspace, people.admin, { companyId: companyA })
})
afterAll(() => workspace?.dispose())

const status = () => workspace.vault.status(SECRET_COLUMNS)
const open = (keyring: Keyring) => keys.openVault(workspace, keyring)

/**
 * Reads and writes every secret, and takes in signed deliveries, again and again until `work` is over. The readers are processes that
 * have just begun and know no key; each sees what was written last. @returns how often each was done.
 */
async function underLoad(keyring: Keyring, work: () => Promise<unknown>) {
  const done = { reads: 0, writes: 0, deliveries: 0 }
  let isOver = false
  const reading = owners.map(async (owner) => {
    while (!isOver) {
      const fresh = await open(keyring)
      expect((await keys.read(workspace, owner, fresh))['token']).toMatch(new RegExp(`^\\d+ of ${owner.id}$`))
      done.reads += 1
      await fresh.dispose()
    }
  })
  const last = new Map<keys.Owner, string>()
  const writing = owners.slice(0, 3).map(async (owner, index) => {
    const vault = index === 0 ? await open(keyring) : workspace.vault
    for (let n = 1; !isOver; n += 1) {
      const token = `${n} of ${owner.id}`
      await keys.write(workspace, owner, { token }, vault)
      last.set(owner, token)
      done.writes += 1
    }
    if (index === 0) await vault.dispose()
  })
  const delivering = (async () => {
    while (!isOver) {
      expect((await post(workspace, gitHub, example('push.5'))).status).toBe(202)
      done.deliveries += 1
    }
  })()
  await Promise.all([...reading, ...writing, delivering, work().finally(() => (isOver = true))])
  for (const [owner, token] of last) expect(await keys.read(workspace, owner, workspace.vault)).toEqual({ token })
  return done
}

test('new keys: all is read, written and verified meanwhile, and nothing is encrypted with an old key in the end', async () => {
  const before = await keys.keysOf(workspace)
  expect(before).toHaveLength(3)
  // Another process, which holds the old keys to be the present ones for a while.
  const late = await open(workspace.runtime.keys.keyring)
  const place = placeOf(owners[5]!, 'token')
  await late.seal('warm', place)

  const done = await underLoad(workspace.runtime.keys.keyring, async () => {
    await keys.retireAll(workspace)
    // Two at once, and again while there is anything left: rows that are being written are left for the next one.
    while ((await status()).secretsToEncrypt > 0) {
      await Promise.all([keys.rotate(workspace, workspace.vault), keys.rotate(workspace, workspace.vault)])
    }
  })
  expect(Math.min(...Object.values(done))).toBeGreaterThan(0)
  // A retired key stays for whoever encrypts with it still; what that wrote is found, and the key in use is not deleted.
  await keys.putCiphertext(workspace, place, await late.seal(`late of ${owners[5]!.id}`, place))
  await late.dispose()
  await keys.ageKeys(workspace)
  await expect(
    rowsOf(workspace, 'delete from integrations.data_keys where retired_at is not null', 'keys'),
  ).rejects.toThrow('foreign key')
  expect(await keys.rotate(workspace, workspace.vault)).toMatchObject({ encrypted: 1, forgotten: 2 })
  expect(await keys.rotate(workspace, workspace.vault)).toMatchObject({ encrypted: 0, forgotten: 1 })
  const after = await keys.keysOf(workspace)
  expect(after.filter(({ id }) => before.some((old) => old.id === id))).toEqual([])
  expect(after.map(({ tenantId }) => tenantId).toSorted()).toEqual(before.map(({ tenantId }) => tenantId).toSorted())
  expect(await keys.read(workspace, owners[5]!, workspace.vault)).toEqual({ token: `late of ${owners[5]!.id}` })
  await keys.write(workspace, owners[5]!, { token: `0 of ${owners[5]!.id}` }, workspace.vault)
})

test('a retired key is kept for an hour, whether anything needs it or not', async () => {
  const vault = await open(workspace.runtime.keys.keyring)
  await keys.retireAll(workspace)
  expect(await keys.rotate(workspace, vault)).toMatchObject({ forgotten: 0, failed: 0 })
  expect(await keys.rotate(workspace, vault)).toMatchObject({ forgotten: 0, encrypted: 0 })
  expect(await status()).toMatchObject({ tenants: 3, dataKeys: 6, retiredKeys: 3 })
  await keys.ageKeys(workspace)
  expect(await keys.rotate(workspace, vault)).toMatchObject({ forgotten: 3 })
  await vault.dispose()
})

test('keys of tenants are replaced once a year without anybody asking, and the log of changes tells of it', async () => {
  await rowsOf(
    workspace,
    `update integrations.data_keys set created_at = now() - interval '366 days' returning id`,
    'keys',
  )
  const secrets = (await status()).secrets
  expect(await keys.rotate(workspace, workspace.vault)).toMatchObject({ retired: 3, encrypted: secrets, failed: 0 })
  const entries = await rowsOf<object>(
    workspace,
    `select actor_name as actor, details from integrations.audit_log where details->>'reason' = 'age'`,
  )
  expect(entries).toEqual([{ actor: null, details: { keys: 3, reason: 'age' } }])
  await keys.ageKeys(workspace)
  expect(await keys.rotate(workspace, workspace.vault)).toMatchObject({ forgotten: 3 })
})

test('a new master key in front wraps the keys again while all is read and written; then the old one can go', async () => {
  // First every process is to know the new one; only then it comes in front.
  await workspace.dispose()
  const [fresh, former] = bothText.split(',')
  const keyTexts = { ...workspace.keyTexts, ATRIUM_KEYRING: `${former},${fresh}` }
  workspace = await createWorkspace({ on: { urls: workspace.urls, keyTexts } })
  await keys.stopSchedule(workspace)

  const vault = await open(both)
  expect(await vault.status(SECRET_COLUMNS)).toMatchObject({ keysToWrap: 3, secretsToEncrypt: 0 })
  const texts = () => rowsOf<object>(workspace, 'select ciphertext from integrations.connection_secrets order by id')
  const before = await texts()
  expect(await keys.rotate(workspace, vault)).toMatchObject({ wrapped: 3, encrypted: 0 })
  // The secrets themselves stay as they are.
  expect(await texts()).toEqual(before)
  const done = await underLoad(both, async () => {
    await keys.retireAll(workspace)
    await keys.rotate(workspace, vault)
  })
  expect(Math.min(...Object.values(done))).toBeGreaterThan(0)
  await keys.rotate(workspace, vault)
  expect(new Set((await keys.keysOf(workspace)).filter((key) => !key.isRetired).map((key) => key.masterKey))).toEqual(
    new Set(['k2']),
  )
  const alone = await open(parseKeyring(fresh!))
  for (const owner of owners) expect((await keys.read(workspace, owner, alone))['token']).toContain(owner.id)
  const place = placeOf(owners[1]!, 'token')
  const unaware = await open(old)
  await expect(unaware.open(await alone.seal('x', place), place)).rejects.toThrow(
    'The key k2 that encrypted this secret is not in ATRIUM_KEYRING.',
  )
  await Promise.all([vault, alone, unaware].map((each) => each.dispose()))
})

test(
  'a rotation whose process is killed leaves every secret readable, and the next one goes on',
  { timeout: 60_000 },
  async () => {
    const MANY = 250
    const owner = await keys.addConnection(workspace, companyB)
    const values = Object.fromEntries(Array.from({ length: MANY }, (_, n) => [`secret ${n}`, `value ${n}`]))
    const vault = await open(both)
    await keys.write(workspace, owner, values, vault)
    for (const name of Object.keys(values).slice(0, 20)) {
      const place = placeOf(owner, name)
      await keys.putCiphertext(workspace, place, encryptSecret(values[name]!, place, old))
    }
    await keys.retireAll(workspace)
    const before = await vault.status(SECRET_COLUMNS)
    expect(before.secretsToEncrypt).toBe(before.secrets)

    // In the middle of the second of its batches.
    const order = { url: workspace.urls.appUrl, keyring: bothText, killAt: 150 }
    const child = spawn(process.execPath, [
      '--import',
      'tsx',
      '--conditions=atrium-source',
      KILLED,
      JSON.stringify(order),
    ])
    let output = ''
    child.stderr.on('data', (chunk) => (output += String(chunk)))
    expect([await once(child, 'close'), output]).toEqual([[null, 'SIGKILL'], ''])

    expect((await vault.status(SECRET_COLUMNS)).secretsToEncrypt).toBe(before.secrets - 100)
    expect(await keys.read(workspace, owner, vault)).toEqual(values)
    expect(await keys.rotate(workspace, vault)).toMatchObject({ encrypted: before.secrets - 100, failed: 0 })
    expect((await vault.status(SECRET_COLUMNS)).secretsToEncrypt).toBe(0)
    const next = await open(both)
    expect(await keys.read(workspace, owner, next)).toEqual(values)
    await Promise.all([vault.dispose(), next.dispose()])
  },
)
