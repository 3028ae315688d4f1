import { useClient } from '@urql/solid'
import Ban from 'lucide-solid/icons/ban'
import Eraser from 'lucide-solid/icons/eraser'
import FileArchive from 'lucide-solid/icons/file-archive'
import LogOut from 'lucide-solid/icons/log-out'
import Pause from 'lucide-solid/icons/pause'
import Pencil from 'lucide-solid/icons/pencil'
import RotateCcw from 'lucide-solid/icons/rotate-ccw'
import Send from 'lucide-solid/icons/send'
import Trash from 'lucide-solid/icons/trash'
import UserCog from 'lucide-solid/icons/user-cog'
import VenetianMask from 'lucide-solid/icons/venetian-mask'
import { createSignal, type JSX, Show } from 'solid-js'
import type { Role, UserStatus } from '../../graphql/generated/graphql.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { ConfirmByName } from '../../ui/ConfirmByName.tsx'
import type { MenuItem } from '../../ui/Menu.tsx'
import { toast } from '../../ui/toast.ts'
import { ActAsDialog } from './ActAsDialog.tsx'
import { problemOfAll, problemsOf } from './outcome.ts'
import { PrivacyDialog } from './PrivacyDialog.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { RoleDialog } from './RoleDialog.tsx'
import { Delete, Reinstate, ResendInvitation, SignOut } from './user-documents.ts'
import { UserDialog } from './UserDialog.tsx'

export interface Subject {
  id: string
  name: string
  role: Role
  status: UserStatus
  email?: string | null
  timeZone?: string | null
}

type Open = { what: 'act' | 'edit' | 'role' | 'suspend' | 'ban' | 'delete' | 'export' | 'erase'; user: Subject }

/** What an administrator may do to one person: the items of a menu, and the dialogs they open. */
export const createUserActions = (onDone: () => void) => {
  const client = useClient()
  const { viewer, isEnabled } = useViewer()
  const [open, setOpen] = createSignal<Open | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  const close = () => setOpen(null)
  const finish = () => {
    close()
    onDone()
  }

  const reinstate = async ({ id, name }: Subject) => {
    const { data, error } = await client.mutation(Reinstate, { input: { id } }).toPromise()
    const problem = problemOfAll(problemsOf(data?.userReinstate, error))
    onDone()
    return toast(problem ? { message: problem, isError: true } : { message: `${name} can sign in again.` })
  }
  const signOut = async ({ id, name }: Subject) => {
    const { data, error } = await client.mutation(SignOut, { input: { id } }).toPromise()
    const problem = problemOfAll(problemsOf(data?.userSignOut, error))
    onDone()
    return toast(problem ? { message: problem, isError: true } : { message: `${name} is signed out everywhere.` })
  }
  const invite = async ({ id, email }: Subject) => {
    const { data, error } = await client.mutation(ResendInvitation, { input: { id } }).toPromise()
    const problem = problemOfAll(problemsOf(data?.userInvitationResend, error))
    onDone()
    return toast(problem ? { message: problem, isError: true } : { message: `Another link is on its way to ${email}.` })
  }
  const remove = async (user: Subject) => {
    setBusy(true)
    const { data, error } = await client.mutation(Delete, { input: { id: user.id } }).toPromise()
    setBusy(false)
    const problem = problemOfAll(problemsOf(data?.userDelete, error))
    if (problem) return toast({ message: problem, isError: true })
    finish()
    return toast({ message: `${user.name} is deleted.`, undo: () => void reinstate(user) })
  }

  const items = (user: Subject): MenuItem[] => {
    // Nobody acts on themselves: their own account is in the settings.
    if (user.id === viewer.id) return []
    const item = (what: Open['what'], label: string, icon: JSX.Element, isDanger = false): MenuItem => ({
      label,
      icon,
      isDanger,
      onSelect: () => setOpen({ what, user }),
    })
    if (user.status === 'INVITED') {
      return [
        { label: 'Send the invitation again', icon: <Send />, onSelect: () => void invite(user) },
        item('edit', 'Change…', <Pencil />),
        item('role', 'Change the role…', <UserCog />),
        item('delete', 'Delete…', <Trash />, true),
      ]
    }
    const back: MenuItem = { label: 'Reinstate', icon: <RotateCcw />, onSelect: () => void reinstate(user) }
    const erase = item('erase', 'Erase now…', <Eraser />, true)
    const copy = item('export', 'Copy of their data…', <FileArchive />)
    if (user.status === 'BANNED') return [back, copy, erase]
    if (user.status === 'DELETED') return [back, erase]
    return [
      ...(user.status === 'SUSPENDED' ? [back] : []),
      ...(user.status === 'ACTIVE' && user.role !== 'ADMIN' && isEnabled('IMPERSONATION')
        ? [item('act', 'Act as…', <VenetianMask />)]
        : []),
      item('edit', 'Change…', <Pencil />),
      item('role', 'Change the role…', <UserCog />),
      { label: 'Sign out everywhere', icon: <LogOut />, onSelect: () => void signOut(user) },
      copy,
      ...(user.status === 'ACTIVE' ? [item('suspend', 'Suspend…', <Pause />)] : []),
      item('ban', 'Ban…', <Ban />, true),
      item('delete', 'Delete…', <Trash />, true),
      erase,
    ]
  }

  const of = (what: Open['what']) => {
    const now = open()
    return now?.what === what ? now.user : undefined
  }

  const Dialogs = () => (
    <>
      <Show when={of('act')}>{(user) => <ActAsDialog user={user()} onClose={close} />}</Show>
      <Show when={of('edit')}>{(user) => <UserDialog user={user()} onClose={close} onDone={finish} />}</Show>
      <Show when={of('role')}>{(user) => <RoleDialog people={[user()]} onClose={close} onDone={finish} />}</Show>
      <Show when={of('suspend')}>
        {(user) => <ReasonDialog what="suspend" people={[user()]} onClose={close} onDone={finish} />}
      </Show>
      <Show when={of('ban')}>
        {(user) => <ReasonDialog what="ban" people={[user()]} onClose={close} onDone={finish} />}
      </Show>
      <Show when={of('export')}>
        {(user) => <PrivacyDialog what="export" user={user()} onClose={close} onDone={finish} />}
      </Show>
      <Show when={of('erase')}>
        {(user) => <PrivacyDialog what="erase" user={user()} onClose={close} onDone={finish} />}
      </Show>
      <Show when={of('delete')}>
        {(user) => (
          <ConfirmByName
            isOpen
            onClose={close}
            title={`Delete ${user().name}`}
            name={user().name}
            verb="Delete"
            isBusy={isBusy()}
            onConfirm={() => void remove(user())}
          >
            They are signed out at once. After 14 days their name, address and picture are erased for good; until then
            you can reinstate them.
          </ConfirmByName>
        )}
      </Show>
    </>
  )
  return { items, Dialogs }
}
