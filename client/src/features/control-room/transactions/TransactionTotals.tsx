import { createQuery } from '@urql/solid'
import { For, Index, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import type { PaymentWhereInput, TransactionTotals_TotalsQuery } from '../../../graphql/generated/graphql.ts'
import { formatCount } from '../../../lib/number.ts'
import { Flash } from '../../../ui/Flash.tsx'
import { Money } from '../../../ui/Money.tsx'

const Totals = graphql(`
  query TransactionTotals_Totals($where: PaymentWhereInput) {
    paymentTotals(where: $where) {
      currencyCode
      count
      received {
        amount
        currencyCode
      }
      pending {
        amount
        currencyCode
      }
      outstanding {
        amount
        currencyCode
      }
      refunded {
        amount
        currencyCode
      }
      failed {
        amount
        currencyCode
      }
      fees {
        amount
        currencyCode
      }
    }
  }
`)

type Total = NonNullable<TransactionTotals_TotalsQuery['paymentTotals']>[number]

const sums = [
  ['Under way', 'pending', 'Payments that are being made'],
  ['Outstanding', 'outstanding', 'Invoices that are not paid yet'],
  ['Refunded', 'refunded', 'Refunds, and disputes that were lost'],
  ['Failed', 'failed', 'Payments that did not succeed'],
  ['Fees', 'fees', 'What the tools keep of payments received, as far as it is known'],
] as const

/** What can be known at once; further currencies are below the fold of nobody’s screen. */
const SHOWN = 4

/** What the transactions of the list come to, by currency. @returns with a function that reads them again. */
export const createTransactionTotals = (where: () => PaymentWhereInput) => {
  const [result, execute] = createQuery({
    query: Totals,
    variables: () => ({ where: where() }),
    requestPolicy: 'cache-and-network',
  })
  return {
    read: () => execute({ requestPolicy: 'network-only' }),
    View: () => (
      <Show when={result.data?.paymentTotals?.length}>
        <section aria-label="Sums by currency" class="mb-4 grid gap-3">
          <Show when={!where().atFrom}>
            <p class="text-sm text-neutral-11">Sums are of the last 12 months; the list is of any time.</p>
          </Show>
          <Index each={result.data!.paymentTotals!.slice(0, SHOWN)}>
            {(total) => <CurrencyCard total={total()} />}
          </Index>
        </section>
      </Show>
    ),
  }
}

const CurrencyCard = (props: { total: Total }) => (
  <div class="grid items-end gap-x-8 gap-y-4 rounded-lg border bg-surface p-4 lg:grid-cols-[2fr_5fr]">
    <div>
      <span class="text-sm text-neutral-11">
        Received in {props.total.currencyCode} · {formatCount(props.total.count)}{' '}
        {props.total.count === 1 ? 'transaction' : 'transactions'}
      </span>
      <Flash value={props.total.received.amount} class="-mx-1 w-fit px-1">
        <Money value={props.total.received} class="text-2xl font-semibold tracking-tight" />
      </Flash>
    </div>
    <dl class="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-5">
      <For each={sums}>
        {([name, key, about]) => (
          <div title={about}>
            <dt class="text-sm text-neutral-11">{name}</dt>
            <dd>
              <Flash value={props.total[key].amount} class="-mx-1 w-fit px-1">
                <Money value={props.total[key]} class="font-medium" />
              </Flash>
            </dd>
          </div>
        )}
      </For>
    </dl>
  </div>
)
