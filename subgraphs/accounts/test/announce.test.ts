import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateAll, openDatabase, sql, system, transaction } from '@atrium/kit/database'
import { createLogger } from '@atrium/kit/logs'
import { newId } from '@atrium/kit/ids'
import { createTestDatabase } from '@atrium/testing'
import { afterAll, expect, test } from 'vitest'
import { migrations } from '../src/index.ts'
import { startAccounts } from './accounts.ts'
import { companies } from './plan.ts'

const EVENTS = `select type, company_id as "companyId", payload, activity from accounts.outbox where type = 'company.created'
  union all select type, company_id, payload, activity from bus.events where type = 'company.created'`

const before = await mkdtemp(join(tmpdir(), 'atrium-migrations-'))
afterAll(() => rm(before, { recursive: true }))

test('companies of the demo workspace are told to other subgraphs, and to no person', async () => {
  const accounts = await startAccounts()
  const events = await transaction(accounts.database, system('relay'), (em) => sql<{ companyId: string }>(em, EVENTS))
  await accounts.dispose()
  expect(events.toSorted((a, b) => a.companyId.localeCompare(b.companyId))).toEqual(
    Object.values(companies)
      .map(({ id, name }) => ({
        type: 'company.created',
        companyId: id,
        payload: { companyId: id, name },
        activity: null,
      }))
      .toSorted((a, b) => a.companyId.localeCompare(b.companyId)),
  )
})

test('companies of an installation that is older than the event are told of once, when it is brought up to date', async () => {
  const laterOnes = /\b00(0[3-9]|[1-9]\d)-/
  await cp(migrations.migrationsDir, before, { recursive: true, filter: (source) => !laterOnes.test(source) })
  const urls = await createTestDatabase()
  await migrateAll({ ...urls, subgraphs: [{ ...migrations, migrationsDir: before }] })
  const database = await openDatabase({
    name: 'accounts',
    url: urls.appUrl,
    entities: [],
    log: createLogger({ level: 'error' }),
  })
  const id = newId()
  await transaction(database, system('seed'), (em) =>
    sql(
      em,
      `insert into accounts.companies (id, name, slug, status, time_zone, currency_code)
       values (?, 'Elder', 'elder', 'ACTIVE', 'UTC', 'USD')`,
      [id],
    ),
  )
  for (let start = 0; start < 2; start += 1) await migrateAll({ ...urls, subgraphs: [migrations] })
  const events = await transaction(database, system('relay'), (em) => sql(em, EVENTS))
  await database.dispose()
  expect(events).toEqual([
    { type: 'company.created', companyId: id, payload: { companyId: id, name: 'Elder' }, activity: null },
  ])
})
