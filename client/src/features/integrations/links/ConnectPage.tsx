import { useLocation } from '@solidjs/router'
import CircleCheck from 'lucide-solid/icons/circle-check'
import { createResource, createSignal, Match, Show, Switch } from 'solid-js'
import { authClient } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/gql.ts'
import type { ConnectPage_PreviewQuery, TestResult_ResultFragment } from '../../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../../graphql/problem.ts'
import { focusFirstError } from '../../../lib/forms.ts'
import { fieldsOf } from '../../../lib/json-schema.ts'
import { sendOnCommandEnter } from '../../../lib/shortcuts.ts'
import { formatExact } from '../../../lib/time.ts'
import { safeUrl } from '../../../lib/url.ts'
import { createTitle } from '../../../parts/title.ts'
import { WelcomeFrame } from '../../../parts/WelcomeFrame.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { FormError } from '../../../ui/FormError.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { createConfigForm } from '../config-form.ts'
import { ConfigFields } from '../ConfigFields.tsx'
import { TestResult } from '../TestResult.tsx'

const Preview = graphql(`
  query ConnectPage_Preview($token: String!) {
    connectLinkPreview(token: $token) {
      status
      companyName
      toolName
      toolKey
      configSchema
      documentationUrl
      expiresAt
    }
  }
`)

const Test = graphql(`
  mutation ConnectPage_Test($input: ConnectLinkEntryInput!) {
    connectLinkTest(input: $input) {
      result {
        ...TestResult_result
      }
      userErrors {
        field
        message
      }
    }
  }
`)

const Complete = graphql(`
  mutation ConnectPage_Complete($input: ConnectLinkEntryInput!) {
    connectLinkComplete(input: $input) {
      isConnected
      userErrors {
        field
        message
      }
    }
  }
`)

type Link = NonNullable<ConnectPage_PreviewQuery['connectLinkPreview']>

const ended: Record<Exclude<Link['status'], 'OPEN'>, string> = {
  USED: 'This link was used already. Ask your agency for a new one.',
  EXPIRED: 'This link has expired. Ask your agency for a new one.',
  REVOKED: 'This link was withdrawn. Ask your agency for a new one.',
}

/** Where a client enters the access to a tool of its own. Works for whoever has the link, signed in or not. */
export default function ConnectPage() {
  createTitle(() => 'Connect a tool')
  const location = useLocation()
  // Behind the hash, which browsers send to no server.
  const token = () => location.hash.replace(/^#/, '')
  const [link, { refetch }] = createResource(token, async (value) => {
    const { data, error } = await authClient
      .query(Preview, { token: value }, { requestPolicy: 'network-only' })
      .toPromise()
    if (error) throw error
    return data?.connectLinkPreview ?? null
  })
  const [isDone, setDone] = createSignal(false)
  return (
    <Switch>
      <Match when={link.error}>
        <WelcomeFrame title="Connect a tool" about="">
          <ErrorState
            title="This could not be read"
            message="The server did not answer. Check your connection, then try again."
            onRetry={() => void refetch()}
          />
        </WelcomeFrame>
      </Match>
      <Match when={link.loading}>
        <WelcomeFrame title="Connect a tool" about="">
          <p class="flex items-center gap-2 text-neutral-11" role="status">
            <Spinner /> Looking up your link…
          </p>
        </WelcomeFrame>
      </Match>
      <Match when={link()}>
        {(found) => (
          <Show
            when={!isDone()}
            fallback={
              <WelcomeFrame title={`${found().toolName} is connected`} about="You can close this page.">
                <p class="flex gap-2 text-success-text" role="status">
                  <CircleCheck class="mt-0.5 size-4 shrink-0" aria-hidden="true" />
                  What you entered is stored encrypted, and nobody is shown it, your agency neither.
                </p>
              </WelcomeFrame>
            }
          >
            <WelcomeFrame
              title={`Connect ${found().toolName}`}
              about={`For ${found().companyName}. What you enter here is stored encrypted: your agency can use the connection, and never sees your token.`}
            >
              <Show
                when={found().status === 'OPEN'}
                fallback={<FormError>{ended[found().status as keyof typeof ended]}</FormError>}
              >
                <EntryForm link={found()} token={token()} onDone={() => setDone(true)} />
              </Show>
            </WelcomeFrame>
          </Show>
        )}
      </Match>
      <Match when={true}>
        <WelcomeFrame title="Connect a tool" about="">
          <FormError>This link is not whole, or there is none such. Open it as you got it.</FormError>
        </WelcomeFrame>
      </Match>
    </Switch>
  )
}

const EntryForm = (props: { link: Link; token: string; onDone: () => void }) => {
  const fields = fieldsOf(props.link.configSchema)
  const [tested, setTested] = createSignal<TestResult_ResultFragment | null>(null)
  const [busy, setBusy] = createSignal<'test' | 'connect' | null>(null)
  const form = createConfigForm(
    () => fields,
    () => [],
    () => setTested(null),
  )
  const input = () => ({ token: props.token, config: form.config() })

  const test = async () => {
    if (busy()) return
    setBusy('test')
    const { data, error } = await authClient.mutation(Test, { input: input() }).toPromise()
    setBusy(null)
    form.setErrors(error ? { '': problemOf(error).message } : messagesByField(data?.connectLinkTest.userErrors ?? []))
    setTested(data?.connectLinkTest.result ?? null)
  }
  const connect = async () => {
    if (busy()) return
    setBusy('connect')
    const { data, error } = await authClient.mutation(Complete, { input: input() }).toPromise()
    setBusy(null)
    if (data?.connectLinkComplete.isConnected) return props.onDone()
    form.setErrors(
      error ? { '': problemOf(error).message } : messagesByField(data?.connectLinkComplete.userErrors ?? []),
    )
  }
  const submit = (event: Event) => {
    event.preventDefault()
    if (!form.checkAll()) return focusFirstError(event)
    void (tested()?.isOk ? connect() : test())
  }
  const whole = () => form.errors()[''] ?? form.errors()['token'] ?? form.errors()['config']
  return (
    <form class="flex flex-col gap-5" onSubmit={submit} onKeyDown={sendOnCommandEnter} novalidate>
      <Show when={whole()}>{(message) => <FormError>{message()}</FormError>}</Show>
      <ConfigFields
        fields={fields}
        values={form.values}
        errors={form.errors()}
        kept={[]}
        onChange={form.change}
        onCheck={form.check}
      />
      <Show when={tested()}>{(result) => <TestResult result={result()} />}</Show>
      <Button type="submit" variant="primary" size="lg" busy={busy() !== null}>
        {tested()?.isOk ? `Connect ${props.link.toolName}` : 'Test'}
      </Button>
      <p class="text-sm text-neutral-11">
        This link is good once, until {formatExact(props.link.expiresAt)}.{' '}
        <Show when={safeUrl(props.link.documentationUrl)}>
          {(url) => (
            <a class="text-accent-text underline" href={url()} target="_blank" rel="noreferrer">
              Where to find your token
            </a>
          )}
        </Show>
      </p>
    </form>
  )
}
