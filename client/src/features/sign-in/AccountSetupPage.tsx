import { useNavigate } from '@solidjs/router'
import { createResource, createSignal, Match, Show, Switch } from 'solid-js'
import { authClient, dataOf } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/gql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { useSession } from '../../graphql/session.tsx'
import { focusFirstError } from '../../lib/forms.ts'
import { takeHashSecret } from '../../lib/hash-secret.ts'
import { weaknessOf } from '../../lib/password.ts'
import { NewPasswordField } from '../../parts/NewPasswordField.tsx'
import { createTitle } from '../../parts/title.ts'
import { WelcomeFrame } from '../../parts/WelcomeFrame.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'

const Preview = graphql(`
  query AccountSetupPage_Preview($token: String!) {
    accountSetupPreview(token: $token) {
      name
      email
    }
  }
`)

const SetUp = graphql(`
  mutation AccountSetupPage_SetUp($input: AccountSetUpInput!) {
    accountSetUp(input: $input) {
      accessToken
      userErrors {
        code
        field
        message
      }
    }
  }
`)

/** Where the mail to somebody leads for whom an administrator made an account: a password, and they are in. */
export default function AccountSetupPage() {
  createTitle(() => 'Welcome')
  const session = useSession()
  const navigate = useNavigate()
  const token = takeHashSecret()
  const [preview, { refetch }] = createResource(
    () => token,
    async (secret) =>
      dataOf(await authClient.query(Preview, { token: secret }).toPromise()).accountSetupPreview ?? null,
  )
  const [password, setPassword] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const [isOver, setOver] = createSignal(!token)
  const personal = () => [preview()?.name ?? '', preview()?.email ?? '']

  const submit = async (event: Event) => {
    event.preventDefault()
    const weakness = weaknessOf(password(), personal())
    if (weakness) {
      setErrors({ password: weakness })
      return focusFirstError(event)
    }
    if (isBusy() || !token) return
    setBusy(true)
    setErrors({})
    const { data, error } = await authClient.mutation(SetUp, { input: { token, password: password() } }).toPromise()
    setBusy(false)
    const { accessToken, userErrors = [] } = data?.accountSetUp ?? {}
    if (accessToken) {
      session.adopt(accessToken)
      return navigate('/', { replace: true })
    }
    if (!data) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer. Try again.' })
    if (userErrors[0]?.code === 'TOKEN_INVALID') return setOver(true)
    setErrors(messagesByField(userErrors))
    return focusFirstError(event)
  }

  return (
    <Switch
      fallback={
        <WelcomeFrame title="One moment" about="Your account is being looked up.">
          <Skeleton class="h-40 rounded-lg" />
        </WelcomeFrame>
      }
    >
      <Match when={preview.error}>
        <WelcomeFrame title="Your account" about="It could not be looked up.">
          <ErrorState
            title="Atrium cannot be reached"
            message="The server did not answer. Try again in a moment."
            onRetry={() => void refetch()}
          />
        </WelcomeFrame>
      </Match>
      <Match when={isOver() || preview() === null}>
        <WelcomeFrame
          title="This link is over"
          about="It has expired, was used already, or a newer mail has another one. Have one sent to your address."
        >
          <div class="flex flex-col gap-2">
            <ButtonLink href="/forgot-password" variant="primary" size="lg" class="w-full">
              Send another link
            </ButtonLink>
            <ButtonLink href="/sign-in" variant="ghost" size="lg" class="w-full">
              Sign in
            </ButtonLink>
          </div>
        </WelcomeFrame>
      </Match>
      <Match when={preview()}>
        {(account) => (
          <WelcomeFrame title={`Welcome, ${account().name}`} about="Choose a password, and you are in.">
            <form class="flex flex-col gap-4" onSubmit={(event) => void submit(event)} novalidate>
              <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
              <div>
                <p class="mb-1.5 text-sm font-medium">You sign in with</p>
                <p class="rounded-sm border bg-neutral-2 px-3 py-2 break-all">{account().email}</p>
              </div>
              {/* For password managers, which keep it beside the password. */}
              <input type="email" autocomplete="username" value={account().email} readOnly hidden />
              <NewPasswordField
                label="Password"
                name="password"
                value={password()}
                onInput={setPassword}
                error={errors()['password']}
                personal={personal()}
                autofocus
              />
              <Button type="submit" variant="primary" size="lg" class="mt-2 w-full" busy={isBusy()}>
                Set the password and sign in
              </Button>
            </form>
          </WelcomeFrame>
        )}
      </Match>
    </Switch>
  )
}
