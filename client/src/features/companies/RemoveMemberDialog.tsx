import { useClient } from '@urql/solid'
import { createSignal } from 'solid-js'
import type { CompanyMembers_MemberFragment } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { ConfirmByName } from '../../ui/ConfirmByName.tsx'
import { toast } from '../../ui/toast.ts'
import { RemoveMember } from './member-documents.ts'
import { firstProblem, problemsOf } from './outcome.ts'

interface RemoveMemberDialogProps {
  companyName: string
  member: CompanyMembers_MemberFragment
  onClose: () => void
  onRemoved: () => void
}

/** Takes a person out of the company, or lets oneself leave it. */
export const RemoveMemberDialog = (props: RemoveMemberDialogProps) => {
  const client = useClient()
  const { viewer } = useViewer()
  const [isBusy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<string>()
  const isSelf = () => props.member.user.id === viewer.id

  const remove = async () => {
    if (isBusy()) return
    setBusy(true)
    const isLeaving = isSelf()
    const { id, user } = props.member
    const answer = await client.mutation(RemoveMember, { input: { id } }).toPromise()
    setBusy(false)
    const problems = problemsOf(answer.data?.companyMemberRemove, answer.error)
    if (problems) return setError(firstProblem(problems))
    // What the page knows of the person is no longer so: it begins again.
    if (isLeaving) return location.assign('/')
    props.onRemoved()
    return toast({ message: `${user.name} is no longer in the company.` })
  }

  return (
    <ConfirmByName
      isOpen
      onClose={props.onClose}
      title={isSelf() ? `Leave ${props.companyName}?` : `Remove ${props.member.user.name}?`}
      name={isSelf() ? props.companyName : props.member.user.name}
      verb={isSelf() ? 'Leave' : 'Remove'}
      isBusy={isBusy()}
      error={error()}
      onConfirm={() => void remove()}
    >
      {isSelf()
        ? 'You see nothing of the company any more. To come back, you have to be invited.'
        : 'Access to the company ends at once. What the person has done stays, and so does the account.'}
    </ConfirmByName>
  )
}
