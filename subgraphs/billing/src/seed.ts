import { insertRows, openDatabase, sql, system, transaction } from '@atrium/kit/database'
import type { DemoPlan } from '@atrium/kit/demo'
import type { Logger } from '@atrium/kit/logs'
import type { Keys } from '@atrium/kit/secrets'
import type { EntityManager } from '@mikro-orm/postgresql'
import { entities, NAME } from './orm.ts'

/** Writes the demo workspace's contracts and invoices, in one transaction. Does nothing where there are contracts already. */
export async function seed(runtime: { databaseUrl: string; log: Logger; keys: Keys }, plan: DemoPlan): Promise<void> {
  const database = await openDatabase({ name: NAME, url: runtime.databaseUrl, entities, log: runtime.log })
  try {
    await transaction(database, system('seed'), async (em) => {
      if ((await sql(em, 'select 1 from billing.contracts limit 1')).length > 0) return
      await insertContracts(em, plan)
      await insertInvoices(em, plan)
    })
  } finally {
    await database.dispose()
  }
}

async function insertContracts(em: EntityManager, plan: DemoPlan): Promise<void> {
  const lines = Map.groupBy(plan.contractLineItems, (line) => line.contractId)
  const currency = new Map(plan.contracts.map((contract) => [contract.id, contract.currencyCode]))
  await insertRows(
    em,
    'contracts',
    plan.contracts.map(({ currencyCode, ...contract }) => ({
      ...contract,
      currency: currencyCode,
      totalMinor: sum(lines.get(contract.id) ?? []),
    })),
  )
  await insertRows(
    em,
    'contract_line_items',
    [...lines.values()].flatMap((items) =>
      items.map((item, position) => ({ ...item, position, currency: currency.get(item.contractId) })),
    ),
  )
}

async function insertInvoices(em: EntityManager, plan: DemoPlan): Promise<void> {
  const lines = Map.groupBy(plan.invoiceLineItems, (line) => line.invoiceId)
  const currency = new Map(plan.invoices.map((invoice) => [invoice.id, invoice.currencyCode]))
  await insertRows(
    em,
    'invoices',
    plan.invoices.map(({ currencyCode, ...invoice }, i) => ({
      ...invoice,
      sequence: i + 1,
      currency: currencyCode,
      subtotalMinor: sum(lines.get(invoice.id) ?? []),
      createdAt: `${invoice.issuedOn}T00:00:00.000Z`,
    })),
  )
  await insertRows(
    em,
    'invoice_line_items',
    [...lines.values()].flatMap((items) =>
      items.map((item, position) => ({ ...item, position, currency: currency.get(item.invoiceId) })),
    ),
  )
}

function sum(lines: { amountMinor: bigint }[]): bigint {
  return lines.reduce((total, line) => total + line.amountMinor, 0n)
}
