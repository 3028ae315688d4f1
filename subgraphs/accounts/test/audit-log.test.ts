import { toGlobalId } from '@atrium/kit/ids'
import { sql, system, transaction } from '@atrium/kit/database'
import { appendAudit } from '@atrium/kit/audit'
import type { Viewer } from '@atrium/kit/viewer'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Accounts, startAccounts } from './accounts.ts'
import { companies, people } from './plan.ts'

// Reading the log as a page does, and finding out that somebody who owns the database has changed it.

let accounts: Accounts
let admin: Viewer
beforeAll(async () => {
  accounts = await startAccounts()
  admin = await accounts.viewerOf(people.admin)
  for (let i = 0; i < 12; i += 1) {
    const companyId = i % 3 === 0 ? null : i % 3 === 1 ? companies.a.id : companies.b.id
    const actor = i % 2 ? { ...admin, impersonatorId: people.manager.id, impersonatorName: 'Max Manager' } : admin
    await transaction(accounts.database, system('signin'), (em) =>
      appendAudit(em, actor, {
        companyId,
        action: i < 6 ? 'thing.made' : 'thing.changed',
        subjectType: 'User',
        subjectId: people.ownerA.id,
        details: { number: { from: i, to: i + 1 } },
      }),
    )
  }
})
afterAll(() => accounts.dispose())

interface Record {
  action: string
  companyId: string | null
  cursor: string
  impersonatorName: string | null
  occurredAt: string
  details: { number: { to: number } }
}
const PAGE = `query ($first: Int, $after: String, $where: AuditLogWhereInput) {
  log: accountsAuditLog(first: $first, after: $after, where: $where) {
    hasMore nodes { action companyId cursor impersonatorName occurredAt details } } }`

async function read(who: Viewer, variables: object = {}) {
  const { data, errors } = await accounts.ask<{ log: { hasMore: boolean; nodes: Record[] } | null }>(who, PAGE, {
    variables: { first: 100, ...variables },
  })
  return { nodes: data.log?.nodes ?? null, hasMore: data.log?.hasMore, code: errors?.[0]?.extensions?.['code'] ?? null }
}

describe('the list', () => {
  test('is read to its end, newest first, each entry once', async () => {
    const seen: number[] = []
    let after: string | null = null
    for (;;) {
      const page: Awaited<ReturnType<typeof read>> = await read(admin, { first: 5, after })
      seen.push(...page.nodes!.map(({ details }) => details.number.to))
      if (!page.hasMore) break
      after = page.nodes!.at(-1)!.cursor
    }
    expect(seen).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
  })

  test('is narrowed by action, company, actor, subject, time and in whose place', async () => {
    const count = async (where: object) => (await read(admin, { where })).nodes!.length
    expect(await count({ action: 'thing.' })).toBe(12)
    expect(await count({ action: 'thing.changed' })).toBe(6)
    expect(await count({ action: 'thing%' })).toBe(0)
    expect(await count({ companyId: toGlobalId('Company', companies.a.id) })).toBe(4)
    expect(await count({ isAgency: true })).toBe(4)
    expect(await count({ actorId: toGlobalId('User', people.admin.id) })).toBe(12)
    expect(await count({ subjectId: toGlobalId('User', people.ownerB.id) })).toBe(0)
    expect(await count({ isImpersonated: true })).toBe(6)
    const [, , third] = (await read(admin)).nodes!
    expect(await count({ to: third!.occurredAt })).toBeLessThan(12)
    expect(await count({ from: new Date(Date.now() + 60_000).toISOString() })).toBe(0)
    expect((await read(admin, { where: { companyId: 'x' } })).code).toBe('BAD_USER_INPUT')
    expect((await read(admin, { after: 'x' })).code).toBe('BAD_USER_INPUT')
    expect((await read(admin, { first: 101 })).code).toBe('BAD_USER_INPUT')
  })

  test('shows owners of a company what concerns it, and nobody else anything', async () => {
    const owner = await accounts.viewerOf(people.ownerA)
    const { nodes } = await read(owner)
    expect(new Set(nodes!.map(({ companyId }) => companyId))).toEqual(new Set([toGlobalId('Company', companies.a.id)]))
    expect(nodes).toHaveLength(4)
    for (const where of [{ companyId: toGlobalId('Company', companies.b.id) }, { isAgency: true }])
      expect((await read(owner, { where })).nodes).toEqual([])
    for (const each of [people.manager, people.viewerA, people.developerA, people.agencyAdmin])
      expect(await read(await accounts.viewerOf(each))).toMatchObject({ nodes: null, code: 'FORBIDDEN' })
  })
})

