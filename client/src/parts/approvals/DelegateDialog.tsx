import { createQuery, useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import { Delegate, StaffApprovers } from './approval-documents.ts'
import type { Approval } from './approval-words.ts'
import { createApprovers } from './approvers.ts'

interface DelegateDialogProps {
  approval: Approval
  onClose: () => void
  onDone: () => void
}

/** Hands a decision on to one person who could make it too. */
export const DelegateDialog = (props: DelegateDialogProps) => {
  const client = useClient()
  const { viewer } = useViewer()
  const isOfStaff = props.approval.steps.find(({ status }) => status === 'PENDING')?.approver === 'STAFF'
  const [staff] = createQuery({ query: StaffApprovers, pause: () => !isOfStaff })
  const members = createApprovers(() => (isOfStaff ? null : (props.approval.company?.id ?? null)))
  const options = () =>
    (isOfStaff ? (staff.data?.users?.nodes ?? []) : members())
      .filter(({ id }) => id !== viewer.id)
      .map(({ id, name }) => ({ value: id, label: name }))
  const [userId, setUserId] = createSignal<string | null>(null)
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    const to = options().find(({ value }) => value === userId())
    if (!to) return setErrors({ userId: 'Choose who is to decide.' })
    const { approval, onDone } = props
    setBusy(true)
    const { data, error } = await client
      .mutation(Delegate, { input: { id: approval.id, userId: to.value } })
      .toPromise()
    setBusy(false)
    const payload = data?.approvalDelegate
    if (payload?.userErrors.length) return setErrors(messagesByField(payload.userErrors))
    if (!payload?.approval) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    onDone()
    return toast({ message: `${to.label} decides now.` })
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title="Let somebody else decide"
      description={props.approval.title}
      verb="Hand it on"
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['id']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <p class="text-neutral-11">It waits for this person alone from then on, who is told at once.</p>
      <Show
        when={options().length}
        fallback={<p class="text-neutral-11">Nobody else may decide this. Ask for somebody to be given the right.</p>}
      >
        <Select
          label="Who decides"
          options={options()}
          value={userId()}
          onChange={setUserId}
          error={errors()['userId']}
          isRequired
        />
      </Show>
    </FormDialog>
  )
}
