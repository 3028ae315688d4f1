import { createQuery } from '@urql/solid'
import UserPlus from 'lucide-solid/icons/user-plus'
import { createMemo, createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { LeadsPage_ListQuery, LeadWhereInput } from '../../graphql/generated/graphql.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { ExportLeads } from './ExportLeads.tsx'
import { leadColumns } from './lead-columns.tsx'
import { LeadSheet } from './LeadSheet.tsx'
import { createMarketingParams } from './marketing-params.ts'
import { leadKinds, leadStatuses } from './marketing-words.ts'
import { MarketingFrame, ToolLinks } from './MarketingFrame.tsx'

const List = graphql(`
  query LeadsPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: LeadWhereInput
    $orderBy: [LeadOrder!]
  ) {
    leads(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        kind
        name
        email
        phone
        stage
        status
        value {
          amount
          currencyCode
        }
        source
        campaign
        provider
        externalId
        url
        createdAt
        updatedAt
        company {
          id
          name
        }
        connection {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`)

export type LeadRow = NonNullable<LeadsPage_ListQuery['leads']>['nodes'][number]

/** How far the API counts the list. */
const COUNTED = 100_000
const filters = ['q', 'kind', 'status', 'campaign', 'company', 'connection', 'days'] as const

/** Who may become a customer, of all connected tools. */
export default function LeadsPage() {
  const params = createMarketingParams(['CREATED_AT', 'UPDATED_AT', 'NAME', 'VALUE'], {
    key: 'CREATED_AT',
    direction: 'DESC',
  })
  const where = createMemo((): LeadWhereInput => {
    const kind = params.getOf('kind', leadKinds)
    const status = params.getOf('status', leadStatuses)
    return {
      ...params.place(),
      search: params.get('q') || null,
      kind: kind ? [kind] : null,
      status: status ? [status] : null,
      campaign: params.get('campaign') || null,
      createdFrom: params.since(),
    }
  })
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ ...params.page(), where: where(), orderBy: [params.orderBy()] }),
    requestPolicy: 'cache-and-network',
  })
  const read = () => execute({ requestPolicy: 'network-only' })
  const [openId, setOpenId] = createSignal<string | null>(null)
  const open = () => result.data?.leads?.nodes.find(({ id }) => id === openId())

  return (
    <MarketingFrame
      tab="leads"
      params={params}
      onChanged={read}
      action={<ExportLeads where={where()} orderBy={[params.orderBy()]} />}
      filters={
        <>
          <SearchField label="Search leads" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
          <WordFilter
            label="Kind"
            any="Any kind"
            words={leadKinds}
            value={params.getOf('kind', leadKinds)}
            onChange={(value) => params.set('kind', value)}
          />
          <WordFilter
            label="Status"
            any="Any status"
            words={leadStatuses}
            value={params.getOf('status', leadStatuses)}
            onChange={(value) => params.set('status', value)}
          />
          <Show when={params.get('campaign')}>
            {(campaign) => (
              <Button size="sm" onClick={() => params.set('campaign', null)}>
                <span class="max-w-60 truncate">Campaign “{campaign()}”</span> ×
                <span class="sr-only">Leads of any campaign</span>
              </Button>
            )}
          </Show>
        </>
      }
    >
      <Card isFlush>
        <QueryView
          data={result.data?.leads}
          fetching={result.fetching}
          error={result.error}
          onRetry={read}
          skeleton={<SkeletonRows count={10} />}
        >
          {(leads) => (
            <Show
              when={leads().nodes.length}
              fallback={
                <ListEmpty
                  icon={<UserPlus aria-hidden="true" />}
                  noun="leads"
                  isFiltered={filters.some((name) => params.get(name))}
                  onClear={() => params.clear(...filters)}
                >
                  None came in this period. Choose a longer one, or connect <ToolLinks tab="leads" />.
                </ListEmpty>
              }
            >
              <DataTable<LeadRow>
                label="Leads"
                columns={leadColumns}
                rows={leads().nodes}
                keyOf={(row) => row.id}
                onOpen={(row) => setOpenId(row.id)}
                sort={params.order()}
                onSort={params.setSort}
              />
              <ListPager of={leads()} params={params} countedUpTo={COUNTED} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={open()}>{(lead) => <LeadSheet lead={lead()} onClose={() => setOpenId(null)} />}</Show>
    </MarketingFrame>
  )
}
