import { createSignal, Show } from 'solid-js'
import { authClient } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/gql.ts'
import type { SignInChallengeMethod } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { RetryNotice } from '../../parts/RetryNotice.tsx'
import { WelcomeFrame } from '../../parts/WelcomeFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { signInWithPasskey } from './passkey.ts'

const Complete = graphql(`
  mutation SecondStep_Complete($input: SessionChallengeCompleteInput!) {
    sessionChallengeComplete(input: $input) {
      accessToken
      userErrors {
        code
        field
        message
        retryAt
      }
    }
  }
`)

interface SecondStepProps {
  token: string
  methods: readonly SignInChallengeMethod[]
  onSignedIn: (accessToken: string) => void
  /** Begins the sign-in again, with what to say about that. */
  onBack: (message?: string) => void
}

/** The second step of a sign-in: a code of the app, a recovery code, or a passkey. */
export const SecondStep = (props: SecondStepProps) => {
  const [isRecovery, setRecovery] = createSignal(false)
  const hasCodes = () => props.methods.includes('TOTP')
  const [code, setCode] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [retryAt, setRetryAt] = createSignal<string | null>(null)
  const [isBusy, setBusy] = createSignal(false)

  const submit = async (event: Event) => {
    event.preventDefault()
    if (!code().trim()) {
      setErrors({ code: isRecovery() ? 'Enter one of your recovery codes.' : 'Enter the six digits of the app.' })
      return focusFirstError(event)
    }
    if (isBusy()) return
    setBusy(true)
    setErrors({})
    setRetryAt(null)
    const { data, error } = await authClient
      .mutation(Complete, { input: { token: props.token, code: code() } })
      .toPromise()
    setBusy(false)
    const { accessToken, userErrors = [] } = data?.sessionChallengeComplete ?? {}
    if (accessToken) return props.onSignedIn(accessToken)
    if (!data) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer. Try again.' })
    if (userErrors[0]?.code === 'CHALLENGE_OVER') return props.onBack(userErrors[0].message)
    const early = userErrors.find((problem) => problem.retryAt)
    if (early?.retryAt) return setRetryAt(early.retryAt)
    setErrors(messagesByField(userErrors))
    return focusFirstError(event)
  }
  const usePasskey = async () => {
    setBusy(true)
    setErrors({})
    const outcome = await signInWithPasskey(props.token)
    setBusy(false)
    if ('accessToken' in outcome) return props.onSignedIn(outcome.accessToken)
    return setErrors({ '': outcome.problem })
  }
  const change = () => {
    setRecovery(!isRecovery())
    setCode('')
    setErrors({})
  }

  return (
    <WelcomeFrame
      title="One more step"
      about={
        !hasCodes()
          ? 'Use your passkey.'
          : isRecovery()
            ? 'Enter one of the codes that you kept.'
            : 'Enter the code that your authenticator app shows.'
      }
    >
      <form class="flex flex-col gap-4" onSubmit={(event) => void submit(event)} novalidate>
        <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
        <Show when={retryAt()}>{(at) => <RetryNotice at={at()} />}</Show>
        <Show when={hasCodes()}>
          <Field
            label={isRecovery() ? 'Recovery code' : 'Code from the app'}
            name="code"
            value={code()}
            onInput={setCode}
            error={errors()['code']}
            autocomplete={isRecovery() ? 'off' : 'one-time-code'}
            isRequired
            autofocus
          />
          <Button type="submit" variant="primary" size="lg" class="mt-2 w-full" busy={isBusy()}>
            Sign in
          </Button>
        </Show>
        <Show when={props.methods.includes('PASSKEY')}>
          <Button
            size="lg"
            class="w-full"
            variant={hasCodes() ? 'secondary' : 'primary'}
            onClick={() => void usePasskey()}
            busy={isBusy()}
          >
            Use a passkey
          </Button>
        </Show>
      </form>
      <div class="mt-6 flex flex-wrap justify-between gap-x-6 gap-y-2 text-neutral-11">
        <Show when={hasCodes()}>
          <button type="button" class="rounded-sm hover:text-neutral-12 hover:underline" onClick={change}>
            {isRecovery() ? 'Use the app' : 'Use a recovery code'}
          </button>
        </Show>
        <button type="button" class="rounded-sm hover:text-neutral-12 hover:underline" onClick={() => props.onBack()}>
          Begin again
        </button>
      </div>
    </WelcomeFrame>
  )
}
