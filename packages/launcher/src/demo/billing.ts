import { money, splitEvenly } from '@atrium/kit/money'
import type { DemoContract, DemoContractLineItem, DemoInvoice, DemoInvoiceLineItem, DemoPlan } from '@atrium/kit/demo'
import { addDays, addMonths, DAY_MS, fromDay, HOUR_MS, toDay } from './calendar.ts'
import type { Random } from './random.ts'

type Billing = Pick<DemoPlan, 'invoices' | 'invoiceLineItems'>
type UnnumberedInvoice = Omit<DemoInvoice, 'number'>

const DAYS_TO_PAY = 30
const DISCOUNT_PERCENT = 10n

/** Invoices of all contracts in force, a month at a time, in order of issue. */
export function makeInvoices(
  random: Random,
  contracts: DemoContract[],
  lines: DemoContractLineItem[],
  now: Date,
): Billing {
  const linesOf = Map.groupBy(lines, (line) => line.contractId)
  const drafts = contracts
    .filter(
      (contract) => contract.isBillingEnabled && (contract.status === 'ACTIVE' || contract.status === 'COMPLETED'),
    )
    .flatMap((contract) => invoicesOf(random, contract, linesOf.get(contract.id) ?? [], now))
    .toSorted((a, b) =>
      a.invoice.issuedOn < b.invoice.issuedOn
        ? -1
        : a.invoice.issuedOn > b.invoice.issuedOn
          ? 1
          : a.invoice.id < b.invoice.id
            ? -1
            : 1,
    )
  return {
    invoices: drafts.map(({ invoice }, i) => ({ ...invoice, number: `INV-${String(i + 1).padStart(5, '0')}` })),
    invoiceLineItems: drafts.flatMap(({ items }) => items),
  }
}

function invoicesOf(random: Random, contract: DemoContract, lines: DemoContractLineItem[], now: Date) {
  const today = toDay(now)
  const hasDiscount = random.chance(0.2)
  const drafts: { invoice: UnnumberedInvoice; items: DemoInvoiceLineItem[] }[] = []
  for (let month = 0; ; month += 1) {
    const issuedOn = addMonths(contract.startOn, month + 1)
    if (issuedOn > today || issuedOn > addDays(contract.endOn, 5)) return drafts
    const due = lines.flatMap((line) => amountOfMonth(line, month, contract.currencyCode))
    if (due.length === 0) return drafts
    const invoice = makeInvoice(random, contract, issuedOn, now)
    const items = due.map(({ line, amountMinor }) => toItem(random, invoice, line, amountMinor))
    const subtotal = items.reduce((sum, item) => sum + item.amountMinor, 0n)
    drafts.push({
      invoice: { ...invoice, discountMinor: hasDiscount ? (subtotal * DISCOUNT_PERCENT) / 100n : 0n },
      items,
    })
  }
}

/** A line's part of that month: its amount in even parts, over again where it recurs. */
function amountOfMonth(line: DemoContractLineItem, month: number, currencyCode: string) {
  if (month >= line.billingPeriodMonths && !line.isRecurring) return []
  const parts = splitEvenly(money(line.amountMinor, currencyCode), line.billingPeriodMonths)
  return [{ line, amountMinor: parts[month % line.billingPeriodMonths]!.minorUnits }]
}

// Most pay in time, some late, a few not at all.
function makeInvoice(random: Random, contract: DemoContract, issuedOn: string, now: Date): UnnumberedInvoice {
  const issued = fromDay(issuedOn)
  const days = random.chance(0.85) ? random.int(3, DAYS_TO_PAY - 1) : random.int(DAYS_TO_PAY + 1, DAYS_TO_PAY + 25)
  const paidAt = new Date(issued.getTime() + days * DAY_MS + random.int(8, 17) * HOUR_MS)
  const isPaid = paidAt < now && !random.chance(0.06)
  const isVoid = !isPaid && random.chance(0.08)
  return {
    id: random.id(issued),
    companyId: contract.companyId,
    contractId: contract.id,
    status: isPaid ? 'PAID' : isVoid ? 'VOID' : 'ISSUED',
    currencyCode: contract.currencyCode,
    issuedOn,
    dueOn: addDays(issuedOn, DAYS_TO_PAY),
    paidAt: isPaid ? paidAt : null,
    discountMinor: 0n,
  }
}

function toItem(
  random: Random,
  invoice: UnnumberedInvoice,
  line: DemoContractLineItem,
  amountMinor: bigint,
): DemoInvoiceLineItem {
  return {
    id: random.id(fromDay(invoice.issuedOn)),
    invoiceId: invoice.id,
    companyId: invoice.companyId,
    description: line.description,
    quantity: '1',
    unitAmountMinor: amountMinor,
    amountMinor,
  }
}
