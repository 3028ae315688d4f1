import { createQuery } from '@urql/solid'
import { For } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { AgencyHome_CustomersQuery } from '../../graphql/generated/graphql.ts'
import { createFeed } from '../../parts/feed.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { Tile, Tiles } from './Figure.tsx'
import { HomeGrid } from './HomeGrid.tsx'
import { HomeSkeleton } from './HomeSkeleton.tsx'
import { createLiveRefetch } from './live-refetch.ts'
import { Milestones } from './Milestones.tsx'
import { RecentActivity, SHOWN } from './RecentActivity.tsx'
import { NothingYet, Widget } from './Widget.tsx'

const Customers = graphql(`
  query AgencyHome_Customers {
    active: developerAssignments(first: 1, where: { status: [ACTIVE, NOTICE] }) {
      totalCount
    }
    leaving: developerAssignments(first: 1, where: { status: [ACTIVE, NOTICE], isLeaving: true }) {
      totalCount
    }
    proposed: developerAssignments(first: 5, where: { status: [PENDING] }) {
      totalCount
      nodes {
        id
        assignedAt
        openApproval {
          id
          title
        }
        developer {
          id
          user {
            id
            name
            avatarUrl
          }
        }
      }
    }
    free: developers(first: 1, where: { isAssigned: false }) {
      totalCount
    }
    trainingProgress {
      total
      completed
      overdue
    }
    companies(first: 8, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        name
        developerAssignments(first: 6, where: { status: [ACTIVE, NOTICE] }) {
          totalCount
          nodes {
            id
            onboardingStatus
            developer {
              id
              user {
                id
                name
                avatarUrl
              }
            }
          }
        }
      }
    }
    milestones(first: 5, where: { status: [OVERDUE, UPCOMING] }) {
      nodes {
        ...Milestones_milestone
      }
    }
  }
`)

type Answer = AgencyHome_CustomersQuery

/** A partner agency's developers over all the customers they work for. */
export const AgencyHome = () => {
  const feed = createFeed(() => ({}), SHOWN)
  const [result, execute] = createQuery({ query: Customers, requestPolicy: 'cache-and-network' })
  createLiveRefetch(execute)
  const training = () => result.data?.trainingProgress
  return (
    <QueryView
      data={result.data?.active && result.data}
      fetching={result.fetching}
      error={result.error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      skeleton={<HomeSkeleton widgets={4} />}
      showsFailedParts
    >
      {(data) => (
        <>
          <Tiles>
            <Tile
              name="At customers"
              value={data().active?.totalCount ?? '—'}
              note={data().leaving?.totalCount ? `${data().leaving!.totalCount} leaving` : 'places on their teams'}
              href="/team"
            />
            <Tile
              name="Proposed"
              value={data().proposed?.totalCount ?? '—'}
              note={data().proposed?.totalCount ? 'wait for a customer' : 'nobody waits'}
              href="/team?tab=proposed"
            />
            <Tile
              name="Without a customer"
              value={data().free?.totalCount ?? '—'}
              note={data().free?.totalCount ? 'could be assigned' : 'everybody has work'}
              href="/team?tab=free"
            />
            <Tile
              name="Training"
              value={training()?.total ? `${Math.round((100 * training()!.completed) / training()!.total)}%` : '—'}
              note={training()?.overdue ? `${training()!.overdue} overdue` : 'nothing is late'}
              tone={training()?.overdue ? 'danger' : 'plain'}
              href="/training"
            />
          </Tiles>
          <HomeGrid
            top={<YourCustomers companies={data().companies?.nodes ?? []} />}
            aside={
              <>
                <Proposed proposed={data().proposed?.nodes ?? []} />
                <Milestones milestones={data().milestones?.nodes ?? []} showsCompany />
              </>
            }
          >
            <RecentActivity feed={feed} />
          </HomeGrid>
        </>
      )}
    </QueryView>
  )
}

const YourCustomers = (props: { companies: NonNullable<Answer['companies']>['nodes'] }) => (
  <Widget title="Your developers at customers" href="/team" isFlush>
    <ul class="divide-y">
      <For
        each={props.companies}
        fallback={
          <li class="p-4">
            <NothingYet title="No customer yet" action={{ label: 'See your developers', href: '/team?tab=free' }}>
              Staff assigns your developers to customers, who approve each one.
            </NothingYet>
          </li>
        }
      >
        {(company) => (
          <li class="px-4 py-3">
            <p class="mb-2 flex items-baseline justify-between gap-4">
              <span class="truncate font-medium">{company.name}</span>
              <span class="shrink-0 text-sm text-neutral-11 tabular-nums">
                {company.developerAssignments.totalCount}{' '}
                {company.developerAssignments.totalCount === 1 ? 'developer' : 'developers'}
              </span>
            </p>
            <ul class="grid grid-cols-1 gap-x-6 gap-y-1.5 sm:grid-cols-2">
              <For each={company.developerAssignments.nodes}>
                {({ developer, onboardingStatus }) => (
                  <li class="flex min-w-0 items-center gap-2">
                    <Avatar name={developer?.user.name ?? '?'} url={developer?.user.avatarUrl ?? null} size="sm" />
                    <span class="truncate">{developer?.user.name}</span>
                    {onboardingStatus === 'DONE' ? null : <Tag tone="info">Onboarding</Tag>}
                  </li>
                )}
              </For>
            </ul>
          </li>
        )}
      </For>
    </ul>
  </Widget>
)

const Proposed = (props: { proposed: NonNullable<Answer['proposed']>['nodes'] }) => (
  <Widget title="Proposed to customers" href="/team?tab=proposed" isFlush>
    <ul class="divide-y">
      <For
        each={props.proposed}
        fallback={
          <li class="p-4">
            <NothingYet title="Nobody waits for an answer">
              Developers whom staff proposes to a customer stand here until it answers.
            </NothingYet>
          </li>
        }
      >
        {({ developer, openApproval, assignedAt }) => (
          <li>
            <a
              href="/team?tab=proposed"
              class="flex items-center gap-3 px-4 py-2.5 hover:bg-neutral-2 focus-visible:outline-offset-[-2px]"
            >
              <Avatar name={developer?.user.name ?? '?'} url={developer?.user.avatarUrl ?? null} size="sm" />
              <span class="min-w-0 flex-1">
                <span class="line-clamp-2">{openApproval?.title ?? developer?.user.name}</span>
                <RelativeTime at={assignedAt} class="text-sm text-neutral-11" />
              </span>
            </a>
          </li>
        )}
      </For>
    </ul>
  </Widget>
)
