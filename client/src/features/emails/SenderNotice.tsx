import { createQuery } from '@urql/solid'
import Info from 'lucide-solid/icons/info'
import { type JSX, Match, Switch } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'

const Sender = graphql(`
  query SenderNotice_Sender {
    emailSender {
      provider
      from
      inboxUrl
    }
  }
`)

/** Says so where nothing leaves the house, so that nobody waits for a mail. */
export const SenderNotice = () => {
  const [result] = createQuery({ query: Sender })
  const sender = () => result.data?.emailSender
  return (
    <Switch>
      <Match when={sender()?.provider === 'log'}>
        <Notice>
          No mail provider is set up, so mails stay in this log. Set <code class="font-mono">ATRIUM_MAIL_PROVIDER</code>{' '}
          and start again to send them.
        </Notice>
      </Match>
      <Match when={sender()?.inboxUrl}>
        {(url) => (
          <Notice>
            A simulated MailerSend takes all mails of this demo: nobody outside gets one.{' '}
            <a class="font-medium underline" href={url()} target="_blank" rel="noreferrer">
              Open its inbox
            </a>
          </Notice>
        )}
      </Match>
    </Switch>
  )
}

const Notice = (props: { children: JSX.Element }) => (
  <p class="mb-4 flex gap-2 rounded-sm border border-info-border bg-info-bg px-3 py-2 text-info-text">
    <Info class="mt-0.5 size-4 shrink-0" aria-hidden="true" />
    <span>{props.children}</span>
  </p>
)
