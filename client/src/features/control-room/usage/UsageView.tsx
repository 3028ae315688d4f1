import { createQuery } from '@urql/solid'
import ChartNoAxesColumn from 'lucide-solid/icons/chart-no-axes-column'
import { createEffect, createMemo, type JSX, on, onCleanup, Show } from 'solid-js'
import { useViewer } from '../../../graphql/viewer.tsx'
import { spaced } from '../../../lib/spaced.ts'
import { createListParams } from '../../../parts/list-params.ts'
import { ListEmpty } from '../../../parts/ListEmpty.tsx'
import { ListPager } from '../../../parts/ListPager.tsx'
import { QueryView } from '../../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../../parts/reconnect.ts'
import { Card } from '../../../ui/Card.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { Skeleton, SkeletonRows } from '../../../ui/Skeleton.tsx'
import { Toolbar } from '../../../ui/Toolbar.tsx'
import { createRange } from '../range.ts'
import { RangeChoice } from '../RangeChoice.tsx'
import { createRefresh } from '../refresh.ts'
import { ApiUse } from './ApiUse.tsx'
import { ClientSheet } from './ClientSheet.tsx'
import { ExportUsage } from './ExportUsage.tsx'
import { createLiveUse, LiveUse } from './LiveUse.tsx'
import { ClientsDocument, filters, UsageDocument, type UsageClient, whereOf } from './usage-query.ts'
import { usageColumns } from './usage-columns.tsx'
import { UsageFigures } from './UsageFigures.tsx'
import { UsageFilters } from './UsageFilters.tsx'
import { usageRanges } from './usage-words.ts'

/** Adding up reads the whole period: not for each of many events. */
const READ_EVERY_MS = 10_000
const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

interface UsageViewProps {
  /** The page of a company, which sees its own alone. */
  isOwn: boolean
  /** The page's head, with its actions. */
  head: (actions: JSX.Element) => JSX.Element
}

/** Who uses the products, how much, when, and what: live. */
export const UsageView = (props: UsageViewProps) => {
  const { companyId } = useViewer()
  const params = createListParams(['USAGE', 'GROWTH', 'NAME', 'LAST_AT'], { key: 'USAGE', direction: 'DESC' })
  const range = createRange(usageRanges)
  const where = createMemo(() => ({ ...whereOf(params), companyId: companyId() }))
  const [usage, readUsage] = createQuery({
    query: UsageDocument,
    variables: () => ({ seconds: range().seconds, where: where(), timeZone }),
    requestPolicy: 'cache-and-network',
  })
  const [list, readList] = createQuery({
    query: ClientsDocument,
    variables: () => ({ ...params.page(), seconds: range().seconds, where: where(), orderBy: params.orderBy() }),
    requestPolicy: 'cache-and-network',
  })
  const read = () => {
    readUsage({ requestPolicy: 'network-only' })
    readList({ requestPolicy: 'network-only' })
  }
  createRefetchOnReconnect(read)
  createRefresh(range, read)
  const readSoon = spaced(read, READ_EVERY_MS)
  onCleanup(readSoon.cancel)
  const live = createLiveUse(
    () => (params.get('product') ? [params.get('product')] : null),
    () => !document.hidden && readSoon(),
  )
  // What waits is of the page as it was.
  createEffect(on(where, readSoon.cancel, { defer: true }))
  const open = () => list.data?.ecosystemClients?.nodes.find(({ id }) => id === params.get('open'))
  const isFiltered = () => filters.some((name) => params.get(name))
  return (
    <>
      {props.head(
        <>
          <RangeChoice of={usageRanges} />
          <ExportUsage seconds={range().seconds} where={where()} orderBy={params.orderBy()} />
        </>,
      )}
      <QueryView
        data={usage.data?.ecosystemUsage}
        fetching={usage.fetching}
        error={usage.error}
        onRetry={read}
        skeleton={<FiguresSkeleton />}
      >
        {(figures) => (
          <UsageFigures
            usage={figures()}
            range={range()}
            isOwn={props.isOwn}
            product={params.get('product')}
            event={params.get('event')}
            onProduct={(id) => params.set('product', id)}
            onEvent={(event) => params.set('event', event)}
          />
        )}
      </QueryView>
      <LiveUse heard={live.heard()} />
      <Card title={props.isOwn ? 'Your use, product by product' : 'Clients'} isFlush>
        <Toolbar>
          <UsageFilters params={params} isOwn={props.isOwn} />
        </Toolbar>
        <QueryView
          data={list.data?.ecosystemClients}
          fetching={list.fetching}
          error={list.error}
          onRetry={read}
          skeleton={<SkeletonRows count={8} />}
        >
          {(clients) => (
            <Show
              when={clients().nodes.length}
              fallback={
                <ListEmpty
                  icon={<ChartNoAxesColumn aria-hidden="true" />}
                  noun={props.isOwn ? 'use' : 'clients'}
                  isFiltered={isFiltered()}
                  onClear={() => params.clear(...filters)}
                >
                  {props.isOwn
                    ? 'As soon as your company uses one of our products, you see here what, and how much.'
                    : 'Have your products tell who uses them: “usage” in what they answer or send. How is described in docs/metrics.md.'}
                </ListEmpty>
              }
            >
              <DataTable<UsageClient>
                label="Clients"
                columns={usageColumns({ isOwn: props.isOwn, isFresh: live.isFresh })}
                rows={clients().nodes}
                keyOf={(row) => row.id}
                onOpen={(row) => params.open(row.id)}
                sort={params.order()}
                onSort={params.setSort}
              />
              <ListPager of={clients()} params={params} />
            </Show>
          )}
        </QueryView>
      </Card>
      <ApiUse range={range()} isOwn={props.isOwn} />
      <Show when={open()}>
        {(client) => (
          <ClientSheet
            id={client().id}
            name={client().name}
            range={range()}
            isOwn={props.isOwn}
            onClose={() => params.open(null)}
          />
        )}
      </Show>
    </>
  )
}

const FiguresSkeleton = () => (
  <div class="mb-3 grid gap-3" role="status" aria-label="Loading">
    <Skeleton class="h-28 rounded-lg" />
    <Skeleton class="h-64 rounded-lg" />
    <Skeleton class="h-64 rounded-lg" />
  </div>
)
