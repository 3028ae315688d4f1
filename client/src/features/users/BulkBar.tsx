import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { UserWhereInput } from '../../graphql/generated/graphql.ts'
import { formatCount } from '../../lib/number.ts'
import { MESSAGE_PAGE, type MessageStart } from '../../parts/message-start.ts'
import { Button } from '../../ui/Button.tsx'
import type { Refusal } from './bulk.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import { RefusedDialog } from './Refused.tsx'
import { RoleDialog } from './RoleDialog.tsx'
import type { UserRow } from './user-columns.tsx'
import { wordsOf } from './user-filter-words.ts'

interface BulkBarProps {
  people: readonly UserRow[]
  /** Whether everybody on the page is chosen, and how many the list has in all its pages. */
  isWholePage: boolean
  total: string
  hasMore: boolean
  where: UserWhereInput
  onClear: () => void
  onDone: () => void
}

/** What can be done to the chosen people together; all that the list shows can be written to. */
export const BulkBar = (props: BulkBarProps) => {
  const navigate = useNavigate()
  const [open, setOpen] = createSignal<'role' | 'suspend' | 'ban' | null>(null)
  const [isAll, setAll] = createSignal(false)
  const [outcome, setOutcome] = createSignal<{ changed: number; refused: Refusal[] } | null>(null)
  const close = () => setOpen(null)
  const finish = (done: { changed: number; refused: Refusal[] }) => {
    close()
    if (done.refused.length > 0) return setOutcome(done)
    return props.onDone()
  }
  const notify = () => {
    const state: MessageStart = isAll()
      ? { matching: { where: props.where, words: wordsOf(props.where) } }
      : { people: props.people.map(({ id, name }) => ({ id, name })) }
    navigate(MESSAGE_PAGE, { state })
  }
  return (
    <>
      <div class="flex flex-wrap items-center gap-2 border-b bg-accent-bg px-4 py-2" role="region" aria-label="Chosen">
        <span class="mr-2 font-medium tabular-nums">
          {isAll() ? `All ${props.total} chosen` : `${formatCount(props.people.length)} chosen`}
        </span>
        <Button size="sm" onClick={notify}>
          Notify…
        </Button>
        <Show
          when={!isAll()}
          fallback={<span class="text-sm text-neutral-11">Roles and suspensions are set page by page.</span>}
        >
          <Button size="sm" onClick={() => setOpen('role')}>
            Change the role…
          </Button>
          <Button size="sm" onClick={() => setOpen('suspend')}>
            Suspend…
          </Button>
          <Button size="sm" onClick={() => setOpen('ban')}>
            Ban…
          </Button>
          <Show when={props.isWholePage && props.hasMore}>
            <Button size="sm" variant="ghost" onClick={() => setAll(true)}>
              Choose all {props.total}
            </Button>
          </Show>
        </Show>
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
      <Show when={outcome()}>
        {(done) => (
          <RefusedDialog
            changed={done().changed}
            refused={done().refused}
            onClose={() => {
              const onDone = props.onDone
              setOutcome(null)
              onDone()
            }}
          />
        )}
      </Show>
    </>
  )
}
