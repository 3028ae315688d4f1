import { type Database, openDatabase, sql, system, transaction } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import { createSubgraph, type Subgraph } from '@atrium/kit/server'
import type { Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Services } from '../src/context.ts'
import { schema } from '../src/index.ts'
import { createLoaders, type Loaders } from '../src/loaders.ts'
import { entities } from '../src/orm.ts'
import { type Accounts, startAccounts } from './accounts.ts'
import { people } from './plan.ts'

let accounts: Accounts
let counted: Subgraph
let viewer: Viewer
let statements: string[] = []

beforeAll(async () => {
  accounts = await startAccounts()
  viewer = await accounts.viewerOf(people.admin)
  const { runtime } = accounts
  const database = await openDatabase({ name: 'accounts', url: runtime.databaseUrl, entities, log: runtime.log })
  logStatements(database)
  counted = createSubgraph<Services, Loaders>({
    name: 'accounts',
    schema: schema(),
    database,
    services: {} as Services,
    createLoaders,
    log: runtime.log,
  })
})
afterAll(async () => {
  await counted.dispose()
  await accounts.dispose()
})

function logStatements(database: Database): void {
  database.orm.config.getLogger().setDebugMode(['query'])
  Object.assign(database.orm.config.getLogger(), {
    logQuery: ({ query }: { query: string }) => {
      if (!/^(start transaction|rollback|set |select set_config)/i.test(query)) statements.push(query)
    },
  })
}

async function countStatements(query: string): Promise<number> {
  statements = []
  const client = { ip: '', userAgent: null, refreshToken: null }
  const { errors } = await counted.execute({ query, viewer, requestId: 'test', client })
  expect(errors).toBeUndefined()
  return statements.length
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
