import type { DemoContract, DemoContractLineItem, DemoInvoice } from '@atrium/kit/demo'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { money, splitEvenly } from '@atrium/kit/money'
import { type AnyViewer, CompanyRole, Role } from '@atrium/kit/viewer'
import { planOf, statementsDuring, viewerOf } from '@atrium/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Billing, startBilling } from './billing.ts'
import { acmeAgency, acmeBilling, acmeDeveloper, acmeOwner, acmeViewer, boltOwner, companies, staff } from './plan.ts'

// What a company's home says of its money, recomputed here from the rows by other means: day by day, in plain code.

const DAY_MS = 86_400_000
const today = new Date().toISOString().slice(0, 10)
const month = (day: string) => day.slice(0, 7)
const plusDays = (day: string, days: number) => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

/** The same day of a later month, or the last one of it. */
function plusMonths(day: string, months: number): string {
  const [year, at, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, at + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, at - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

type Row = { contract: DemoContract; line: DemoContractLineItem }

let count = 0
function contractOf(companyId: string, more: Partial<DemoContract> = {}): DemoContract {
  count += 1
  return {
    id: newId(),
    companyId,
    projectId: null,
    number: `S-${count}`,
    title: 'Work',
    type: 'ENGAGEMENT',
    status: 'ACTIVE',
    startOn: plusMonths(today, -24),
    endOn: plusMonths(today, 24),
    signedAt: new Date(),
    signedByName: 'Sofia',
    isBillingEnabled: true,
    billingFrequency: 'MONTHLY',
    autoRenews: false,
    currencyCode: 'USD',
    createdAt: new Date(),
    ...more,
  }
}

function row(companyId: string, line: Partial<DemoContractLineItem>, more: Partial<DemoContract> = {}): Row {
  const contract = contractOf(companyId, more)
  return {
    contract,
    line: {
      id: newId(),
      contractId: contract.id,
      companyId,
      type: 'CUSTOM',
      description: 'Work',
      developerId: null,
      amountMinor: 500_000n,
      billingPeriodMonths: 3,
      startOn: today,
      endOn: null,
      isRecurring: false,
      status: 'ACTIVE',
      ...line,
    },
  }
}

/** Every charge of a line with its day, as one would write it into a calendar. */
function calendar({ contract, line }: Row): { on: string; minor: bigint }[] {
  if (contract.status !== 'ACTIVE' || line.status !== 'ACTIVE' || !contract.isBillingEnabled) return []
  const parts = splitEvenly(money(line.amountMinor, contract.currencyCode), line.billingPeriodMonths)
  const step = contract.billingFrequency === 'QUARTERLY' ? 3 : 1
  const months = line.isRecurring ? 120 : line.billingPeriodMonths
  const charges: { on: string; minor: bigint }[] = []
  let open = 0n
  for (let n = 1; n <= months; n += 1) {
    open += parts[(n - 1) % parts.length]!.minorUnits
    if (n % step !== 0 && n !== months) continue
    const on = plusMonths(line.startOn, n)
    if ((!contract.autoRenews && on > contract.endOn) || (line.endOn !== null && on > line.endOn)) break
    charges.push({ on, minor: open })
    open = 0n
  }
  return charges
}

function expectedCharges(rows: Row[]) {
  const coming = rows.flatMap(calendar).filter(({ on }) => on > today)
  const sum = (of: { minor: bigint }[]) => of.reduce((total, { minor }) => total + minor, 0n).toString()
  const nextOn = coming.map(({ on }) => on).toSorted()[0] ?? null
  return {
    toInvoiceThisMonth: sum(coming.filter(({ on }) => month(on) === month(today))),
    nextBillingOn: nextOn,
    nextBilling: sum(coming.filter(({ on }) => on === nextOn)),
  }
}

const lonely = newId()
const fresh = newId()
const special = newId()

// Every age and way of billing: begun so many days ago, in so many parts.
const grid: { companyId: string; rows: Row[] }[] = [0, 1, 5, 13, 29, 31, 40, 58, 62, 89, 100, 120, 200, 360].flatMap(
  (age) =>
    ([1, 3, 4, 12] as const).flatMap((billingPeriodMonths) =>
      (['MONTHLY', 'QUARTERLY'] as const).map((billingFrequency) => {
        const companyId = newId()
        const line = { startOn: plusDays(today, -age), billingPeriodMonths, isRecurring: age % 2 === 0 }
        return {
          companyId,
          rows: [
            row(companyId, { ...line, amountMinor: 500_000n }, { billingFrequency }),
            row(
              companyId,
              { ...line, amountMinor: 250_000n, startOn: plusDays(line.startOn, 7) },
              { billingFrequency },
            ),
          ],
        }
      }),
    ),
)
const begin = plusDays(today, -40)
const left: [string, Row][] = [
  ['of a draft', row(newId(), { startOn: begin, status: 'PENDING' }, { status: 'DRAFT', signedAt: null })],
  ['that is paused', row(newId(), { startOn: begin, status: 'PAUSED' })],
  ['of a contract without billing', row(newId(), { startOn: begin }, { isBillingEnabled: false })],
  ['of a contract that is void', row(newId(), { startOn: begin }, { status: 'VOID' })],
  ['that is billed to the end', row(newId(), { startOn: plusDays(today, -200) })],
  ['of a contract that has ended', row(newId(), { startOn: begin, isRecurring: true }, { endOn: plusDays(today, -1) })],
]
const renewed = row(special, { startOn: begin, isRecurring: true }, { endOn: plusDays(today, -1), autoRenews: true })

function invoiceOf(companyId: string, more: Partial<DemoInvoice>): DemoInvoice {
  return {
    id: newId(),
    companyId,
    contractId: null as never,
    number: '',
    status: 'ISSUED',
    currencyCode: 'USD',
    issuedOn: today,
    dueOn: plusDays(today, 30),
    paidAt: null,
    discountMinor: 0n,
    ...more,
  }
}

const lastMonth = plusDays(`${month(today)}-01`, -3)
const invoices = [
  invoiceOf(special, { discountMinor: 100n }),
  invoiceOf(special, { status: 'PAID', paidAt: new Date() }),
  invoiceOf(special, { status: 'VOID' }),
  invoiceOf(special, { issuedOn: lastMonth, dueOn: plusDays(today, -1) }),
  invoiceOf(special, { issuedOn: lastMonth, dueOn: today }),
  invoiceOf(special, { currencyCode: 'EUR' }),
  invoiceOf(lonely, { status: 'PAID', issuedOn: lastMonth, paidAt: new Date() }),
  invoiceOf(fresh, {}),
].map((invoice, i) => ({ ...invoice, number: `INV-${i + 1}` }))

const all = [...grid.flatMap(({ rows }) => rows), ...left.map(([, each]) => each), renewed]
const plan = planOf({
  contracts: all.map(({ contract }) => contract),
  contractLineItems: all.map(({ line }) => line),
  invoices,
  invoiceLineItems: invoices.map(({ id, companyId }) => ({
    id: newId(),
    invoiceId: id,
    companyId,
    description: 'A month',
    quantity: '1',
    unitAmountMinor: 1000n,
    amountMinor: 1000n,
  })),
})

let rig: Billing
let own: Billing
beforeAll(async () => {
  rig = await startBilling(plan)
  own = await startBilling()
})
afterAll(async () => {
  await rig.dispose()
  await own.dispose()
})

interface Money {
  minorUnits: string
  currencyCode: string
}
interface Summary {
  currentMonth: Money[]
  invoicedThisMonth: Money[]
  toInvoiceThisMonth: Money[]
  nextBillingOn: string | null
  nextBilling: Money[]
  paymentStatus: string
  outstandingInvoices: number
  outstanding: Money[]
  overdueInvoices: number
  overdue: Money[]
  nextDueOn: string | null
}
const SUMS = ['currentMonth', 'invoicedThisMonth', 'toInvoiceThisMonth', 'nextBilling', 'outstanding', 'overdue']
const FIELDS = `${SUMS.map((name) => `${name} { minorUnits currencyCode }`).join(' ')}
  nextBillingOn paymentStatus outstandingInvoices overdueInvoices nextDueOn`

async function billingOf(of: Billing, viewer: AnyViewer, ids: string[]): Promise<(Summary | null)[]> {
  const { data, errors } = await of.ask<{ _entities: { billing: Summary | null }[] }>(
    viewer,
    `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Company { billing { ${FIELDS} } } } }`,
    { refs: ids.map((id) => ({ __typename: 'Company', id: toGlobalId('Company', id) })) },
  )
  expect(errors).toBeUndefined()
  return data._entities.map(({ billing }) => billing)
}
const usd = (minorUnits: string) => (minorUnits === '0' ? [] : [{ minorUnits, currencyCode: 'USD' }])

test('what contracts charge is as their calendars say, whatever their age, their parts and their rhythm', async () => {
  const answers = await billingOf(
    rig,
    staff,
    grid.map(({ companyId }) => companyId),
  )
  expect(grid.filter(({ rows }) => expectedCharges(rows).nextBillingOn !== null).length).toBeGreaterThan(50)
  for (const [i, { rows }] of grid.entries()) {
    const { toInvoiceThisMonth, nextBillingOn, nextBilling } = answers[i]!
    const expected = expectedCharges(rows)
    expect({ rows, toInvoiceThisMonth, nextBillingOn, nextBilling }).toEqual({
      rows,
      toInvoiceThisMonth: usd(expected.toInvoiceThisMonth),
      nextBillingOn: expected.nextBillingOn,
      nextBilling: usd(expected.nextBilling),
    })
  }
})

test.each(left)('nothing is charged for a line %s', async (_what, { contract }) => {
  const [answer] = await billingOf(rig, staff, [contract.companyId])
  expect(answer).toMatchObject({ toInvoiceThisMonth: [], nextBillingOn: null, nextBilling: [] })
})

describe('what is invoiced', () => {
  test('is added up by currency, void ones left out, and what is late is told', async () => {
    const [answer] = await billingOf(rig, staff, [special])
    const charges = expectedCharges([renewed])
    expect(answer).toMatchObject({
      invoicedThisMonth: [{ minorUnits: '1000', currencyCode: 'EUR' }, ...usd('1900')],
      currentMonth: [
        { minorUnits: '1000', currencyCode: 'EUR' },
        ...usd(String(1900n + BigInt(charges.toInvoiceThisMonth))),
      ],
      nextBillingOn: charges.nextBillingOn,
      paymentStatus: 'OVERDUE',
      outstandingInvoices: 4,
      outstanding: [{ minorUnits: '1000', currencyCode: 'EUR' }, ...usd('2900')],
      overdueInvoices: 1,
      overdue: usd('1000'),
      nextDueOn: plusDays(today, -1),
    })
  })

  test('is paid, open, or was never sent', async () => {
    const answers = await billingOf(rig, staff, [lonely, fresh, newId()])
    expect(answers.map((answer) => answer!.paymentStatus)).toEqual(['PAID', 'OPEN', 'NOTHING_BILLED'])
    expect(answers.map((answer) => answer!.nextDueOn)).toEqual([null, plusDays(today, 30), null])
  })
})

test('who sees the money of a company sees its figures, and nobody else', async () => {
  for (const viewer of [staff, acmeOwner, acmeBilling]) {
    const [answer] = await billingOf(own, viewer, [companies.acme])
    expect(answer).toMatchObject({ paymentStatus: 'OVERDUE', outstandingInvoices: 2, overdueInvoices: 1 })
  }
  for (const viewer of [acmeViewer, acmeDeveloper, acmeAgency, boltOwner, viewerOf(Role.CLIENT)]) {
    expect(await billingOf(own, viewer, [companies.acme])).toEqual([null])
  }
  const both = viewerOf(Role.CLIENT, { [companies.acme]: CompanyRole.VIEWER, [companies.bolt]: CompanyRole.OWNER })
  expect(await billingOf(own, both, [companies.acme, companies.bolt])).toMatchObject([null, { paymentStatus: 'OPEN' }])
})

test('many companies take as many statements as one', async () => {
  const count = async (ids: string[]) => {
    const statements = await statementsDuring(() => billingOf(rig, staff, ids))
    return statements.filter(({ isViewers, text }) => isViewers && text.includes('from billing.')).length
  }
  expect(await count(grid.map(({ companyId }) => companyId))).toBe(await count([special]))
})
