import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { focusFirstError } from '../../lib/forms.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { toast } from '../../ui/toast.ts'
import { Invite } from './invite-document.ts'
import { problemsOf } from './outcome.ts'
import { type Rights, RightsFields } from './rights.tsx'

interface InviteDialogProps {
  companyId: string
  companyName: string
  role?: Rights['role']
  onClose: () => void
  onInvited: () => void
}

const ADDRESS = /^\S+@\S+\.\S+$/

/** Asks somebody by mail to join a company. */
export const InviteDialog = (props: InviteDialogProps) => {
  const client = useClient()
  const isOwner = props.role === 'OWNER'
  const [email, setEmail] = createSignal('')
  const [rights, setRights] = createStore<Rights>({
    role: props.role ?? 'ADMIN',
    canApproveDevelopers: isOwner,
    canSignContracts: isOwner,
    canManageBilling: isOwner,
  })
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const check = () => {
    const message = ADDRESS.test(email().trim()) ? '' : 'Enter an e-mail address, such as you@company.com.'
    setErrors({ ...errors(), email: message })
    return !message
  }

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!check()) return focusFirstError(event)
    if (isBusy()) return
    setBusy(true)
    const input = { companyId: props.companyId, email: email().trim(), ...rights }
    const { data, error } = await client.mutation(Invite, { input }).toPromise()
    setBusy(false)
    const problems = problemsOf(data?.companyInvitationCreate, error)
    if (problems) return setErrors(problems)
    props.onInvited()
    return toast({ message: `${input.email} is invited. The link is good for seven days.` })
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title={`Invite to ${props.companyName}`}
      description="We send a link by e-mail. It is good for seven days, and for this address only."
      verb="Send invitation"
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Field
        label="E-mail"
        name="email"
        type="email"
        value={email()}
        onInput={setEmail}
        onBlur={() => void (email() && check())}
        error={errors()['email']}
        autocomplete="off"
        isRequired
        autofocus
      />
      <RightsFields companyId={props.companyId} value={rights} onChange={setRights} errors={errors()} />
    </FormDialog>
  )
}
