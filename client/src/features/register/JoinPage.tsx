import { useNavigate, useSearchParams } from '@solidjs/router'
import Building from 'lucide-solid/icons/building'
import { createResource, createSignal, Match, Show, Switch } from 'solid-js'
import { createStore } from 'solid-js/store'
import { authClient, createGraphql, dataOf } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/gql.ts'
import type { JoinPage_PreviewQuery } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { useLive, useSession } from '../../graphql/session.tsx'
import { focusFirstError } from '../../lib/forms.ts'
import { weaknessOf } from '../../lib/password.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { NewPasswordField } from '../../parts/NewPasswordField.tsx'
import { createTitle } from '../../parts/title.ts'
import { WelcomeFrame } from '../../parts/WelcomeFrame.tsx'
import { companyRoles, roleNames, wordOf } from '../../parts/words.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'

const PreviewDocument = graphql(`
  query JoinPage_Preview($token: String!) {
    invitationPreview(token: $token) {
      state
      inviting
      isCompany
      inviterName
      email
      role
      companyRole
      expiresAt
      hasAccount
    }
  }
`)

const Me = graphql(`
  query JoinPage_Me {
    viewer {
      id
      email
      name
    }
  }
`)

const Join = graphql(`
  mutation JoinPage_Join($input: InvitationJoinInput!) {
    invitationJoin(input: $input) {
      accessToken
      userErrors {
        field
        message
      }
    }
  }
`)

const Accept = graphql(`
  mutation JoinPage_Accept($input: InvitationAcceptInput!) {
    invitationAccept(input: $input) {
      company {
        id
        name
      }
      userErrors {
        message
      }
    }
  }
`)

type Preview = NonNullable<JoinPage_PreviewQuery['invitationPreview']>

const over: Record<'ACCEPTED' | 'EXPIRED' | 'REVOKED', { title: string; about: string }> = {
  ACCEPTED: { title: 'Accepted already', about: 'This invitation was used. Sign in to go on.' },
  EXPIRED: { title: 'This link has ended', about: 'It was good for seven days. Ask for a new one; it takes a moment.' },
  REVOKED: {
    title: 'Taken back',
    about: 'Whoever invited you has taken the invitation back. Ask, if that is a mistake.',
  },
}

/** Where the link of an invitation leads: into the company, with the account that there is or a new one. */
export default function JoinPage() {
  createTitle(() => 'Invitation')
  const [query] = useSearchParams()
  const token = () => (typeof query['token'] === 'string' ? query['token'] : '')
  const [preview, { refetch }] = createResource(
    token,
    async (secret) =>
      dataOf(await authClient.query(PreviewDocument, { token: secret }).toPromise()).invitationPreview ?? null,
  )
  const ended = () => {
    const state = preview()?.state
    return state && state !== 'PENDING' ? over[state] : null
  }
  return (
    <Switch
      fallback={
        <WelcomeFrame title="One moment" about="Your invitation is being looked up.">
          <Skeleton class="h-40 rounded-lg" />
        </WelcomeFrame>
      }
    >
      <Match when={preview.error}>
        <WelcomeFrame title="Your invitation" about="It could not be looked up.">
          <ErrorState
            title="Atrium cannot be reached"
            message="The server did not answer. Try again in a moment."
            onRetry={() => void refetch()}
          />
        </WelcomeFrame>
      </Match>
      <Match when={!token() || preview() === null}>
        <WelcomeFrame
          title="This link is not valid"
          about="Perhaps a newer mail has another one: the last mail counts. Open the link as it stands there."
        >
          <ButtonLink href="/sign-in" size="lg" class="w-full">
            Go to sign in
          </ButtonLink>
        </WelcomeFrame>
      </Match>
      <Match when={ended()}>
        {(words) => (
          <WelcomeFrame title={words().title} about={words().about}>
            <ButtonLink href="/sign-in" size="lg" class="w-full">
              Go to sign in
            </ButtonLink>
          </WelcomeFrame>
        )}
      </Match>
      <Match when={preview()}>
        {(invitation) => (
          <WelcomeFrame
            title={`Join ${invitation().inviting}`}
            about={`${invitation().inviterName ?? 'Somebody'} invited you ${invitation().isCompany ? 'to the company' : 'to the team'}.`}
          >
            <Invited invitation={invitation()} />
            <WithAccount invitation={invitation()} token={token()} />
          </WelcomeFrame>
        )}
      </Match>
    </Switch>
  )
}

const Invited = (props: { invitation: Preview }) => (
  <div class="mb-6 flex items-center gap-3 rounded-lg border bg-neutral-2 p-4">
    <span class="flex size-10 shrink-0 items-center justify-center rounded-lg border bg-surface text-neutral-11">
      <Building class="size-5" aria-hidden="true" />
    </span>
    <div class="min-w-0">
      <p class="truncate font-medium">{props.invitation.email}</p>
      <p class="text-sm text-neutral-11">
        as{' '}
        {props.invitation.companyRole
          ? wordOf(companyRoles, props.invitation.companyRole).label
          : roleNames[props.invitation.role]}
      </p>
    </div>
  </div>
)

