import { createQuery } from '@urql/solid'
import FolderGit2 from 'lucide-solid/icons/folder-git-2'
import { createEffect, For, type JSX, on, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { formatCount } from '../../lib/number.ts'
import { safeUrl } from '../../lib/url.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { BuildLine } from './BuildLine.tsx'
import { ProjectBuilds } from './ProjectBuilds.tsx'

const List = graphql(`
  query ProjectRepositories_List($id: ID!) {
    project(id: $id) {
      id
      repositories(first: 50) {
        nodes {
          id
          provider
          fullName
          url
          defaultBranch
          lastSyncedAt
          lastPushedAt
          stats {
            commitsThisWeek
            openIssues
            openPullRequests
            contributors
            stars
            language
          }
          latestBuild {
            ...BuildLine_build
          }
          buildMonth {
            finished
            failed
            minutes
          }
        }
      }
    }
  }
`)

const Count = (props: { name: string; value: number }) => (
  <div>
    <dt class="text-sm text-neutral-11">{props.name}</dt>
    <dd class="text-lg font-semibold tabular-nums">{formatCount(props.value)}</dd>
  </div>
)

const When = (props: { label: string; at: string | null }): JSX.Element => (
  <Show when={props.at}>
    {(at) => (
      <span>
        {props.label} <RelativeTime at={at()} />
      </span>
    )}
  </Show>
)

/** The linked repositories of a project with their figures, and what was built of them. */
export const ProjectRepositories = (props: { id: string; updates: number }) => {
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ id: props.id }),
    requestPolicy: 'cache-and-network',
  })
  createRefetchOnReconnect(execute)
  createEffect(
    on(
      () => props.updates,
      () => execute({ requestPolicy: 'network-only' }),
      { defer: true },
    ),
  )
  return (
    <QueryView
      data={result.data?.project?.repositories}
      fetching={result.fetching}
      error={result.error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      skeleton={<SkeletonRows count={3} />}
    >
      {(repositories) => (
        <div class="grid gap-4 lg:grid-cols-2">
          <For
            each={repositories().nodes}
            fallback={
              <Card class="lg:col-span-2">
                <EmptyState icon={<FolderGit2 aria-hidden="true" />} title="No repository linked">
                  Once a repository is linked, its pushes, pull requests and deployments count for this project.
                </EmptyState>
              </Card>
            }
          >
            {(repository) => (
              <Card>
                <div class="flex items-start justify-between gap-3">
                  <h2 class="min-w-0 font-semibold break-all">
                    <a
                      href={safeUrl(repository.url)}
                      target="_blank"
                      rel="noreferrer"
                      class="rounded-sm hover:underline"
                    >
                      {repository.fullName}
                    </a>
                  </h2>
                  <Show when={repository.stats?.language}>{(language) => <Tag>{language()}</Tag>}</Show>
                </div>
                <p class="mt-1 flex flex-wrap gap-x-4 text-sm text-neutral-11">
                  <When label="Pushed" at={repository.lastPushedAt} />
                  <When label="Synced" at={repository.lastSyncedAt} />
                </p>
                <Show
                  when={repository.stats}
                  fallback={
                    <p class="mt-4 text-sm text-neutral-11">Figures come with the first sync of its connection.</p>
                  }
                >
                  {(stats) => (
                    <dl class="mt-4 grid grid-cols-2 gap-4 sm:grid-cols-4">
                      <Count name="Commits this week" value={stats().commitsThisWeek} />
                      <Count name="Open issues" value={stats().openIssues} />
                      <Count name="Open pull requests" value={stats().openPullRequests} />
                      <Count name="Contributors" value={stats().contributors} />
                    </dl>
                  )}
                </Show>
                <Show when={repository.latestBuild}>
                  {(build) => (
                    <div class="mt-4 border-t pt-3">
                      <h3 class="mb-1 text-sm text-neutral-11">
                        Latest build of {repository.defaultBranch ?? 'the branch'}
                      </h3>
                      <BuildLine build={build()} />
                    </div>
                  )}
                </Show>
                <Show when={repository.buildMonth}>
                  {(month) => (
                    <p class="mt-2 text-sm text-neutral-11 tabular-nums">
                      Last 30 days: {formatCount(month().finished)} builds, {formatCount(month().failed)} failed,{' '}
                      {formatCount(month().minutes)} build minutes
                    </p>
                  )}
                </Show>
              </Card>
            )}
          </For>
          <Show when={repositories().nodes.length}>
            <ProjectBuilds id={props.id} updates={props.updates} />
          </Show>
        </div>
      )}
    </QueryView>
  )
}
