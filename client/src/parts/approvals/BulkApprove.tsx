import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { problemOf } from '../../graphql/problem.ts'
import { ApproveMany } from './approval-documents.ts'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/toast.ts'

interface BulkApproveProps {
  /** How many are chosen. */
  count: number
  /** Those of their approvals that this person can decide. */
  ids: readonly string[]
  onClear: () => void
  onDone: () => void
}

/** Approves the chosen ones together, for the community. */
export const BulkApprove = (props: BulkApproveProps) => {
  const client = useClient()
  const [isBusy, setBusy] = createSignal(false)

  const approve = async () => {
    const { onDone } = props
    setBusy(true)
    const { data, error } = await client.mutation(ApproveMany, { input: { ids: [...props.ids] } }).toPromise()
    setBusy(false)
    onDone()
    const payload = data?.approvalsApprove
    if (!payload)
      return toast({ message: error ? problemOf(error).message : 'The server gave no answer.', isError: true })
    const [refused] = payload.userErrors
    return toast({
      message: `${payload.approvals.length} approved for the community${refused ? `, ${payload.userErrors.length} not: ${refused.message}` : '.'}`,
      isError: payload.userErrors.length > 0,
    })
  }

  return (
    <div class="flex flex-wrap items-center gap-2 border-b bg-accent-bg px-4 py-2" role="region" aria-label="Chosen">
      <span class="mr-2 font-medium tabular-nums">{props.count} chosen</span>
      <Show when={props.ids.length} fallback={<span class="text-neutral-11">None of them waits for approval.</span>}>
        <Button size="sm" variant="primary" busy={isBusy()} onClick={() => void approve()}>
          Approve {props.ids.length} for the community
        </Button>
      </Show>
      <Button size="sm" variant="ghost" onClick={() => props.onClear()}>
        Clear
      </Button>
    </div>
  )
}
