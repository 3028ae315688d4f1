import { createSignal, Match, Show, Switch } from 'solid-js'
import { authClient } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/gql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { takeHashSecret } from '../../lib/hash-secret.ts'
import { weaknessOf } from '../../lib/password.ts'
import { NewPasswordField } from '../../parts/NewPasswordField.tsx'
import { createTitle } from '../../parts/title.ts'
import { WelcomeFrame } from '../../parts/WelcomeFrame.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { FormError } from '../../ui/FormError.tsx'

const Complete = graphql(`
  mutation ResetPasswordPage_Complete($input: PasswordResetCompleteInput!) {
    passwordResetComplete(input: $input) {
      userErrors {
        code
        field
        message
      }
    }
  }
`)

/** Where the mail to a person who forgot its password leads. */
export default function ResetPasswordPage() {
  createTitle(() => 'Set a new password')
  const token = takeHashSecret()
  const [password, setPassword] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const [state, setState] = createSignal<'asking' | 'done' | 'over'>(token ? 'asking' : 'over')

  const submit = async (event: Event) => {
    event.preventDefault()
    const weakness = weaknessOf(password(), [])
    if (weakness) {
      setErrors({ password: weakness })
      return focusFirstError(event)
    }
    if (isBusy() || !token) return
    setBusy(true)
    setErrors({})
    const { data, error } = await authClient.mutation(Complete, { input: { token, password: password() } }).toPromise()
    setBusy(false)
    if (!data) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer. Try again.' })
    const { userErrors } = data.passwordResetComplete
    if (userErrors.length === 0) return setState('done')
    if (userErrors[0]!.code === 'TOKEN_INVALID') return setState('over')
    setErrors(messagesByField(userErrors))
    return focusFirstError(event)
  }

  return (
    <Switch>
      <Match when={state() === 'done'}>
        <WelcomeFrame
          title="Your new password holds"
          about="You were signed out everywhere. Sign in with the new password."
        >
          <ButtonLink href="/sign-in" variant="primary" size="lg" class="w-full">
            Sign in
          </ButtonLink>
        </WelcomeFrame>
      </Match>
      <Match when={state() === 'over'}>
        <WelcomeFrame
          title="This link is over"
          about="It has expired, was used already, or was not copied whole. Have another one mailed."
        >
          <ButtonLink href="/forgot-password" variant="primary" size="lg" class="w-full">
            Send another link
          </ButtonLink>
        </WelcomeFrame>
      </Match>
      <Match when={state() === 'asking'}>
        <WelcomeFrame title="Set a new password" about="You will be signed out on all your devices.">
          <form class="flex flex-col gap-4" onSubmit={(event) => void submit(event)} novalidate>
            <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
            <NewPasswordField
              label="New password"
              name="password"
              value={password()}
              onInput={setPassword}
              error={errors()['password']}
              autofocus
            />
            <Button type="submit" variant="primary" size="lg" class="mt-2 w-full" busy={isBusy()}>
              Set the password
            </Button>
          </form>
        </WelcomeFrame>
      </Match>
    </Switch>
  )
}
