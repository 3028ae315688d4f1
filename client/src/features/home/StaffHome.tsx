import { createQuery } from '@urql/solid'
import CloudOff from 'lucide-solid/icons/cloud-off'
import { For, Match, Show, Switch } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { StaffHome_OverviewQuery } from '../../graphql/generated/graphql.ts'
import { deniedCodes } from '../../graphql/problem.ts'
import { createFeed } from '../../parts/feed.tsx'
import { MetricStat } from '../../parts/MetricStat.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { HomeGrid } from './HomeGrid.tsx'
import { HomeSkeleton } from './HomeSkeleton.tsx'
import { LastDeployments } from './LastDeployments.tsx'
import { createLiveRefetch } from './live-refetch.ts'
import { Milestones } from './Milestones.tsx'
import { RecentActivity, SHOWN } from './RecentActivity.tsx'
import { WaitingApprovals } from './WaitingApprovals.tsx'
import { Widget } from './Widget.tsx'

const Overview = graphql(`
  query StaffHome_Overview {
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
    approvals(first: 6, where: { waitsForMe: true }) {
      ...WaitingApprovals_approvals
    }
    pending: companies(first: 5, where: { status: [PENDING] }, orderBy: [{ field: CREATED_AT, direction: DESC }]) {
      totalCount
      nodes {
        id
        name
        createdAt
        setup {
          doneCount
        }
      }
    }
    milestones(first: 6, where: { status: [OVERDUE, UPCOMING] }) {
      nodes {
        ...Milestones_milestone
      }
    }
    projects(first: 6, orderBy: [{ field: LAST_DEPLOYMENT_AT, direction: DESC }]) {
      nodes {
        ...LastDeployments_project
      }
    }
  }
`)

type Answer = StaffHome_OverviewQuery

interface Hero {
  field: Exclude<keyof NonNullable<Answer['platform']>, 'id' | '__typename'>
  name: string
  good: 'up' | 'down' | 'neither'
}

const heroes: readonly Hero[] = [
  { field: 'revenue30d', name: 'Revenue', good: 'up' },
  { field: 'outstandingInvoices', name: 'Outstanding invoices', good: 'down' },
  { field: 'projectsActive', name: 'Active projects', good: 'up' },
  { field: 'deployments7d', name: 'Deployments', good: 'up' },
  { field: 'companiesActive', name: 'Active companies', good: 'up' },
  { field: 'usersActive30d', name: 'Active people', good: 'up' },
  { field: 'connectionsActive', name: 'Active connections', good: 'up' },
  { field: 'webhooks24h', name: 'Webhooks', good: 'neither' },
]

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

/** The agency at a glance: its numbers, what waits for a decision, who is being set up, and what has just happened. */
export const StaffHome = () => {
  const feed = createFeed(() => ({}), SHOWN)
  const [result, execute] = createQuery({ query: Overview, requestPolicy: 'cache-and-network' })
  createLiveRefetch(execute)
  const isDown = (field: string) =>
    result.error?.graphQLErrors.some(
      ({ path, extensions }) => path?.at(-1) === field && !deniedCodes.includes(String(extensions.code)),
    )

  return (
    <QueryView
      data={result.data?.platform && result.data}
      fetching={result.fetching}
      error={result.error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      skeleton={<HomeSkeleton widgets={4} />}
      showsFailedParts
    >
      {(data) => (
        <>
          <section aria-label="Numbers" class="mb-6 grid grid-cols-2 gap-3 xl:grid-cols-4">
            <For each={heroes}>
              {(hero) => (
                <Switch>
                  <Match when={data().platform?.[hero.field]}>
                    {(metric) => <MetricStat metric={metric()} good={hero.good} />}
                  </Match>
                  <Match when={isDown(hero.field)}>
                    <MissingTile name={hero.name} />
                  </Match>
                </Switch>
              )}
            </For>
          </section>
          <HomeGrid
            aside={
              <>
                <WaitingApprovals approvals={data().approvals} />
                <PendingSetups pending={data().pending} />
                <Milestones milestones={data().milestones?.nodes ?? []} showsCompany />
              </>
            }
          >
            <RecentActivity feed={feed} />
            <LastDeployments projects={data().projects?.nodes ?? []} />
          </HomeGrid>
        </>
      )}
    </QueryView>
  )
}

/** Companies that are not activated yet; nothing at all when there is none. */
const PendingSetups = (props: { pending: Answer['pending'] }) => (
  <Show when={props.pending?.totalCount ? props.pending : undefined}>
    {(pending) => (
      <Widget title={`Companies to set up (${pending().totalCount})`} href="/companies?status=PENDING" isFlush>
        <ul class="divide-y">
          <For each={pending().nodes}>
            {(company) => (
              <li>
                <a
                  href={`/companies/${company.id}`}
                  class="flex items-center justify-between gap-4 px-4 py-2.5 hover:bg-neutral-2 focus-visible:outline-offset-[-2px]"
                >
                  <span class="min-w-0">
                    <span class="block truncate font-medium">{company.name}</span>
                    <span class="block text-sm text-neutral-11">
                      added <RelativeTime at={company.createdAt} />
                    </span>
                  </span>
                  <Show when={company.setup}>
                    {(setup) => (
                      <span class="shrink-0 text-sm text-neutral-11 tabular-nums">{setup().doneCount} of 4 steps</span>
                    )}
                  </Show>
                </a>
              </li>
            )}
          </For>
        </ul>
      </Widget>
    )}
  </Show>
)
