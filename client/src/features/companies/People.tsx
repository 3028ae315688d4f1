import { useSearchParams } from '@solidjs/router'
import UserPlus from 'lucide-solid/icons/user-plus'
import { createSignal, Show } from 'solid-js'
import { type InvitationRow, InvitationList } from '../../parts/invitations/InvitationList.tsx'
import { companyRoles, wordOf } from '../../parts/words.ts'
import { Button } from '../../ui/Button.tsx'
import { CompanyMembers } from './CompanyMembers.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { permissionsOf } from './rights.tsx'

interface PeopleProps {
  companyId: string
  companyName: string
  /** Whether the person may invite. */
  canAdminister: boolean
  what: 'members' | 'invitations'
}

/** The people of a company, or those it has invited, with the way to invite more. */
export const People = (props: PeopleProps) => {
  const [, setParams] = useSearchParams()
  const [isInviting, setInviting] = createSignal(false)
  const [version, setVersion] = createSignal(0)
  const invited = () => {
    setInviting(false)
    setVersion(version() + 1)
    if (props.what === 'members')
      setParams({ tab: 'invitations', q: null, role: null, sort: null, after: null, before: null })
  }
  const action = () => (
    <Show when={props.canAdminister}>
      <Button variant="primary" class="sm:ml-auto max-sm:w-full" onClick={() => setInviting(true)}>
        <UserPlus aria-hidden="true" class="size-4" />
        Invite
      </Button>
    </Show>
  )
  return (
    <>
      <Show
        when={props.what === 'invitations'}
        fallback={<CompanyMembers companyId={props.companyId} companyName={props.companyName} action={action()} />}
      >
        <InvitationList
          companyId={props.companyId}
          version={version()}
          action={action()}
          as={As}
          empty="Invite a colleague: whoever accepts the link that we mail is in the company at once."
        />
      </Show>
      <Show when={isInviting()}>
        <InviteDialog
          companyId={props.companyId}
          companyName={props.companyName}
          onClose={() => setInviting(false)}
          onInvited={invited}
        />
      </Show>
    </>
  )
}

const As = (row: InvitationRow) => (
  <div>
    <p>{row.companyRole ? wordOf(companyRoles, row.companyRole).label : '—'}</p>
    <Show when={row.companyRole && permissionsOf({ ...row, role: row.companyRole })}>
      {(words) => <p class="text-sm text-neutral-11">{words()}</p>}
    </Show>
  </div>
)
