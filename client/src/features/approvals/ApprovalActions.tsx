import Ellipsis from 'lucide-solid/icons/ellipsis'
import { Show } from 'solid-js'
import type { Approval } from '../../parts/approvals/approval-words.ts'
import type { ApprovalAct } from '../../parts/approvals/ApprovalDialogs.tsx'
import { Button } from '../../ui/Button.tsx'
import { iconButtonLook } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'

/** What this person may do with an approval. */
export const ApprovalActions = (props: { approval: Approval; onAct: (act: ApprovalAct) => void }) => (
  <Show when={props.approval.canDecide || props.approval.canOverride} fallback={<span class="text-neutral-11">—</span>}>
    <span class="inline-flex items-center gap-2">
      <Button size="sm" onClick={() => props.onAct('decline')} aria-label={`Decline: ${props.approval.title}`}>
        Decline…
      </Button>
      <Button
        size="sm"
        variant={props.approval.canDecide ? 'primary' : 'secondary'}
        onClick={() => props.onAct('approve')}
        aria-label={`Approve: ${props.approval.title}`}
      >
        Approve…
      </Button>
      <Menu
        label={`More for: ${props.approval.title}`}
        triggerClass={iconButtonLook}
        trigger={<Ellipsis aria-hidden="true" />}
        items={[{ label: 'Let somebody else decide…', onSelect: () => props.onAct('delegate') }]}
      />
    </span>
  </Show>
)
