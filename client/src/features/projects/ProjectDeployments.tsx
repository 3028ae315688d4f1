import { createQuery } from '@urql/solid'
import Rocket from 'lucide-solid/icons/rocket'
import { createEffect, For, on, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { DeploymentLine } from './DeploymentLine.tsx'

const List = graphql(`
  query ProjectDeployments_List($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    project(id: $id) {
      id
      deployments(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          ...DeploymentLine_deployment
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  }
`)

/** The deployments of a project, newest first. `newest` is the last one known of: when it changes, the list is asked for again. */
export const ProjectDeployments = (props: { id: string; newest: string | undefined }) => {
  const params = createListParams(['NEWEST'], { key: 'NEWEST', direction: 'DESC' })
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ id: props.id, ...params.page() }),
    requestPolicy: 'cache-and-network',
  })
  const again = () => execute({ requestPolicy: 'network-only' })
  createEffect(on(() => props.newest, again, { defer: true }))
  return (
    <Card isFlush>
      <QueryView
        data={result.data?.project?.deployments}
        fetching={result.fetching}
        error={result.error}
        onRetry={again}
        skeleton={<SkeletonRows count={6} />}
      >
        {(deployments) => (
          <Show
            when={deployments().nodes.length}
            fallback={
              <EmptyState icon={<Rocket aria-hidden="true" />} title="Not deployed yet">
                Pushes to the default branch and deployments of the linked repositories appear here.
              </EmptyState>
            }
          >
            <ul class="divide-y">
              <For each={deployments().nodes}>
                {(deployment) => (
                  <li class="px-4 py-3">
                    <DeploymentLine deployment={deployment} />
                  </li>
                )}
              </For>
            </ul>
            <ListPager of={deployments()} params={params} />
          </Show>
        )}
      </QueryView>
    </Card>
  )
}
