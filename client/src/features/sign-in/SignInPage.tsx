import { useNavigate, useSearchParams } from '@solidjs/router'
import Fingerprint from 'lucide-solid/icons/fingerprint-pattern'
import { createEffect, createSignal, For, onMount, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { authClient } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/gql.ts'
import type { IdentityProvider, SignInChallengeMethod } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { useSession } from '../../graphql/session.tsx'
import { focusFirstError } from '../../lib/forms.ts'
import { takeHashSecret } from '../../lib/hash-secret.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { createTitle } from '../../parts/title.ts'
import { providerFailure, providerNames } from '../../parts/providers.ts'
import { RetryNotice } from '../../parts/RetryNotice.tsx'
import { WelcomeFrame } from '../../parts/WelcomeFrame.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { signInWithPasskey } from './passkey.ts'
import { SecondStep } from './SecondStep.tsx'

const SignIn = graphql(`
  mutation SignInPage_SignIn($input: SessionCreateInput!) {
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

/** A sign-in that waits for its second step. */
interface Waiting {
  token: string
  methods: readonly SignInChallengeMethod[]
}

/** The same, begun at a provider: it stands behind the # of the address, where no server sees it. */
const waitingFromProvider = (): Waiting | null => {
  const given = new URLSearchParams(takeHashSecret() ?? '')
  const token = given.get('challenge')
  return token ? { token, methods: (given.get('methods') ?? '').split(',') as SignInChallengeMethod[] } : null
}

/** Only a path of our own is gone back to, so a link cannot lead a person from here to elsewhere. */
const wayBack = (to: string | string[] | undefined) => (typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/')

export default function SignInPage() {
  createTitle(() => 'Sign in')
  const session = useSession()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const [form, setForm] = createStore({ email: '', password: '' })
  const failure = providerFailure(query.failed, query.provider)
  const [errors, setErrors] = createSignal<Errors>(failure ? { '': failure } : {})
  const [retryAt, setRetryAt] = createSignal<string | null>(null)
  const [isSignUpOpen, setSignUpOpen] = createSignal(false)
  const [providers, setProviders] = createSignal<readonly IdentityProvider[]>([])
  const [challenge, setChallenge] = createSignal<Waiting | null>(waitingFromProvider())
  const [isBusy, setBusy] = createSignal(false)

  createEffect(() => session.state() === 'signed-in' && navigate(wayBack(query.to), { replace: true }))
  onMount(async () => {
    const { data } = await authClient.query(Setup, {}).toPromise()
    if (data?.setupStatus.needed) navigate('/setup', { replace: true })
    setSignUpOpen(data?.signInOptions.isSignUpOpen ?? false)
    setProviders(data?.signInOptions.providers ?? [])
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
    if (data?.sessionCreate.challenge) return setChallenge(data.sessionCreate.challenge)
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
    if ('accessToken' in outcome) session.adopt(outcome.accessToken)
    else setErrors({ '': outcome.problem })
  }
  const beginAgain = (message?: string) => {
    setChallenge(null)
    setForm({ password: '' })
    setErrors(message ? { '': message } : {})
  }

  return (
    <Show
      when={!challenge()}
      fallback={
        <Show when={challenge()}>
          {(waiting) => (
            <SecondStep
              token={waiting().token}
              methods={waiting().methods}
              onSignedIn={session.adopt}
              onBack={beginAgain}
            />
          )}
        </Show>
      }
    >
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
          <Show when={'PublicKeyCredential' in window}>
            <Button size="lg" class="w-full" onClick={() => void usePasskey()}>
              <Fingerprint class="size-4" aria-hidden="true" />
              Use a passkey
            </Button>
          </Show>
        </form>
        <Show when={providers().length}>
          <div class="mt-6 flex flex-col gap-3">
            <p class="flex items-center gap-3 text-sm text-neutral-11 before:h-px before:flex-1 before:bg-neutral-6 after:h-px after:flex-1 after:bg-neutral-6">
              or
            </p>
            <For each={providers()}>
              {(provider) => (
                <ButtonLink
                  size="lg"
                  rel="external"
                  href={`/auth/oauth/${provider.toLowerCase()}?to=${encodeURIComponent(wayBack(query.to))}`}
                >
                  Continue with {providerNames[provider]}
                </ButtonLink>
              )}
            </For>
          </div>
        </Show>
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
    </Show>
  )
}
