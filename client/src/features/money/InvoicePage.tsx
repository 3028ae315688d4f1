import { useParams } from '@solidjs/router'
import { createQuery } from '@urql/solid'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { InvoicePage_InvoiceQuery } from '../../graphql/generated/graphql.ts'
import { formatCount } from '../../lib/number.ts'
import { formatDate } from '../../lib/time.ts'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Money } from '../../ui/Money.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { InvoiceStatus } from './InvoiceStatus.tsx'
import { TotalLine } from './TotalLine.tsx'

const Invoice = graphql(`
  query InvoicePage_Invoice($id: ID!) {
    invoice(id: $id) {
      id
      number
      status
      isOverdue
      issuedOn
      dueOn
      paidAt
      company {
        id
        name
      }
      contract {
        id
        title
      }
      subtotal {
        amount
        currencyCode
      }
      discount {
        amount
        currencyCode
      }
      total {
        amount
        currencyCode
      }
      amountDue {
        amount
        currencyCode
      }
      lineItems(first: 100) {
        nodes {
          id
          description
          quantity
          unitAmount {
            amount
            currencyCode
          }
          amount {
            amount
            currencyCode
          }
        }
      }
    }
  }
`)

type LineItem = NonNullable<InvoicePage_InvoiceQuery['invoice']>['lineItems']['nodes'][number]

const columns: Column<LineItem>[] = [
  { key: 'description', header: 'Item', isTitle: true, cell: (row) => row.description },
  { key: 'quantity', header: 'Quantity', align: 'right', cell: (row) => formatCount(Number(row.quantity)) },
  { key: 'unit', header: 'Price', align: 'right', cell: (row) => <Money value={row.unitAmount} /> },
  { key: 'amount', header: 'Amount', align: 'right', cell: (row) => <Money value={row.amount} /> },
]

export default function InvoicePage() {
  const params = useParams()
  const [result, execute] = createQuery({
    query: Invoice,
    variables: () => ({ id: params.id ?? '' }),
    requestPolicy: 'cache-and-network',
  })
  createTitle(() => result.data?.invoice?.number)
  return (
    <QueryView
      data={result.data?.invoice}
      fetching={result.fetching}
      error={result.error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      skeleton={<SkeletonRows count={6} />}
      missing={<NotFound title="This invoice is not here" href="/invoices" label="See all invoices" />}
    >
      {(invoice) => (
        <>
          <PageHead
            above={<BackLink href="/invoices" label="Invoices" />}
            title={invoice().number}
            about={
              <span class="flex flex-wrap items-center gap-x-4">
                <InvoiceStatus status={invoice().status} isOverdue={invoice().isOverdue} />
                {invoice().company?.name}
              </span>
            }
          />
          <div class="grid items-start gap-6 xl:grid-cols-[3fr_1fr]">
            <Card title="Items" isFlush>
              <DataTable label="Items" columns={columns} rows={invoice().lineItems.nodes} keyOf={(row) => row.id} />
              <div class="flex flex-col gap-1 border-t px-4 py-3">
                <TotalLine label="Subtotal" value={invoice().subtotal} />
                <Show when={Number(invoice().discount.amount) !== 0}>
                  <TotalLine
                    label="Discount"
                    value={{ ...invoice().discount, amount: `-${invoice().discount.amount}` }}
                  />
                </Show>
                <TotalLine label="Total" value={invoice().total} isFinal />
                <TotalLine label="Still due" value={invoice().amountDue} />
              </div>
            </Card>
            <Card title="About">
              <Facts
                facts={[
                  ['Issued', invoice().issuedOn ? formatDate(invoice().issuedOn!) : 'Not yet'],
                  ['Due', invoice().dueOn ? formatDate(invoice().dueOn!) : 'Not set'],
                  [
                    'Paid',
                    <Show when={invoice().paidAt} fallback="Not yet">
                      {(at) => <RelativeTime at={at()} />}
                    </Show>,
                  ],
                  [
                    'Contract',
                    <Show when={invoice().contract} fallback="None">
                      {(contract) => (
                        <a href={`/contracts/${contract().id}`} class="rounded-sm text-accent-text hover:underline">
                          {contract().title}
                        </a>
                      )}
                    </Show>,
                  ],
                ]}
              />
            </Card>
          </div>
        </>
      )}
    </QueryView>
  )
}
