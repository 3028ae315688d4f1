import { createQuery } from '@urql/solid'
import UsersRound from 'lucide-solid/icons/users-round'
import { For } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { projectRoles, wordOf } from '../../parts/words.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Tag } from '../../ui/Tag.tsx'

const List = graphql(`
  query ProjectTeam_List($id: ID!) {
    project(id: $id) {
      id
      developerAssignments(first: 100, where: { isActive: true }) {
        nodes {
          id
          role
          assignedAt
          developer {
            id
            title
            agency {
              id
              name
            }
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
`)

export const ProjectTeam = (props: { id: string }) => {
  const [result, execute] = createQuery({
    query: List,
    variables: () => ({ id: props.id }),
    requestPolicy: 'cache-and-network',
  })
  return (
    <Card isFlush>
      <QueryView
        data={result.data?.project?.developerAssignments}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={<SkeletonRows count={4} />}
      >
        {(assignments) => (
          <ul class="divide-y">
            <For
              each={assignments().nodes}
              fallback={
                <li>
                  <EmptyState icon={<UsersRound aria-hidden="true" />} title="Nobody is assigned">
                    Developers who work on this project appear here once they are assigned.
                  </EmptyState>
                </li>
              }
            >
              {(assignment) => {
                const person = () => assignment.developer?.user
                const word = () => wordOf(projectRoles, assignment.role)
                return (
                  <li class="flex items-center gap-3 px-4 py-3">
                    <Avatar name={person()?.name ?? '?'} url={person()?.avatarUrl ?? null} />
                    <div class="min-w-0 flex-1">
                      <p class="truncate font-medium">{person()?.name ?? 'Not available right now'}</p>
                      <p class="truncate text-sm text-neutral-11">
                        {[assignment.developer?.title, assignment.developer?.agency?.name].filter(Boolean).join(' · ')}
                      </p>
                    </div>
                    <Tag tone={word().tone}>{word().label}</Tag>
                    <span class="w-28 text-right text-sm text-neutral-11 max-sm:hidden">
                      since <RelativeTime at={assignment.assignedAt} />
                    </span>
                  </li>
                )
              }}
            </For>
          </ul>
        )}
      </QueryView>
    </Card>
  )
}
