import { useClient } from '@urql/solid'
import { createSignal, createUniqueId, Show } from 'solid-js'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
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
  REMOVAL: 'Access ends thirty days after the company asked. Everybody concerned is told at once.',
}

/** Asks for the words and the date that go with a decision, then makes it. */
export const DecisionDialog = (props: DecisionDialogProps) => {
  const client = useClient()
  const form = createUniqueId()
  const [reason, setReason] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const isReasonNeeded = () => !props.isApproval || props.approval.canOverride

  const send = async () => {
    const { id } = props.approval
    if (props.isApproval) {
      const input = { id, reason: reason().trim() || null }
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
    setBusy(true)
    const { payload, error } = await send()
    setBusy(false)
    if (payload?.userErrors.length) return setErrors(messagesByField(payload.userErrors))
    if (!payload?.approval) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    // Read before the dialog is gone, and its properties with it.
    const message = `${payload.approval.title}: ${props.isApproval ? 'approved' : 'declined'}.`
    props.onDecided()
    void toast({ message })
  }

  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={props.isApproval ? 'Approve?' : 'Decline?'}
      description={props.approval.title}
      footer={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button variant={props.isApproval ? 'primary' : 'danger'} type="submit" form={form} busy={isBusy()}>
            {props.isApproval ? 'Approve' : 'Decline'}
          </Button>
        </>
      }
    >
      <form id={form} class="flex flex-col gap-5" onSubmit={(event) => void submit(event)} novalidate>
        <Show when={errors()[''] ?? errors()['id']}>{(message) => <FormError>{message()}</FormError>}</Show>
        <Show when={props.approval.note}>
          {(note) => <blockquote class="border-l-2 pl-3 text-neutral-11">{note()}</blockquote>}
        </Show>
        <Show when={props.isApproval}>
          <p class="text-neutral-11">{about[props.approval.kind]}</p>
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
      </form>
    </Dialog>
  )
}
