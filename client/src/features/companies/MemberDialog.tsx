import { useClient } from '@urql/solid'
import { createSignal, createUniqueId, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { CompanyMembers_MemberFragment } from '../../graphql/generated/graphql.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
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
  const form = createUniqueId()
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
    <Dialog
      isOpen
      onClose={props.onClose}
      title={`What ${props.member.user.name} may do`}
      description="It holds at once, and the person is told."
      footer={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} busy={isBusy()}>
            Save
          </Button>
        </>
      }
    >
      <form id={form} class="flex flex-col gap-5" onSubmit={(event) => void submit(event)} novalidate>
        <Show when={errors()[''] ?? errors()['id']}>{(message) => <FormError>{message()}</FormError>}</Show>
        <RightsFields companyId={props.companyId} value={rights} onChange={setRights} errors={errors()} />
      </form>
    </Dialog>
  )
}
