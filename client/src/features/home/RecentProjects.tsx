import { createQuery } from '@urql/solid'
import FolderKanban from 'lucide-solid/icons/folder-kanban'
import { For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { deploymentStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'

const Recent = graphql(`
  query RecentProjects_List($companyId: ID) {
    projects(first: 8, where: { companyId: $companyId }, orderBy: [{ field: LAST_DEPLOYMENT_AT, direction: DESC }]) {
      nodes {
        id
        name
        company {
          id
          name
        }
        lastDeployment {
          id
          status
          environment
          deployedAt
        }
      }
    }
  }
`)

/** The projects that moved last. */
export const RecentProjects = () => {
  const { companyId } = useViewer()
  const [result, execute] = createQuery({
    query: Recent,
    variables: () => ({ companyId: companyId() }),
    requestPolicy: 'cache-and-network',
  })
  createRefetchOnReconnect(execute)
  return (
    <Card
      title="Last deployments"
      isFlush
      action={
        <ButtonLink href="/projects" size="sm" variant="ghost" class="-mr-2.5">
          See all
        </ButtonLink>
      }
    >
      <QueryView
        data={result.data?.projects}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={<SkeletonRows count={6} />}
      >
        {(projects) => (
          <ul class="divide-y">
            <For
              each={projects().nodes}
              fallback={
                <li>
                  <EmptyState icon={<FolderKanban aria-hidden="true" />} title="No projects yet">
                    Projects you may see appear here, the last deployed first.
                  </EmptyState>
                </li>
              }
            >
              {(project) => (
                <li>
                  <a
                    href={`/projects/${project.id}`}
                    class="flex items-center justify-between gap-4 px-4 py-2.5 transition-colors hover:bg-neutral-2 focus-visible:outline-offset-[-2px]"
                  >
                    <span class="min-w-0">
                      <span class="block truncate font-medium">{project.name}</span>
                      <span class="block truncate text-sm text-neutral-11">{project.company?.name}</span>
                    </span>
                    <Show
                      when={project.lastDeployment}
                      fallback={<span class="text-sm text-neutral-11">Not deployed yet</span>}
                    >
                      {(deployment) => (
                        <span class="flex shrink-0 flex-col items-end text-sm">
                          <WordStatus words={deploymentStatuses} value={deployment().status} />
                          <RelativeTime at={deployment().deployedAt} class="text-neutral-11" />
                        </span>
                      )}
                    </Show>
                  </a>
                </li>
              )}
            </For>
          </ul>
        )}
      </QueryView>
    </Card>
  )
}
