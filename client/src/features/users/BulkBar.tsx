import { createSignal, Show } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { RoleDialog } from './RoleDialog.tsx'
import type { UserRow } from './user-columns.tsx'

interface BulkBarProps {
  people: readonly UserRow[]
  onClear: () => void
  onDone: () => void
}

/** What can be done to the chosen people together. */
export const BulkBar = (props: BulkBarProps) => {
  const [open, setOpen] = createSignal<'role' | 'suspend' | 'ban' | null>(null)
  const close = () => setOpen(null)
  const finish = () => {
    close()
    props.onDone()
  }
  return (
    <>
      <div class="flex flex-wrap items-center gap-2 border-b bg-accent-bg px-4 py-2" role="region" aria-label="Chosen">
        <span class="mr-2 font-medium tabular-nums">{props.people.length} chosen</span>
        <Button size="sm" onClick={() => setOpen('role')}>
          Change the role…
        </Button>
        <Button size="sm" onClick={() => setOpen('suspend')}>
          Suspend…
        </Button>
        <Button size="sm" onClick={() => setOpen('ban')}>
          Ban…
        </Button>
        <Button size="sm" variant="ghost" onClick={() => props.onClear()}>
          Clear
        </Button>
      </div>
      <Show when={open() === 'role'}>
        <RoleDialog people={props.people} onClose={close} onDone={finish} />
      </Show>
      <Show when={open() === 'suspend' || open() === 'ban'}>
        <ReasonDialog
          what={open() === 'ban' ? 'ban' : 'suspend'}
          people={props.people}
          onClose={close}
          onDone={finish}
        />
      </Show>
    </>
  )
}
