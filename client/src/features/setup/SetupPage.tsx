import { Navigate, useNavigate } from '@solidjs/router'
import { createResource, createSignal, Match, Show, Switch } from 'solid-js'
import { createStore } from 'solid-js/store'
import { authClient, dataOf } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/gql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { useSession } from '../../graphql/session.tsx'
import { focusFirstError } from '../../lib/forms.ts'
import { weaknessOf } from '../../lib/password.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { NewPasswordField } from '../../parts/NewPasswordField.tsx'
import { createTitle } from '../../parts/title.ts'
import { WelcomeFrame } from '../../parts/WelcomeFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorPage } from '../../ui/ErrorPage.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'

const Status = graphql(`
  query SetupPage_Status {
    setupStatus {
      needed
    }
  }
`)

const Complete = graphql(`
  mutation SetupPage_Complete($input: SetupCompleteInput!) {
    setupComplete(input: $input) {
      accessToken
      userErrors {
        field
        message
      }
    }
  }
`)

const rules = {
  agencyName: (value: string) => (value.trim() ? '' : 'Enter the name of your agency.'),
  name: (value: string) => (value.trim() ? '' : 'Enter your name.'),
  email: (value: string) =>
    /^\S+@\S+\.\S+$/.test(value.trim()) ? '' : 'Enter an e-mail address, such as you@company.com.',
  password: (value: string, { name, email }: Record<'name' | 'email', string>) =>
    weaknessOf(value, [name, email]) ?? '',
}

type Name = keyof typeof rules
const names = Object.keys(rules) as Name[]

/** The first page of an empty Atrium: makes its first administrator. Once there is one, it leads to the sign-in. */
export default function SetupPage() {
  createTitle(() => 'Set up')
  const [status, { refetch }] = createResource(
    async () => dataOf(await authClient.query(Status, {}).toPromise()).setupStatus,
  )
  return (
    <Switch>
      <Match when={status.error}>
        <ErrorPage
          title="Atrium cannot be reached"
          message="The server did not answer. Try again in a moment."
          onRetry={() => void refetch()}
        />
      </Match>
      <Match when={status() && !status()?.needed}>
        <Navigate href="/sign-in" />
      </Match>
      <Match when={status()?.needed}>
        <SetupForm />
      </Match>
    </Switch>
  )
}

const SetupForm = () => {
  const session = useSession()
  const navigate = useNavigate()
  const [form, setForm] = createStore<Record<Name, string>>({ agencyName: '', name: '', email: '', password: '' })
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const check = (name: Name) => setErrors({ ...errors(), [name]: rules[name](form[name], form) })
  const field = (name: Name) => ({
    name,
    value: form[name],
    onInput: (value: string) => setForm(name, value),
    onBlur: () => void (form[name] && check(name)),
    error: errors()[name],
    isRequired: true,
  })

  const submit = async (event: Event) => {
    event.preventDefault()
    const found = Object.fromEntries(names.map((name) => [name, rules[name](form[name], form)]))
    setErrors(found)
    if (Object.values(found).some(Boolean)) return focusFirstError(event)
    if (isBusy()) return
    setBusy(true)
    const { data, error } = await authClient
      .mutation(Complete, {
        input: { ...form, email: form.email.trim(), name: form.name.trim(), agencyName: form.agencyName.trim() },
      })
      .toPromise()
    setBusy(false)
    if (error) return setErrors({ '': problemOf(error).message })
    if (!data?.setupComplete.accessToken) return setErrors(messagesByField(data?.setupComplete.userErrors ?? []))
    session.adopt(data.setupComplete.accessToken)
    navigate('/', { replace: true })
  }

  return (
    <WelcomeFrame
      title="Welcome to Atrium"
      about="Name your agency and make its first administrator. You can invite the others later."
    >
      <form class="flex flex-col gap-4" onSubmit={submit} onKeyDown={sendOnCommandEnter} novalidate>
        <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
        <Field label="Agency" {...field('agencyName')} autocomplete="organization" autofocus />
        <Field label="Your name" {...field('name')} autocomplete="name" />
        <Field label="E-mail" type="email" {...field('email')} autocomplete="username" />
        <NewPasswordField label="Password" {...field('password')} personal={[form.name, form.email]} />
        <Button type="submit" variant="primary" size="lg" class="mt-2 w-full" busy={isBusy()}>
          Set up Atrium
        </Button>
      </form>
    </WelcomeFrame>
  )
}
