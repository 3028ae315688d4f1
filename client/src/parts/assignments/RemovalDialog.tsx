import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { formatDate } from '../../lib/time.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { toast } from '../../ui/toast.ts'
import { RequestRemoval } from './assignment-documents.ts'
import type { Assignment } from './assignment-words.ts'

interface RemovalDialogProps {
  assignment: Assignment
  /** Of the developer. */
  name: string
  onClose: () => void
  onDone: () => void
}

/** Asks for the reason, and says the exact day that access would end with. */
export const RemovalDialog = (props: RemovalDialogProps) => {
  const client = useClient()
  const [reason, setReason] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    if (!reason().trim()) return setErrors({ reason: 'Say why, so that staff can plan for it.' })
    const { assignment, name, onDone } = props
    setBusy(true)
    const { data, error } = await client
      .mutation(RequestRemoval, { input: { id: assignment.id, reason: reason() } })
      .toPromise()
    setBusy(false)
    const payload = data?.developerRemovalRequest
    if (payload?.userErrors.length) return setErrors(messagesByField(payload.userErrors))
    if (!payload?.assignment) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    onDone()
    return toast({ message: `The removal of ${name} was asked for. Staff answers next.` })
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title={`Remove ${props.name}?`}
      description={props.assignment.company && `From the team of ${props.assignment.company.name}.`}
      verb="Request removal"
      isDanger
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['id']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Show when={props.assignment.earliestEndOn}>
        {(day) => (
          <div class="rounded-sm border bg-neutral-2 px-4 py-3">
            <p class="text-sm text-neutral-11">Last day with access, at the earliest</p>
            <p class="text-lg font-semibold">{formatDate(day())}</p>
            <p class="mt-1 text-sm text-neutral-11">
              The notice of thirty days runs from today. Until it is over you can take the removal back.
            </p>
          </div>
        )}
      </Show>
      <Field
        label="Reason"
        name="reason"
        value={reason()}
        onInput={setReason}
        lines={3}
        hint="Staff and the people of your company read it."
        error={errors()['reason']}
        isRequired
        autofocus
      />
    </FormDialog>
  )
}
