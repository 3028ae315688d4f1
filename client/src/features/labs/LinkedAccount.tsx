import { useClient } from '@urql/solid'
import ExternalLink from 'lucide-solid/icons/external-link'
import RefreshCw from 'lucide-solid/icons/refresh-cw'
import { createSignal, Show } from 'solid-js'
import { problemOf } from '../../graphql/problem.ts'
import { safeUrl } from '../../lib/url.ts'
import { createProof } from '../../parts/proof.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Status } from '../../ui/Status.tsx'
import { toast } from '../../ui/toast.ts'
import { type Account, Sync, Unlink } from './account-documents.ts'
import { LinkForm } from './LinkForm.tsx'

interface LinkedAccountProps {
  account: Account
  dashboardUrl: string | null
  onChanged: () => void
}

/** How the link stands, and what can be done with it. */
export const LinkedAccount = (props: LinkedAccountProps) => {
  const client = useClient()
  const [isBusy, setBusy] = createSignal(false)
  const [asksToUnlink, setAsksToUnlink] = createSignal(false)
  const proof = createProof()
  const name = () => props.account.labsName ?? props.account.labsUsername ?? props.account.labsUserId
  const isReading = () => props.account.syncState !== 'IDLE'

  const sync = async () => {
    if (isBusy()) return
    setBusy(true)
    const { data, error } = await client.mutation(Sync, {}).toPromise()
    setBusy(false)
    const problem = data?.labsAccountSync?.userErrors[0]?.message ?? (error && problemOf(error).message)
    props.onChanged()
    if (problem) void toast({ message: problem, isError: true })
  }
  const unlink = async () => {
    if (isBusy()) return
    setBusy(true)
    const { data, error } = await client.mutation(Unlink, {}).toPromise()
    setBusy(false)
    setAsksToUnlink(false)
    const problem = data?.labsAccountUnlink?.userErrors[0]?.message ?? (error && problemOf(error).message)
    props.onChanged()
    void toast(problem ? { message: problem, isError: true } : { message: 'Your Labs account is unlinked.' })
  }

  return (
    <Card>
      <div class="flex flex-col gap-5">
        <div class="flex flex-wrap items-center gap-x-4 gap-y-3">
          <Avatar name={name()} url={props.account.labsAvatarUrl} size="lg" />
          <div class="min-w-0 flex-1">
            <p class="truncate text-lg font-semibold">{name()}</p>
            <Status
              tone={props.account.isActive ? 'success' : 'danger'}
              label={props.account.isActive ? 'Linked' : 'Disconnected: reconnect it below'}
            />
          </div>
          <Show when={props.account.isActive && safeUrl(props.dashboardUrl)}>
            {(url) => (
              <ButtonLink href={url()} target="_blank" rel="noreferrer">
                Open Labs
                <ExternalLink class="size-4" aria-hidden="true" />
              </ButtonLink>
            )}
          </Show>
        </div>

        <Show when={isReading()}>
          <Progress
            label={props.account.syncState === 'QUEUED' ? 'About to be read' : 'Reading your account'}
            value={props.account.syncProgress}
          />
        </Show>
        <Show when={props.account.problem}>
          {(problem) => (
            <div
              role="status"
              class="rounded-sm border border-warning-border bg-warning-bg px-3 py-2 text-warning-text"
            >
              {problem()}
              <Show when={!props.account.isActive}> Reconnect it with your credentials or a new token of Labs.</Show>
            </div>
          )}
        </Show>
        <Show when={!props.account.isActive}>
          <LinkForm onLinked={() => props.onChanged()} isAgain />
        </Show>

        <Facts
          facts={[
            ['User name', props.account.labsUsername ?? 'None'],
            ['E-mail at Labs', <span class="break-all">{props.account.labsEmail ?? 'Not told'}</span>],
            ['Linked', <RelativeTime at={props.account.linkedAt} />],
            [
              'Last read',
              <Show when={props.account.lastSync} fallback="Not yet">
                {(at) => <RelativeTime at={at()} />}
              </Show>,
            ],
            ['Id at Labs', <code class="font-mono text-xs break-all">{props.account.labsUserId}</code>],
          ]}
        />
        <div class="flex flex-wrap gap-3 border-t pt-4">
          <Show when={props.account.isActive}>
            <Button busy={isBusy() || isReading()} onClick={() => void sync()}>
              <Show when={!isBusy() && !isReading()}>
                <RefreshCw class="size-4" aria-hidden="true" />
              </Show>
              Sync now
            </Button>
          </Show>
          <Button variant="ghost" onClick={() => void proof.ask().then(setAsksToUnlink)}>
            Unlink…
          </Button>
        </div>
      </div>
      <proof.Dialog />
      <Dialog
        isOpen={asksToUnlink()}
        onClose={() => setAsksToUnlink(false)}
        title="Unlink your Labs account?"
        description="Its token, projects and usage are deleted here, and you can no longer sign in with it. At Labs nothing changes."
        footer={
          <>
            <Button onClick={() => setAsksToUnlink(false)}>Keep it</Button>
            <Button variant="danger" busy={isBusy()} onClick={() => void unlink()}>
              Unlink
            </Button>
          </>
        }
      />
    </Card>
  )
}
