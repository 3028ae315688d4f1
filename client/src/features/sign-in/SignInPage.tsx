import { useNavigate, useSearchParams } from '@solidjs/router'
import { createEffect, createSignal, Match, onMount, Show, Switch } from 'solid-js'
import { authClient } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/gql.ts'
import type { IdentityProvider, SignInChallengeMethod } from '../../graphql/generated/graphql.ts'
import { useSession } from '../../graphql/session.tsx'
import { takeHashSecret } from '../../lib/hash-secret.ts'
import { ownPath } from '../../lib/own-path.ts'
import { providerFailure } from '../../parts/providers.ts'
import { createTitle } from '../../parts/title.ts'
import { WelcomeFrame } from '../../parts/WelcomeFrame.tsx'
import { LabsSignIn } from './LabsSignIn.tsx'
import { OtherWays } from './OtherWays.tsx'
import { PasswordSignIn } from './PasswordSignIn.tsx'
import { SecondStep } from './SecondStep.tsx'

const Setup = graphql(`
  query SignInPage_Setup {
    setupStatus {
      needed
    }
    labs {
      isAvailable
    }
    signInOptions {
      isSignUpOpen
      providers
    }
  }
`)

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

/** Signing in: by password, passkey, another provider or Labs, and the second step where one is asked for. */
export default function SignInPage() {
  createTitle(() => 'Sign in')
  const session = useSession()
  const navigate = useNavigate()
  const [query, setQuery] = useSearchParams()
  const [problem, setProblem] = createSignal(providerFailure(query.failed, query.provider))
  const [isSignUpOpen, setSignUpOpen] = createSignal(false)
  const [providers, setProviders] = createSignal<readonly IdentityProvider[]>([])
  const [offersLabs, setOffersLabs] = createSignal(false)
  const [challenge, setChallenge] = createSignal<Waiting | null>(waitingFromProvider())
  // Until it is known what can be signed in with nothing is shown: the page would jump, or be the wrong one.
  const [isKnown, setKnown] = createSignal(false)

  createEffect(() => session.state() === 'signed-in' && navigate(ownPath(query.to), { replace: true }))
  onMount(async () => {
    const { data } = await authClient.query(Setup, {}).toPromise()
    if (data?.setupStatus.needed) return navigate('/setup', { replace: true })
    setSignUpOpen(data?.signInOptions.isSignUpOpen ?? false)
    setProviders(data?.signInOptions.providers ?? [])
    setOffersLabs(data?.labs.isAvailable ?? false)
    setKnown(true)
  })
  const beginAgain = (message?: string) => {
    setChallenge(null)
    setProblem(message ?? null)
  }

  return (
    <Switch>
      <Match when={challenge()}>
        {(waiting) => (
          <SecondStep
            token={waiting().token}
            methods={waiting().methods}
            onSignedIn={session.adopt}
            onBack={beginAgain}
          />
        )}
      </Match>
      <Match when={offersLabs() && query.with === 'labs'}>
        <LabsSignIn
          onSignedIn={session.adopt}
          onChallenge={setChallenge}
          onBack={() => setQuery({ with: null }, { replace: true })}
        />
      </Match>
      <Match when={isKnown()}>
        <WelcomeFrame title="Sign in to Atrium" about="Your projects, people, money and tools, as they are right now.">
          <PasswordSignIn problem={problem()} onSignedIn={session.adopt} onChallenge={setChallenge} />
          <OtherWays
            providers={providers()}
            offersLabs={offersLabs()}
            to={ownPath(query.to)}
            onLabs={() => setQuery({ with: 'labs', failed: null, provider: null }, { replace: true })}
          />
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
      </Match>
    </Switch>
  )
}
