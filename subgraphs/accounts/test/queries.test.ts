import { sql, system, transaction } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { statementsDuring } from '@atrium/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Accounts, startAccounts } from './accounts.ts'
import { people } from './plan.ts'

let accounts: Accounts
let viewer: Viewer

beforeAll(async () => {
  accounts = await startAccounts()
  viewer = await accounts.viewerOf(people.admin)
})
afterAll(() => accounts?.dispose())

async function countStatements(query: string): Promise<number> {
  const statements = await statementsDuring(async () => {
    expect((await accounts.ask(viewer, query)).errors).toBeUndefined()
  })
  return statements.filter(
    ({ text, isViewers }) => isViewers && !/set_config|^(begin|start transaction|set |commit|rollback)/i.test(text),
  ).length
}

async function addCompanies(count: number): Promise<void> {
  await transaction(accounts.database, system('seed'), async (em) => {
    for (let i = 0; i < count; i += 1) {
      const id = newId()
      await sql(
        em,
        `insert into accounts.companies (id, name, slug, status, time_zone, currency_code) values (?, ?, ?, 'ACTIVE', 'UTC', 'USD')`,
        [id, `More ${id}`, id],
      )
      await sql(em, `insert into accounts.company_members (id, company_id, user_id, role) values (?, ?, ?, 'VIEWER')`, [
        newId(),
        id,
        people.ownerA.id,
      ])
    }
  })
}

test("a page of companies with their members and those members' companies takes as many statements for 30 as for 2", async () => {
  const query = `{ companies(first: 100) { totalCount nodes { name members(first: 10) { nodes { role
    user { name email memberships(first: 5) { nodes { company { name } } } } invitedBy { name } } } } } }`
  const few = await countStatements(query)
  await addCompanies(28)
  expect(await countStatements(query)).toBe(few)
  expect(few).toBeLessThanOrEqual(9)
})

test("the platform's three numbers are one statement", async () => {
  expect(
    await countStatements('{ platform { usersTotal { value } usersActive30d { value } companiesActive { value } } }'),
  ).toBe(1)
})
