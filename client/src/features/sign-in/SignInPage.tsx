import { useNavigate, useSearchParams } from '@solidjs/router'
import { createEffect, createSignal, onMount, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { authClient } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/gql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { useSession } from '../../graphql/session.tsx'
import { focusFirstError } from '../../lib/forms.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { createTitle } from '../../parts/title.ts'
import { RetryNotice } from '../../parts/RetryNotice.tsx'
import { WelcomeFrame } from '../../parts/WelcomeFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'

const SignIn = graphql(`
  mutation SignInPage_SignIn($input: SessionCreateInput!) {
    sessionCreate(input: $input) {
      accessToken
      userErrors {
        field
        message
        retryAt
      }
    }
  }
`)

const Setup = graphql(`
  query SignInPage_Setup {
    setupStatus {
      needed
    }
    signInOptions {
      isSignUpOpen
      providers
    }
  }
`)

type Errors = Record<string, string>

/** Only a path of our own is gone back to, so a link cannot lead a person from here to elsewhere. */
const wayBack = (to: string | string[] | undefined) => (typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/')

export default function SignInPage() {
  createTitle(() => 'Sign in')
  const session = useSession()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const [form, setForm] = createStore({ email: '', password: '' })
  const [errors, setErrors] = createSignal<Errors>({})
  const [retryAt, setRetryAt] = createSignal<string | null>(null)
  const [isSignUpOpen, setSignUpOpen] = createSignal(false)
  const [isBusy, setBusy] = createSignal(false)

  createEffect(() => session.state() === 'signed-in' && navigate(wayBack(query.to), { replace: true }))
  onMount(async () => {
    const { data } = await authClient.query(Setup, {}).toPromise()
    if (data?.setupStatus.needed) navigate('/setup', { replace: true })
    setSignUpOpen(data?.signInOptions.isSignUpOpen ?? false)
  })

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
    if (data?.sessionCreate.accessToken) return session.adopt(data.sessionCreate.accessToken)
    const userErrors = data?.sessionCreate.userErrors ?? []
    const early = userErrors.find((problem) => problem.retryAt)
    if (early?.retryAt) return setRetryAt(early.retryAt)
    setErrors(messagesByField(userErrors))
  }

  return (
    <WelcomeFrame title="Sign in to Atrium" about="Your projects, people, money and tools, as they are right now.">
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
          error={errors().email}
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
          error={errors().password}
          autocomplete="current-password"
          isRequired
        />
        <Button type="submit" variant="primary" size="lg" class="mt-2 w-full" busy={isBusy()}>
          Sign in
        </Button>
      </form>
      <div class="mt-6 flex flex-wrap justify-between gap-x-6 gap-y-2 text-neutral-11">
        <a class="rounded-sm hover:text-neutral-12 hover:underline" href="/forgot-password">
          Forgot your password?
        </a>
        <Show when={isSignUpOpen()}>
          <a class="rounded-sm text-accent-text hover:underline" href="/sign-up">
            Create an account
          </a>
        </Show>
      </div>
    </WelcomeFrame>
  )
}
