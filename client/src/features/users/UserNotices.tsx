import MailQuestion from 'lucide-solid/icons/mail-question-mark'
import Send from 'lucide-solid/icons/send'
import { useClient } from '@urql/solid'
import { createSignal, type JSX, Show } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { createProof } from '../../parts/proof.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { toast } from '../../ui/toast.ts'
import { problemOfAll, problemsOf } from './outcome.ts'
import { CancelEmailChange, ResendEmailChange, ResendInvitation } from './user-documents.ts'

interface Person {
  id: string
  name: string
  email?: string | null
  status: string
  administration?: {
    invitedAt?: string | null
    invitationEndsAt?: string | null
    emailChange?: { email: string; sentAt: string; expiresAt: string } | null
  } | null
}

const LinkEnd = (props: { at: string }) => (
  <Show when={Date.parse(props.at) > Date.now()} fallback="The link has expired.">
    The link ends <RelativeTime at={props.at} />.
  </Show>
)

/** What waits for somebody: a first password, or another address to be confirmed. */
export const UserNotices = (props: { user: Person; onDone: () => void }) => {
  const client = useClient()
  const proof = createProof()
  const [busy, setBusy] = createSignal<string | null>(null)
  const run = async (what: string, work: () => Promise<Record<string, string> | null>, done: string) => {
    if (busy()) return
    setBusy(what)
    const problem = problemOfAll(await work())
    setBusy(null)
    props.onDone()
    void toast(problem ? { message: problem, isError: true } : { message: done })
  }
  const input = () => ({ input: { id: props.user.id } })
  const invite = () =>
    run(
      'invite',
      async () => {
        const { data, error } = await client.mutation(ResendInvitation, input()).toPromise()
        return problemsOf(data?.userInvitationResend, error)
      },
      `Another link is on its way to ${props.user.email}.`,
    )
  const resend = async (email: string) =>
    (await proof.ask()) &&
    run(
      'resend',
      async () => {
        const { data, error } = await client.mutation(ResendEmailChange, input()).toPromise()
        return problemsOf(data?.userEmailChangeResend, error)
      },
      `Another link is on its way to ${email}.`,
    )
  const cancel = () =>
    run(
      'cancel',
      async () => {
        const { data, error } = await client.mutation(CancelEmailChange, input()).toPromise()
        return problemsOf(data?.userEmailChangeCancel, error)
      },
      'The address stays as it is.',
    )
  const invitation = () => (props.user.status === 'INVITED' ? props.user.administration : null)
  const change = () => props.user.administration?.emailChange

  return (
    <>
      <Show when={invitation()?.invitedAt}>
        {(at) => (
          <Notice
            icon={<Send aria-hidden="true" class="size-4" />}
            action={
              <Button size="sm" busy={busy() === 'invite'} onClick={() => void invite()}>
                Send again
              </Button>
            }
          >
            Invited <RelativeTime at={at()} />; no password is set yet.{' '}
            <Show when={invitation()?.invitationEndsAt}>{(end) => <LinkEnd at={end()} />}</Show>
          </Notice>
        )}
      </Show>
      <Show when={change()}>
        {(waiting) => (
          <Notice
            icon={<MailQuestion aria-hidden="true" class="size-4" />}
            action={
              <>
                <Button size="sm" busy={busy() === 'resend'} onClick={() => void resend(waiting().email)}>
                  Send again
                </Button>
                <Button size="sm" variant="ghost" busy={busy() === 'cancel'} onClick={() => void cancel()}>
                  Keep the old one
                </Button>
              </>
            }
          >
            <span class="font-medium break-all">{waiting().email}</span> waits to be confirmed; until then{' '}
            {props.user.name} signs in as before. <LinkEnd at={waiting().expiresAt} />
          </Notice>
        )}
      </Show>
      <proof.Dialog />
    </>
  )
}

const Notice = (props: { icon: JSX.Element; action: JSX.Element; children: JSX.Element }) => (
  <div
    role="status"
    class="mb-6 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-info-border bg-info-bg px-4 py-3 text-info-text"
  >
    {props.icon}
    <p class="min-w-60 flex-1">{props.children}</p>
    <div class="flex gap-2">{props.action}</div>
  </div>
)
