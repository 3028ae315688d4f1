import { useSearchParams } from '@solidjs/router'
import { createResource, createSignal, Match, Show, Switch } from 'solid-js'
import { authClient, dataOf } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/gql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { createTitle } from '../../parts/title.ts'
import { WelcomeFrame } from '../../parts/WelcomeFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Spinner } from '../../ui/Spinner.tsx'

const Read = graphql(`
  query UnsubscribePage_Subscription($token: String!) {
    emailSubscription(token: $token) {
      email
      category
      isSubscribed
    }
  }
`)

const Update = graphql(`
  mutation UnsubscribePage_Update($input: EmailSubscriptionUpdateInput!) {
    emailSubscriptionUpdate(input: $input) {
      subscription {
        email
        category
        isSubscribed
      }
      userErrors {
        message
      }
    }
  }
`)

const kinds = { NOTIFICATION: 'notifications', ANNOUNCEMENT: 'announcements', ACCOUNT: 'mails', SECURITY: 'mails' }

/** What the link at the end of a mail leads to. Works for everyone who has the link, signed in or not. */
export default function UnsubscribePage() {
  createTitle(() => 'Unsubscribe')
  const [query] = useSearchParams()
  const token = () => String(query['token'] ?? '')
  const [subscription, { mutate, refetch }] = createResource(token, async (value) => {
    const result = await authClient.query(Read, { token: value }).toPromise()
    return dataOf(result).emailSubscription ?? null
  })
  const [problem, setProblem] = createSignal('')
  const [isBusy, setBusy] = createSignal(false)
  const change = async (isSubscribed: boolean) => {
    setBusy(true)
    setProblem('')
    const { data, error } = await authClient.mutation(Update, { input: { token: token(), isSubscribed } }).toPromise()
    setBusy(false)
    const changed = data?.emailSubscriptionUpdate?.subscription
    if (changed) return mutate(changed)
    return setProblem(
      data?.emailSubscriptionUpdate?.userErrors[0]?.message ??
        (error ? problemOf(error).message : 'The server gave no answer. Try again.'),
    )
  }
  return (
    <WelcomeFrame title="E-mails you get" about="Choose whether this kind of mail still comes to you.">
      <Switch>
        <Match when={subscription.error}>
          <ErrorState
            title="This could not be read"
            message="The server did not answer. Check your connection, then try again."
            onRetry={() => void refetch()}
          />
        </Match>
        <Match when={subscription.loading}>
          <p class="flex items-center gap-2 text-neutral-11" role="status">
            <Spinner /> Looking up your mail…
          </p>
        </Match>
        <Match when={subscription()}>
          {(current) => (
            <div class="flex flex-col gap-4">
              <Show when={problem()}>{(message) => <FormError>{message()}</FormError>}</Show>
              <p aria-live="polite">
                <Show
                  when={current().isSubscribed}
                  fallback={
                    <>
                      <strong class="font-semibold">{current().email}</strong> gets no {kinds[current().category]} any
                      more. Mails that keep your account safe still come.
                    </>
                  }
                >
                  <strong class="font-semibold">{current().email}</strong> gets {kinds[current().category]} by e-mail.
                </Show>
              </p>
              <Show
                when={current().isSubscribed}
                fallback={
                  <Button size="lg" busy={isBusy()} onClick={() => void change(true)}>
                    Get them again
                  </Button>
                }
              >
                <Button variant="primary" size="lg" busy={isBusy()} onClick={() => void change(false)}>
                  Unsubscribe
                </Button>
              </Show>
              <p class="text-sm text-neutral-11">
                Which things you are told of, and how, you choose in detail under{' '}
                <a class="text-accent-text underline" href="/settings/notifications">
                  Settings
                </a>
                .
              </p>
            </div>
          )}
        </Match>
        <Match when={true}>
          <FormError>This link is not whole. Use the one at the end of the mail.</FormError>
        </Match>
      </Switch>
    </WelcomeFrame>
  )
}
