import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { authClient } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/gql.ts'
import type { SignInChallengeMethod } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { RetryNotice } from '../../parts/RetryNotice.tsx'
import { createTitle } from '../../parts/title.ts'
import { WelcomeFrame } from '../../parts/WelcomeFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'

const SignIn = graphql(`
  mutation LabsSignIn_SignIn($input: LabsSessionCreateInput!) {
    labsSessionCreate(input: $input) {
      accessToken
      challenge {
        token
        methods
      }
      userErrors {
        field
        message
        retryAt
      }
    }
  }
`)

interface LabsSignInProps {
  onSignedIn: (accessToken: string) => void
  onChallenge: (challenge: { token: string; methods: readonly SignInChallengeMethod[] }) => void
  onBack: () => void
}

/** For who has linked an account at Buildly Labs: its credentials in place of those here. */
export const LabsSignIn = (props: LabsSignInProps) => {
  createTitle(() => 'Sign in with Buildly Labs')
  const [form, setForm] = createStore({ login: '', password: '' })
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [retryAt, setRetryAt] = createSignal<string | null>(null)
  const [isBusy, setBusy] = createSignal(false)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setErrors({
      ...(!form.login.trim() && { login: 'Enter your user name or e-mail address at Labs.' }),
      ...(!form.password && { password: 'Enter your password at Labs.' }),
    })
    if (Object.keys(errors()).length) return focusFirstError(event)
    if (isBusy()) return
    setBusy(true)
    setRetryAt(null)
    const { data, error } = await authClient.mutation(SignIn, { input: { ...form } }).toPromise()
    setBusy(false)
    const { accessToken, challenge, userErrors = [] } = data?.labsSessionCreate ?? {}
    if (accessToken) return props.onSignedIn(accessToken)
    if (challenge) return props.onChallenge(challenge)
    if (!data) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer. Try again.' })
    const early = userErrors.find((problem) => problem.retryAt)
    if (early?.retryAt) return setRetryAt(early.retryAt)
    setErrors(messagesByField(userErrors))
    return focusFirstError(event)
  }

  return (
    <WelcomeFrame
      title="Sign in with Buildly Labs"
      about="For accounts at Labs that were linked here, under Settings, Labs. Your password goes to Labs and is not kept."
    >
      <form
        class="flex flex-col gap-4"
        onSubmit={(event) => void submit(event)}
        onKeyDown={sendOnCommandEnter}
        novalidate
      >
        <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
        <Show when={retryAt()}>{(at) => <RetryNotice at={at()} />}</Show>
        <Field
          label="User name or e-mail at Labs"
          name="labs-login"
          value={form.login}
          onInput={(login) => setForm({ login })}
          error={errors()['login']}
          autocomplete="off"
          isRequired
          autofocus
        />
        <Field
          label="Password at Labs"
          name="labs-password"
          type="password"
          value={form.password}
          onInput={(password) => setForm({ password })}
          error={errors()['password']}
          autocomplete="off"
          isRequired
        />
        <Button type="submit" size="lg" variant="primary" class="mt-2 w-full" busy={isBusy()}>
          Sign in with Labs
        </Button>
      </form>
      <button
        type="button"
        class="mt-6 self-start rounded-sm text-neutral-11 hover:text-neutral-12 hover:underline"
        onClick={() => props.onBack()}
      >
        Sign in another way
      </button>
    </WelcomeFrame>
  )
}
