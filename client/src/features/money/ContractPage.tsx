import { useParams } from '@solidjs/router'
import { createQuery } from '@urql/solid'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { formatDate } from '../../lib/time.ts'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { contractStatuses, contractTypes, wordOf } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { BackLink } from '../../ui/BackLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { invoiceColumns, itemColumns } from './contract-columns.tsx'
import { TotalLine } from './TotalLine.tsx'

const Contract = graphql(`
  query ContractPage_Contract($id: ID!) {
    contract(id: $id) {
      id
      number
      title
      type
      status
      startOn
      endOn
      signedAt
      signedByName
      billingFrequency
      autoRenews
      company {
        id
        name
      }
      project {
        id
        name
      }
      total {
        amount
        currencyCode
      }
      lineItems(first: 100) {
        totalCount
        nodes {
          id
          description
          status
          startOn
          endOn
          billingPeriodMonths
          isRecurring
          amount {
            amount
            currencyCode
          }
          developer {
            id
            user {
              id
              name
            }
          }
        }
      }
      invoices(first: 50) {
        nodes {
          id
          number
          status
          isOverdue
          dueOn
          total {
            amount
            currencyCode
          }
        }
      }
    }
  }
`)

const frequencies = { MONTHLY: 'Every month', QUARTERLY: 'Every quarter', CUSTOM: 'By agreement' }

export default function ContractPage() {
  const params = useParams()
  const [result, execute] = createQuery({
    query: Contract,
    variables: () => ({ id: params.id ?? '' }),
    requestPolicy: 'cache-and-network',
  })
  createTitle(() => result.data?.contract?.title)
  return (
    <QueryView
      data={result.data?.contract}
      fetching={result.fetching}
      error={result.error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      skeleton={<SkeletonRows count={6} />}
      missing={<NotFound title="This contract is not here" href="/contracts" label="See all contracts" />}
    >
      {(contract) => (
        <>
          <PageHead
            above={<BackLink href="/contracts" label="Contracts" />}
            title={contract().title}
            about={
              <span class="flex flex-wrap items-center gap-x-4">
                <WordStatus words={contractStatuses} value={contract().status} />
                <span class="tabular-nums">{contract().number}</span>
                {contract().company?.name}
              </span>
            }
          />
          <div class="grid items-start gap-6 xl:grid-cols-[3fr_1fr]">
            <div class="flex min-w-0 flex-col gap-6">
              <Card title="Items" isFlush>
                <DataTable
                  label="Items"
                  columns={itemColumns}
                  rows={contract().lineItems.nodes}
                  keyOf={(row) => row.id}
                />
                <div class="border-t px-4 py-3">
                  <TotalLine label="Total" value={contract().total} isFinal />
                </div>
              </Card>
              <Show when={contract().invoices.nodes.length}>
                <Card title="Invoices" isFlush>
                  <DataTable
                    label="Invoices"
                    columns={invoiceColumns}
                    rows={contract().invoices.nodes}
                    keyOf={(row) => row.id}
                    href={(row) => `/invoices/${row.id}`}
                  />
                </Card>
              </Show>
            </div>
            <Card title="About">
              <Facts
                facts={[
                  ['Kind', wordOf(contractTypes, contract().type).label],
                  [
                    'Project',
                    <Show when={contract().project} fallback="None">
                      {(project) => (
                        <a href={`/projects/${project().id}`} class="rounded-sm text-accent-text hover:underline">
                          {project().name}
                        </a>
                      )}
                    </Show>,
                  ],
                  ['Starts', contract().startOn ? formatDate(contract().startOn!) : 'Not set'],
                  ['Ends', contract().endOn ? formatDate(contract().endOn!) : 'Open'],
                  [
                    'Signed',
                    <Show when={contract().signedAt} fallback="Not yet">
                      {(at) => (
                        <>
                          <RelativeTime at={at()} />
                          {contract().signedByName && ` by ${contract().signedByName}`}
                        </>
                      )}
                    </Show>,
                  ],
                  ['Billing', frequencies[contract().billingFrequency]],
                  ['Renews', contract().autoRenews ? 'By itself' : 'On agreement'],
                ]}
              />
            </Card>
          </div>
        </>
      )}
    </QueryView>
  )
}
