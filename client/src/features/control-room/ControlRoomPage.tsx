import { useNavigate } from '@solidjs/router'
import { createQuery } from '@urql/solid'
import RadioTower from 'lucide-solid/icons/radio-tower'
import { createMemo, createSignal, Index, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import type { EcosystemProjectWhereInput } from '../../graphql/generated/graphql.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListEmpty } from '../../parts/ListEmpty.tsx'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { createTitle } from '../../parts/title.ts'
import { WordFilter } from '../../parts/WordFilter.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { createLiveMetrics, seriesKey } from './live-metrics.ts'
import { healths } from './metric-words.ts'
import { PlannedProjects } from './PlannedProjects.tsx'
import { ProjectCard } from './ProjectCard.tsx'
import { ProjectDialog } from './ProjectDialog.tsx'
import { createRange } from './range.ts'
import { RangeChoice } from './RangeChoice.tsx'
import { createRefresh } from './refresh.ts'
import { RoomTabs } from './RoomTabs.tsx'
import { ServiceSummary } from './ServiceSummary.tsx'
import { Totals } from './Totals.tsx'

const List = graphql(`
  query ControlRoomPage_List(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: EcosystemProjectWhereInput
    $seconds: Int!
    $interval: MetricInterval!
  ) {
    ecosystemProjects(first: $first, after: $after, last: $last, before: $before, where: $where) {
      totalCount
      nodes {
        id
        ...ProjectCard_project
        ...PlannedProjects_project
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
    ecosystemMetricTotals(seconds: $seconds, interval: $interval) {
      ...Totals_total
    }
  }
`)

const views = { active: 'Live', planned: 'Planned' }

/** The agency's own products: how they are, and what they count. */
export default function ControlRoomPage() {
  createTitle(() => 'Control room')
  const { viewer } = useViewer()
  const navigate = useNavigate()
  const params = createListParams(['NAME'], { key: 'NAME', direction: 'ASC' })
  const range = createRange()
  const [isMaking, setMaking] = createSignal(false)
  const view = () => params.getOf('view', views) ?? 'active'
  const where = (): EcosystemProjectWhereInput => ({
    search: params.get('q') || null,
    status: view() === 'active' ? ['ACTIVE', 'PAUSED'] : ['PLANNED', 'RETIRED'],
    health: params.getOf('health', healths) ? [params.getOf('health', healths)!] : null,
  })
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ ...params.page(), where: where(), seconds: range().seconds, interval: range().coarse }),
    requestPolicy: 'cache-and-network',
  })
  const read = () => execute({ requestPolicy: 'network-only' })
  createRefetchOnReconnect(execute)
  createRefresh(range, read)
  const readAt = createMemo(() => (result.data, Date.now()))
  const ids = createMemo(() => (result.data?.ecosystemProjects?.nodes ?? []).map(({ id }) => id))
  const known = createMemo(
    () =>
      new Set(
        result.data?.ecosystemProjects?.nodes.flatMap(({ id, metrics }) =>
          metrics.map(({ definition, service }) => seriesKey(id, definition?.id ?? '', service)),
        ),
      ),
  )
  const live = createLiveMetrics(ids, { readAt: () => result.data, knows: (key) => known().has(key), read })
  const isFiltered = () => Boolean(params.get('q') || params.get('health'))

  return (
    <>
      <PageHead
        title="Control room"
        about="Your own products: how they are, and what they count, as it happens."
        action={
          <>
            <Show when={view() === 'active'}>
              <RangeChoice />
            </Show>
            <Show when={viewer.role === 'ADMIN'}>
              <Button variant="primary" onClick={() => setMaking(true)}>
                New product
              </Button>
            </Show>
          </>
        }
        tabs={<RoomTabs current={view()} range={range().key} />}
      />
      <ServiceSummary />
      <Show when={view() === 'active' && result.data?.ecosystemMetricTotals?.length}>
        <Totals totals={result.data!.ecosystemMetricTotals!} range={range()} />
      </Show>
      <div role="search" class="mb-3 flex flex-wrap items-center gap-2">
        <SearchField label="Search products" value={params.get('q')} onSearch={(text) => params.set('q', text)} />
        <Show when={view() === 'active'}>
          <WordFilter
            label="Health"
            any="Any health"
            words={healths}
            value={params.getOf('health', healths)}
            onChange={(value) => params.set('health', value)}
          />
        </Show>
      </div>
      <QueryView
        data={result.data?.ecosystemProjects}
        fetching={result.fetching}
        error={result.error}
        onRetry={read}
        skeleton={<CardsSkeleton />}
      >
        {(projects) => (
          <Show
            when={projects().nodes.length}
            fallback={
              <Card isFlush>
                <ListEmpty
                  icon={<RadioTower aria-hidden="true" />}
                  noun={view() === 'active' ? 'products' : 'planned products'}
                  isFiltered={isFiltered()}
                  onClear={() => params.clear('q', 'health')}
                >
                  {viewer.role === 'ADMIN'
                    ? 'Add a product with “New product”: with its address and a token it is asked for its metrics every few seconds.'
                    : 'An administrator adds products here, with the address that they tell their metrics at.'}
                </ListEmpty>
              </Card>
            }
          >
            <Show when={view() === 'active'} fallback={<PlannedProjects projects={projects().nodes} />}>
              <div class="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
                <Index each={projects().nodes}>
                  {(project) => <ProjectCard project={project()} range={range()} readAt={readAt()} live={live} />}
                </Index>
              </div>
            </Show>
            <Show when={projects().pageInfo.hasNextPage || projects().pageInfo.hasPreviousPage}>
              <ListPager of={projects()} params={params} />
            </Show>
          </Show>
        )}
      </QueryView>
      <Show when={isMaking()}>
        <ProjectDialog onClose={() => setMaking(false)} onSaved={(id) => navigate(`/control-room/${id}`)} />
      </Show>
    </>
  )
}

const CardsSkeleton = () => (
  <div class="grid gap-3 md:grid-cols-2 xl:grid-cols-3" role="status" aria-label="Loading">
    <Index each={Array.from({ length: 6 })}>{() => <Skeleton class="h-64 rounded-lg" />}</Index>
  </div>
)
