import { sql, system, transaction } from '@atrium/kit/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seed } from '../src/index.ts'
import { purge } from '../src/sessions/purge.job.ts'
import { type Accounts, asSignIn, refresh, signIn, startAccounts } from './accounts.ts'
import { PASSWORD, people, plan } from './plan.ts'

let accounts: Accounts
beforeAll(async () => {
  accounts = await startAccounts()
})
afterAll(() => accounts.dispose())

const TABLES = ['workspace', 'agencies', 'users', 'companies', 'company_members', 'developers', 'company_developers']
const countRows = () =>
  transaction(accounts.database, system('seed'), async (em) => {
    const counts: Record<string, number> = {}
    for (const table of TABLES) {
      const [row] = await sql<{ n: number }>(em, `select count(*)::int as n from accounts.${table}`)
      counts[table] = row!.n
    }
    return counts
  })

test('every row of the plan is written once, however often it is seeded', async () => {
  await seed(accounts.runtime, plan)
  expect(await countRows()).toEqual({
    workspace: 1,
    agencies: plan.agencies.length,
    users: plan.users.length,
    companies: plan.companies.length,
    company_members: plan.members.length,
    developers: plan.developers.length,
    company_developers: plan.companyDevelopers.length,
  })
})

test('every demo person can sign in', async () => {
  for (const person of Object.values(people)) {
    expect((await signIn(accounts, person.email, PASSWORD)).code).toBeNull()
  }
})

test('a seeded installation needs no set-up and has a name', async () => {
  const viewer = await accounts.viewerOf(people.admin)
  const { data } = await accounts.ask(viewer, '{ setupStatus { needed } platform { agencyName } }')
  expect(data).toEqual({ setupStatus: { needed: false }, platform: { agencyName: 'Northlight Studio' } })
})

test('the purge removes sessions that ended over 30 days ago with their tokens, and no other', async () => {
  const kept = await signIn(accounts, people.ownerA.email, PASSWORD)
  const old = await signIn(accounts, people.ownerB.email, PASSWORD)
  await asSignIn(accounts, `update accounts.sessions set expires_at = now() - interval '31 days' where user_id = ?`, [
    people.ownerB.id,
  ])
  await purge(accounts.database)
  const left = await asSignIn<{ owners: number; orphans: number }>(
    accounts,
    `select (select count(*)::int from accounts.sessions where user_id = ?) as owners,
            (select count(*)::int from accounts.refresh_tokens t where not exists (select from accounts.sessions s where s.id = t.session_id)) as orphans`,
    [people.ownerB.id],
  )
  expect(left).toEqual([{ owners: 0, orphans: 0 }])
  expect((await refresh(accounts, old.refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
  expect((await refresh(accounts, kept.refreshToken)).code).toBeNull()
})
