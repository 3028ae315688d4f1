import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { authClient } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/gql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { useSession } from '../../graphql/session.tsx'
import { focusFirstError } from '../../lib/forms.ts'
import { takeHashSecret } from '../../lib/hash-secret.ts'
import { RetryNotice } from '../../parts/RetryNotice.tsx'
import { createTitle } from '../../parts/title.ts'
import { WelcomeFrame } from '../../parts/WelcomeFrame.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'

const Confirm = graphql(`
  mutation ConfirmPage_Confirm($input: SignUpConfirmInput!) {
    signUpConfirm(input: $input) {
      accessToken
      userErrors {
        field
        message
        retryAt
      }
    }
  }
`)

/** Where the mail of a sign-up leads: the password once more, and the account is there. */
export default function ConfirmPage() {
  createTitle(() => 'Confirm your e-mail address')
  const session = useSession()
  const navigate = useNavigate()
  const token = takeHashSecret()
  const [password, setPassword] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [retryAt, setRetryAt] = createSignal<string | null>(null)
  const [isBusy, setBusy] = createSignal(false)

  const submit = async (event: Event) => {
    event.preventDefault()
    if (!password()) {
      setErrors({ password: 'Enter the password that you chose when signing up.' })
      return focusFirstError(event)
    }
    if (isBusy() || !token) return
    setBusy(true)
    setRetryAt(null)
    setErrors({})
    const { data, error } = await authClient.mutation(Confirm, { input: { token, password: password() } }).toPromise()
    setBusy(false)
    const { accessToken, userErrors = [] } = data?.signUpConfirm ?? {}
    if (accessToken) {
      session.adopt(accessToken)
      return navigate('/', { replace: true })
    }
    if (!data) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer. Try again.' })
    const early = userErrors.find((problem) => problem.retryAt)
    if (early?.retryAt) return setRetryAt(early.retryAt)
    setErrors(messagesByField(userErrors))
    return focusFirstError(event)
  }

  return (
    <Show when={token} fallback={<NoToken />}>
      <WelcomeFrame
        title="Confirm your e-mail address"
        about="Enter the password that you chose when signing up: it shows that it was you who asked."
      >
        <form class="flex flex-col gap-4" onSubmit={(event) => void submit(event)} novalidate>
          <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
          <Show when={retryAt()}>{(at) => <RetryNotice at={at()} />}</Show>
          <Field
            label="Password"
            name="password"
            type="password"
            value={password()}
            onInput={setPassword}
            error={errors()['password']}
            autocomplete="current-password"
            isRequired
            autofocus
          />
          <Button type="submit" variant="primary" size="lg" class="mt-2 w-full" busy={isBusy()}>
            Confirm and sign in
          </Button>
        </form>
      </WelcomeFrame>
    </Show>
  )
}

const NoToken = () => (
  <WelcomeFrame title="This link is not whole" about="Open the link in the mail once more, or copy all of it.">
    <div class="flex gap-2">
      <ButtonLink href="/sign-up">Sign up again</ButtonLink>
      <ButtonLink href="/sign-in" variant="ghost">
        Sign in
      </ButtonLink>
    </div>
  </WelcomeFrame>
)
