import { useNavigate } from '@solidjs/router'
import MailCheck from 'lucide-solid/icons/mail-check'
import { createEffect, createResource, createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { authClient, dataOf } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/gql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { useSession } from '../../graphql/session.tsx'
import { focusFirstError } from '../../lib/forms.ts'
import { weaknessOf } from '../../lib/password.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { NewPasswordField } from '../../parts/NewPasswordField.tsx'
import { RetryNotice } from '../../parts/RetryNotice.tsx'
import { createTitle } from '../../parts/title.ts'
import { WelcomeFrame } from '../../parts/WelcomeFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'

const Options = graphql(`
  query SignUpPage_Options {
    signInOptions {
      isSignUpOpen
    }
  }
`)

const Create = graphql(`
  mutation SignUpPage_Create($input: SignUpCreateInput!) {
    signUpCreate(input: $input) {
      signUpId
      userErrors {
        field
        message
        retryAt
      }
    }
  }
`)

const Resend = graphql(`
  mutation SignUpPage_Resend($input: SignUpResendInput!) {
    signUpResend(input: $input) {
      userErrors {
        message
        retryAt
      }
    }
  }
`)

const rules = {
  name: (value: string) => (value.trim() ? '' : 'Enter your name.'),
  email: (value: string) =>
    /^\S+@\S+\.\S+$/.test(value.trim()) ? '' : 'Enter your e-mail address, such as you@company.com.',
  password: (value: string, { name, email }: Record<'name' | 'email', string>) =>
    weaknessOf(value, [name, email]) ?? '',
}
type Name = keyof typeof rules
const names = Object.keys(rules) as Name[]

/** Makes an account: a form, and then the wait for a mail. */
export default function SignUpPage() {
  createTitle(() => 'Create an account')
  const session = useSession()
  const navigate = useNavigate()
  const [sent, setSent] = createSignal<{ signUpId: string; email: string } | null>(null)
  const [options] = createResource(async () => dataOf(await authClient.query(Options, {}).toPromise()).signInOptions)
  const isClosed = () => !options.error && options()?.isSignUpOpen === false
  createEffect(() => session.state() === 'signed-in' && navigate('/', { replace: true }))
  return (
    <Show when={!isClosed()} fallback={<ByInvitation />}>
      <Show
        when={sent()}
        fallback={
          <WelcomeFrame title="Create an account" about="For clients of the agency, and those who want to become one.">
            <SignUpForm onSent={setSent} />
            <p class="mt-6 text-neutral-11">
              You have an account?{' '}
              <a class="rounded-sm text-accent-text underline underline-offset-2" href="/sign-in">
                Sign in
              </a>
            </p>
          </WelcomeFrame>
        }
      >
        {(mail) => <CheckMail signUpId={mail().signUpId} email={mail().email} onBack={() => setSent(null)} />}
      </Show>
    </Show>
  )
}

const ByInvitation = () => (
  <WelcomeFrame
    title="Accounts are made by invitation"
    about="Ask the owner or an administrator of your company to invite you, or write to the agency."
  >
    <a class="rounded-sm text-accent-text underline underline-offset-2" href="/sign-in">
      Back to the sign-in
    </a>
  </WelcomeFrame>
)

const SignUpForm = (props: { onSent: (mail: { signUpId: string; email: string }) => void }) => {
  const [form, setForm] = createStore<Record<Name, string>>({ name: '', email: '', password: '' })
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [retryAt, setRetryAt] = createSignal<string | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  const check = (name: Name) => setErrors({ ...errors(), [name]: rules[name](form[name], form) })
  const field = (name: Name) => ({
    name,
    value: form[name],
    onInput: (value: string) => setForm(name, value),
    onBlur: () => void (form[name] && check(name)),
    error: errors()[name],
  })

  const submit = async (event: Event) => {
    event.preventDefault()
    const found = Object.fromEntries(names.map((name) => [name, rules[name](form[name], form)]))
    setErrors(found)
    if (Object.values(found).some(Boolean)) return focusFirstError(event)
    if (isBusy()) return
    setBusy(true)
    setRetryAt(null)
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const { data, error } = await authClient.mutation(Create, { input: { ...form, timeZone } }).toPromise()
    setBusy(false)
    const { signUpId, userErrors = [] } = data?.signUpCreate ?? {}
    if (signUpId) return props.onSent({ signUpId, email: form.email.trim() })
    if (!data) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer. Try again.' })
    const early = userErrors.find((problem) => problem.retryAt)
    if (early?.retryAt) return setRetryAt(early.retryAt)
    setErrors(messagesByField(userErrors))
    return focusFirstError(event)
  }

  return (
    <form
      class="flex flex-col gap-4"
      onSubmit={(event) => void submit(event)}
      onKeyDown={sendOnCommandEnter}
      novalidate
    >
      <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Show when={retryAt()}>{(at) => <RetryNotice at={at()} />}</Show>
      <Field label="Your name" {...field('name')} autocomplete="name" isRequired autofocus />
      <Field label="E-mail" type="email" {...field('email')} autocomplete="username" isRequired />
      <NewPasswordField label="Password" {...field('password')} personal={[form.name, form.email]} />
      <Button type="submit" variant="primary" size="lg" class="mt-2 w-full" busy={isBusy()}>
        Create the account
      </Button>
    </form>
  )
}

const CheckMail = (props: { signUpId: string; email: string; onBack: () => void }) => {
  const [isBusy, setBusy] = createSignal(false)
  const [retryAt, setRetryAt] = createSignal<string | null>(null)
  const [told, setTold] = createSignal('')
  const resend = async () => {
    setBusy(true)
    setRetryAt(null)
    setTold('')
    const { data, error } = await authClient.mutation(Resend, { input: { signUpId: props.signUpId } }).toPromise()
    setBusy(false)
    const problem = data?.signUpResend.userErrors[0]
    if (problem?.retryAt) return setRetryAt(problem.retryAt)
    return setTold(problem?.message ?? (error ? problemOf(error).message : 'The mail is on its way once more.'))
  }
  return (
    <WelcomeFrame title="Check your mail" about={`A link that makes your account is on its way to ${props.email}.`}>
      <div class="flex flex-col gap-4">
        <div class="flex gap-3 rounded-lg border bg-neutral-2 p-4">
          <MailCheck class="mt-0.5 size-5 shrink-0 text-success-text" aria-hidden="true" />
          <p class="text-neutral-11">
            Open the link within 24 hours, on any device, and enter the password that you have just chosen. If nothing
            comes within some minutes, look into the spam folder.
          </p>
        </div>
        <Show when={retryAt()}>{(at) => <RetryNotice at={at()} />}</Show>
        <p role="status" class="text-neutral-11 empty:hidden">
          {told()}
        </p>
        <div class="flex flex-wrap gap-2">
          <Button onClick={() => void resend()} busy={isBusy()}>
            Send it again
          </Button>
          <Button variant="ghost" onClick={() => props.onBack()}>
            Another address
          </Button>
        </div>
      </div>
    </WelcomeFrame>
  )
}
