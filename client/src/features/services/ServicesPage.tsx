import { createQuery } from '@urql/solid'
import ExternalLink from 'lucide-solid/icons/external-link'
import RadioTower from 'lucide-solid/icons/radio-tower'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { Service_ServiceFragment, ServiceOrderField } from '../../graphql/generated/graphql.ts'
import { formatPercent } from '../../lib/number.ts'
import { createOnChange } from '../../parts/changes.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { serviceStates } from '../../parts/service-words.ts'
import { createTitle } from '../../parts/title.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { BackLink } from '../../ui/BackLink.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { DayStrip } from '../../ui/DayStrip.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { IncidentDialog } from './IncidentDialog.tsx'
import { ErrorRates } from './ErrorRates.tsx'
import { Incidents } from './Incidents.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { ServicesChanged } from './service-documents.ts'

const List = graphql(`
  query ServicesPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: ServiceWhereInput
    $orderBy: [ServiceOrder!]
  ) {
    services(first: $first, after: $after, last: $last, before: $before, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        ...Service_service
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

type Service = Service_ServiceFragment

const sortFields: readonly ServiceOrderField[] = ['NAME', 'STATE_SINCE', 'POSITION']

const publications = {
  yes: { label: 'On the status page', tone: 'neutral' },
  no: { label: 'Not on it', tone: 'neutral' },
} as const

/** What runs and is watched, and what of it everybody is told. */
export default function ServicesPage() {
  createTitle(() => 'Service status')
  const params = createListParams(sortFields, { key: 'NAME', direction: 'ASC' })
  const [published, setPublished] = createSignal<Service | null>(null)
  const [isWriting, setWriting] = createSignal(false)
  const [changes, setChanges] = createSignal(0)
  const tab = () => (params.get('tab') === 'incidents' ? 'incidents' : 'services')
  const shown = () => params.getOf('published', publications)
  const state = () => params.getOf('state', serviceStates)
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({
      ...params.page(),
      where: {
        search: params.get('q') || null,
        state: state() ? [state()!] : null,
        isPublished: shown() ? shown() === 'yes' : null,
      },
      orderBy: [params.orderBy()],
    }),
    requestPolicy: 'cache-and-network',
  })
  const read = () => {
    execute({ requestPolicy: 'network-only' })
    setChanges((count) => count + 1)
  }
  createOnChange({ query: ServicesChanged }, read)
  createRefetchOnReconnect(read)

  return (
    <>
      <PageHead
        above={<BackLink href="/control-room" label="Control room" />}
        title="Service status"
        about="Monitors of connected tools and your own products; what you publish, everybody can see."
        action={
          <>
            <ButtonLink href="/status" target="_blank" rel="external">
              Public page <ExternalLink class="size-4" aria-hidden="true" />
            </ButtonLink>
            <Button variant="primary" onClick={() => setWriting(true)}>
              Write an incident
            </Button>
          </>
        }
        tabs={
          <Tabs
            label="Service status"
            tabs={[
              { label: 'Services', href: '/control-room/status', isCurrent: tab() === 'services' },
              { label: 'Incidents', href: '/control-room/status?tab=incidents', isCurrent: tab() === 'incidents' },
            ]}
          />
        }
      />
      <Show when={tab() === 'services'} fallback={<Incidents changes={changes()} />}>
        <ErrorRates
          period={params.get('errors')}
          href={(period) => `/control-room/status${period === 'day' ? '' : `?errors=${period}`}`}
        />
        <Card isFlush>
          <Toolbar>
            <SearchField label="Search services" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
            <WordFilter
              label="State"
              any="Any state"
              words={serviceStates}
              value={state()}
              onChange={(value) => params.set('state', value)}
            />
            <WordFilter
              label="Published"
              any="Published or not"
              words={publications}
              value={shown()}
              onChange={(value) => params.set('published', value)}
            />
          </Toolbar>
          <QueryView
            data={result.data?.services}
            fetching={result.fetching}
            error={result.error}
            onRetry={read}
            skeleton={<SkeletonRows count={6} />}
          >
            {(services) => (
              <Show
                when={services().nodes.length}
                fallback={
                  <ListEmpty
                    icon={<RadioTower aria-hidden="true" />}
                    noun="services"
                    isFiltered={Boolean(params.get('q') || state() || shown())}
                    onClear={() => params.clear('q', 'state', 'published')}
                  >
                    Connect a tool that watches addresses, such as Better Stack, or add a product in the control room.
                  </ListEmpty>
                }
              >
                <DataTable
                  label="Services"
                  columns={columns(setPublished)}
                  rows={services().nodes}
                  keyOf={(row) => row.id}
                  sort={params.order()}
                  onSort={params.setSort}
                />
                <ListPager of={services()} params={params} />
              </Show>
            )}
          </QueryView>
        </Card>
      </Show>
      <Show when={published()} keyed>
        {(service) => <PublishDialog service={service} onClose={() => setPublished(null)} onSaved={read} />}
      </Show>
      <Show when={isWriting()}>
        <IncidentDialog onClose={() => setWriting(false)} onSaved={read} />
      </Show>
    </>
  )
}

const columns = (publish: (service: Service) => void): readonly Column<Service>[] => [
  {
    key: 'NAME',
    header: 'Service',
    isTitle: true,
    isSortable: true,
    firstDirection: 'ASC',
    cell: (row) => (
      <div class="min-w-0">
        <span class="font-medium">
          <Show when={row.ecosystemProject} fallback={row.name}>
            {(project) => (
              <a href={`/control-room/${project().id}`} class="rounded-sm hover:underline">
                {row.name}
              </a>
            )}
          </Show>
        </span>
        <p class="truncate text-sm font-normal text-neutral-11">
          <Show when={row.connection} fallback="Product of your own">
            {(connection) => (
              <a href={`/integrations/${connection().id}`} class="rounded-sm hover:underline">
                {connection().name}
              </a>
            )}
          </Show>
        </p>
      </div>
    ),
  },
  {
    key: 'STATE_SINCE',
    header: 'State',
    isSortable: true,
    cell: (row) => (
      <div>
        <WordStatus words={serviceStates} value={row.state} />
        <p class="text-sm text-neutral-11">
          <RelativeTime at={row.stateSince} />
          <Show when={row.cause}>{(cause) => <span class="line-clamp-2">{cause()}</span>}</Show>
        </p>
      </div>
    ),
  },
  {
    key: 'uptime',
    header: 'Last 90 days',
    cell: (row) => (
      <div class="flex items-center gap-3 max-md:w-40 md:min-w-72">
        <div class="min-w-0 flex-1">
          <DayStrip name={row.name} days={row.uptimeByDay} share={row.uptime} />
        </div>
        <span class="w-14 text-right text-sm tabular-nums">
          {row.uptime === null ? '—' : formatPercent(row.uptime, { maximumFractionDigits: 2 })}
        </span>
      </div>
    ),
  },
  {
    key: 'public',
    header: 'Status page',
    align: 'right',
    cell: (row) => (
      <Show
        when={row.canBePublished}
        fallback={
          <span class="text-sm text-neutral-11" title="It is watched by a client’s own connection.">
            A client’s
          </span>
        }
      >
        <span class="inline-flex items-center gap-2">
          <Show when={row.isPublished}>
            <Tag tone="success">{row.publicName}</Tag>
          </Show>
          <Button
            size="sm"
            aria-label={`${row.isPublished ? 'Edit' : 'Publish'} ${row.name}`}
            onClick={() => publish(row)}
          >
            {row.isPublished ? 'Edit' : 'Publish'}
          </Button>
        </span>
      </Show>
    ),
  },
]
