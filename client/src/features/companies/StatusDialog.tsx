import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import type { CompanyProfile_CompanyFragment } from '../../graphql/generated/graphql.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { toast } from '../../ui/toast.ts'
import { problemsOf } from './outcome.ts'
import { UpdateStatus } from './profile-documents.ts'
import { SETUP_STEPS } from './SetupSteps.tsx'

interface StatusDialogProps {
  company: CompanyProfile_CompanyFragment
  status: 'ACTIVE' | 'SUSPENDED'
  onClose: () => void
  onDone: () => void
}

/** Activates a company, or suspends it for a reason. */
export const StatusDialog = (props: StatusDialogProps) => {
  const client = useClient()
  const [reason, setReason] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const isActivating = () => props.status === 'ACTIVE'
  const left = () => SETUP_STEPS - (props.company.setup?.doneCount ?? 0)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    if (!isActivating() && !reason().trim()) return setErrors({ reason: 'Say why. The audit log keeps it.' })
    setBusy(true)
    const { id, name } = props.company
    const { status } = props
    const input = { id, status, reason: reason().trim() || null }
    const { data, error } = await client.mutation(UpdateStatus, { input }).toPromise()
    setBusy(false)
    const problems = problemsOf(data?.companyStatusUpdate, error)
    if (problems) return setErrors(problems)
    props.onDone()
    return toast({ message: status === 'ACTIVE' ? `${name} is active.` : `${name} is suspended.` })
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title={isActivating() ? `Activate ${props.company.name}?` : `Suspend ${props.company.name}?`}
      description={
        isActivating()
          ? 'Its owners and admins are told at once.'
          : 'Its people, and the developers who work for it, no longer see it. Nothing is lost.'
      }
      verb={isActivating() ? 'Activate' : 'Suspend'}
      isDanger={!isActivating()}
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['id']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Show when={isActivating() && props.company.status === 'PENDING' && left() > 0}>
        <p class="rounded-lg border border-warning-border bg-warning-bg p-3 text-warning-text">
          {left()} of {SETUP_STEPS} steps of the set-up are open. You may activate it anyway.
        </p>
      </Show>
      <Field
        label="Reason"
        name="reason"
        value={reason()}
        onInput={setReason}
        lines={3}
        isRequired={!isActivating()}
        error={errors()['reason']}
        autofocus
      />
    </FormDialog>
  )
}
