import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { CompanyMembers_MemberFragment } from '../../graphql/generated/graphql.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { toast } from '../../ui/toast.ts'
import { UpdateMember } from './member-documents.ts'
import { problemsOf } from './outcome.ts'
import { type Rights, RightsFields } from './rights.tsx'

interface MemberDialogProps {
  companyId: string
  member: CompanyMembers_MemberFragment
  onClose: () => void
  onSaved: () => void
}

/** Changes what a person is and may do in its company. */
export const MemberDialog = (props: MemberDialogProps) => {
  const client = useClient()
  const [rights, setRights] = createStore<Rights>({
    role: props.member.role,
    canApproveDevelopers: props.member.canApproveDevelopers,
    canSignContracts: props.member.canSignContracts,
    canManageBilling: props.member.canManageBilling,
  })
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    setBusy(true)
    const { id, user } = props.member
    const { data, error } = await client.mutation(UpdateMember, { input: { id, ...rights } }).toPromise()
    setBusy(false)
    const problems = problemsOf(data?.companyMemberUpdate, error)
    if (problems) return setErrors(problems)
    props.onSaved()
    return toast({ message: `What ${user.name} may do is saved, and holds now.` })
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title={`What ${props.member.user.name} may do`}
      description="It holds at once, and the person is told."
      verb="Save"
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['id']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <RightsFields companyId={props.companyId} value={rights} onChange={setRights} errors={errors()} />
    </FormDialog>
  )
}
