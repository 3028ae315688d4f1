import { useClient } from '@urql/solid'
import { createSignal, For, Show } from 'solid-js'
import type { ApiKeysPage_KeyFragment } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { focusFirstError } from '../../lib/forms.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Select } from '../../ui/Select.tsx'
import { Create, Update } from './api-key-mutations.ts'
import { OwnerChoice } from '../../parts/OwnerChoice.tsx'
import { scopes } from './scopes.ts'
import type { ShownSecret } from './SecretDialog.tsx'

const ends = [
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In a year' },
  { value: '', label: 'Never' },
]
const dayMs = 86_400_000
interface KeyDialogProps {
  /** The key to change; null makes a new one. */
  apiKey: ApiKeysPage_KeyFragment | null
  onClose: () => void
  onSaved: (made: ShownSecret | null) => void
}

/** Makes an API key, or changes one. Opened anew each time. */
export const KeyDialog = (props: KeyDialogProps) => {
  const client = useClient()
  const person = useViewer()
  const [name, setName] = createSignal(props.apiKey?.name ?? '')
  const [companyId, setCompanyId] = createSignal<string | null>(
    person.viewer.role === 'ADMIN' ? person.companyId() : (person.administeredCompanies[0]?.id ?? null),
  )
  const [granted, setGranted] = createSignal<readonly string[]>(props.apiKey?.scopes ?? ['projects:read'])
  const [ips, setIps] = createSignal(props.apiKey?.allowedIps.join('\n') ?? '')
  const [days, setDays] = createSignal('90')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)

  const toggle = (scope: string, isGranted: boolean) =>
    setGranted((before) => (isGranted ? [...before, scope] : before.filter((other) => other !== scope)))

  const save = async () => {
    const allowedIps = ips()
      .split(/[\s,]+/)
      .filter(Boolean)
    const common = { name: name(), scopes: [...granted()], allowedIps }
    if (props.apiKey) {
      const { data, error } = await client.mutation(Update, { input: { id: props.apiKey.id, ...common } }).toPromise()
      return { payload: data?.apiKeyUpdate, secret: null, error }
    }
    const expiresAt = days() ? new Date(Date.now() + Number(days()) * dayMs).toISOString() : null
    const input = { ...common, companyId: companyId(), expiresAt }
    const { data, error } = await client.mutation(Create, { input }).toPromise()
    return { payload: data?.apiKeyCreate, secret: data?.apiKeyCreate.secret ?? null, error }
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
    if (!payload?.apiKey) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    props.onSaved(secret ? { name: payload.apiKey.name, secret, scopes: payload.apiKey.scopes } : null)
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title={props.apiKey ? 'Change the API key' : 'New API key'}
      description="A key reads what you choose here, and changes nothing."
      verb={props.apiKey ? 'Save' : 'Make the key'}
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['id']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Field
        label="Name"
        name="name"
        value={name()}
        onInput={setName}
        error={errors()['name']}
        hint="The program it is for, such as “Monthly report”."
        isRequired
        autofocus
      />
      <Show when={!props.apiKey}>
        <OwnerChoice value={companyId()} onChange={setCompanyId} error={errors()['companyId']} />
      </Show>
      <fieldset class="flex flex-col gap-3">
        <legend class="mb-1.5 text-sm font-medium">What it may read</legend>
        <For each={scopes}>
          {(scope) => (
            <Checkbox
              label={scope.label}
              hint={scope.about}
              isChecked={granted().includes(scope.value)}
              onChange={(isGranted) => toggle(scope.value, isGranted)}
            />
          )}
        </For>
        <Show when={errors()['scopes']}>
          {(message) => (
            <p role="alert" class="text-sm text-danger-text">
              {message()}
            </p>
          )}
        </Show>
      </fieldset>
      <Show when={!props.apiKey}>
        <Select label="Ends" options={ends} value={days()} onChange={setDays} error={errors()['expiresAt']} />
      </Show>
      <Field
        label="Allowed addresses"
        name="allowedIps"
        value={ips()}
        onInput={setIps}
        error={errors()['allowedIps']}
        hint="One address or block on each line, such as 192.0.2.0/24. Empty: from anywhere."
        isRequired={false}
        lines={2}
      />
    </FormDialog>
  )
}
