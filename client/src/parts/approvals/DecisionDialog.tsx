import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { formatDate } from '../../lib/time.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { toast } from '../../ui/toast.ts'
import { Approve, Reject } from './approval-documents.ts'
import type { Approval } from './approval-words.ts'

interface DecisionDialogProps {
  approval: Approval
  isApproval: boolean
  onClose: () => void
  onDecided: () => void
}

const about: Record<Approval['kind'], string> = {
  COMMUNITY: 'The developer can be assigned to companies from then on, and is told at once.',
  TEAM: 'The developer has access from then on, and is told at once.',
  REMOVAL: 'Access ends with the last day that you choose. Everybody concerned is told at once.',
}

/** Asks for the words and the date that go with a decision, then makes it. */
export const DecisionDialog = (props: DecisionDialogProps) => {
  const client = useClient()
  const [reason, setReason] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const earliest = props.approval.kind === 'REMOVAL' ? (props.approval.assignment?.earliestEndOn ?? null) : null
  const [endsOn, setEndsOn] = createSignal(earliest ?? '')
  const isReasonNeeded = () => !props.isApproval || props.approval.canOverride

  const send = async () => {
    const { id } = props.approval
    if (props.isApproval) {
      const input = { id, reason: reason().trim() || null, endsOn: endsOn() || null }
      const { data, error } = await client.mutation(Approve, { input }).toPromise()
      return { payload: data?.approvalApprove, error }
    }
    const { data, error } = await client.mutation(Reject, { input: { id, reason: reason() } }).toPromise()
    return { payload: data?.approvalReject, error }
  }

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    if (isReasonNeeded() && !reason().trim()) return setErrors({ reason: 'Say why, so that the person can act on it.' })
    if (props.isApproval && earliest && endsOn() && endsOn() < earliest)
      return setErrors({ endsOn: `The notice runs until ${formatDate(earliest)}. Choose this day or a later one.` })
    const { onDecided, isApproval } = props
    setBusy(true)
    const { payload, error } = await send()
    setBusy(false)
    if (payload?.userErrors.length) return setErrors(messagesByField(payload.userErrors))
    if (!payload?.approval) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    onDecided()
    void toast({ message: `${payload.approval.title}: ${isApproval ? 'approved' : 'declined'}.` })
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title={props.isApproval ? 'Approve?' : 'Decline?'}
      description={props.approval.title}
      verb={props.isApproval ? 'Approve' : 'Decline'}
      isDanger={!props.isApproval}
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['id']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Show when={props.approval.note}>
        {(note) => <blockquote class="border-l-2 pl-3 text-neutral-11">{note()}</blockquote>}
      </Show>
      <Show when={props.isApproval}>
        <p class="text-neutral-11">{about[props.approval.kind]}</p>
      </Show>
      <Show when={props.isApproval && earliest}>
        {(day) => (
          <Field
            label="Last day with access"
            name="endsOn"
            type="date"
            value={endsOn()}
            onInput={setEndsOn}
            min={day()}
            hint={`Thirty days after the request is ${formatDate(day())}; later is possible, earlier is not.`}
            error={errors()['endsOn']}
          />
        )}
      </Show>
      <Field
        label="Reason"
        name="reason"
        value={reason()}
        onInput={setReason}
        lines={3}
        isRequired={isReasonNeeded()}
        hint={props.approval.canOverride ? 'You decide in the place of others; the audit log keeps it.' : undefined}
        error={errors()['reason']}
        autofocus
      />
    </FormDialog>
  )
}
