import { createQuery, useClient } from '@urql/solid'
import { createSignal, For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { SecretKeys_KeysFragment } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { formatCount } from '../../lib/number.ts'
import { createPolling } from '../../parts/polling.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Status } from '../../ui/Status.tsx'
import { toast } from '../../ui/toast.ts'

export const KeysFragment = graphql(`
  fragment SecretKeys_keys on SecretKeys {
    masterKey
    tenants
    dataKeys
    keysToWrap
    retiredKeys
    newestKeyAt
    secrets
    secretsToEncrypt
  }
`)

const Keys = graphql(`
  query SecretKeysCard_Keys {
    integrationsSecretKeys {
      ...SecretKeys_keys
    }
    accountsSecretKeys {
      ...SecretKeys_keys
    }
  }
`)

const Rotate = graphql(`
  mutation SecretKeysCard_Rotate {
    integrationsSecretKeysRotate {
      ...SecretKeys_keys
    }
    accountsSecretKeysRotate {
      ...SecretKeys_keys
    }
  }
`)

const AGAIN_SECONDS = { rotating: 2, idle: 60 }

const leftOf = (keys: SecretKeys_KeysFragment) => keys.keysToWrap + keys.secretsToEncrypt

/** How the secrets of the installation are encrypted, how far a rotation of keys is, and new keys on demand. */
export const SecretKeysCard = () => {
  const [isOpen, setOpen] = createSignal(false)
  const [result, execute] = createQuery({ query: Keys, requestPolicy: 'cache-and-network' })
  const reload = () => execute({ requestPolicy: 'network-only' })
  const parts = () => {
    const { integrationsSecretKeys: tools, accountsSecretKeys: people } = result.data ?? {}
    return [
      ...(tools ? [{ name: 'Connected tools', keys: tools }] : []),
      ...(people ? [{ name: 'People', keys: people }] : []),
    ]
  }
  const isRotating = () => parts().some(({ keys }) => leftOf(keys) > 0)
  createPolling(() => AGAIN_SECONDS[isRotating() ? 'rotating' : 'idle'], reload)

  return (
    <Card
      title="Encryption keys"
      action={
        <Button size="sm" onClick={() => setOpen(true)}>
          Rotate keys…
        </Button>
      }
    >
      <p class="mb-4 max-w-panel text-neutral-11">
        Tokens and other secrets are encrypted with a key of their own for each company, and these with the master key
        of the installation.
      </p>
      <QueryView
        data={result.data}
        fetching={result.fetching}
        error={result.error}
        onRetry={reload}
        skeleton={<SkeletonRows count={2} />}
      >
        {() => (
          <ul class="flex flex-col divide-y">
            <For each={parts()}>{(part) => <PartRow {...part} />}</For>
          </ul>
        )}
      </QueryView>
      <Show when={isOpen()}>
        <RotateDialog onClose={() => setOpen(false)} onDone={reload} />
      </Show>
    </Card>
  )
}

const PartRow = (props: { name: string; keys: SecretKeys_KeysFragment }) => {
  const left = () => leftOf(props.keys)
  const all = () =>
    (props.keys.keysToWrap > 0 ? props.keys.dataKeys : 0) + (props.keys.secretsToEncrypt > 0 ? props.keys.secrets : 0)
  const isDone = () => left() === 0
  return (
    <li class="flex flex-col gap-3 py-3 first:pt-0 last:pb-0">
      <div class="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <div>
          <h3 class="font-medium">{props.name}</h3>
          <p class="text-sm text-neutral-11">
            <Show when={props.keys.secrets > 0} fallback="No secrets yet">
              {formatCount(props.keys.secrets)} {props.keys.secrets === 1 ? 'secret' : 'secrets'} of{' '}
              {formatCount(props.keys.tenants)} {props.keys.tenants === 1 ? 'tenant' : 'tenants'}
            </Show>
            , master key <code class="font-mono">{props.keys.masterKey}</code>
            <Show when={props.keys.newestKeyAt}>
              {(at) => (
                <>
                  , newest key <RelativeTime at={at()} />
                </>
              )}
            </Show>
          </p>
          <Show when={isDone() && props.keys.retiredKeys > 0}>
            <p class="text-sm text-neutral-11">
              {formatCount(props.keys.retiredKeys)} retired {props.keys.retiredKeys === 1 ? 'key is' : 'keys are'}{' '}
              deleted within the hour.
            </p>
          </Show>
        </div>
        <Status
          tone={isDone() ? 'success' : 'info'}
          label={isDone() ? 'Up to date' : 'Being rotated'}
          isBusy={!isDone()}
        />
      </div>
      <Show when={!isDone()}>
        <Progress
          label={`${formatCount(left())} of ${formatCount(all())} left to encrypt anew`}
          value={Math.floor(((all() - left()) / all()) * 100)}
        />
      </Show>
    </li>
  )
}

const RotateDialog = (props: { onClose: () => void; onDone: () => void }) => {
  const client = useClient()
  const [isBusy, setBusy] = createSignal(false)
  const rotate = async () => {
    const { onClose, onDone } = props
    setBusy(true)
    const { error } = await client.mutation(Rotate, {}).toPromise()
    setBusy(false)
    onDone()
    onClose()
    return toast(
      error
        ? { message: problemOf(error).message, isError: true }
        : { message: 'Every tenant has a new key. What was encrypted with the old one is being encrypted anew.' },
    )
  }
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title="Rotate the keys of all tenants?"
      description="Every secret is encrypted anew in the background. Everything goes on working meanwhile, and nobody has to enter a secret again."
      footer={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button variant="primary" busy={isBusy()} onClick={() => void rotate()}>
            Rotate keys
          </Button>
        </>
      }
    >
      <p class="text-neutral-11">
        Old keys are deleted after an hour. Keys are rotated once a year without anybody asking.
      </p>
    </Dialog>
  )
}
