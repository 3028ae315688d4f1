import { createQuery, useClient } from '@urql/solid'
import { createSignal, For, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { graphql } from '../../graphql/generated/gql.ts'
import type { IncidentImpact, IncidentStatus } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { incidentImpacts, incidentStatuses } from '../../parts/service-words.ts'
import { optionsOf } from '../../parts/words.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import { IncidentCreate } from './service-documents.ts'

const Published = graphql(`
  query IncidentDialog_Services {
    services(first: 50, where: { isPublished: true }, orderBy: [{ field: POSITION, direction: ASC }]) {
      nodes {
        id
        publicName
      }
    }
  }
`)

/** Tells everybody of an incident, or of planned work. */
export const IncidentDialog = (props: { onClose: () => void; onSaved: () => void }) => {
  const client = useClient()
  const [services] = createQuery({ query: Published, requestPolicy: 'cache-and-network' })
  const [fields, setFields] = createStore({
    title: '',
    impact: 'MINOR' as IncidentImpact,
    status: 'INVESTIGATING' as IncidentStatus,
    message: '',
    serviceIds: [] as string[],
  })
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    setErrors({
      ...(!fields.title.trim() && { title: 'Say what people notice.' }),
      ...(!fields.message.trim() && { message: 'Say how it stands.' }),
    })
    if (Object.keys(errors()).length > 0) return focusFirstError(event)
    setBusy(true)
    const { data, error } = await client.mutation(IncidentCreate, { input: { ...fields } }).toPromise()
    setBusy(false)
    const payload = data?.statusIncidentCreate
    if (!payload?.incident) {
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
    return toast({ message: 'Everybody can read it now.' })
  }
  const toggle = (id: string, isChosen: boolean) =>
    setFields('serviceIds', (ids) => (isChosen ? [...ids, id] : ids.filter((one) => one !== id)))

  return (
    <FormDialog
      onClose={props.onClose}
      title="Write an incident"
      description="It appears on the public status page at once."
      verb="Publish"
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['serviceIds']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Field
        label="What people notice"
        name="title"
        value={fields.title}
        onInput={(title) => setFields({ title })}
        error={errors()['title']}
        isRequired
        autofocus
      />
      <div class="grid gap-5 sm:grid-cols-2">
        <Select
          label="How much of it"
          options={optionsOf(incidentImpacts)}
          value={fields.impact}
          onChange={(impact) => setFields({ impact: impact as IncidentImpact })}
        />
        <Select
          label="How far we are"
          options={optionsOf(incidentStatuses)}
          value={fields.status}
          onChange={(status) => setFields({ status: status as IncidentStatus })}
        />
      </div>
      <Field
        label="How it stands"
        name="message"
        lines={4}
        value={fields.message}
        onInput={(message) => setFields({ message })}
        error={errors()['message']}
        isRequired
      />
      <Show when={services.data?.services?.nodes.length}>
        <fieldset class="flex flex-col gap-2">
          <legend class="mb-1.5 text-sm font-medium">Services that it is about</legend>
          <For each={services.data!.services!.nodes}>
            {(service) => (
              <Checkbox
                label={service.publicName ?? ''}
                isChecked={fields.serviceIds.includes(service.id)}
                onChange={(isChosen) => toggle(service.id, isChosen)}
              />
            )}
          </For>
        </fieldset>
      </Show>
    </FormDialog>
  )
}
