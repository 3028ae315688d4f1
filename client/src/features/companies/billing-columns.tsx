import { For, type JSX, Show } from 'solid-js'
import type { CompaniesPage_BillingQuery, PaymentStatus } from '../../graphql/generated/graphql.ts'
import { formatDate } from '../../lib/time.ts'
import type { Word } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { nameColumn } from './company-columns.tsx'

type Row = NonNullable<CompaniesPage_BillingQuery['companies']>['nodes'][number]
type Billing = NonNullable<Row['billing']>

const paymentStatuses: Record<PaymentStatus, Word> = {
  NOTHING_BILLED: { label: 'Nothing billed', tone: 'neutral' },
  PAID: { label: 'Paid', tone: 'success' },
  OPEN: { label: 'To pay', tone: 'info' },
  OVERDUE: { label: 'Overdue', tone: 'danger' },
}

const None = () => <span class="text-neutral-11">—</span>

const Sums = (props: { sums: Billing['outstanding'] }) => (
  <For each={props.sums} fallback={<None />}>
    {(sum) => <Money value={sum} class="block" />}
  </For>
)

/** One figure, with a line under it that says what it is made of. */
const column = (
  key: string,
  header: string,
  cell: (billing: Billing) => JSX.Element,
  more: Partial<Column<Row>> = {},
): Column<Row> => ({
  key,
  header,
  align: 'right',
  cell: (row) => (
    <Show when={row.billing} fallback={<None />}>
      {/* One part of the row, on a phone too. */}
      {(billing) => <div class="max-md:text-right">{cell(billing())}</div>}
    </Show>
  ),
  ...more,
})

const under = (text: string) => <span class="block text-sm text-neutral-11">{text}</span>
const invoices = (count: number) => `${count} ${count === 1 ? 'invoice' : 'invoices'}`

/** What companies are charged and owe; the figures are billing's. */
export const billingColumns: Column<Row>[] = [
  nameColumn(),
  column('payment', 'Payment', (billing) => <WordStatus words={paymentStatuses} value={billing.paymentStatus} />, {
    align: 'left',
  }),
  column('outstanding', 'To pay', ({ outstanding, outstandingInvoices }) => (
    <>
      <Sums sums={outstanding} />
      <Show when={outstandingInvoices}>{(count) => under(invoices(count()))}</Show>
    </>
  )),
  column('overdue', 'Of it overdue', ({ overdue, overdueInvoices }) => (
    <>
      <Sums sums={overdue} />
      <Show when={overdueInvoices}>{(count) => under(invoices(count()))}</Show>
    </>
  )),
  column('due', 'Next due', ({ nextDueOn }) => (nextDueOn ? formatDate(nextDueOn) : <None />), { isWideOnly: true }),
  column('month', 'This month', ({ currentMonth }) => <Sums sums={currentMonth} />),
  column(
    'next',
    'Next charge',
    ({ nextBilling, nextBillingOn }) => (
      <>
        <Sums sums={nextBilling} />
        <Show when={nextBillingOn}>{(day) => under(formatDate(day()))}</Show>
      </>
    ),
    { isWideOnly: true },
  ),
]
