import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import type { Incident_IncidentFragment, IncidentStatus } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { incidentStatuses } from '../../parts/service-words.ts'
import { optionsOf } from '../../parts/words.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import { UpdatePost } from './service-documents.ts'

/** Says how an incident goes on. */
export const UpdateDialog = (props: {
  incident: Incident_IncidentFragment
  onClose: () => void
  onSaved: () => void
}) => {
  const client = useClient()
  const [status, setStatus] = createSignal<IncidentStatus>(props.incident.status)
  const [message, setMessage] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    if (!message().trim()) return setErrors({ message: 'Say how it stands.' })
    setBusy(true)
    const input = { id: props.incident.id, status: status(), message: message() }
    const { data, error } = await client.mutation(UpdatePost, { input }).toPromise()
    setBusy(false)
    const payload = data?.statusUpdatePost
    if (!payload?.incident)
      return setErrors(
        payload
          ? messagesByField(payload.userErrors)
          : { '': error ? problemOf(error).message : 'The server gave no answer. Try again.' },
      )
    const { onClose, onSaved } = props
    onClose()
    onSaved()
    return toast({ message: 'Everybody can read it now.' })
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title="Post an update"
      description={props.incident.title}
      verb="Publish"
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['id']}>{(text) => <FormError>{text()}</FormError>}</Show>
      <Select
        label="How far we are"
        options={optionsOf(incidentStatuses)}
        value={status()}
        onChange={(value) => setStatus(value as IncidentStatus)}
        hint="“Resolved” ends it."
      />
      <Field
        label="How it stands"
        name="message"
        lines={4}
        value={message()}
        onInput={setMessage}
        error={errors()['message']}
        isRequired
        autofocus
      />
    </FormDialog>
  )
}
