import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { useLocation } from '@solidjs/router'
import { useClient } from '@urql/solid'
import Fingerprint from 'lucide-solid/icons/fingerprint-pattern'
import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { FormError } from '../ui/FormError.tsx'
import type { WaysToProve } from './proof.tsx'
import { prove, proveByPasskey } from './prove.ts'
import { ProviderMark } from './ProviderMark.tsx'
import { providerNames } from './providers.ts'

interface ProofDialogProps {
  ways: WaysToProve
  onDone: (isProved: boolean) => void
}

/** Asks for the password, a code or a passkey. Who has none of them signs in again at its provider. */
export const ProofDialog = (props: ProofDialogProps) => {
  const client = useClient()
  const location = useLocation()
  const form = createUniqueId()
  const hasCode = () => props.ways.twoFactorSince !== null
  const hasPasskey = () => props.ways.passkeys.length > 0 && browserSupportsWebAuthn()
  const [isCode, setCode] = createSignal(!props.ways.hasPassword)
  const [text, setText] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const canType = () => props.ways.hasPassword || hasCode()
  const name = () => (isCode() ? 'code' : 'password')

  const run = async (work: () => ReturnType<typeof prove>) => {
    setBusy(true)
    setErrors({})
    const problems = await work()
    setBusy(false)
    if (problems) return setErrors(problems)
    return props.onDone(true)
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    if (!text().trim())
      return setErrors({ [name()]: isCode() ? 'Enter the six digits of the app.' : 'Enter your password.' })
    return run(() => prove(client, { [name()]: text() }))
  }

  return (
    <Dialog
      isOpen
      onClose={() => props.onDone(false)}
      title="Show that it is you"
      description="It is a while since you signed in, and this changes how you do. You are not asked again for ten minutes."
      footer={
        <>
          <Button onClick={() => props.onDone(false)}>Cancel</Button>
          <Show when={canType()}>
            <Button variant="primary" type="submit" form={form} busy={isBusy()}>
              Go on
            </Button>
          </Show>
        </>
      }
    >
      <div class="flex flex-col gap-4">
        <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
        <Show when={canType()}>
          <form id={form} class="flex flex-col gap-3" onSubmit={(event) => void submit(event)} novalidate>
            <Field
              label={isCode() ? 'Code from the app' : 'Your password'}
              name={name()}
              type={isCode() ? 'text' : 'password'}
              value={text()}
              onInput={setText}
              error={errors()[name()]}
              autocomplete={isCode() ? 'one-time-code' : 'current-password'}
              isRequired
              autofocus
            />
            <Show when={props.ways.hasPassword && hasCode()}>
              <button
                type="button"
                class="self-start rounded-sm text-neutral-11 hover:text-neutral-12 hover:underline"
                onClick={() => {
                  setCode(!isCode())
                  setText('')
                  setErrors({})
                }}
              >
                {isCode() ? 'Use the password' : 'Use a code of the app'}
              </button>
            </Show>
          </form>
        </Show>
        <Show when={hasPasskey()}>
          <Button class="w-full" onClick={() => void run(() => proveByPasskey(client))} busy={isBusy()}>
            <Fingerprint class="size-4" aria-hidden="true" />
            Use a passkey
          </Button>
        </Show>
        <Show when={!canType() && !hasPasskey()}>
          <p class="text-neutral-11">You sign in at another provider. Do so once more, and come back here.</p>
          <For each={props.ways.identities}>
            {({ provider }) => (
              <ButtonLink
                rel="external"
                href={`/auth/oauth/${provider.toLowerCase()}?to=${encodeURIComponent(location.pathname)}`}
              >
                <ProviderMark provider={provider} />
                Continue with {providerNames[provider]}
              </ButtonLink>
            )}
          </For>
        </Show>
      </div>
    </Dialog>
  )
}
