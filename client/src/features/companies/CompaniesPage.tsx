import { useNavigate } from '@solidjs/router'
import { createQuery } from '@urql/solid'
import Building from 'lucide-solid/icons/building'
import { createSignal, For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { CompaniesPage_ListQuery, CompanyWhereInput } from '../../graphql/generated/graphql.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { companyStatuses } from '../../parts/words.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { ExportCompanies } from './ExportCompanies.tsx'
import { NewCompanyDialog } from './NewCompanyDialog.tsx'
import { SETUP_STEPS } from './SetupSteps.tsx'

const List = graphql(`
  query CompaniesPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: CompanyWhereInput
    $orderBy: [CompanyOrder!]
  ) {
    companies(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        name
        status
        industry
        size
        logoUrl
        createdAt
        members(first: 1) {
          totalCount
        }
        developerAssignments(first: 1, where: { status: [ACTIVE, NOTICE] }) {
          totalCount
        }
        setup {
          doneCount
        }
        outstanding {
          amount
          currencyCode
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

const Pending = graphql(`
  query CompaniesPage_Pending {
    companies(first: 1, where: { status: [PENDING] }) {
      totalCount
    }
  }
`)

type Row = NonNullable<CompaniesPage_ListQuery['companies']>['nodes'][number]

const fields = ['NAME', 'CREATED_AT'] as const
const columns: Column<Row>[] = [
  {
    key: 'NAME',
    header: 'Company',
    isTitle: true,
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => (
      <span class="inline-flex items-center gap-2.5">
        <Avatar name={row.name} url={row.logoUrl} size="sm" isSquare />
        {row.name}
      </span>
    ),
  },
  { key: 'status', header: 'Status', cell: (row) => <WordStatus words={companyStatuses} value={row.status} /> },
  {
    key: 'setup',
    header: 'Set-up',
    cell: (row) => (
      <Show when={row.setup} fallback="—">
        {(setup) => (
          <span class="inline-flex items-center gap-2 tabular-nums">
            <span class="flex gap-0.5" aria-hidden="true">
              <For each={Array.from({ length: SETUP_STEPS })}>
                {(_, place) => (
                  <span
                    class={`h-3 w-1.5 rounded-full ${place() < setup().doneCount ? 'bg-success-solid' : 'bg-neutral-6'}`}
                  />
                )}
              </For>
            </span>
            {setup().doneCount} of {SETUP_STEPS}
          </span>
        )}
      </Show>
    ),
  },
  { key: 'industry', header: 'Industry', cell: (row) => row.industry ?? '—' },
  { key: 'members', header: 'Members', align: 'right', cell: (row) => row.members.totalCount },
  { key: 'developers', header: 'Developers', align: 'right', cell: (row) => row.developerAssignments.totalCount },
  {
    key: 'billing',
    header: 'Still to pay',
    align: 'right',
    cell: (row) => (
      <Show when={row.outstanding} fallback={<span class="text-neutral-11">—</span>}>
        {(sums) => (
          <For each={sums()} fallback={<span class="text-neutral-11">Nothing</span>}>
            {(sum) => <Money value={sum} class="block" />}
          </For>
        )}
      </Show>
    ),
  },
  {
    key: 'CREATED_AT',
    header: 'Since',
    align: 'right',
    isSortable: true,
    isWideOnly: true,
    cell: (row) => <RelativeTime at={row.createdAt} class="text-neutral-11" />,
  },
]

export default function CompaniesPage() {
  createTitle(() => 'Companies')
  const params = createListParams(fields, { key: 'NAME', direction: 'ASC' })
  const navigate = useNavigate()
  const [isMaking, setMaking] = createSignal(false)
  const status = () => params.getOf('status', companyStatuses)
  const where = (): CompanyWhereInput => ({
    search: params.get('q') || null,
    status: status() ? [status()!] : null,
  })
  const [pending] = createQuery({ query: Pending, requestPolicy: 'cache-and-network' })
  const tabs = () => [
    { label: 'All customers', href: '/companies', isCurrent: status() !== 'PENDING' },
    {
      label: 'Pending set-ups',
      href: '/companies?status=PENDING&sort=CREATED_AT',
      isCurrent: status() === 'PENDING',
      count: pending.data?.companies?.totalCount,
    },
  ]
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: where(),
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  const isFiltered = () => Boolean(params.get('q') || status())

  return (
    <>
      <PageHead
        title="Companies"
        about={
          status() === 'PENDING'
            ? 'Those that are not active yet: what is done, and what is left.'
            : 'The clients you work for, and the people in them.'
        }
        action={
          <>
            <ExportCompanies where={where()} orderBy={[params.orderBy()]} />
            <Button variant="primary" onClick={() => setMaking(true)}>
              New company
            </Button>
          </>
        }
        tabs={<Tabs label="Companies" tabs={tabs()} />}
      />
      <Card isFlush>
        <Toolbar>
          <SearchField label="Search companies" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
          <WordFilter
            label="Status"
            any="Any status"
            words={companyStatuses}
            value={status()}
            onChange={(value) => params.set('status', value)}
          />
        </Toolbar>
        <QueryView
          data={result.data?.companies}
          fetching={result.fetching}
          error={result.error}
          onRetry={() => execute({ requestPolicy: 'network-only' })}
          skeleton={<SkeletonRows count={8} />}
        >
          {(companies) => (
            <Show
              when={companies().nodes.length}
              fallback={
                <ListEmpty
                  icon={<Building aria-hidden="true" />}
                  noun="companies"
                  isFiltered={isFiltered()}
                  onClear={() => params.clear('q', 'status')}
                >
                  Add your first client with “New company”, or wait until one registers.
                </ListEmpty>
              }
            >
              <DataTable
                label="Companies"
                columns={columns}
                rows={companies().nodes}
                keyOf={(row) => row.id}
                href={(row) => `/companies/${row.id}`}
                sort={params.order()}
                onSort={params.setSort}
              />
              <ListPager of={companies()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={isMaking()}>
        <NewCompanyDialog
          onClose={() => setMaking(false)}
          onMade={(id) => navigate(`/companies/${id}?tab=invitations`)}
        />
      </Show>
    </>
  )
}
