import { createQuery } from '@urql/solid'
import CloudOff from 'lucide-solid/icons/cloud-off'
import { For, Match, onCleanup, Switch } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { HomePage_NumbersQuery } from '../../graphql/generated/graphql.ts'
import { deniedCodes } from '../../graphql/problem.ts'
import { type Person, useViewer } from '../../graphql/viewer.tsx'
import { MetricStat } from '../../parts/MetricStat.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { createTitle } from '../../parts/title.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { RecentActivity } from './RecentActivity.tsx'
import { RecentProjects } from './RecentProjects.tsx'
import { WaitingApprovals } from './WaitingApprovals.tsx'

const Numbers = graphql(`
  query HomePage_Numbers {
    platform {
      id
      revenue30d {
        ...MetricStat_metric
      }
      outstandingInvoices {
        ...MetricStat_metric
      }
      projectsActive {
        ...MetricStat_metric
      }
      deployments7d {
        ...MetricStat_metric
      }
      companiesActive {
        ...MetricStat_metric
      }
      usersActive30d {
        ...MetricStat_metric
      }
      connectionsActive {
        ...MetricStat_metric
      }
      webhooks24h {
        ...MetricStat_metric
      }
    }
  }
`)

interface Tile {
  field: Exclude<keyof NonNullable<HomePage_NumbersQuery['platform']>, 'id' | '__typename'>
  name: string
  good: 'up' | 'down' | 'neither'
  /** Who it says something to; everybody when it is left out. */
  isFor?: (person: Person) => boolean
}

const isStaff = (person: Person) => person.isStaff
const managesConnections = (person: Person) => person.managesConnections

const tiles: readonly Tile[] = [
  { field: 'revenue30d', name: 'Revenue', good: 'up' },
  { field: 'outstandingInvoices', name: 'Outstanding invoices', good: 'down' },
  { field: 'projectsActive', name: 'Active projects', good: 'up' },
  { field: 'deployments7d', name: 'Deployments', good: 'up' },
  { field: 'companiesActive', name: 'Active companies', good: 'up', isFor: isStaff },
  { field: 'usersActive30d', name: 'Active people', good: 'up' },
  { field: 'connectionsActive', name: 'Active connections', good: 'up', isFor: managesConnections },
  { field: 'webhooks24h', name: 'Webhooks', good: 'neither', isFor: managesConnections },
]

const REFRESH_MS = 60_000

const grid = 'grid grid-cols-2 gap-3 xl:grid-cols-4'

const NumbersSkeleton = () => (
  <div class={grid} role="status" aria-label="Loading">
    <For each={tiles}>{() => <Skeleton class="h-[7.25rem] rounded-lg" />}</For>
  </div>
)

/** A number whose source is down: its tile says so, and the others are as good as ever. */
const MissingTile = (props: { name: string }) => (
  <div class="flex flex-col gap-1 rounded-lg border border-dashed p-4 text-neutral-11">
    <span class="text-sm">{props.name}</span>
    <span class="flex h-10 items-center gap-2">
      <CloudOff class="size-4" aria-hidden="true" />
      Not available right now
    </span>
    <span class="text-sm">Tried again every minute</span>
  </div>
)

export default function HomePage() {
  createTitle(() => 'Home')
  const person = useViewer()
  const { viewer } = person
  const ownTiles = tiles.filter(({ isFor }) => !isFor || isFor(person))
  // What the agency earns is to a company what it spends: more of it is no success of its own.
  const goodOf = ({ field, good }: Tile) => (field === 'revenue30d' && !person.isStaff ? 'neither' : good)
  const [result, execute] = createQuery({ query: Numbers, requestPolicy: 'cache-and-network' })
  const again = () => execute({ requestPolicy: 'network-only' })
  const timer = setInterval(() => !document.hidden && again(), REFRESH_MS)
  onCleanup(() => clearInterval(timer))
  createRefetchOnReconnect(execute)

  const isDown = (field: string) =>
    result.error?.graphQLErrors.some(
      ({ path, extensions }) => path?.at(-1) === field && !deniedCodes.includes(String(extensions.code)),
    )

  return (
    <>
      <PageHead title={`Hello, ${viewer.name.split(' ')[0]}`} about="Where things stand, right now." />
      <QueryView
        data={result.data?.platform}
        fetching={result.fetching}
        error={result.error}
        onRetry={again}
        skeleton={<NumbersSkeleton />}
        showsFailedParts
      >
        {(platform) => (
          <section aria-label="Numbers" class={grid}>
            <For each={ownTiles}>
              {(tile) => (
                <Switch>
                  <Match when={platform()[tile.field]}>
                    {(metric) => <MetricStat metric={metric()} good={goodOf(tile)} />}
                  </Match>
                  <Match when={isDown(tile.field)}>
                    <MissingTile name={tile.name} />
                  </Match>
                </Switch>
              )}
            </For>
          </section>
        )}
      </QueryView>
      <div class="mt-6 grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <RecentActivity />
        <div class="flex flex-col gap-6">
          <WaitingApprovals />
          <RecentProjects />
        </div>
      </div>
    </>
  )
}
