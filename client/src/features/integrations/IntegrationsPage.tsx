import { createQuery } from '@urql/solid'
import Plug from 'lucide-solid/icons/plug'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { IntegrationsPage_ConnectionsQuery } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { createListParams } from '../../parts/list-params.ts'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { connectionStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { IntegrationsTabs } from './IntegrationsTabs.tsx'
import { ConnectLinks } from './links/ConnectLinks.tsx'
import { createRefetchOnChange } from './live.ts'
import { TemplateCatalogue } from './TemplateCatalogue.tsx'

const Connections = graphql(`
  query IntegrationsPage_Connections($first: Int, $after: String, $last: Int, $before: String, $companyId: ID) {
    connections(first: $first, after: $after, last: $last, before: $before, where: { companyId: $companyId }) {
      totalCount
      nodes {
        id
        name
        status
        lastDeliveryAt
        lastSyncAt
        company {
          id
          name
        }
        template {
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

type Row = NonNullable<IntegrationsPage_ConnectionsQuery['connections']>['nodes'][number]

const Ago = (props: { at: string | null }) => (
  <Show when={props.at} fallback={<span class="text-neutral-11">Never</span>}>
    {(at) => <RelativeTime at={at()} class="text-neutral-11" />}
  </Show>
)

const columns: Column<Row>[] = [
  { key: 'name', header: 'Connection', isTitle: true, cell: (row) => row.name },
  { key: 'template', header: 'Tool', cell: (row) => row.template.name },
  { key: 'company', header: 'Company', cell: (row) => row.company?.name ?? 'The agency' },
  { key: 'status', header: 'Status', cell: (row) => <WordStatus words={connectionStatuses} value={row.status} /> },
  { key: 'delivery', header: 'Last webhook', cell: (row) => <Ago at={row.lastDeliveryAt} /> },
  { key: 'sync', header: 'Last sync', align: 'right', isWideOnly: true, cell: (row) => <Ago at={row.lastSyncAt} /> },
]

export default function IntegrationsPage() {
  createTitle(() => 'Integrations')
  const { companyId, isStaff } = useViewer()
  const params = createListParams(['NEWEST'], { key: 'NEWEST', direction: 'DESC' })
  const [result, execute] = createQuery({
    query: Connections,
    variables: () => ({ ...params.page(), companyId: companyId() }),
    requestPolicy: 'cache-and-network',
  })
  createRefetchOnChange(() => execute({ requestPolicy: 'network-only' }))
  return (
    <>
      <PageHead
        title="Integrations"
        about="The tools Atrium listens to. What happens in them appears here at once."
        action={
          <ButtonLink href="/integrations/new" variant="primary">
            Set up a connection
          </ButtonLink>
        }
        tabs={<IntegrationsTabs current="connections" companyId={companyId()} />}
      />
      <Card title="Connections" isFlush>
        <QueryView
          data={result.data?.connections}
          fetching={result.fetching}
          error={result.error}
          onRetry={() => execute({ requestPolicy: 'network-only' })}
          skeleton={<SkeletonRows count={3} />}
        >
          {(connections) => (
            <Show
              when={connections().nodes.length}
              fallback={
                <EmptyState icon={<Plug aria-hidden="true" />} title="Nothing is connected yet">
                  Choose a tool below and set it up. Its events then appear in the activity of your projects.
                </EmptyState>
              }
            >
              <DataTable
                label="Connections"
                columns={columns}
                rows={connections().nodes}
                keyOf={(row) => row.id}
                href={(row) => `/integrations/${row.id}`}
              />
              <ListPager of={connections()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <Show when={isStaff}>
        <ConnectLinks />
      </Show>
      <div class="mt-8">
        <TemplateCatalogue params={params} />
      </div>
    </>
  )
}
