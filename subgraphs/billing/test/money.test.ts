import { sql, system, transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Billing, startBilling } from './billing.ts'
import { acmeOwner, companies, contracts, day, invoices, plan, staff } from './plan.ts'

let rig: Billing
beforeAll(async () => void (rig = await startBilling()))
afterAll(() => rig.dispose())

const AMOUNT = '{ amount currencyCode minorUnits }'

test('amounts are exact, in major and in minor units', async () => {
  const { data } = await rig.ask<{ contract: object; invoice: object }>(
    acmeOwner,
    `query ($contract: ID!, $invoice: ID!) {
      contract(id: $contract) { total ${AMOUNT} lineItems { nodes { type amount { amount } billingPeriodMonths developer { id } } } }
      invoice(id: $invoice) { subtotal ${AMOUNT} discount ${AMOUNT} total ${AMOUNT} amountDue { amount }
        lineItems { nodes { quantity unitAmount { amount } amount { amount } } } } }`,
    { contract: toGlobalId('Contract', contracts.training.id), invoice: toGlobalId('Invoice', invoices.overdue.id) },
  )
  expect(data.contract).toMatchObject({
    total: { amount: '7500.00', currencyCode: 'USD', minorUnits: '750000' },
    lineItems: {
      nodes: [
        { type: 'TRAINING_INDEPENDENT', amount: { amount: '5000.00' }, billingPeriodMonths: 3 },
        { type: 'TRAINING_AGENCY', amount: { amount: '2500.00' }, billingPeriodMonths: 3 },
      ],
    },
  })
  expect(data.invoice).toEqual({
    subtotal: { amount: '1666.67', currencyCode: 'USD', minorUnits: '166667' },
    discount: { amount: '166.67', currencyCode: 'USD', minorUnits: '16667' },
    total: { amount: '1500.00', currencyCode: 'USD', minorUnits: '150000' },
    amountDue: { amount: '1500.00' },
    lineItems: { nodes: [{ quantity: '1', unitAmount: { amount: '1666.67' }, amount: { amount: '1666.67' } }] },
  })
})

test('an invoice is overdue from the day after it is due, and only while it is unpaid', async () => {
  const { data } = await rig.ask<{ invoices: { nodes: object[] } }>(
    staff,
    '{ invoices(orderBy: [{ field: NUMBER, direction: ASC }]) { nodes { number status isOverdue amountDue { amount } } } }',
  )
  expect(data.invoices.nodes).toEqual([
    { number: 'INV-1', status: 'PAID', isOverdue: false, amountDue: { amount: '0.00' } },
    { number: 'INV-2', status: 'PAID', isOverdue: false, amountDue: { amount: '0.00' } },
    { number: 'INV-3', status: 'OVERDUE', isOverdue: true, amountDue: { amount: '1500.00' } },
    { number: 'INV-4', status: 'ISSUED', isOverdue: false, amountDue: { amount: '1666.66' } },
    { number: 'INV-5', status: 'VOID', isOverdue: false, amountDue: { amount: '0.00' } },
    { number: 'INV-6', status: 'ISSUED', isOverdue: false, amountDue: { amount: '0.99' } },
  ])
})

test('what is owed is added up per currency', async () => {
  const { data } = await rig.ask<{ _entities: object[] }>(
    staff,
    'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Company { outstanding { amount currencyCode } } } }',
    {
      refs: [companies.acme, companies.bolt, newId()].map((id) => ({
        __typename: 'Company',
        id: toGlobalId('Company', id),
      })),
    },
  )
  expect(data._entities).toEqual([
    { outstanding: [{ amount: '3166.66', currencyCode: 'USD' }] },
    { outstanding: [{ amount: '0.99', currencyCode: 'EUR' }] },
    { outstanding: [] },
  ])
})

test('the numbers of the platform match the rows they are made from', async () => {
  const { data } = await rig.ask<{
    _entities: [Record<string, { value: string; previous: string | null; currencyCode: string | null }>]
  }>(
    staff,
    `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Platform {
      outstandingInvoices { value previous currencyCode } contractsSigned { value previous currencyCode } revenue30d { value previous currencyCode } } } }`,
    { refs: [{ __typename: 'Platform', id: 'platform' }] },
  )
  const totalOf = (id: string) =>
    plan.invoiceLineItems
      .filter((line) => line.invoiceId === id)
      .reduce((sum, line) => sum + Number(line.amountMinor), 0)
  const dollars = (minor: number) => (minor / 100).toFixed(2)
  const open = totalOf(invoices.overdue.id) - Number(invoices.overdue.discountMinor) + totalOf(invoices.dueToday.id)
  expect(data._entities[0]).toEqual({
    outstandingInvoices: { value: dollars(open), previous: null, currencyCode: 'USD' },
    contractsSigned: { value: '2', previous: '1', currencyCode: null },
    revenue30d: {
      value: dollars(totalOf(invoices.paidLately.id)),
      previous: dollars(totalOf(invoices.paidBefore.id)),
      currencyCode: 'USD',
    },
  })
})

test.each([
  ['staff', staff, 'Revenue in USD'],
  ['a company', acmeOwner, 'Paid in USD'],
])('the sums of money of %s say which currency they are of', async (_who, viewer, paid) => {
  const { data } = await rig.ask<{ _entities: [Record<string, { definition: { name: string } }>] }>(
    viewer,
    `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Platform {
      outstandingInvoices { definition { name } } revenue30d { definition { name } } } } }`,
    { refs: [{ __typename: 'Platform', id: 'platform' }] },
  )
  const { outstandingInvoices, revenue30d } = data._entities[0]
  expect(outstandingInvoices!.definition.name).toBe('Outstanding invoices in USD')
  expect(revenue30d!.definition.name).toBe(paid)
})

const insertInvoice = (sequence: number, subtotal: number, lines: number[]) =>
  transaction(rig.database, system('seed'), async (em) => {
    const id = newId()
    await sql(
      em,
      `insert into billing.invoices (id, company_id, sequence, number, status, currency, issued_on, due_on, subtotal_minor)
       values (?, ?, ?, ?, 'ISSUED', 'USD', ?, ?, ?)`,
      [id, companies.acme, sequence, `TEST-${sequence}`, day(0), day(30), subtotal],
    )
    for (const [position, amount] of lines.entries()) {
      await sql(
        em,
        `insert into billing.invoice_line_items (id, invoice_id, company_id, position, description, quantity, currency, unit_amount_minor, amount_minor)
         values (?, ?, ?, ?, 'Line', 1, 'USD', ?, ?)`,
        [newId(), id, companies.acme, position, amount, amount],
      )
    }
  })

test('the database refuses an invoice whose lines do not add up, or whose number leaves a gap', async () => {
  await expect(insertInvoice(7, 100, [60, 41])).rejects.toThrow(/not the sum of its line items/)
  await expect(insertInvoice(8, 100, [60, 40])).rejects.toThrow(/leaves a gap/)
  await insertInvoice(7, 100, [60, 40])
})

test('nobody writes or deletes an invoice through the database, staff neither', async () => {
  for (const text of [
    `update billing.invoices set status = 'VOID' returning id`,
    'delete from billing.invoices returning id',
  ]) {
    expect(await transaction(rig.database, staff, (em) => sql(em, text))).toEqual([])
  }
})