/** With the account that there is: signed in with it, with another, or not at all. Without one: a new one. */
const WithAccount = (props: { invitation: Preview; token: string }) => {
  const session = useSession()
  return (
    <Switch fallback={<NewAccount token={props.token} email={props.invitation.email} />}>
      <Match when={session.state() === 'signed-in'}>
        <AsSignedIn invitation={props.invitation} token={props.token} />
      </Match>
      <Match when={props.invitation.hasAccount}>
        <p class="mb-4 text-neutral-11">There is an account with this address. Sign in with it to accept.</p>
        <ButtonLink
          href={`/sign-in?to=${encodeURIComponent(`/join?token=${props.token}`)}`}
          variant="primary"
          size="lg"
          class="w-full"
        >
          Sign in to accept
        </ButtonLink>
      </Match>
    </Switch>
  )
}

const AsSignedIn = (props: { invitation: Preview; token: string }) => {
  const session = useSession()
  const { client, dispose } = createGraphql(session, useLive())
  const [me] = createResource(async () => dataOf(await client.query(Me, {}).toPromise()).viewer ?? null)
  const [error, setError] = createSignal('')
  const [isBusy, setBusy] = createSignal(false)
  const isSame = () => me()?.email === props.invitation.email

  const accept = async () => {
    if (isBusy()) return
    setBusy(true)
    const answer = await client.mutation(Accept, { input: { token: props.token } }).toPromise()
    setBusy(false)
    const problem = answer.data?.invitationAccept.userErrors[0]?.message
    if (problem || !answer.data)
      return setError(problem ?? (answer.error ? problemOf(answer.error).message : 'The server gave no answer.'))
    dispose()
    // What the page knows of the person is no longer so: it begins again, with the company.
    return location.assign('/')
  }

  return (
    <Show when={me()} fallback={<Skeleton class="h-10 rounded-lg" />}>
      {(person) => (
        <>
          <Show when={error()}>
            {(message) => (
              <div class="mb-4">
                <FormError>{message()}</FormError>
              </div>
            )}
          </Show>
          <Show
            when={isSame()}
            fallback={
              <>
                <p class="mb-4 text-neutral-11">
                  You are signed in as {person().email}. The invitation is for another address: sign out, then open the
                  link again.
                </p>
                <Button size="lg" class="w-full" onClick={() => void session.signOut()}>
                  Sign out
                </Button>
              </>
            }
          >
            <Button variant="primary" size="lg" class="w-full" busy={isBusy()} onClick={() => void accept()}>
              Join as {person().name}
            </Button>
          </Show>
        </>
      )}
    </Show>
  )
}

const NewAccount = (props: { token: string; email: string }) => {
  const session = useSession()
  const navigate = useNavigate()
  const [form, setForm] = createStore({ name: '', password: '' })
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const personal = () => [form.name, props.email]
  const rules = {
    name: () => (form.name.trim() ? '' : 'Enter your name.'),
    password: () => weaknessOf(form.password, personal()) ?? '',
  }
  const field = (name: keyof typeof rules) => ({
    name,
    value: form[name],
    onInput: (value: string) => {
      setForm({ [name]: value })
      if (errors()[name]) setErrors({ ...errors(), [name]: rules[name]() })
    },
    onBlur: () => void (form[name] && setErrors({ ...errors(), [name]: rules[name]() })),
    error: errors()[name],
  })

  const submit = async (event: Event) => {
    event.preventDefault()
    const found = { name: rules.name(), password: rules.password() }
    setErrors(found)
    if (found.name || found.password) return focusFirstError(event)
    if (isBusy()) return
    setBusy(true)
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const input = { token: props.token, name: form.name.trim(), password: form.password, timeZone }
    const { data, error } = await authClient.mutation(Join, { input }).toPromise()
    setBusy(false)
    if (error) return setErrors({ '': problemOf(error).message })
    const payload = data?.invitationJoin
    if (!payload?.accessToken) return setErrors(messagesByField(payload?.userErrors ?? []))
    navigate('/', { replace: true })
    return session.adopt(payload.accessToken)
  }

  return (
    <form
      class="flex flex-col gap-4"
      onSubmit={(event) => void submit(event)}
      onKeyDown={sendOnCommandEnter}
      novalidate
    >
      <Show when={errors()[''] ?? errors()['token']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Field label="Your name" {...field('name')} autocomplete="name" isRequired autofocus />
      <NewPasswordField label="Password" {...field('password')} personal={personal()} />
      <Button type="submit" variant="primary" size="lg" class="mt-2 w-full" busy={isBusy()}>
        Accept and join
      </Button>
    </form>
  )
}
