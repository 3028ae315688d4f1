import { useClient } from '@urql/solid'
import { createSignal, For, Show } from 'solid-js'
import type { ActivityCategory, Webhooks_EndpointFragment } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { focusFirstError } from '../../lib/forms.ts'
import { OwnerChoice } from '../../parts/OwnerChoice.tsx'
import { activityCategories, optionsOf } from '../../parts/words.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Create, Update } from './endpoint-documents.ts'
import type { ShownSecret } from './SecretDialog.tsx'

const usualSelection = `{
  id
  type
  category
  summary
  occurredAt
  actor { name }
  company { id }
  project { id }
  repositoryName
  url
}`
interface EndpointDialogProps {
  /** The one to change; null makes a new one. */
  endpoint: Webhooks_EndpointFragment | null
  onClose: () => void
  onSaved: (made: ShownSecret | null) => void
}

/** Makes an endpoint, or changes one. Opened anew each time. */
export const EndpointDialog = (props: EndpointDialogProps) => {
  const client = useClient()
  const person = useViewer()
  const before = props.endpoint
  const [name, setName] = createSignal(before?.name ?? '')
  const [url, setUrl] = createSignal(before?.url ?? '')
  const [companyId, setCompanyId] = createSignal<string | null>(
    person.viewer.role === 'ADMIN' ? person.companyId() : (person.administeredCompanies[0]?.id ?? null),
  )
  const [categories, setCategories] = createSignal<readonly ActivityCategory[]>(before?.categories ?? [])
  const [types, setTypes] = createSignal(before?.types.join('\n') ?? '')
  const [selection, setSelection] = createSignal(before?.selection ?? usualSelection)
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)

  const toggle = (category: ActivityCategory, isChosen: boolean) =>
    setCategories((chosen) => (isChosen ? [...chosen, category] : chosen.filter((other) => other !== category)))

  const save = async () => {
    const content = {
      name: name(),
      url: url(),
      categories: [...categories()],
      types: types()
        .split(/[\s,]+/)
        .filter(Boolean),
      selection: selection(),
    }
    if (before) {
      const input = { id: before.id, version: before.version, ...content }
      const { data, error } = await client.mutation(Update, { input }).toPromise()
      return { payload: data?.webhookEndpointUpdate, secret: null, error }
    }
    const { data, error } = await client.mutation(Create, { input: { ...content, companyId: companyId() } }).toPromise()
    return { payload: data?.webhookEndpointCreate, secret: data?.webhookEndpointCreate.secret ?? null, error }
  }

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    setBusy(true)
    const { payload, secret, error } = await save()
    setBusy(false)
    if (payload?.userErrors.length) {
      setErrors(messagesByField(payload.userErrors))
      return focusFirstError(event)
    }
    if (!payload?.endpoint) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    props.onSaved(secret ? { name: payload.endpoint.name, secret } : null)
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title={before ? 'Change the webhook' : 'New webhook'}
      description="Atrium posts to your address what happens here, as it happens."
      verb={before ? 'Save' : 'Make the webhook'}
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['version'] ?? errors()['id']}>
        {(message) => <FormError>{message()}</FormError>}
      </Show>
      <Field
        label="Name"
        name="name"
        value={name()}
        onInput={setName}
        error={errors()['name']}
        hint="Where it goes to, such as “Status board”."
        isRequired
        autofocus
      />
      <Field
        label="Address"
        name="url"
        type="url"
        value={url()}
        onInput={setUrl}
        error={errors()['url']}
        placeholder="https://example.com/hooks/atrium"
        isRequired
      />
      <Show when={!before}>
        <OwnerChoice value={companyId()} onChange={setCompanyId} error={errors()['companyId']} />
      </Show>
      <fieldset>
        <legend class="mb-1.5 text-sm font-medium">What it is told of</legend>
        <p class="mb-3 text-sm text-neutral-11">Nothing chosen: everything.</p>
        <div class="grid gap-2 sm:grid-cols-2">
          <For each={optionsOf(activityCategories)}>
            {(option) => (
              <Checkbox
                label={option.label}
                isChecked={categories().includes(option.value as ActivityCategory)}
                onChange={(isChosen) => toggle(option.value as ActivityCategory, isChosen)}
              />
            )}
          </For>
        </div>
      </fieldset>
      <details open={Boolean(types()) || Boolean(errors()['types'] ?? errors()['selection'])}>
        <summary class="w-fit cursor-pointer rounded-sm text-sm font-medium text-neutral-11 hover:text-neutral-12">
          Types and payload
        </summary>
        <div class="mt-4 flex flex-col gap-5">
          <Field
            label="Only these types"
            name="types"
            value={types()}
            onInput={setTypes}
            error={errors()['types']}
            hint="One on each line, such as invoice.paid or github.pull_request.*. Empty: all."
            isRequired={false}
            lines={2}
          />
          <Field
            label="Payload"
            name="selection"
            value={selection()}
            onInput={setSelection}
            error={errors()['selection']}
            hint="A GraphQL selection on Activity: what stands in “data”."
            isRequired
            lines={9}
          />
        </div>
      </details>
    </FormDialog>
  )
}
