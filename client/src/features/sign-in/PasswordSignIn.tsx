import Fingerprint from 'lucide-solid/icons/fingerprint-pattern'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { authClient } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/gql.ts'
import type { SignInChallengeMethod } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { RetryNotice } from '../../parts/RetryNotice.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { signInWithPasskey } from './passkey.ts'

const SignIn = graphql(`
  mutation PasswordSignIn_SignIn($input: SessionCreateInput!) {
    sessionCreate(input: $input) {
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

interface PasswordSignInProps {
  /** What went wrong before, at a provider or at the second step. */
  problem: string | null
  onSignedIn: (accessToken: string) => void
  onChallenge: (challenge: { token: string; methods: readonly SignInChallengeMethod[] }) => void
}

/** E-mail address and password, or a passkey in place of both. */
export const PasswordSignIn = (props: PasswordSignInProps) => {
  const [form, setForm] = createStore({ email: '', password: '' })
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [retryAt, setRetryAt] = createSignal<string | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  createEffect(
    on(
      () => props.problem,
      (problem) => setErrors(problem ? { '': problem } : {}),
    ),
  )

  const check = (name: 'email' | 'password') => {
    const message =
      name === 'password'
        ? form.password
          ? ''
          : 'Enter your password.'
        : /^\S+@\S+\.\S+$/.test(form.email.trim())
          ? ''
          : 'Enter your e-mail address, such as you@company.com.'
    setErrors({ ...errors(), [name]: message })
    return !message
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    const isGood = [check('email'), check('password')].every(Boolean)
    if (!isGood) return focusFirstError(event)
    if (isBusy()) return
    setBusy(true)
    setRetryAt(null)
    setErrors({})
    const { data, error } = await authClient
      .mutation(SignIn, { input: { email: form.email.trim(), password: form.password } })
      .toPromise()
    setBusy(false)
    if (error) return setErrors({ '': problemOf(error).message })
    if (data?.sessionCreate.accessToken) return props.onSignedIn(data.sessionCreate.accessToken)
    if (data?.sessionCreate.challenge) return props.onChallenge(data.sessionCreate.challenge)
    const userErrors = data?.sessionCreate.userErrors ?? []
    const early = userErrors.find((problem) => problem.retryAt)
    if (early?.retryAt) return setRetryAt(early.retryAt)
    setErrors(messagesByField(userErrors))
  }
  const usePasskey = async () => {
    if (isBusy()) return
    setBusy(true)
    setErrors({})
    const outcome = await signInWithPasskey(null)
    setBusy(false)
    if ('accessToken' in outcome) props.onSignedIn(outcome.accessToken)
    else setErrors({ '': outcome.problem })
  }

  return (
    <form class="flex flex-col gap-4" onSubmit={submit} onKeyDown={sendOnCommandEnter} novalidate>
      <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Show when={retryAt()}>{(at) => <RetryNotice at={at()} />}</Show>
      <Field
        label="E-mail"
        name="email"
        type="email"
        value={form.email}
        onInput={(email) => setForm({ email })}
        onBlur={() => form.email && check('email')}
        error={errors()['email']}
        autocomplete="username"
        isRequired
        autofocus
      />
      <Field
        label="Password"
        name="password"
        type="password"
        value={form.password}
        onInput={(password) => setForm({ password })}
        error={errors()['password']}
        autocomplete="current-password"
        isRequired
      />
      <Button type="submit" variant="primary" size="lg" class="mt-2 w-full" busy={isBusy()}>
        Sign in
      </Button>
      <Show when={'PublicKeyCredential' in window}>
        <Button size="lg" class="w-full" onClick={() => void usePasskey()}>
          <Fingerprint class="size-4" aria-hidden="true" />
          Use a passkey
        </Button>
      </Show>
    </form>
  )
}
