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
      }
    }
  }
`)

const Setup = graphql(`
  query SignInPage_Setup {
    setupStatus {
      needed
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
  const [isBusy, setBusy] = createSignal(false)

  createEffect(() => session.state() === 'signed-in' && navigate(wayBack(query.to), { replace: true }))
  onMount(async () => {
    const { data } = await authClient.query(Setup, {}).toPromise()
    if (data?.setupStatus.needed) navigate('/setup', { replace: true })
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
    setErrors({})
    const { data, error } = await authClient
      .mutation(SignIn, { input: { email: form.email.trim(), password: form.password } })
      .toPromise()
    setBusy(false)
    if (error) return setErrors({ '': problemOf(error).message })
    if (data?.sessionCreate.accessToken) return session.adopt(data.sessionCreate.accessToken)
    setErrors(messagesByField(data?.sessionCreate.userErrors ?? []))
  }

  return (
    <WelcomeFrame title="Sign in to Atrium" about="Your projects, people, money and tools, as they are right now.">
      <form class="flex flex-col gap-4" onSubmit={submit} onKeyDown={sendOnCommandEnter} novalidate>
        <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
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
    </WelcomeFrame>
  )
}
