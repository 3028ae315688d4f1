import { createQuery } from '@urql/solid'
import { For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { ApprovalKind } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Tag } from '../../ui/Tag.tsx'

const Waiting = graphql(`
  query WaitingApprovals_List($companyId: ID) {
    approvals(first: 5, where: { waitsForMe: true, companyId: $companyId }) {
      totalCount
      nodes {
        id
        kind
        title
        waitingSince
        isOverdue
        about {
          id
          name
          avatarUrl
        }
      }
    }
  }
`)

const placeOf = (kind: ApprovalKind, isStaff: boolean): string => {
  if (kind === 'REMOVAL') return '/approvals?tab=removals'
  if (kind === 'COMMUNITY') return '/approvals'
  return isStaff ? '/approvals?tab=team' : '/team?tab=pending'
}

/** What this person has to decide, the longest waiting first; nothing at all when nothing waits. */
export const WaitingApprovals = () => {
  const { companyId, isStaff } = useViewer()
  const [result, execute] = createQuery({
    query: Waiting,
    variables: () => ({ companyId: companyId() }),
    requestPolicy: 'cache-and-network',
  })
  createRefetchOnReconnect(execute)
  return (
    <Show when={result.data?.approvals?.totalCount ? result.data.approvals : undefined}>
      {(approvals) => (
        <Card
          title={`Waiting for your decision (${approvals().totalCount})`}
          isFlush
          action={
            <ButtonLink
              href={isStaff ? '/approvals' : '/team?tab=pending'}
              size="sm"
              variant="ghost"
              class="-mr-2.5"
              aria-label="See all that waits for your decision"
            >
              See all
            </ButtonLink>
          }
        >
          <ul class="divide-y">
            <For each={approvals().nodes}>
              {(approval) => (
                <li>
                  <a
                    href={placeOf(approval.kind, isStaff)}
                    class="flex items-center gap-3 px-4 py-2.5 hover:bg-neutral-2 focus-visible:outline-offset-[-2px]"
                  >
                    <Avatar name={approval.about?.name ?? '?'} url={approval.about?.avatarUrl ?? null} size="sm" />
                    <span class="min-w-0 flex-1">
                      <span class="block truncate">{approval.title}</span>
                      <RelativeTime at={approval.waitingSince} class="text-sm text-neutral-11" />
                    </span>
                    <Show when={approval.isOverdue}>
                      <Tag tone="warning">Overdue</Tag>
                    </Show>
                  </a>
                </li>
              )}
            </For>
          </ul>
        </Card>
      )}
    </Show>
  )
}
