import { migrations as billing, seed as seedBilling } from '@atrium/billing'
import { migrateAll, openDatabase, sql, system, transaction } from '@atrium/kit/database'
import { createLogger } from '@atrium/kit/logs'
import { generateKeyTexts, parseKeys } from '@atrium/kit/secrets'
import { migrations as projects, seed as seedProjects } from '@atrium/projects'
import { createTestDatabase } from '@atrium/testing'
import { expect, test } from 'vitest'
import { makeDemoPlan } from './plan.ts'

test('the database takes the whole workspace, and a second seeding adds nothing', async () => {
  const log = createLogger({ level: 'error' })
  const { appUrl } = await createTestDatabase({
    migrate: (ownerUrl, appUrl) => migrateAll({ ownerUrl, appUrl, subgraphs: [projects, billing] }),
  })
  const runtime = { databaseUrl: appUrl, log, keys: await parseKeys(await generateKeyTexts()) }
  const plan = makeDemoPlan({ now: new Date() })
  for (let i = 0; i < 2; i += 1) {
    await seedProjects(runtime, plan)
    await seedBilling(runtime, plan)
  }
  const count = async (name: string, table: string) => {
    const database = await openDatabase({ name, url: appUrl, entities: [], log })
    const [row] = await transaction(database, system('seed'), (em) =>
      sql<{ n: number }>(em, `select count(*)::int as n from ${name}.${table}`),
    )
    await database.dispose()
    return row!.n
  }
  expect(await count('projects', 'projects')).toBe(plan.projects.length)
  expect(await count('projects', 'milestones')).toBe(plan.milestones.length)
  expect(await count('projects', 'repositories')).toBe(plan.repositories.length)
  expect(await count('projects', 'deployments')).toBe(plan.deployments.length)
  expect(await count('projects', 'project_developers')).toBe(plan.projectDevelopers.length)
  expect(await count('billing', 'contracts')).toBe(plan.contracts.length)
  expect(await count('billing', 'contract_line_items')).toBe(plan.contractLineItems.length)
  expect(await count('billing', 'invoices')).toBe(plan.invoices.length)
  expect(await count('billing', 'invoice_line_items')).toBe(plan.invoiceLineItems.length)
})
