import { AUDIT_ENTRY_COLUMNS, type AuditEntryData, findBreak } from '@atrium/kit/audit'
import { type Identity, sql, system, transaction } from '@atrium/kit/database'
import { toGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Accounts, asSignIn, signIn, startAccounts } from './accounts.ts'
import { PASSWORD, people } from './plan.ts'

let accounts: Accounts
let admin: Viewer
beforeAll(async () => {
  accounts = await startAccounts()
  admin = await accounts.viewerOf(people.admin)
  // More than ten, some at once: the chain has to hold all the same.
  for (let i = 0; i < 6; i += 1) await signIn(accounts, people.ownerA.email, PASSWORD)
  await Promise.all(Array.from({ length: 8 }, () => signIn(accounts, people.ownerB.email, PASSWORD)))
  await signIn(accounts, people.ownerB.email, 'wrong')
})
afterAll(() => accounts.dispose())

interface Entries {
  auditEntries: {
    totalCount: number
    nodes: { id: string; action: string; actorName: string | null; subjectId: string; sequence: string }[]
  } | null
}
const ENTRIES = `query ($where: AuditEntryWhereInput) {
  auditEntries(first: 100, where: $where) { totalCount nodes { id action actorName subjectId sequence company { id } } }
}`
const listAs = (viewer: Viewer, where = {}) => accounts.ask<Entries>(viewer, ENTRIES, { variables: { where } })

async function chain() {
  return asSignIn<AuditEntryData & { hash: string }>(
    accounts,
    `select ${AUDIT_ENTRY_COLUMNS}
     from accounts.audit_log entry order by entry.sequence`,
  )
}

test('the chain of hashes is whole, and shows where an entry was changed', async () => {
  const entries = await chain()
  expect(entries).toHaveLength(15)
  expect(findBreak(entries)).toBeNull()
  expect(findBreak(entries.map((entry, i) => (i === 4 ? { ...entry, action: 'nothing' } : entry)))).toBe('5')
  expect(findBreak(entries.toSpliced(6, 1))).toBe('8')
})

test.each(['signin', 'seed', 'job', 'relay'] as const)(
  'the application cannot change or delete an entry (%s)',
  async (purpose) => {
    await expectRefused(system(purpose))
  },
)

test('an administrator cannot change or delete an entry', async () => {
  await expectRefused(admin)
})

async function expectRefused(identity: Identity): Promise<void> {
  for (const statement of [`update accounts.audit_log set action = 'x'`, 'delete from accounts.audit_log']) {
    await expect(transaction(accounts.database, identity, (em) => sql(em, statement))).rejects.toThrow(
      'permission denied',
    )
  }
}

test('an administrator reads it, newest first, by action and by actor', async () => {
  const all = (await listAs(admin)).data.auditEntries!
  expect(all.totalCount).toBe(15)
  expect(all.nodes[0]).toMatchObject({
    action: 'session.failed',
    actorName: null,
    subjectId: toGlobalId('User', people.ownerB.id),
  })
  const failed = (await listAs(admin, { action: 'session.failed' })).data.auditEntries!
  expect(failed.nodes).toHaveLength(1)
  const byOwner = (await listAs(admin, { actorId: toGlobalId('User', people.ownerA.id) })).data.auditEntries!
  expect(byOwner.nodes.map((node) => [node.action, node.actorName])).toEqual(
    Array.from({ length: 6 }, () => ['session.created', people.ownerA.name]),
  )
})

test('nobody else reads it, by list or by id', async () => {
  const { nodes } = (await listAs(admin)).data.auditEntries!
  const one = (viewer: Viewer) =>
    accounts.ask(viewer, 'query ($id: ID!) { node(id: $id) { id } }', { variables: { id: nodes.at(-1)!.id } })
  expect((await one(admin)).data).toEqual({ node: { id: nodes.at(-1)!.id } })
  for (const person of [people.manager, people.ownerA, people.developerA, people.agencyAdmin]) {
    const viewer = await accounts.viewerOf(person)
    const { errors } = await listAs(viewer)
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
    expect((await one(viewer)).data).toEqual({ node: null })
  }
})

test('a filter by something that is no id says which', async () => {
  const { errors } = await listAs(admin, { companyId: 'user_x' })
  expect(errors).toMatchObject([
    { message: '`where.companyId` is not the id of a Company.', extensions: { code: 'BAD_USER_INPUT' } },
  ])
})
