import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Service_ServiceFragment } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { toast } from '../../ui/toast.ts'
import { ServiceUpdate } from './service-documents.ts'

/** What everybody is told of a service. */
export const PublishDialog = (props: {
  service: Service_ServiceFragment
  onClose: () => void
  onSaved: () => void
}) => {
  const client = useClient()
  const given = props.service
  const [fields, setFields] = createStore({
    isPublished: given.isPublished || given.publicName === null,
    publicName: given.publicName ?? given.name,
    publicDescription: given.publicDescription ?? '',
    position: String(given.position),
  })
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    if (fields.isPublished && !fields.publicName.trim()) {
      setErrors({ publicName: 'Say what everybody may call it.' })
      return focusFirstError(event)
    }
    setBusy(true)
    const { id, version } = given
    const { isPublished, publicName, publicDescription, position } = fields
    const input = { id, version, isPublished, publicName, publicDescription, position: Number(position) || 0 }
    const { data, error } = await client.mutation(ServiceUpdate, { input }).toPromise()
    setBusy(false)
    const payload = data?.serviceUpdate
    if (!payload?.service) {
      setErrors(
        payload
          ? messagesByField(payload.userErrors)
          : { '': error ? problemOf(error).message : 'The server gave no answer. Try again.' },
      )
      return focusFirstError(event)
    }
    const { onClose, onSaved } = props
    onClose()
    onSaved()
    return toast({ message: isPublished ? `${publicName} is on the status page.` : `${given.name} is not on it.` })
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title={`${given.name} on the status page`}
      description="Everybody can read this page, signed in or not: name nobody that should not be named."
      verb="Save"
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['version'] ?? errors()['id']}>
        {(message) => <FormError>{message()}</FormError>}
      </Show>
      <Checkbox
        label="Show it on the public page"
        isChecked={fields.isPublished}
        onChange={(isPublished) => setFields({ isPublished })}
        hint={errors()['isPublished']}
      />
      <Field
        label="Public name"
        name="publicName"
        value={fields.publicName}
        onInput={(publicName) => setFields({ publicName })}
        error={errors()['publicName']}
        isRequired
        autofocus
      />
      <Field
        label="What it is"
        name="publicDescription"
        value={fields.publicDescription}
        onInput={(publicDescription) => setFields({ publicDescription })}
        error={errors()['publicDescription']}
        isRequired={false}
      />
      <Field
        label="Place on the page"
        name="position"
        type="number"
        min="0"
        value={fields.position}
        onInput={(position) => setFields({ position })}
        hint="Smaller numbers stand first; equal ones by name."
      />
    </FormDialog>
  )
}
