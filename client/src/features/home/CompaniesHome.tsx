import { createQuery } from '@urql/solid'
import { For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { createFeed } from '../../parts/feed.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { paymentStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { HomeSkeleton } from './HomeSkeleton.tsx'
import { createLiveRefetch } from './live-refetch.ts'
import { RecentActivity, SHOWN } from './RecentActivity.tsx'

const Companies = graphql(`
  query CompaniesHome_Companies {
    viewer {
      id
      memberships(first: 20) {
        nodes {
          id
          company {
            id
            name
            team {
              activeDevelopers
              pendingApprovals
            }
            work {
              activeProjects
              commitsThisWeek
              upcomingMilestones
              overdueMilestones
            }
            billing {
              paymentStatus
            }
          }
        }
      }
    }
  }
`)

const late = (overdue: number) => (overdue ? `, ${overdue} overdue` : '')

/** Several companies at a glance, for who belongs to more than one; each opens its own home. */
export const CompaniesHome = () => {
  const { chooseCompany } = useViewer()
  const feed = createFeed(() => ({}), SHOWN)
  const [result, execute] = createQuery({ query: Companies, requestPolicy: 'cache-and-network' })
  createLiveRefetch(execute)
  return (
    <QueryView
      data={result.data?.viewer}
      fetching={result.fetching}
      error={result.error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      skeleton={<HomeSkeleton widgets={2} />}
      showsFailedParts
    >
      {(viewer) => (
        <div class="flex flex-col gap-6">
          <div class="grid grid-cols-[minmax(0,1fr)] gap-6 md:grid-cols-[repeat(2,minmax(0,1fr))] xl:grid-cols-[repeat(3,minmax(0,1fr))]">
            <For each={viewer().memberships.nodes}>
              {({ company }) => (
                <Card
                  title={company.name}
                  action={
                    <Button size="sm" onClick={() => chooseCompany(company.id)} aria-label={`Open ${company.name}`}>
                      Open
                    </Button>
                  }
                >
                  <Facts
                    facts={[
                      ['Active projects', company.work?.activeProjects ?? '—'],
                      ['Commits this week', company.work?.commitsThisWeek ?? '—'],
                      [
                        'Milestones ahead',
                        company.work
                          ? `${company.work.upcomingMilestones}${late(company.work.overdueMilestones)}`
                          : '—',
                      ],
                      ['Developers', company.team?.activeDevelopers ?? '—'],
                      ['Wait for you', company.team?.pendingApprovals ?? '—'],
                      [
                        'Payments',
                        <Show when={company.billing} fallback="—">
                          {(billing) => <WordStatus words={paymentStatuses} value={billing().paymentStatus} />}
                        </Show>,
                      ],
                    ]}
                  />
                </Card>
              )}
            </For>
          </div>
          <RecentActivity feed={feed} />
        </div>
      )}
    </QueryView>
  )
}
