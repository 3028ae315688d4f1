import { type Invoice, InvoiceStatus } from './invoice.entity.ts'

type Dated = Pick<Invoice, 'status' | 'dueOn'>

/** Today as YYYY-MM-DD in UTC. */
export function today(now = new Date()): string {
  return now.toISOString().slice(0, 10)
}

/** Whether an invoice is sent, not paid, and was due before `day` (YYYY-MM-DD). */
export function isOverdue({ status, dueOn }: Dated, day: string): boolean {
  return status === InvoiceStatus.ISSUED && dueOn != null && dueOn < day
}

export function statusOn(invoice: Dated, day: string): InvoiceStatus {
  return isOverdue(invoice, day) ? InvoiceStatus.OVERDUE : invoice.status
}

/** What is still to be paid, in minor units. */
export function amountDue({ status, totalMinor }: Pick<Invoice, 'status' | 'totalMinor'>): bigint {
  return status === InvoiceStatus.ISSUED ? totalMinor : 0n
}
