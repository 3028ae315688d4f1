import { createQuery, createSubscription } from '@urql/solid'
import Megaphone from 'lucide-solid/icons/megaphone'
import { createEffect, createMemo, type JSX, on, onCleanup, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { spaced } from '../../lib/spaced.ts'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { createTitle } from '../../parts/title.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { MarketingFilters } from './MarketingFilters.tsx'
import { type MarketingParams, SHARED } from './marketing-params.ts'

const Sources = graphql(`
  query MarketingFrame_Sources {
    marketingConnections {
      id
      name
    }
  }
`)

const Changed = graphql(`
  subscription MarketingFrame_Changed {
    marketingChanged {
      at
    }
  }
`)

const tabs = {
  leads: ['Leads', '/marketing'],
  appointments: ['Appointments', '/marketing/appointments'],
  campaigns: ['Campaigns', '/marketing/campaigns'],
  traffic: ['Traffic', '/marketing/traffic'],
  email: ['E-mail', '/marketing/email'],
} as const

/** Which tools tell of what a tab shows, with their keys. */
const tools: Record<keyof typeof tabs, readonly (readonly [key: string, name: string])[]> = {
  leads: [
    ['gohighlevel', 'GoHighLevel'],
    ['facebook-ads', 'Facebook Ads'],
  ],
  appointments: [['gohighlevel', 'GoHighLevel']],
  campaigns: [['facebook-ads', 'Facebook Ads']],
  traffic: [['google-analytics', 'Google Analytics']],
  email: [
    ['mailersend', 'MailerSend'],
    ['brevo', 'Brevo'],
    ['sendgrid', 'SendGrid'],
    ['mailgun', 'Mailgun'],
  ],
}

const about = {
  leads: 'Who may become a customer, as your CRM and the forms of your ads tell it.',
  appointments: 'Meetings in the calendars of connected tools.',
  campaigns: 'What campaigns cost, and what they bring.',
  traffic: 'Who visits the sites, and what comes of it.',
  email: 'How the mails fare that are sent by connected providers.',
}

/** Reading a year anew is not for each of many leads. */
const READ_EVERY_MS = 2_000

interface MarketingFrameProps {
  tab: keyof typeof tabs
  params: MarketingParams
  /** Reads what the tab shows anew, since it has changed. */
  onChanged: () => void
  action?: JSX.Element
  /** The filters that only this tab has. */
  filters?: JSX.Element
  children: JSX.Element
}

/** What all tabs of marketing have around them: the tabs, the filters, and news. */
export const MarketingFrame = (props: MarketingFrameProps) => {
  createTitle(() => (props.tab === 'leads' ? 'Marketing' : `Marketing · ${tabs[props.tab][0]}`))
  const [sources, readSources] = createQuery({ query: Sources, requestPolicy: 'cache-and-network' })
  const read = () => {
    readSources({ requestPolicy: 'network-only' })
    props.onChanged()
  }
  createRefetchOnReconnect(read)
  const readChanged = spaced(read, READ_EVERY_MS)
  onCleanup(readChanged.cancel)
  const [changed] = createSubscription({ query: Changed })
  createEffect(on(() => changed.data?.marketingChanged?.at, readChanged, { defer: true }))

  const href = (path: string) => {
    const kept = SHARED.flatMap((name) => (props.params.get(name) ? [[name, props.params.get(name)]] : []))
    return kept.length > 0 ? `${path}?${new URLSearchParams(kept).toString()}` : path
  }
  const connections = createMemo(() => sources.data?.marketingConnections ?? [])
  return (
    <>
      <PageHead
        title="Marketing"
        about={about[props.tab]}
        action={props.action}
        tabs={
          <Tabs
            label="Marketing"
            tabs={Object.entries(tabs).map(([key, [label, path]]) => ({
              label,
              href: href(path),
              isCurrent: key === props.tab,
            }))}
          />
        }
      />
      <Show
        when={!(sources.data && connections().length === 0)}
        fallback={
          <Card isFlush>
            <EmptyState icon={<Megaphone aria-hidden="true" />} title="No marketing tool is connected yet">
              Connect <ToolLinks tab={props.tab} />: what it tells appears here by itself.
            </EmptyState>
          </Card>
        }
      >
        <div class="mb-4 rounded-lg border bg-surface *:border-b-0">
          <Toolbar>
            <MarketingFilters params={props.params} connections={connections()} />
            {props.filters}
          </Toolbar>
        </div>
        {props.children}
      </Show>
    </>
  )
}

/** Links to connect a tool that tells of this: “GoHighLevel or Facebook Ads”. */
export const ToolLinks = (props: { tab: keyof typeof tabs }) => (
  <>
    {tools[props.tab].map(([key, name], index) => (
      <>
        {index === 0 ? '' : index === tools[props.tab].length - 1 ? ' or ' : ', '}
        <a href={`/integrations/new?template=${key}`} class="text-accent-text underline">
          {name}
        </a>
      </>
    ))}
  </>
)
