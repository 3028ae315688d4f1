import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { createQuery, useClient } from '@urql/solid'
import Fingerprint from 'lucide-solid/icons/fingerprint-pattern'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { useSession } from '../../graphql/session.tsx'
import { focusFirstError } from '../../lib/forms.ts'
import { prove, proveByPasskey } from '../../parts/prove.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { WelcomeFrame } from '../../parts/WelcomeFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'

const Ways = graphql(`
  query ShowSecondStep_Ways {
    signInMethods {
      twoFactorSince
      passkeys {
        id
      }
    }
  }
`)

/** In place of every page, for who has a second step that this session began without: it is shown once, then the page comes. */
export const ShowSecondStep = (props: { onDone: () => void; isBusy: boolean }) => {
  createTitle(() => 'One more step')
  const client = useClient()
  const session = useSession()
  const [ways, askAgain] = createQuery({ query: Ways, requestPolicy: 'network-only' })
  const [code, setCode] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isProving, setProving] = createSignal(false)
  const isBusy = () => isProving() || props.isBusy

  const run = async (work: () => ReturnType<typeof prove>) => {
    setProving(true)
    setErrors({})
    const problems = await work()
    setProving(false)
    if (problems) return setErrors(problems)
    return props.onDone()
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    if (code().trim()) await run(() => prove(client, { code: code() }))
    else setErrors({ code: 'Enter the six digits of the app, or a recovery code.' })
    if (Object.keys(errors()).length) focusFirstError(event)
  }

  return (
    <WelcomeFrame
      title="One more step"
      about="You have a second step by now, and signed in here without it. Show it once, then go on where you were."
    >
      <QueryView
        data={ways.data?.signInMethods}
        fetching={ways.fetching}
        error={ways.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        skeleton={<Skeleton class="h-40 rounded-lg" />}
      >
        {(has) => (
          <form class="flex flex-col gap-4" onSubmit={(event) => void submit(event)} novalidate>
            <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
            <Show when={has().twoFactorSince}>
              <Field
                label="Code from the app"
                name="code"
                value={code()}
                onInput={setCode}
                error={errors()['code']}
                hint="One of your recovery codes does as well."
                autocomplete="one-time-code"
                isRequired
                autofocus
              />
              <Button type="submit" variant="primary" size="lg" class="mt-2 w-full" busy={isBusy()}>
                Go on
              </Button>
            </Show>
            <Show when={has().passkeys.length > 0}>
              <Show
                when={browserSupportsWebAuthn()}
                fallback={<p class="text-neutral-11">This browser cannot use your passkey. Sign in on another.</p>}
              >
                <Button
                  size="lg"
                  class="w-full"
                  variant={has().twoFactorSince ? 'secondary' : 'primary'}
                  busy={isBusy()}
                  onClick={() => void run(() => proveByPasskey(client))}
                >
                  <Fingerprint class="size-4" aria-hidden="true" />
                  Use a passkey
                </Button>
              </Show>
            </Show>
          </form>
        )}
      </QueryView>
      <button
        type="button"
        class="mt-6 self-start rounded-sm text-neutral-11 hover:text-neutral-12 hover:underline"
        onClick={() => void session.signOut()}
      >
        Sign out
      </button>
    </WelcomeFrame>
  )
}
