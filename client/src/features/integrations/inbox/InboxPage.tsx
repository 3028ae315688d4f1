import { createQuery } from '@urql/solid'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import { useViewer } from '../../../graphql/viewer.tsx'
import { createListParams } from '../../../parts/list-params.ts'
import { MetricStat } from '../../../parts/MetricStat.tsx'
import { createTitle } from '../../../parts/title.ts'
import { Card } from '../../../ui/Card.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { Tabs } from '../../../ui/Tabs.tsx'
import { IntegrationsTabs } from '../IntegrationsTabs.tsx'
import { createRefetchOnChange } from '../live.ts'
import { InboxList } from './InboxList.tsx'
import { RefusedList } from './RefusedList.tsx'

const Figures = graphql(`
  query InboxPage_Figures {
    platform {
      id
      webhooks24h {
        ...MetricStat_metric
      }
      webhooksFailed24h {
        ...MetricStat_metric
      }
      webhooksDead {
        ...MetricStat_metric
      }
      webhooksRefused {
        ...MetricStat_metric
      }
    }
  }
`)

const tabs = { all: 'All', dead: 'Dead letters', refused: 'Refused' }

/** Everything that tools sent, over all connections: found, looked at, replayed. */
export default function InboxPage() {
  createTitle(() => 'Inbox')
  const { companyId } = useViewer()
  const params = createListParams(['NEWEST'], { key: 'NEWEST', direction: 'DESC' })
  const [figures, execute] = createQuery({ query: Figures, requestPolicy: 'cache-and-network' })
  const [updates, setUpdates] = createSignal(0)
  createRefetchOnChange(() => {
    execute({ requestPolicy: 'network-only' })
    setUpdates((count) => count + 1)
  })
  const tab = () => params.getOf('tab', tabs) ?? 'all'
  const dead = () => Number(figures.data?.platform?.webhooksDead?.value ?? 0)
  return (
    <>
      <PageHead
        title="Inbox"
        about="What your tools have sent, what became of it, and what waits for somebody."
        tabs={<IntegrationsTabs current="inbox" companyId={companyId()} />}
      />
      <Show when={figures.data?.platform}>
        {(platform) => (
          <div class="mb-6 grid grid-cols-2 gap-3 xl:grid-cols-4">
            <Show when={platform().webhooks24h}>{(metric) => <MetricStat metric={metric()} good="neither" />}</Show>
            <Show when={platform().webhooksFailed24h}>{(metric) => <MetricStat metric={metric()} good="down" />}</Show>
            <Show when={platform().webhooksDead}>{(metric) => <MetricStat metric={metric()} good="down" />}</Show>
            <Show when={platform().webhooksRefused}>{(metric) => <MetricStat metric={metric()} good="down" />}</Show>
          </div>
        )}
      </Show>
      <Card isFlush>
        <div class="border-b px-4 pt-2">
          <Tabs
            label="Which webhooks"
            tabs={Object.entries(tabs).map(([key, label]) => ({
              label,
              href: key === 'all' ? '/integrations/inbox' : `/integrations/inbox?tab=${key}`,
              isCurrent: tab() === key,
              count: key === 'dead' ? dead() || undefined : undefined,
            }))}
          />
        </div>
        <Switch>
          <Match when={tab() === 'refused'}>
            <RefusedList params={params} updates={updates()} />
          </Match>
          <Match when={tab()}>
            {(which) => <InboxList params={params} isDead={which() === 'dead'} updates={updates()} />}
          </Match>
        </Switch>
      </Card>
    </>
  )
}
