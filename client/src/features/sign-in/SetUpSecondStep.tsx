import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { useClient } from '@urql/solid'
import Download from 'lucide-solid/icons/download'
import Fingerprint from 'lucide-solid/icons/fingerprint-pattern'
import { createSignal, type JSX, Match, onMount, Show, Switch } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { problemOf, problemsOf } from '../../graphql/problem.ts'
import { useSession } from '../../graphql/session.tsx'
import { focusFirstError } from '../../lib/forms.ts'
import { NewPasskeyDialog } from '../../parts/NewPasskeyDialog.tsx'
import { saveRecoveryCodes } from '../../parts/recovery-codes.ts'
import { createTitle } from '../../parts/title.ts'
import { type Enrolment, TotpEnrolment } from '../../parts/TotpEnrolment.tsx'
import { WelcomeFrame } from '../../parts/WelcomeFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { CodeBlock } from '../../ui/CodeBlock.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Delayed, Skeleton } from '../../ui/Skeleton.tsx'
import { ShowSecondStep } from './ShowSecondStep.tsx'

const Start = graphql(`
  mutation SetUpSecondStep_Start($input: OwnerProofInput!) {
    totpStart(input: $input) {
      secret
      uri
      userErrors {
        code
        field
        message
        retryAt
      }
    }
  }
`)

const FORM = 'second-step'

/** In place of every page, for who has to sign in with two steps and has one: the second is set up, or shown where there is one, then the page comes. */
export default function SetUpSecondStep(props: { onDone: () => Promise<void> }) {
  createTitle(() => 'Set up your second step')
  const client = useClient()
  const session = useSession()
  const [asksPassword, setAsksPassword] = createSignal(false)
  const [password, setPassword] = createSignal('')
  const [enrolment, setEnrolment] = createSignal<Enrolment | null>(null)
  const [codes, setCodes] = createSignal<readonly string[] | null>(null)
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const [isMaking, setMaking] = createSignal(false)
  /** It has one already, and this session began without. */
  const [hasOne, setHasOne] = createSignal(false)
  const canMakePasskeys = browserSupportsWebAuthn()

  const start = async (proof: string | null) => {
    setBusy(true)
    setErrors({})
    const { data, error } = await client.mutation(Start, { input: { password: proof } }).toPromise()
    setBusy(false)
    const { secret, uri, userErrors = [] } = data?.totpStart ?? {}
    if (secret && uri) return setEnrolment({ secret, uri })
    // Right after a sign-in the password is not asked for again.
    if (proof === null && userErrors.some(({ code }) => code === 'PROOF_NEEDED')) return setAsksPassword(true)
    if (userErrors.some(({ code }) => code === 'SECOND_STEP_NEEDED')) return setHasOne(true)
    // Set up in another window meanwhile.
    if (userErrors.some(({ code }) => code === 'ALREADY_ON')) return finish()
    return setErrors(
      userErrors.length
        ? problemsOf(userErrors)
        : { '': error ? problemOf(error).message : 'The server gave no answer. Try again.' },
    )
  }
  const prove = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    if (!password()) setErrors({ password: 'Enter your password.' })
    else await start(password())
    if (Object.keys(errors()).length) focusFirstError(event)
  }
  /** The dialog has no field for a password: the step before has, and leads back to it. */
  const onRefused = (code: 'PROOF_NEEDED' | 'SECOND_STEP_NEEDED') => {
    if (code === 'SECOND_STEP_NEEDED') return setHasOne(true)
    setPassword('')
    setEnrolment(null)
    return setAsksPassword(true)
  }
  const finish = async () => {
    setBusy(true)
    await props.onDone()
    setBusy(false)
  }
  onMount(() => void start(null))

  const send = (label: string, onClick?: () => void): JSX.Element => (
    <Button
      variant="primary"
      size="lg"
      class="mt-6 w-full"
      busy={isBusy()}
      {...(onClick ? { onClick } : { type: 'submit', form: FORM })}
    >
      {label}
    </Button>
  )

  return (
    <Switch
      fallback={
        <Frame>
          <Show
            when={errors()['']}
            fallback={
              <Delayed>
                <Skeleton class="h-64 rounded-lg" />
              </Delayed>
            }
          >
            {(message) => (
              <>
                <FormError>{message()}</FormError>
                {send('Try again', () => void start(null))}
              </>
            )}
          </Show>
        </Frame>
      }
    >
      <Match when={hasOne()}>
        <ShowSecondStep isBusy={isBusy()} onDone={() => void finish()} />
      </Match>
      <Match when={codes()}>
        {(kept) => (
          <WelcomeFrame
            title="Keep your recovery codes"
            about="Each replaces the app once, on the day your phone is lost. Keep them apart from your password: they are not shown again."
          >
            <CodeBlock text={kept().join('\n')} label="Recovery codes" />
            <Button size="lg" class="mt-6 w-full" onClick={() => saveRecoveryCodes(kept())}>
              <Download class="size-4" aria-hidden="true" />
              Save as a file
            </Button>
            {send('I have kept them', () => void finish())}
          </WelcomeFrame>
        )}
      </Match>
      <Match when={enrolment()}>
        {(made) => (
          <Frame onSignOut={() => void session.signOut()}>
            <TotpEnrolment
              id={FORM}
              enrolment={made()}
              onBusy={setBusy}
              onDone={setCodes}
              onSecondStepNeeded={() => setHasOne(true)}
            />
            {send('Switch on')}
            <Show when={canMakePasskeys}>
              <Button size="lg" class="mt-3 w-full" onClick={() => setMaking(true)}>
                <Fingerprint class="size-4" aria-hidden="true" />
                Use a passkey instead…
              </Button>
            </Show>
            <Show when={isMaking()}>
              <NewPasskeyDialog onClose={() => setMaking(false)} onMade={() => void finish()} onRefused={onRefused} />
            </Show>
          </Frame>
        )}
      </Match>
      <Match when={asksPassword()}>
        <Frame onSignOut={() => void session.signOut()}>
          <form id={FORM} class="flex flex-col gap-4" onSubmit={(event) => void prove(event)} novalidate>
            <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
            <Field
              label="Password"
              name="password"
              type="password"
              value={password()}
              onInput={setPassword}
              error={errors()['password']}
              hint="To show that it is you. If you have none, sign out and in again."
              autocomplete="current-password"
              isRequired
              autofocus
            />
          </form>
          {send('Go on')}
        </Frame>
      </Match>
    </Switch>
  )
}

const Frame = (props: { onSignOut?: () => void; children: JSX.Element }) => (
  <WelcomeFrame
    title="Set up your second step"
    about="Your role signs in with two steps. Scan the code with an authenticator app, such as the one of your password manager or phone."
  >
    {props.children}
    <Show when={props.onSignOut}>
      {(signOut) => (
        <button
          type="button"
          class="mt-6 self-start rounded-sm text-neutral-11 hover:text-neutral-12 hover:underline"
          onClick={() => signOut()()}
        >
          Sign out
        </button>
      )}
    </Show>
  </WelcomeFrame>
)
