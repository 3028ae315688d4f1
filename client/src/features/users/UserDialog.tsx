import { createQuery, useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import type { Role } from '../../graphql/generated/graphql.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { createProof } from '../../parts/proof.tsx'
import { optionsOf, roles } from '../../parts/words.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import { problemsOf } from './outcome.ts'
import { Choices, Create, Update } from './user-documents.ts'

interface UserDialogProps {
  /** Whose account to change; null makes a new one. */
  user: { id: string; name: string; email?: string | null; timeZone?: string | null } | null
  onClose: () => void
  onDone: (id: string) => void
}

/** Makes an account, or changes one. Opened anew each time. */
export const UserDialog = (props: UserDialogProps) => {
  const client = useClient()
  const [name, setName] = createSignal(props.user?.name ?? '')
  const [email, setEmail] = createSignal(props.user?.email ?? '')
  const [timeZone, setTimeZone] = createSignal(props.user?.timeZone ?? '')
  const [role, setRole] = createSignal<Role>('CLIENT')
  const [agencyId, setAgencyId] = createSignal<string | null>(null)
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const proof = createProof()
  const [choices] = createQuery({ query: Choices, variables: { company: null }, pause: () => props.user !== null })
  const agencies = () => (choices.data?.agencies?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }))

  const save = async () => {
    const common = { name: name(), email: email().trim(), timeZone: timeZone() || null }
    if (props.user) {
      const { data, error } = await client.mutation(Update, { input: { id: props.user.id, ...common } }).toPromise()
      return { payload: data?.userUpdate, error }
    }
    const input = { ...common, role: role(), agencyId: role() === 'AGENCY_ADMIN' ? agencyId() : null }
    const { data, error } = await client.mutation(Create, { input }).toPromise()
    return { payload: data?.userCreate, error }
  }

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    if (!/^\S+@\S+\.\S+$/.test(email().trim()))
      return setErrors({ email: 'Enter an e-mail address, such as you@company.com.' })
    const [isNew, onDone] = [props.user === null, props.onDone]
    const isMoving = props.user !== null && email().trim().toLowerCase() !== props.user.email
    // It is what they sign in with.
    if (isMoving && !(await proof.ask())) return undefined
    setBusy(true)
    const { payload, error } = await save()
    setBusy(false)
    const problems = problemsOf(payload, error)
    if (problems) {
      setErrors(problems)
      return focusFirstError(event)
    }
    onDone(payload!.user!.id)
    const saved = isMoving ? `Saved. A link is on its way to ${email().trim()}.` : 'Saved.'
    return toast({ message: isNew ? `${name()} has an account, and a link is on its way.` : saved })
  }

  return (
    <>
      <FormDialog
        onClose={props.onClose}
        title={props.user ? `Change ${props.user.name}` : 'New user'}
        description={
          props.user
            ? 'Another address holds once they have confirmed it. The one before is told.'
            : 'We mail them a link to choose a password. It is good for seven days.'
        }
        verb={props.user ? 'Save' : 'Make the account and invite'}
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
          autocomplete="off"
          isRequired
          autofocus
        />
        <Field
          label="E-mail"
          name="email"
          type="email"
          value={email()}
          onInput={setEmail}
          error={errors()['email']}
          autocomplete="off"
          isRequired
        />
        <Show when={!props.user}>
          <Select
            label="Role"
            options={optionsOf(roles)}
            value={role()}
            onChange={(value) => setRole(value as Role)}
            error={errors()['role']}
          />
          <Show when={role() === 'AGENCY_ADMIN'}>
            <Select
              label="Partner agency"
              options={agencies()}
              value={agencyId()}
              onChange={setAgencyId}
              error={errors()['agencyId']}
              isRequired
            />
          </Show>
        </Show>
        <Field
          label="Time zone"
          name="timeZone"
          value={timeZone()}
          onInput={setTimeZone}
          error={errors()['timeZone']}
          hint="By its IANA name, such as Europe/Zurich."
          autocomplete="off"
          isRequired={false}
        />
      </FormDialog>
      <proof.Dialog />
    </>
  )
}
