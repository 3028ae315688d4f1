import { Show } from 'solid-js'
import type { ClientHome_CompanyQuery } from '../../graphql/generated/graphql.ts'
import { locale } from '../../lib/locale.ts'
import { formatMoney, type MoneyValue } from '../../lib/money.ts'
import { formatDate } from '../../lib/time.ts'
import { paymentStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Amounts } from './Amounts.tsx'
import { Figure, Figures } from './Figure.tsx'
import { NothingYet, NotNow, Widget } from './Widget.tsx'

type Billing = NonNullable<NonNullable<ClientHome_CompanyQuery['company']>['billing']>

const monthName = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
const sums = (of: readonly MoneyValue[]) => of.map(formatMoney).join(' and ')
const invoices = (count: number) => `${count} ${count === 1 ? 'invoice' : 'invoices'}`

const monthNote = ({ invoicedThisMonth, toInvoiceThisMonth }: Billing) => {
  if (!toInvoiceThisMonth.length) return 'all invoiced'
  return invoicedThisMonth.length ? `${sums(toInvoiceThisMonth)} still to come` : 'not invoiced yet'
}
const statusNote = ({ nextDueOn, overdueInvoices }: Billing) => {
  if (overdueInvoices) return `${invoices(overdueInvoices)} past due`
  return nextDueOn ? `next due ${formatDate(nextDueOn)}` : 'nothing to do'
}

/** What a company is charged and what it owes. */
export const BillingSummary = (props: { billing: Billing | null | undefined }) => (
  <Widget title="Billing" href="/invoices">
    <Show when={props.billing} fallback={<NotNow />}>
      {(billing) => (
        <Show
          when={billing().paymentStatus !== 'NOTHING_BILLED' || billing().nextBillingOn}
          fallback={
            <NothingYet title="Nothing is billed yet" action={{ label: 'See your contracts', href: '/contracts' }}>
              Charges appear here once a contract is in force.
            </NothingYet>
          }
        >
          <Figures label="Billing">
            <Figure
              name={`Charges in ${monthName.format(new Date())}`}
              value={<Amounts of={billing().currentMonth} isShort />}
              changesWith={JSON.stringify(billing().currentMonth)}
              note={billing().currentMonth.length ? monthNote(billing()) : 'none this month'}
              href="/invoices"
            />
            <Figure
              name="Next billing"
              value={
                <span class="text-xl">{billing().nextBillingOn ? formatDate(billing().nextBillingOn!) : '—'}</span>
              }
              changesWith={billing().nextBillingOn}
              note={billing().nextBilling.length ? sums(billing().nextBilling) : 'nothing is scheduled'}
              href="/contracts"
            />
            <Figure
              name="Payment status"
              value={
                <span class="text-xl">
                  <WordStatus words={paymentStatuses} value={billing().paymentStatus} />
                </span>
              }
              changesWith={billing().paymentStatus}
              note={statusNote(billing())}
              tone={billing().overdueInvoices ? 'danger' : 'plain'}
              href={billing().overdueInvoices ? '/invoices?status=OVERDUE' : '/invoices'}
            />
            <Figure
              name="Outstanding"
              value={<Amounts of={billing().outstanding} isShort />}
              changesWith={JSON.stringify(billing().outstanding)}
              note={billing().outstandingInvoices ? invoices(billing().outstandingInvoices) : 'no open invoice'}
              href="/invoices"
            />
          </Figures>
        </Show>
      )}
    </Show>
  </Widget>
)
