import { Show } from 'solid-js'
import { type Approval, approvalStatuses, standingOf } from '../../parts/approvals/approval-words.ts'
import { wordOf } from '../../parts/words.ts'
import { Timeline } from '../../ui/Timeline.tsx'

const reasonOf = ({ steps }: Approval) => steps.findLast(({ reason }) => reason)?.reason

/** What was asked and decided about a developer, newest first. */
export const ApprovalHistory = (props: { approvals: readonly Approval[] }) => (
  <Show when={props.approvals.length} fallback={<p class="text-neutral-11">Nothing was asked about them yet.</p>}>
    <Timeline
      entries={props.approvals.map((approval) => ({
        id: approval.id,
        at: approval.decidedAt ?? approval.createdAt,
        tone: wordOf(approvalStatuses, approval.status).tone,
        text: (
          <>
            <span class="font-medium">{approval.title}</span>
            <span class="block text-sm text-neutral-11">
              {[wordOf(approvalStatuses, approval.status).label, standingOf(approval)].filter(Boolean).join(' · ')}
            </span>
            <Show when={reasonOf(approval)}>{(reason) => <span class="block text-neutral-11">“{reason()}”</span>}</Show>
          </>
        ),
      }))}
    />
  </Show>
)
