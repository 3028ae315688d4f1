import { For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { ApprovalKind, WaitingApprovals_ApprovalsFragment } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { Widget } from './Widget.tsx'

export const ApprovalsFragment = graphql(`
  fragment WaitingApprovals_approvals on ApprovalConnection {
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
`)

const placeOf = (kind: ApprovalKind, isStaff: boolean): string => {
  if (kind === 'REMOVAL') return '/approvals?tab=removals'
  if (kind === 'COMMUNITY') return '/approvals'
  return isStaff ? '/approvals?tab=team' : '/team?tab=pending'
}

/** What this person has to decide, the longest waiting first; nothing at all when nothing waits. */
export const WaitingApprovals = (props: { approvals: WaitingApprovals_ApprovalsFragment | null | undefined }) => {
  const { isStaff } = useViewer()
  return (
    <Show when={props.approvals?.totalCount ? props.approvals : undefined}>
      {(approvals) => (
        <Widget
          title={`Waiting for your decision (${approvals().totalCount})`}
          href={isStaff ? '/approvals' : '/team?tab=pending'}
          isFlush
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
                      <span class="line-clamp-2">{approval.title}</span>
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
        </Widget>
      )}
    </Show>
  )
}
