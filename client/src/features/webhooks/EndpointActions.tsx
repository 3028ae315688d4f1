import { useNavigate } from '@solidjs/router'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import KeyRound from 'lucide-solid/icons/key-round'
import Pause from 'lucide-solid/icons/pause'
import Pencil from 'lucide-solid/icons/pencil'
import RotateCcw from 'lucide-solid/icons/rotate-ccw'
import Send from 'lucide-solid/icons/send'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, Show } from 'solid-js'
import type { Webhooks_EndpointFragment } from '../../graphql/generated/graphql.ts'
import { createActions } from '../../parts/actions.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmByName } from '../../ui/ConfirmByName.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { iconButtonLook } from '../../ui/IconButton.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { toast } from '../../ui/toast.ts'
import { Delete, Rotate, Switch, Test } from './endpoint-documents.ts'
import { EndpointDialog } from './EndpointDialog.tsx'
import { ReplayDialog } from './ReplayDialog.tsx'
import { SecretDialog, type ShownSecret } from './SecretDialog.tsx'

interface EndpointActionsProps {
  endpoint: Webhooks_EndpointFragment
  onChanged: () => void
}

/** What can be done with an endpoint. Each says in a toast how it went. */
export const EndpointActions = (props: EndpointActionsProps) => {
  const navigate = useNavigate()
  const { busy, run } = createActions(() => props.onChanged())
  const [open, setOpen] = createSignal<'change' | 'replay' | 'rotate' | 'delete' | null>(null)
  const [secret, setSecret] = createSignal<ShownSecret | null>(null)
  const id = () => props.endpoint.id
  const close = () => setOpen(null)

  const test = async () => {
    const data = await run('test', Test, { input: { id: id() } }, (data) => data.webhookEndpointTest)
    if (data) void toast({ message: 'A test is on its way. It stands first in the list.' })
  }
  const turn = async (isEnabled: boolean) => {
    const input = { id: id(), isEnabled }
    const data = await run('switch', Switch, { input }, (data) => data.webhookEndpointSwitch)
    if (!data) return
    if (isEnabled) void toast({ message: 'On. “Send again since…” sends what it missed.' })
    else void toast({ message: 'Off. Nothing more is sent.', undo: () => void turn(true) })
  }
  const rotate = async () => {
    const { name } = props.endpoint
    const data = await run('rotate', Rotate, { input: { id: id() } }, (data) => data.webhookEndpointRotateSecret)
    close()
    const made = data?.webhookEndpointRotateSecret.secret
    if (made) setSecret({ name, secret: made })
  }
  const remove = async (confirmName: string) => {
    const { name } = props.endpoint
    const input = { id: id(), confirmName }
    const data = await run('delete', Delete, { input }, (data) => data.webhookEndpointDelete)
    if (!data) return
    void toast({ message: `${name} is deleted.` })
    navigate('/webhooks')
  }

  const items = (): MenuItem[] => [
    { label: 'Change…', icon: <Pencil />, onSelect: () => setOpen('change') },
    ...(props.endpoint.status === 'ENABLED'
      ? [
          { label: 'Send again since…', icon: <RotateCcw />, onSelect: () => setOpen('replay') },
          { label: 'Switch off', icon: <Pause />, onSelect: () => void turn(false) },
        ]
      : []),
    { label: 'Replace the secret…', icon: <KeyRound />, onSelect: () => setOpen('rotate') },
    { label: 'Delete…', icon: <Trash />, onSelect: () => setOpen('delete'), isDanger: true },
  ]

  return (
    <>
      <Show
        when={props.endpoint.status === 'ENABLED'}
        fallback={
          <Button variant="primary" busy={busy() === 'switch'} onClick={() => void turn(true)}>
            Switch on
          </Button>
        }
      >
        <Button busy={busy() === 'test'} onClick={() => void test()}>
          <Show when={busy() !== 'test'}>
            <Send class="size-4" aria-hidden="true" />
          </Show>
          Send a test
        </Button>
      </Show>
      <Menu
        label="More actions"
        triggerClass={`${iconButtonLook} border`}
        trigger={<Ellipsis aria-hidden="true" />}
        items={items()}
      />
      <Show when={open() === 'change'}>
        <EndpointDialog
          endpoint={props.endpoint}
          onClose={close}
          onSaved={() => {
            close()
            props.onChanged()
            void toast({ message: 'The webhook is saved.' })
          }}
        />
      </Show>
      <Show when={open() === 'replay'}>
        <ReplayDialog endpoint={props.endpoint} onClose={close} onDone={() => props.onChanged()} />
      </Show>
      <Dialog
        isOpen={open() === 'rotate'}
        onClose={close}
        title="Replace the secret?"
        description="You get a new one. For 24 hours webhooks are signed with both, so that your receiver can change over."
        footer={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button variant="primary" busy={busy() === 'rotate'} onClick={() => void rotate()}>
              Replace the secret
            </Button>
          </>
        }
      />
      <ConfirmByName
        isOpen={open() === 'delete'}
        onClose={close}
        title="Delete this webhook?"
        name={props.endpoint.name}
        verb="Delete webhook"
        isBusy={busy() === 'delete'}
        onConfirm={(typed) => void remove(typed)}
      >
        Nothing more is sent, and the list of what was sent is deleted for good.
      </ConfirmByName>
      <SecretDialog shown={secret()} onClose={() => setSecret(null)} />
    </>
  )
}
