import { createSignal, Show } from 'solid-js'
import { authClient } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/gql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { RetryNotice } from '../../parts/RetryNotice.tsx'
import { createTitle } from '../../parts/title.ts'
import { WelcomeFrame } from '../../parts/WelcomeFrame.tsx'
import { BackLink } from '../../ui/BackLink.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'

const Request = graphql(`
  mutation ForgotPasswordPage_Request($input: PasswordResetCreateInput!) {
    passwordResetCreate(input: $input) {
      userErrors {
        field
        message
        retryAt
      }
    }
  }
`)

/** Has a link mailed that sets a new password. */
export default function ForgotPasswordPage() {
  createTitle(() => 'Forgot your password')
  const [email, setEmail] = createSignal('')
  const [sentTo, setSentTo] = createSignal<string | null>(null)
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [retryAt, setRetryAt] = createSignal<string | null>(null)
  const [isBusy, setBusy] = createSignal(false)

  const submit = async (event: Event) => {
    event.preventDefault()
    if (!/^\S+@\S+\.\S+$/.test(email().trim())) {
      setErrors({ email: 'Enter your e-mail address, such as you@company.com.' })
      return focusFirstError(event)
    }
    if (isBusy()) return
    setBusy(true)
    setRetryAt(null)
    setErrors({})
    const { data, error } = await authClient.mutation(Request, { input: { email: email() } }).toPromise()
    setBusy(false)
    if (!data) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer. Try again.' })
    const { userErrors } = data.passwordResetCreate
    const early = userErrors.find((problem) => problem.retryAt)
    if (early?.retryAt) return setRetryAt(early.retryAt)
    if (userErrors.length) return setErrors(messagesByField(userErrors))
    return setSentTo(email().trim())
  }

  return (
    <Show
      when={!sentTo()}
      fallback={
        <WelcomeFrame
          title="Check your mail"
          about={`If ${sentTo() ?? ''} has an account, a link that sets a new password is on its way. It is good for 30 minutes.`}
        >
          <BackLink href="/sign-in" label="Back to the sign-in" />
        </WelcomeFrame>
      }
    >
      <WelcomeFrame title="Forgot your password?" about="Have a link mailed with which you set a new one.">
        <form class="flex flex-col gap-4" onSubmit={(event) => void submit(event)} novalidate>
          <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
          <Show when={retryAt()}>{(at) => <RetryNotice at={at()} />}</Show>
          <Field
            label="E-mail"
            name="email"
            type="email"
            value={email()}
            onInput={setEmail}
            error={errors()['email']}
            autocomplete="username"
            isRequired
            autofocus
          />
          <Button type="submit" variant="primary" size="lg" class="mt-2 w-full" busy={isBusy()}>
            Send the link
          </Button>
          <div class="mt-2 text-neutral-11">
            <BackLink href="/sign-in" label="Back to the sign-in" />
          </div>
        </form>
      </WelcomeFrame>
    </Show>
  )
}
