import { createQuery } from '@urql/solid'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { createFeed } from '../../parts/feed.tsx'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { BillingSummary } from './BillingSummary.tsx'
import { HomeGrid } from './HomeGrid.tsx'
import { HomeSkeleton } from './HomeSkeleton.tsx'
import { LastDeployments } from './LastDeployments.tsx'
import { createLiveRefetch } from './live-refetch.ts'
import { Milestones } from './Milestones.tsx'
import { ProjectFigures } from './ProjectFigures.tsx'
import { RecentActivity, SHOWN } from './RecentActivity.tsx'
import { TeamOverview } from './TeamOverview.tsx'
import { TrainingProgress } from './TrainingProgress.tsx'
import { WaitingApprovals } from './WaitingApprovals.tsx'

const Company = graphql(`
  query ClientHome_Company($companyId: ID!) {
    company(id: $companyId) {
      id
      status
      setup {
        doneCount
      }
      team {
        developers
        activeDevelopers
        pendingApprovals
        leaving
        onboarding
      }
      work {
        projects
        activeProjects
        commitsThisWeek
        openIssues
        openPullRequests
        syncedAt
        upcomingMilestones
        overdueMilestones
      }
      billing {
        currentMonth {
          amount
          currencyCode
        }
        invoicedThisMonth {
          amount
          currencyCode
        }
        toInvoiceThisMonth {
          amount
          currencyCode
        }
        nextBillingOn
        nextBilling {
          amount
          currencyCode
        }
        paymentStatus
        outstandingInvoices
        outstanding {
          amount
          currencyCode
        }
        overdueInvoices
        nextDueOn
      }
      projects(first: 5, orderBy: [{ field: LAST_DEPLOYMENT_AT, direction: DESC }]) {
        nodes {
          ...LastDeployments_project
        }
      }
    }
    trainingProgress(where: { companyId: $companyId }) {
      total
      resources
      resourcesCompleted
      quizzes
      quizzesCompleted
      averageScore
    }
    newcomers: developerAssignments(
      first: 5
      where: { companyId: $companyId, status: [ACTIVE, NOTICE], isOnboarded: false }
    ) {
      totalCount
      nodes {
        id
        onboardingStatus
        onboarding {
          doneAt
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
    milestones(first: 5, where: { companyId: $companyId, status: [OVERDUE, UPCOMING] }) {
      nodes {
        ...Milestones_milestone
      }
    }
    approvals(first: 5, where: { waitsForMe: true, companyId: $companyId }) {
      ...WaitingApprovals_approvals
    }
    notifications(first: 12) {
      nodes {
        ...RecentActivity_notification
      }
    }
  }
`)

/** What concerns a customer. Each commit and build stands on the page of all activity. */
const UPDATES = ['PEOPLE', 'PROJECT', 'BILLING', 'DEPLOYMENT', 'RELEASE', 'SECURITY'] as const

/** The five widgets of a company, what waits for its people, and what was promised and delivered last. */
export const ClientHome = (props: { companyId: string }) => {
  const { seesBilling } = useViewer()
  const feed = createFeed(() => ({ companyId: props.companyId, category: [...UPDATES] }), SHOWN)
  const [result, execute] = createQuery({
    query: Company,
    variables: () => ({ companyId: props.companyId }),
    requestPolicy: 'cache-and-network',
  })
  createLiveRefetch(execute, () => props.companyId)
  const told = () =>
    result.data?.notifications?.nodes.filter(({ company }) => !company || company.id === props.companyId)

  return (
    <QueryView
      data={result.data?.company}
      fetching={result.fetching}
      error={result.error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      skeleton={<HomeSkeleton widgets={4} />}
      missing={<NotFound title="This company is not here" href="/settings/company" label="See your company" />}
      showsFailedParts
    >
      {(company) => (
        <>
          <Show when={company().status === 'PENDING' && company().setup}>
            {(setup) => (
              <div class="mb-6 flex flex-wrap items-center justify-between gap-3 rounded-lg border border-info-border bg-info-bg px-4 py-3 text-info-text">
                <p>Your company is being set up: {setup().doneCount} of 4 steps are done.</p>
                <ButtonLink href="/settings/company" size="sm">
                  See what is left
                </ButtonLink>
              </div>
            )}
          </Show>
          <HomeGrid
            top={
              <div class="grid grid-cols-[minmax(0,1fr)] gap-6 md:grid-cols-[repeat(2,minmax(0,1fr))]">
                <TeamOverview team={company().team} averageScore={result.data?.trainingProgress?.averageScore} />
                <ProjectFigures work={company().work} />
                <Show when={seesBilling}>
                  <BillingSummary billing={company().billing} />
                </Show>
                <TrainingProgress progress={result.data?.trainingProgress} newcomers={result.data?.newcomers} />
              </div>
            }
            aside={
              <>
                <WaitingApprovals approvals={result.data?.approvals} />
                <Milestones milestones={result.data?.milestones?.nodes ?? []} />
                <LastDeployments projects={company().projects?.nodes ?? []} hidesCompany />
              </>
            }
          >
            <RecentActivity feed={feed} notifications={told()} />
          </HomeGrid>
        </>
      )}
    </QueryView>
  )
}
