import { type Database, openDatabase, sql, system, transaction } from '@atrium/kit/database'
import type { DemoPlan } from '@atrium/kit/demo'
import { recordEvent } from '@atrium/kit/events'
import type { SubgraphRuntime } from '@atrium/kit/server'
import type { EntityManager } from '@mikro-orm/postgresql'
import { entities } from '../orm.ts'
import { createPasswords } from '../sessions/passwords.ts'
import { seedEmails } from './emails.ts'
import { seedNotifications } from './notifications.ts'
import { rowsOf, type TableRows } from './rows.ts'
import { seedTraining } from './training.ts'

const BATCH = 1000

/** Of every demo person. The launcher prints it. */
const DEMO_PASSWORD = 'atrium-demo'

/** Writes the demo workspace's people and companies. Does nothing where anyone has an account already. */
export async function seed(
  runtime: Pick<SubgraphRuntime, 'databaseUrl' | 'log' | 'keys'>,
  plan: DemoPlan,
): Promise<void> {
  const database = await openDatabase({ name: 'accounts', url: runtime.databaseUrl, entities, log: runtime.log })
  try {
    await insertPlan(database, plan)
  } finally {
    await database.dispose()
  }
}

async function insertPlan(database: Database, plan: DemoPlan): Promise<void> {
  const passwords = await createPasswords()
  // One hash for all: hashing each would take longer than everything else.
  const tables = rowsOf(plan, await passwords.hash(DEMO_PASSWORD))
  await transaction(database, system('seed'), async (em) => {
    await sql(em, `select pg_advisory_xact_lock(hashtextextended('accounts.setup', 0))`)
    const users = await sql(em, 'select 1 from accounts.users limit 1')
    if (users.length > 0) return
    for (const table of tables) await insertRows(em, table)
    await seedTraining(em, plan)
    await seedEmails(em, plan)
    await seedNotifications(em, plan)
    await announceCompanies(em, plan)
  })
}

// Other subgraphs learn from these which companies there are. Nobody did it, so no one is told.
async function announceCompanies(em: EntityManager, plan: DemoPlan): Promise<void> {
  for (const { id, name, createdAt } of plan.companies) {
    await recordEvent(em, {
      type: 'company.created',
      payload: { companyId: id, name },
      companyId: id,
      occurredAt: createdAt.toISOString(),
    })
  }
}

async function insertRows(em: EntityManager, { table, columns, rows }: TableRows): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const list = columns.join(', ')
    await sql(
      em,
      `insert into accounts.${table} (${list}) select ${list} from jsonb_populate_recordset(null::accounts.${table}, ?::jsonb)`,
      [JSON.stringify(rows.slice(start, start + BATCH))],
    )
  }
}
