import { createQuery } from '@urql/solid'
import Hammer from 'lucide-solid/icons/hammer'
import { createEffect, For, on, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { createListParams } from '../../parts/list-params.ts'
import { ListPager } from '../../parts/ListPager.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { BuildLine } from './BuildLine.tsx'

const List = graphql(`
  query ProjectBuilds_List($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    project(id: $id) {
      id
      builds(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          ...BuildLine_build
          repository {
            id
            fullName
          }
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

/** The builds of a project's repositories in the last ninety days. Asked for again with each change of the project. */
export const ProjectBuilds = (props: { id: string; updates: number }) => {
  const params = createListParams(['NEWEST'], { key: 'NEWEST', direction: 'DESC' })
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ id: props.id, ...params.page() }),
    requestPolicy: 'cache-and-network',
  })
  const again = () => execute({ requestPolicy: 'network-only' })
  createEffect(on(() => props.updates, again, { defer: true }))
  return (
    <Card title="Builds" isFlush class="lg:col-span-2">
      <QueryView
        data={result.data?.project?.builds}
        fetching={result.fetching}
        error={result.error}
        onRetry={again}
        skeleton={<SkeletonRows count={4} />}
      >
        {(builds) => (
          <Show
            when={builds().nodes.length}
            fallback={
              <EmptyState icon={<Hammer aria-hidden="true" />} title="Nothing built yet">
                Runs of GitHub Actions, GitLab pipelines and Bitbucket Pipelines of the linked repositories appear here.
              </EmptyState>
            }
          >
            <ul class="divide-y">
              <For each={builds().nodes}>
                {(build) => (
                  <li class="px-4 py-3">
                    <BuildLine build={build} repository={build.repository.fullName} />
                  </li>
                )}
              </For>
            </ul>
            <ListPager of={builds()} params={params} />
          </Show>
        )}
      </QueryView>
    </Card>
  )
}
