import { createQuery } from '@urql/solid'
import { For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { DeveloperHome_FocusQuery } from '../../graphql/generated/graphql.ts'
import { formatDate } from '../../lib/time.ts'
import { assignmentStatuses, onboardingSteps } from '../../parts/assignments/assignment-words.ts'
import { createFeed } from '../../parts/feed.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { deploymentStatuses, projectRoles, wordOf } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { AssignedErrors } from './AssignedErrors.tsx'
import { Tile, Tiles } from './Figure.tsx'
import { HomeGrid } from './HomeGrid.tsx'
import { HomeSkeleton } from './HomeSkeleton.tsx'
import { createLiveRefetch } from './live-refetch.ts'
import { Milestones } from './Milestones.tsx'
import { RecentActivity, SHOWN } from './RecentActivity.tsx'
import { NothingYet, Widget } from './Widget.tsx'

const Focus = graphql(`
  query DeveloperHome_Focus {
    me: developerAssignments(first: 1, where: { status: [ACTIVE, NOTICE] }) {
      nodes {
        id
        developer {
          id
          projectAssignments(first: 20) {
            nodes {
              id
              role
              isActive
              project {
                id
                name
                status
                company {
                  id
                  name
                }
                stats {
                  commitsThisWeek
                  openIssues
                  openPullRequests
                }
                lastDeployment {
                  id
                  status
                  deployedAt
                }
              }
            }
          }
        }
      }
    }
    teams: developerAssignments(first: 5, where: { status: [PENDING, ACTIVE, NOTICE] }) {
      totalCount
      nodes {
        id
        status
        endsOn
        onboarding {
          step
          doneAt
        }
        company {
          id
          name
        }
      }
    }
    due: trainingEnrollments(first: 5, where: { isMine: true, status: [NOT_STARTED, IN_PROGRESS] }) {
      totalCount
      nodes {
        id
        dueOn
        isOverdue
        isRequired
        resource {
          id
          title
        }
        quiz {
          id
          title
        }
        company {
          id
          name
        }
      }
    }
    trainingProgress(where: { isMine: true }) {
      total
      completed
      overdue
    }
    errors: myErrors {
      ...AssignedErrors_error
    }
    milestones(first: 5, where: { status: [OVERDUE, UPCOMING] }) {
      nodes {
        ...Milestones_milestone
      }
    }
  }
`)

type Answer = DeveloperHome_FocusQuery
type Work = NonNullable<NonNullable<Answer['me']>['nodes'][number]['developer']>['projectAssignments']
type Assignment = NonNullable<Work>['nodes'][number]

const total = (work: readonly Assignment[], of: 'openPullRequests' | 'openIssues' | 'commitsThisWeek') =>
  work.reduce((sum, { project }) => sum + (project.stats?.[of] ?? 0), 0)

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** What a developer's day is about: own projects, what is due, teams, and what has just happened. */
export const DeveloperHome = () => {
  const feed = createFeed(() => ({}), SHOWN)
  const [result, execute] = createQuery({ query: Focus, requestPolicy: 'cache-and-network' })
  createLiveRefetch(execute)
  const work = () =>
    (result.data?.me?.nodes[0]?.developer?.projectAssignments?.nodes ?? []).filter(
      ({ isActive, project }) => isActive && (project.status === 'ACTIVE' || project.status === 'PLANNING'),
    )
  return (
    <QueryView
      data={result.data?.teams && result.data}
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
              name="Your projects"
              value={work().length}
              note={`${counted(total(work(), 'commitsThisWeek'), 'commit')} this week`}
              href="/projects"
            />
            <Tile
              name="Open pull requests"
              value={total(work(), 'openPullRequests')}
              note="in your projects"
              href="/activity?category=REVIEW"
            />
            <Tile
              name="Open issues"
              value={total(work(), 'openIssues')}
              note="in your projects"
              href="/activity?category=ISSUE"
            />
            <Tile
              name="To learn"
              value={data().due?.totalCount ?? '—'}
              note={
                data().trainingProgress?.overdue ? `${data().trainingProgress!.overdue} overdue` : 'nothing is late'
              }
              tone={data().trainingProgress?.overdue ? 'danger' : 'plain'}
              href="/training"
            />
          </Tiles>
          <HomeGrid
            top={<YourProjects work={work()} />}
            aside={
              <>
                <AssignedErrors errors={data().errors ?? []} />
                <LearnNext due={data().due} />
                <YourTeams teams={data().teams} />
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

const YourProjects = (props: { work: readonly Assignment[] }) => (
  <Widget title="Your projects" href="/projects" isFlush>
    <ul class="divide-y">
      <For
        each={props.work}
        fallback={
          <li class="p-4">
            <NothingYet title="On no project now" action={{ label: 'See your teams', href: '/team' }}>
              A project manager adds you to the projects of the companies that you work for.
            </NothingYet>
          </li>
        }
      >
        {({ project, role }) => (
          <li>
            <a
              href={`/projects/${project.id}`}
              class="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3 transition-colors hover:bg-neutral-2 focus-visible:outline-offset-[-2px]"
            >
              <span class="min-w-0">
                <span class="flex items-center gap-2">
                  <span class="truncate font-medium">{project.name}</span>
                  <Tag tone={wordOf(projectRoles, role).tone}>{wordOf(projectRoles, role).label}</Tag>
                </span>
                <span class="block truncate text-sm text-neutral-11">{project.company?.name}</span>
              </span>
              <span class="flex flex-wrap items-center gap-x-5 text-sm text-neutral-11 tabular-nums">
                <Show when={project.stats}>
                  {(stats) => (
                    <span>
                      {counted(stats().openIssues, 'issue')} · {counted(stats().openPullRequests, 'pull request')}
                    </span>
                  )}
                </Show>
                <Show when={project.lastDeployment} fallback="Not deployed yet">
                  {(deployment) => (
                    <span class="inline-flex items-center gap-2">
                      <WordStatus words={deploymentStatuses} value={deployment().status} />
                      <RelativeTime at={deployment().deployedAt} />
                    </span>
                  )}
                </Show>
              </span>
            </a>
          </li>
        )}
      </For>
    </ul>
  </Widget>
)

const LearnNext = (props: { due: Answer['due'] }) => (
  <Widget title="To learn next" href="/training" isFlush>
    <ul class="divide-y">
      <For
        each={props.due?.nodes ?? []}
        fallback={
          <li class="p-4">
            <NothingYet title="All done">What companies ask you to read or to prove appears here.</NothingYet>
          </li>
        }
      >
        {(item) => (
          <li>
            <a
              href={`/training/items/${item.id}`}
              class="flex items-center justify-between gap-4 px-4 py-2.5 hover:bg-neutral-2 focus-visible:outline-offset-[-2px]"
            >
              <span class="min-w-0">
                <span class="block truncate font-medium">{item.resource?.title ?? item.quiz?.title}</span>
                <span class="block truncate text-sm text-neutral-11">
                  {item.company?.name}
                  {item.isRequired ? '' : ' · offered'}
                </span>
              </span>
              <span class="flex shrink-0 flex-col items-end gap-0.5 text-sm tabular-nums">
                {item.dueOn ? formatDate(item.dueOn) : 'No date'}
                <Show when={item.isOverdue}>
                  <Tag tone="danger">Overdue</Tag>
                </Show>
              </span>
            </a>
          </li>
        )}
      </For>
    </ul>
  </Widget>
)

const nextStep = (onboarding: NonNullable<Answer['teams']>['nodes'][number]['onboarding']) => {
  const next = onboarding.find(({ doneAt }) => !doneAt)
  return next ? `Next: ${onboardingSteps[next.step] ?? next.step}` : 'On board'
}

const YourTeams = (props: { teams: Answer['teams'] }) => (
  <Widget title="Your teams" href="/team" isFlush>
    <ul class="divide-y">
      <For
        each={props.teams?.nodes ?? []}
        fallback={
          <li class="p-4">
            <NothingYet title="On no team yet" action={{ label: 'See how you stand', href: '/approvals' }}>
              Once staff has approved you, it can propose you to companies. You are told when one approves.
            </NothingYet>
          </li>
        }
      >
        {(team) => (
          <li>
            <a
              href="/team"
              class="flex items-center justify-between gap-4 px-4 py-2.5 hover:bg-neutral-2 focus-visible:outline-offset-[-2px]"
            >
              <span class="min-w-0">
                <span class="block truncate font-medium">
                  {team.company?.name ?? 'A company that has yet to answer'}
                </span>
                <span class="block truncate text-sm text-neutral-11">
                  {team.status === 'NOTICE' && team.endsOn
                    ? `Until ${formatDate(team.endsOn)}`
                    : team.status === 'PENDING'
                      ? 'You are told when it answers'
                      : nextStep(team.onboarding)}
                </span>
              </span>
              <WordStatus words={assignmentStatuses} value={team.status} />
            </a>
          </li>
        )}
      </For>
    </ul>
  </Widget>
)
