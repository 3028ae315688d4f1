import { createResource, createSignal, Match, Show, Switch } from 'solid-js'
import { authClient, dataOf } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/gql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { takeHashSecret } from '../../lib/hash-secret.ts'
import { createTitle } from '../../parts/title.ts'
import { WelcomeFrame } from '../../parts/WelcomeFrame.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'

const Preview = graphql(`
  query ConfirmAddressPage_Preview($token: String!) {
    emailChangePreview(token: $token) {
      name
      email
    }
  }
`)

const Confirm = graphql(`
  mutation ConfirmAddressPage_Confirm($input: EmailChangeConfirmInput!) {
    emailChangeConfirm(input: $input) {
      email
      userErrors {
        code
        message
      }
    }
  }
`)

/** Where the mail to the new address of a person leads. It asks first: scanners of mails open links too. */
export default function ConfirmAddressPage() {
  createTitle(() => 'Confirm your e-mail address')
  const token = takeHashSecret()
  const [preview, { refetch }] = createResource(
    () => token,
    async (secret) => dataOf(await authClient.query(Preview, { token: secret }).toPromise()).emailChangePreview ?? null,
  )
  const [problem, setProblem] = createSignal<string | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  const [isOver, setOver] = createSignal(!token)
  const [confirmed, setConfirmed] = createSignal<string | null>(null)

  const confirm = async () => {
    if (isBusy() || !token) return
    setBusy(true)
    setProblem(null)
    const { data, error } = await authClient.mutation(Confirm, { input: { token } }).toPromise()
    setBusy(false)
    const { email, userErrors = [] } = data?.emailChangeConfirm ?? {}
    if (email) return setConfirmed(email)
    if (userErrors[0]?.code === 'NOT_FOUND') return setOver(true)
    return setProblem(
      userErrors[0]?.message ?? (error ? problemOf(error).message : 'The server gave no answer. Try again.'),
    )
  }

  return (
    <Switch
      fallback={
        <WelcomeFrame title="One moment" about="The address is being looked up.">
          <Skeleton class="h-40 rounded-lg" />
        </WelcomeFrame>
      }
    >
      <Match when={confirmed()}>
        {(email) => (
          <WelcomeFrame title="Your address is confirmed" about={`From now on you sign in with ${email()}.`}>
            <ButtonLink href="/sign-in" variant="primary" size="lg" class="w-full">
              Sign in
            </ButtonLink>
          </WelcomeFrame>
        )}
      </Match>
      <Match when={preview.error}>
        <WelcomeFrame title="Your address" about="It could not be looked up.">
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
          about="It has expired, was used already, or was taken back. Ask your administrator for another one."
        >
          <ButtonLink href="/sign-in" size="lg" class="w-full">
            Go to sign in
          </ButtonLink>
        </WelcomeFrame>
      </Match>
      <Match when={preview()}>
        {(change) => (
          <WelcomeFrame
            title="Confirm your e-mail address"
            about={`${change().name}, this becomes the address that you sign in with. You are signed out everywhere.`}
          >
            <div class="flex flex-col gap-4">
              <Show when={problem()}>{(message) => <FormError>{message()}</FormError>}</Show>
              <p class="rounded-sm border bg-neutral-2 px-3 py-2 font-medium break-all">{change().email}</p>
              <Button variant="primary" size="lg" class="w-full" busy={isBusy()} onClick={() => void confirm()}>
                Confirm this address
              </Button>
            </div>
          </WelcomeFrame>
        )}
      </Match>
    </Switch>
  )
}
