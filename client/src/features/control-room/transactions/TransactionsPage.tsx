import { createQuery, createSubscription } from '@urql/solid'
import ArrowLeftRight from 'lucide-solid/icons/arrow-left-right'
import { createEffect, createMemo, createSignal, on, onCleanup, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import { spaced } from '../../../lib/spaced.ts'
import { createListParams } from '../../../parts/list-params.ts'
import { ListEmpty } from '../../../parts/ListEmpty.tsx'
import { ListPager } from '../../../parts/ListPager.tsx'
import { QueryView } from '../../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../../parts/reconnect.ts'
import { createTitle } from '../../../parts/title.ts'
import { type Word, wordOf } from '../../../parts/words.ts'
import { Card } from '../../../ui/Card.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { Toolbar } from '../../../ui/Toolbar.tsx'
import { RoomTabs } from '../RoomTabs.tsx'
import { ExportTransactions } from './ExportTransactions.tsx'
import { transactionColumns } from './transaction-columns.tsx'
import { TransactionFilters } from './TransactionFilters.tsx'
import { TransactionSheet } from './TransactionSheet.tsx'
import { createTransactionTotals } from './TransactionTotals.tsx'
import { Changed, filters, List, type Transaction, whereOf } from './transactions-query.ts'

const Tools = graphql(`
  query TransactionsPage_Tools {
    integrationTemplates(where: { category: PAYMENTS }) {
      id
      key
      name
    }
  }
`)

/** How far the API counts the list. */
const COUNTED = 100_000
/** Adding up reads the whole period: not for each of many payments. */
const TOTALS_EVERY_MS = 5_000

/** Money as all connected tools tell of it, as it moves. */
export default function TransactionsPage() {
  createTitle(() => 'Transactions')
  const params = createListParams(['AT', 'AMOUNT'], { key: 'AT', direction: 'DESC' })
  const where = createMemo(() => whereOf(params))
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ ...params.page(), where: where(), orderBy: [params.orderBy()] }),
    requestPolicy: 'cache-and-network',
  })
  const totals = createTransactionTotals(where)
  const [tools] = createQuery({ query: Tools })
  const providers = createMemo(() => {
    const known = (tools.data?.integrationTemplates ?? []).map(({ key, name }) => [
      key,
      { label: name, tone: 'neutral' },
    ])
    return Object.fromEntries(known) as Record<string, Word>
  })
  const nameOf = (provider: string) => wordOf(providers(), provider).label
  const read = () => {
    execute({ requestPolicy: 'network-only' })
    totals.read()
  }
  createRefetchOnReconnect(read)
  const readTotals = spaced(totals.read, TOTALS_EVERY_MS)
  onCleanup(readTotals.cancel)
  const readChanged = () => {
    execute({ requestPolicy: 'network-only' })
    readTotals()
  }

  const [changed] = createSubscription({ query: Changed })
  // The answer is one object whose parts change: the object itself tells nothing.
  createEffect(on(() => JSON.stringify(changed.data), readChanged, { defer: true }))
  const fresh = createMemo(() => new Set(changed.data?.paymentsChanged?.payments.map(({ id }) => id)))

  const [openId, setOpenId] = createSignal<string | null>(null)
  const open = () => result.data?.payments?.nodes.find(({ id }) => id === openId())
  const isFiltered = () => filters.some((name) => params.get(name))

  return (
    <>
      <PageHead
        title="Control room"
        about="Payments, invoices, refunds and transfers of all connected tools, as they happen."
        action={<ExportTransactions where={where()} orderBy={[params.orderBy()]} />}
        tabs={<RoomTabs current="transactions" />}
      />
      <totals.View />
      <Card isFlush>
        <Toolbar>
          <TransactionFilters params={params} providers={providers()} />
        </Toolbar>
        <QueryView
          data={result.data?.payments}
          fetching={result.fetching}
          error={result.error}
          onRetry={read}
          skeleton={<SkeletonRows count={10} />}
        >
          {(payments) => (
            <Show
              when={payments().nodes.length}
              fallback={
                <ListEmpty
                  icon={<ArrowLeftRight aria-hidden="true" />}
                  noun="transactions"
                  isFiltered={isFiltered()}
                  onClear={() => params.clear(...filters)}
                >
                  None in the last 30 days.{' '}
                  <a href="/integrations" class="text-accent-text underline">
                    Connect a payment tool
                  </a>{' '}
                  to see what is paid there, or choose a longer period.
                </ListEmpty>
              }
            >
              <DataTable<Transaction>
                label="Transactions"
                columns={transactionColumns({ nameOf, isFresh: (id) => fresh().has(id) })}
                rows={payments().nodes}
                keyOf={(row) => row.id}
                onOpen={(row) => setOpenId(row.id)}
                sort={params.order()}
                onSort={params.setSort}
              />
              <ListPager of={payments()} params={params} countedUpTo={COUNTED} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={open()}>
        {(transaction) => (
          <TransactionSheet
            transaction={transaction()}
            providerName={nameOf(transaction().provider)}
            onClose={() => setOpenId(null)}
          />
        )}
      </Show>
    </>
  )
}