interface Check {
  checked: number
  reachedSequence: string
  reachedHash: string
  brokenSequence: string | null
  isComplete: boolean
}

async function check(companyId: string | null, from: { sequence?: string; hash?: string } = {}): Promise<Check> {
  const { data } = await accounts.ask<{ check: Check }>(
    admin,
    `query ($companyId: ID, $sequence: BigInt, $hash: String) {
      check: accountsAuditCheck(companyId: $companyId, afterSequence: $sequence, afterHash: $hash) {
        checked reachedSequence reachedHash brokenSequence isComplete } }`,
    { variables: { companyId, ...from } },
  )
  return data.check
}

describe('a chain', () => {
  const company = toGlobalId('Company', companies.a.id)
  const whole = { checked: 4, brokenSequence: null, isComplete: true, reachedSequence: '4' }
  let owner: pg.Client
  beforeEach(async () => {
    owner = new pg.Client({ connectionString: accounts.urls.ownerUrl })
    await owner.connect()
    // As whoever owns the database can.
    await owner.query('alter table accounts.audit_log no force row level security')
    await owner.query('begin')
    return async () => {
      await owner.query('alter table accounts.audit_log force row level security')
      await owner.end()
    }
  })
  /** Tampers with the log of company A, looks what is found, and puts everything back. */
  async function tamper(statement: string): Promise<Check> {
    await owner.query('create temporary table before as select * from accounts.audit_log')
    await owner.query(statement, [companies.a.id])
    await owner.query('commit')
    const found = await check(company)
    await owner.query('delete from accounts.audit_log')
    await owner.query('insert into accounts.audit_log select * from before')
    await owner.query('drop table before')
    return found
  }

  test('that nobody touched holds, and is followed from where one came to', async () => {
    await owner.query('commit')
    expect(await check(company)).toMatchObject(whole)
    const { rows } = await owner.query<{ hash: string }>(
      'select hash from accounts.audit_log where tenant_id = $1 and sequence = 2',
      [companies.a.id],
    )
    expect(await check(company, { sequence: '2', hash: rows[0]!.hash })).toMatchObject({ ...whole, checked: 2 })
    const { data } = await accounts.ask<{ chains: { companyId: string | null; entries: number }[] }>(
      admin,
      '{ chains: accountsAuditChains { companyId entries } }',
    )
    expect(data.chains).toContainEqual({ companyId: company, entries: 4 })
  })

  test.each([
    ['an action', `update accounts.audit_log set action = 'nothing' where tenant_id = $1 and sequence = 2`, '2'],
    ['who did it', `update accounts.audit_log set actor_name = 'Eve' where tenant_id = $1 and sequence = 3`, '3'],
    [
      'a detail',
      `update accounts.audit_log set details = '{"number":{"from":0,"to":0}}' where tenant_id = $1 and sequence = 1`,
      '1',
    ],
    ['the time', `update accounts.audit_log set occurred_at = now() where tenant_id = $1 and sequence = 4`, '4'],
  ])('with a changed entry breaks there: %s', async (_what, statement, at) => {
    expect(await tamper(statement)).toMatchObject({ brokenSequence: at, isComplete: true, checked: Number(at) - 1 })
    expect(await check(company)).toMatchObject(whole)
  })

  test('with a removed entry breaks at the next', async () => {
    expect(await tamper('delete from accounts.audit_log where tenant_id = $1 and sequence = 2')).toMatchObject({
      brokenSequence: '3',
    })
  })

  test('with two that were swapped breaks at the first of them', async () => {
    expect(
      await tamper(`with moved as (
        select a.id, b.action, b.details, b.occurred_at from accounts.audit_log a join accounts.audit_log b
          on b.tenant_id = a.tenant_id and b.sequence = 5 - a.sequence
        where a.tenant_id = $1 and a.sequence in (2, 3))
        update accounts.audit_log entry set action = moved.action, details = moved.details, occurred_at = moved.occurred_at
        from moved where moved.id = entry.id`),
    ).toMatchObject({ brokenSequence: '2' })
  })
})

test('nobody but administrators verifies', async () => {
  for (const each of [people.manager, people.ownerA]) {
    const { data, errors } = await accounts.ask<Record>(
      await accounts.viewerOf(each),
      '{ accountsAuditChains { entries } accountsAuditCheck { checked } }',
    )
    expect(data).toEqual({ accountsAuditChains: null, accountsAuditCheck: null })
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN'])
  }
})

test('the application’s own login can neither change nor remove an entry', async () => {
  await expect(
    transaction(accounts.database, admin, (em) => sql(em, 'delete from accounts.audit_log')),
  ).rejects.toThrow('permission denied')
})
