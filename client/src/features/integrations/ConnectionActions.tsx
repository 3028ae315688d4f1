import { useNavigate } from '@solidjs/router'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import FlaskConical from 'lucide-solid/icons/flask-conical'
import KeyRound from 'lucide-solid/icons/key-round'
import Pause from 'lucide-solid/icons/pause'
import RefreshCw from 'lucide-solid/icons/refresh-cw'
import Trash from 'lucide-solid/icons/trash'
import Webhook from 'lucide-solid/icons/webhook'
import { createSignal, Show } from 'solid-js'
import type { ConnectionOverview_ConnectionFragment } from '../../graphql/generated/graphql.ts'
import { createActions } from '../../parts/actions.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmByName } from '../../ui/ConfirmByName.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { iconButtonLook } from '../../ui/IconButton.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { toast } from '../../ui/toast.ts'
import { Activate, Deactivate, Delete, RegisterWebhook, RotateSecret, Sync, Test } from './connection-mutations.tsx'
import { WebhookSecret } from './WebhookSecret.tsx'

interface ConnectionActionsProps {
  connection: ConnectionOverview_ConnectionFragment
  onChanged: () => void
}

/** What can be done with a connection. Each says in a toast how it went. */
export const ConnectionActions = (props: ConnectionActionsProps) => {
  const navigate = useNavigate()
  const { busy, run } = createActions(() => props.onChanged())
  const [secret, setSecret] = createSignal<string | null>(null)
  const [isDeleting, setDeleting] = createSignal(false)
  const id = () => props.connection.id
  const can = (capability: ConnectionOverview_ConnectionFragment['template']['capabilities'][number]) =>
    props.connection.template.capabilities.includes(capability)

  const activate = async () => {
    const data = await run('activate', Activate, { input: { id: id() } }, (data) => data.connectionActivate)
    if (data) void toast({ message: 'Active. What happens there appears here.' })
  }
  const deactivate = async () => {
    const data = await run('deactivate', Deactivate, { input: { id: id() } }, (data) => data.connectionDeactivate)
    if (data) void toast({ message: 'Paused. Its webhooks are no longer taken.', undo: () => void activate() })
  }
  const sync = async () => {
    const data = await run('sync', Sync, { input: { id: id() } }, (data) => data.connectionSync)
    if (data) void toast({ message: 'The sync has begun.' })
  }
  const test = async () => {
    const input = { templateKey: props.connection.template.key, config: props.connection.config, connectionId: id() }
    const data = await run('test', Test, { input }, (data) => data.connectionTest)
    const result = data?.connectionTest.result
    if (result) void toast({ message: result.message, isError: !result.isOk })
  }
  const register = async () => {
    const data = await run(
      'register',
      RegisterWebhook,
      { input: { id: id() } },
      (data) => data.connectionRegisterWebhook,
    )
    if (data) void toast({ message: `The webhook is registered at ${props.connection.template.name}.` })
  }
  const rotate = async () => {
    const data = await run(
      'rotate',
      RotateSecret,
      { input: { id: id() } },
      (data) => data.connectionRotateWebhookSecret,
    )
    if (data) setSecret(data.connectionRotateWebhookSecret.webhookSecret)
  }
  const remove = async (confirmName: string) => {
    const data = await run('delete', Delete, { input: { id: id(), confirmName } }, (data) => data.connectionDelete)
    if (!data) return
    void toast({ message: `${props.connection.name} is deleted.` })
    navigate('/integrations')
  }

  const items = (): MenuItem[] => [
    ...(can('TEST') ? [{ label: 'Test', icon: <FlaskConical />, onSelect: () => void test() }] : []),
    ...(can('REGISTER_WEBHOOK')
      ? [{ label: 'Register the webhook', icon: <Webhook />, onSelect: () => void register() }]
      : []),
    ...(can('WEBHOOK')
      ? [{ label: 'Replace the webhook secret', icon: <KeyRound />, onSelect: () => void rotate() }]
      : []),
    ...(props.connection.status === 'ACTIVE' || props.connection.status === 'ERROR'
      ? [{ label: 'Pause', icon: <Pause />, onSelect: () => void deactivate() }]
      : []),
    { label: 'Delete…', icon: <Trash />, onSelect: () => setDeleting(true), isDanger: true },
  ]

  return (
    <>
      <Show when={can('SYNC')}>
        <Button busy={busy() === 'sync'} onClick={() => void sync()}>
          <Show when={busy() !== 'sync'}>
            <RefreshCw class="size-4" aria-hidden="true" />
          </Show>
          Sync now
        </Button>
      </Show>
      <Show when={props.connection.status === 'PENDING' || props.connection.status === 'PAUSED'}>
        <Button variant="primary" busy={busy() === 'activate'} onClick={() => void activate()}>
          Activate
        </Button>
      </Show>
      <Menu
        label="More actions"
        triggerClass={`${iconButtonLook} border`}
        trigger={<Ellipsis aria-hidden="true" />}
        items={items()}
      />
      <Dialog
        isOpen={secret() !== null}
        onClose={() => setSecret(null)}
        title="The new webhook secret"
        description={`Enter it at ${props.connection.template.name}; webhooks signed with the old one are refused from now on.`}
        footer={<Button onClick={() => setSecret(null)}>I have copied it</Button>}
      >
        <WebhookSecret address={null} secret={secret()} />
      </Dialog>
      <ConfirmByName
        isOpen={isDeleting()}
        onClose={() => setDeleting(false)}
        title="Delete this connection?"
        name={props.connection.name}
        verb="Delete connection"
        isBusy={busy() === 'delete'}
        onConfirm={(typed) => void remove(typed)}
      >
        Its secrets and its list of webhooks are deleted for good. The activity it brought stays.
      </ConfirmByName>
    </>
  )
}
