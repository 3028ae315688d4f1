import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import { SilenceCreate } from './alert-documents.ts'

const HOUR = 3_600_000

const lengths = [
  { value: '1', label: '1 hour' },
  { value: '4', label: '4 hours' },
  { value: '12', label: '12 hours' },
  { value: '24', label: '1 day' },
  { value: '168', label: '7 days' },
  { value: '720', label: '30 days' },
]

/** Has nobody told for a while, with the reason. */
export const SilenceDialog = (props: {
  target: { alertId?: string; ruleId?: string; name: string } | null
  onClose: () => void
  onSaved: () => void
}) => {
  const client = useClient()
  const [reason, setReason] = createSignal('')
  const [hours, setHours] = createSignal('4')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    if (!reason().trim()) return setErrors({ reason: 'Say why: others will ask.' })
    setBusy(true)
    const { alertId = null, ruleId = null } = props.target ?? {}
    const endsAt = new Date(Date.now() + Number(hours()) * HOUR).toISOString()
    const { data, error } = await client
      .mutation(SilenceCreate, { input: { alertId, ruleId, reason: reason(), endsAt } })
      .toPromise()
    setBusy(false)
    const payload = data?.alertSilenceCreate
    if (!payload?.silence)
      return setErrors(
        payload
          ? messagesByField(payload.userErrors)
          : { '': error ? problemOf(error).message : 'The server gave no answer. Try again.' },
      )
    const { onClose, onSaved } = props
    onClose()
    onSaved()
    return toast({ message: 'Nobody is told of it until then.' })
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title={props.target ? 'Silence it?' : 'Silence everything?'}
      description={
        props.target
          ? `${props.target.name}. It goes on being listed, but nobody is told.`
          : 'All rules, for planned work. Alerts go on being listed, but nobody is told.'
      }
      verb="Silence"
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['alertId'] ?? errors()['ruleId'] ?? errors()['endsAt']}>
        {(message) => <FormError>{message()}</FormError>}
      </Show>
      <Select label="For how long" options={lengths} value={hours()} onChange={setHours} />
      <Field
        label="Why"
        name="reason"
        lines={2}
        value={reason()}
        onInput={setReason}
        error={errors()['reason']}
        isRequired
        autofocus
      />
    </FormDialog>
  )
}
