import UserPlus from 'lucide-solid/icons/user-plus'
import { createSignal, Show } from 'solid-js'
import { useViewer } from '../../graphql/viewer.tsx'
import { type InvitationRow, InvitationList } from '../../parts/invitations/InvitationList.tsx'
import { createTitle } from '../../parts/title.ts'
import { roleNames } from '../../parts/words.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { Button } from '../../ui/Button.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { InviteColleagueDialog } from './InviteColleagueDialog.tsx'
import { UsersTabs } from './UsersTabs.tsx'

/** Colleagues who were asked to join the agency. Project managers invite and see developers only. */
export default function InvitationsPage() {
  createTitle(() => 'Invitations')
  const { viewer } = useViewer()
  const isAdmin = viewer.role === 'ADMIN'
  const [isInviting, setInviting] = createSignal(false)
  const [version, setVersion] = createSignal(0)
  const invited = () => {
    setInviting(false)
    setVersion(version() + 1)
  }
  return (
    <>
      <PageHead
        {...(!isAdmin && { above: <BackLink href="/developers" label="Developers" /> })}
        title={isAdmin ? 'Users' : 'Invited developers'}
        about={
          isAdmin
            ? 'Colleagues, developers and partner agencies who were asked to join you.'
            : 'Developers who were asked to join you.'
        }
        action={
          <Button variant="primary" onClick={() => setInviting(true)}>
            <UserPlus aria-hidden="true" class="size-4" />
            {isAdmin ? 'Invite a colleague' : 'Invite a developer'}
          </Button>
        }
        {...(isAdmin && { tabs: <UsersTabs current="invitations" /> })}
      />
      <InvitationList
        companyId={null}
        version={version()}
        as={As}
        empty="Invite somebody: whoever accepts the link that we mail makes an account and is in your team at once."
      />
      <Show when={isInviting()}>
        <InviteColleagueDialog onClose={() => setInviting(false)} onInvited={invited} />
      </Show>
    </>
  )
}

const As = (row: InvitationRow) => (
  <div>
    <p>{roleNames[row.role]}</p>
    <Show when={row.agency}>{(agency) => <p class="text-sm text-neutral-11">{agency().name}</p>}</Show>
  </div>
)
