import { createQuery, useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { Role } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { focusFirstError } from '../../lib/forms.ts'
import { optionsOf, roles } from '../../parts/words.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import { Choices } from './user-documents.ts'

const Invite = graphql(`
  mutation InviteColleagueDialog_Invite($input: StaffInvitationCreateInput!) {
    staffInvitationCreate(input: $input) {
      invitation {
        ...Invitations_invitation
      }
      userErrors {
        field
        message
      }
    }
  }
`)

const about: Partial<Record<Role, string>> = {
  ADMIN: 'Everything: people, money, settings.',
  PROJECT_MANAGER: 'All companies and projects; assigns developers.',
  DEVELOPER: 'The projects they are assigned to, once the community has approved them.',
  AGENCY_ADMIN: 'The developers of one partner agency, and where they work.',
}

const ADDRESS = /^\S+@\S+\.\S+$/
/** Stands for no agency. */
const INDEPENDENT = 'none'

/** Asks somebody by mail to join the agency. Administrators choose the role; project managers invite developers. */
export const InviteColleagueDialog = (props: { onClose: () => void; onInvited: () => void }) => {
  const client = useClient()
  const { viewer } = useViewer()
  const isAdmin = viewer.role === 'ADMIN'
  const [email, setEmail] = createSignal('')
  const [role, setRole] = createSignal<Role>(isAdmin ? 'PROJECT_MANAGER' : 'DEVELOPER')
  const [agencyId, setAgencyId] = createSignal<string | null>(null)
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const [choices] = createQuery({ query: Choices, variables: { company: null } })
  const takesAgency = () => role() === 'AGENCY_ADMIN' || role() === 'DEVELOPER'
  const agencies = () => [
    ...(role() === 'DEVELOPER' ? [{ value: INDEPENDENT, label: 'Independent' }] : []),
    ...(choices.data?.agencies?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]
  const agency = () => (agencyId() === null && role() === 'DEVELOPER' ? INDEPENDENT : agencyId())
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
    const chosen = takesAgency() && agency() !== INDEPENDENT ? agency() : null
    const input = { email: email().trim(), role: role(), agencyId: chosen }
    const onInvited = props.onInvited
    const { data, error } = await client.mutation(Invite, { input }).toPromise()
    setBusy(false)
    const problems = data?.staffInvitationCreate?.userErrors
    if (data?.staffInvitationCreate?.invitation) {
      onInvited()
      return toast({ message: `${input.email} is invited. The link is good for seven days.` })
    }
    return setErrors(
      problems?.length
        ? messagesByField(problems)
        : { '': error ? problemOf(error).message : 'The server gave no answer. Try again.' },
    )
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title={isAdmin ? 'Invite a colleague' : 'Invite a developer'}
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
      <Show when={isAdmin}>
        <Select
          label="Role"
          options={optionsOf(roles).filter(({ value }) => value !== 'CLIENT')}
          value={role()}
          onChange={(value) => setRole(value as Role)}
          hint={about[role()] ?? ''}
          error={errors()['role']}
        />
      </Show>
      <Show when={takesAgency()}>
        <Select
          label="Partner agency"
          options={agencies()}
          value={agency()}
          onChange={setAgencyId}
          error={errors()['agencyId']}
          isRequired={role() === 'AGENCY_ADMIN'}
        />
      </Show>
    </FormDialog>
  )
}
