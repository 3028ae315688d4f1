import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { graphql } from '../../graphql/generated/gql.ts'
import type { EcosystemProjectStatus } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { optionsOf } from '../../parts/words.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import { projectStatuses } from './metric-words.ts'

const Create = graphql(`
  mutation ProjectDialog_Create($input: EcosystemProjectCreateInput!) {
    ecosystemProjectCreate(input: $input) {
      project {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`)

const Update = graphql(`
  mutation ProjectDialog_Update($input: EcosystemProjectUpdateInput!) {
    ecosystemProjectUpdate(input: $input) {
      project {
        id
        name
        description
        repositoryUrl
        status
        pollSeconds
        baseUrl
        version
      }
      userErrors {
        field
        message
      }
    }
  }
`)

export interface EditedProject {
  id: string
  name: string
  description: string
  repositoryUrl: string | null
  status: EcosystemProjectStatus
  pollSeconds: number
  baseUrl: string | null
  version: number
}

/** `SD-Ghost Protocol` → `sd-ghost-protocol`. */
const keyFrom = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 50)

/** Adds a product, or changes one. */
export const ProjectDialog = (props: {
  project?: EditedProject
  onClose: () => void
  onSaved: (id: string) => void
}) => {
  const client = useClient()
  const given = props.project
  const [fields, setFields] = createStore({
    name: given?.name ?? '',
    description: given?.description ?? '',
    repositoryUrl: given?.repositoryUrl ?? '',
    status: given?.status ?? ('ACTIVE' as EcosystemProjectStatus),
    pollSeconds: String(given?.pollSeconds ?? 15),
    baseUrl: given?.baseUrl ?? '',
    token: '',
  })
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)

  const send = async () => {
    const input = {
      name: fields.name,
      description: fields.description,
      repositoryUrl: fields.repositoryUrl.trim() || null,
      status: fields.status,
      pollSeconds: Number(fields.pollSeconds),
      // What is as it was is left out, or the token would be asked for again.
      ...(fields.baseUrl.trim() && fields.baseUrl.trim() !== given?.baseUrl && { baseUrl: fields.baseUrl.trim() }),
      ...(fields.token && { token: fields.token }),
    }
    if (given) {
      const { id, version } = given
      const { data, error } = await client.mutation(Update, { input: { id, version, ...input } }).toPromise()
      return { payload: data?.ecosystemProjectUpdate, error }
    }
    const { data, error } = await client
      .mutation(Create, { input: { key: keyFrom(fields.name), ...input } })
      .toPromise()
    return { payload: data?.ecosystemProjectCreate, error }
  }

  const check = (): Record<string, string> => ({
    ...(!fields.name.trim() && { name: 'Enter a name.' }),
    ...(!given && fields.name.trim() && keyFrom(fields.name).length < 2 && { name: 'Use at least two letters.' }),
    ...(!/^\d+$/.test(fields.pollSeconds) && { pollSeconds: 'Enter a whole number of seconds.' }),
  })

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    setErrors(check())
    if (Object.keys(errors()).length > 0) return focusFirstError(event)
    setBusy(true)
    const { payload, error } = await send()
    setBusy(false)
    if (!payload?.project) {
      const byField = payload
        ? messagesByField(payload.userErrors)
        : { '': error ? problemOf(error).message : 'The server gave no answer. Try again.' }
      // The short name is made from the name: there is no field of its own to mend.
      setErrors('key' in byField ? { ...byField, name: byField['key']! } : byField)
      return focusFirstError(event)
    }
    const { name } = fields
    const { id } = payload.project
    const { onClose, onSaved } = props
    onClose()
    onSaved(id)
    return toast({ message: given ? `${name} is changed.` : `${name} is added.` })
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title={given ? `Edit ${given.name}` : 'New product'}
      description="With an address, it is asked there for its metrics: in JSON, or as Prometheus reads them."
      verb={given ? 'Save' : 'Add product'}
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['version'] ?? errors()['id']}>
        {(message) => <FormError>{message()}</FormError>}
      </Show>
      <Field
        label="Name"
        name="name"
        value={fields.name}
        onInput={(name) => setFields({ name })}
        error={errors()['name']}
        isRequired
        autofocus
      />
      <Field
        label="What it is"
        name="description"
        lines={2}
        value={fields.description}
        onInput={(description) => setFields({ description })}
        error={errors()['description']}
      />
      <div class="grid gap-5 sm:grid-cols-2">
        <Select
          label="Status"
          options={optionsOf(projectStatuses)}
          value={fields.status}
          onChange={(status) => setFields({ status: status as EcosystemProjectStatus })}
        />
        <Field
          label="Seconds between checks"
          name="pollSeconds"
          type="number"
          min="5"
          value={fields.pollSeconds}
          onInput={(pollSeconds) => setFields({ pollSeconds })}
          error={errors()['pollSeconds']}
          hint="5 to 3,600"
        />
      </div>
      <Field
        label="Repository"
        name="repositoryUrl"
        type="url"
        placeholder="https://github.com/…"
        value={fields.repositoryUrl}
        onInput={(repositoryUrl) => setFields({ repositoryUrl })}
        error={errors()['repositoryUrl']}
      />
      <Field
        label="Base address"
        name="baseUrl"
        type="url"
        placeholder="https://api.example.com/v1"
        value={fields.baseUrl}
        onInput={(baseUrl) => setFields({ baseUrl })}
        error={errors()['baseUrl']}
        hint="Without /metrics at the end. Leave it empty for a product that is not there yet."
      />
      <Field
        label="Token"
        name="token"
        type="password"
        autocomplete="off"
        value={fields.token}
        onInput={(token) => setFields({ token })}
        error={errors()['token']}
        hint={
          given?.baseUrl
            ? 'Leave it empty to keep the one that is stored.'
            : 'Sent as a bearer token; stored encrypted.'
        }
      />
    </FormDialog>
  )
}
