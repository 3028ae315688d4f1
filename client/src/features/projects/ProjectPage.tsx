import { useParams, useSearchParams } from '@solidjs/router'
import { createQuery, createSubscription } from '@urql/solid'
import { Match, Show, Switch } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { createTitle } from '../../parts/title.ts'
import { projectStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { BackLink } from '../../ui/BackLink.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { ProjectActivity } from './ProjectActivity.tsx'
import { ProjectDeployments } from './ProjectDeployments.tsx'
import { ProjectHours } from './ProjectHours.tsx'
import { ProjectMilestones } from './ProjectMilestones.tsx'
import { ProjectOverview } from './ProjectOverview.tsx'
import { ProjectRepositories } from './ProjectRepositories.tsx'
import { ProjectTasks } from './ProjectTasks.tsx'
import { ProjectTeam } from './ProjectTeam.tsx'

const Project = graphql(`
  query ProjectPage_Project($id: ID!) {
    project(id: $id) {
      ...ProjectOverview_project
    }
  }
`)

const Updated = graphql(`
  subscription ProjectPage_Updated($id: ID!) {
    projectUpdated(id: $id) {
      ...ProjectOverview_project
    }
  }
`)

const tabs = {
  overview: 'Overview',
  milestones: 'Milestones',
  tasks: 'Tasks',
  deployments: 'Deployments',
  repositories: 'Repositories',
  hours: 'Hours',
  team: 'Team',
  activity: 'Activity',
}

export default function ProjectPage() {
  const { id } = useParams()
  return (
    <Show when={id} keyed>
      {(id) => <ProjectView id={id} />}
    </Show>
  )
}

const ProjectView = (props: { id: string }) => {
  const { isStaff } = useViewer()
  const [search] = useSearchParams()
  const tab = () => (typeof search.tab === 'string' && search.tab in tabs ? search.tab : 'overview')
  const [result, execute] = createQuery({
    query: Project,
    variables: () => ({ id: props.id }),
    requestPolicy: 'cache-and-network',
  })
  // What arrives here goes into the cache, and the query above shows it; how often it came is counted for the lists.
  const [updates] = createSubscription(
    { query: Updated, variables: () => ({ id: props.id }) },
    (count: number | undefined) => (count ?? 0) + 1,
  )
  createRefetchOnReconnect(execute)
  createTitle(() => result.data?.project?.name)

  return (
    <QueryView
      data={result.data?.project}
      fetching={result.fetching}
      error={result.error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      skeleton={
        <div role="status" aria-label="Loading">
          <Skeleton class="h-8 w-64" />
          <Skeleton class="mt-3 h-4 w-96 max-w-full" />
          <Skeleton class="mt-8 h-56 w-full rounded-lg" />
        </div>
      }
      missing={<NotFound title="This project is not here" href="/projects" label="See all projects" />}
    >
      {(project) => (
        <>
          <PageHead
            above={<BackLink href="/projects" label="Projects" />}
            title={project().name}
            about={
              <span class="flex flex-wrap items-center gap-x-4 gap-y-1">
                <WordStatus words={projectStatuses} value={project().status} />
                <Show when={project().company}>
                  {(company) => (
                    <Show when={isStaff} fallback={company().name}>
                      <a href={`/companies/${company().id}`} class="rounded-sm hover:text-neutral-12 hover:underline">
                        {company().name}
                      </a>
                    </Show>
                  )}
                </Show>
              </span>
            }
            tabs={
              <Tabs
                label="Parts of the project"
                tabs={Object.entries(tabs).map(([key, label]) => ({
                  label,
                  href: key === 'overview' ? `/projects/${props.id}` : `/projects/${props.id}?tab=${key}`,
                  isCurrent: tab() === key,
                }))}
              />
            }
          />
          <Switch>
            <Match when={tab() === 'overview'}>
              <ProjectOverview project={project()} />
            </Match>
            <Match when={tab() === 'milestones'}>
              <ProjectMilestones id={props.id} updatedAt={project().updatedAt} />
            </Match>
            <Match when={tab() === 'tasks'}>
              <ProjectTasks id={props.id} companyId={project().company?.id ?? null} updates={updates.data ?? 0} />
            </Match>
            <Match when={tab() === 'deployments'}>
              <ProjectDeployments id={props.id} newest={project().lastDeployment?.id} />
            </Match>
            <Match when={tab() === 'repositories'}>
              <ProjectRepositories id={props.id} updates={updates.data ?? 0} />
            </Match>
            <Match when={tab() === 'hours'}>
              <ProjectHours id={props.id} />
            </Match>
            <Match when={tab() === 'team'}>
              <ProjectTeam id={props.id} updates={updates.data ?? 0} company={project().company ?? null} />
            </Match>
            <Match when={tab() === 'activity'}>
              <ProjectActivity id={props.id} />
            </Match>
          </Switch>
        </>
      )}
    </QueryView>
  )
}
