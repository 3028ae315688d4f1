import { Show } from 'solid-js'
import type { ClientHome_CompanyQuery } from '../../graphql/generated/graphql.ts'
import { formatCount } from '../../lib/number.ts'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Figure, Figures } from './Figure.tsx'
import { NothingYet, NotNow, Widget } from './Widget.tsx'

interface ProjectFiguresProps {
  work: NonNullable<ClientHome_CompanyQuery['company']>['work'] | undefined
}

const pulls = (count: number) => `${count} open pull ${count === 1 ? 'request' : 'requests'}`
const countOr = (count: number | null) => (count === null ? '—' : formatCount(count))

/** What is built for a company, in figures. */
export const ProjectFigures = (props: ProjectFiguresProps) => (
  <Widget title="Projects" href="/projects">
    <Show when={props.work} fallback={<NotNow />}>
      {(work) => (
        <Show
          when={work().projects}
          fallback={
            <NothingYet title="No projects yet" action={{ label: 'See your contracts', href: '/contracts' }}>
              Your project manager opens the first one once the contract is signed.
            </NothingYet>
          }
        >
          <Figures label="Projects">
            <Figure
              name="Active projects"
              value={work().activeProjects}
              note={`of ${formatCount(work().projects)}`}
              href="/projects?status=ACTIVE"
            />
            <Figure
              name="Commits this week"
              value={countOr(work().commitsThisWeek)}
              note={
                <Show when={work().syncedAt} fallback="no repository synchronised yet">
                  {(at) => (
                    <>
                      synced <RelativeTime at={at()} />
                    </>
                  )}
                </Show>
              }
              href="/activity?category=CODE"
            />
            <Figure
              name="Open issues"
              value={countOr(work().openIssues)}
              note={work().openPullRequests === null ? undefined : pulls(work().openPullRequests!)}
              href="/projects"
            />
            <Figure
              name="Upcoming milestones"
              value={work().upcomingMilestones}
              note={work().overdueMilestones ? `${work().overdueMilestones} overdue` : 'none is late'}
              tone={work().overdueMilestones ? 'danger' : 'plain'}
              href="/projects/milestones"
            />
          </Figures>
        </Show>
      )}
    </Show>
  </Widget>
)
