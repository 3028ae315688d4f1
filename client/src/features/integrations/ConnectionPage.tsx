import { useParams, useSearchParams } from '@solidjs/router'
import { createQuery, createSubscription } from '@urql/solid'
import { Match, Show, Switch } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { ConnectionOverview_ConnectionFragment } from '../../graphql/generated/graphql.ts'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { createTitle } from '../../parts/title.ts'
import { connectionStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { BackLink } from '../../ui/BackLink.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { ConnectionActions } from './ConnectionActions.tsx'
import { ConnectionDeliveries } from './ConnectionDeliveries.tsx'
import { ConnectionOverview } from './ConnectionOverview.tsx'
import { ConnectionSettings } from './ConnectionSettings.tsx'

const Connection = graphql(`
  query ConnectionPage_Connection($id: ID!) {
    connection(id: $id) {
      ...ConnectionOverview_connection
    }
  }
`)

const Updated = graphql(`
  subscription ConnectionPage_Updated($id: ID!) {
    connectionUpdated(id: $id) {
      ...ConnectionOverview_connection
    }
  }
`)

/** The deliveries that are kept: all but those refused. */
const keptCount = (counts: ConnectionOverview_ConnectionFragment['deliveryCounts']) =>
  counts.received + counts.processed + counts.ignored + counts.failed + counts.dead

const tabs = { overview: 'Overview', deliveries: 'Webhooks received', settings: 'Settings' }

export default function ConnectionPage() {
  const params = useParams()
  return (
    <Show when={params.id} keyed>
      {(id) => <ConnectionView id={id} />}
    </Show>
  )
}

const ConnectionView = (props: { id: string }) => {
  const [search] = useSearchParams()
  const tab = () => (typeof search.tab === 'string' && search.tab in tabs ? search.tab : 'overview')
  const [result, execute] = createQuery({
    query: Connection,
    variables: () => ({ id: props.id }),
    requestPolicy: 'cache-and-network',
  })
  // What arrives here goes into the cache, and the query above shows it; how often it came is counted for the lists.
  const [updates] = createSubscription(
    { query: Updated, variables: () => ({ id: props.id }) },
    (count: number | undefined) => (count ?? 0) + 1,
  )
  createRefetchOnReconnect(execute)
  createTitle(() => result.data?.connection?.name)

  return (
    <QueryView
      data={result.data?.connection}
      fetching={result.fetching}
      error={result.error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      skeleton={<SkeletonRows count={6} />}
      missing={<NotFound title="This connection is not here" href="/integrations" label="See all integrations" />}
    >
      {(connection) => (
        <>
          <PageHead
            above={<BackLink href="/integrations" label="Integrations" />}
            title={connection().name}
            about={
              <span class="flex flex-wrap items-center gap-x-4">
                <WordStatus words={connectionStatuses} value={connection().status} />
                {connection().template.name}
                <span>{connection().company?.name ?? 'The agency'}</span>
              </span>
            }
            action={
              <ConnectionActions
                connection={connection()}
                onChanged={() => execute({ requestPolicy: 'network-only' })}
              />
            }
            tabs={
              <Tabs
                label="Parts of the connection"
                tabs={Object.entries(tabs).map(([key, label]) => ({
                  label,
                  href: key === 'overview' ? `/integrations/${props.id}` : `/integrations/${props.id}?tab=${key}`,
                  isCurrent: tab() === key,
                  count: key === 'deliveries' ? keptCount(connection().deliveryCounts) : undefined,
                }))}
              />
            }
          />
          <Show when={connection().lastError}>
            {(message) => (
              <div class="mb-6">
                <FormError>
                  {message()}{' '}
                  <Show when={connection().needsReconnect}>
                    <a href={`/integrations/${props.id}?tab=settings`} class="font-medium underline">
                      Connect again
                    </a>
                  </Show>
                </FormError>
              </div>
            )}
          </Show>
          <Switch>
            <Match when={tab() === 'overview'}>
              <ConnectionOverview connection={connection()} />
            </Match>
            <Match when={tab() === 'deliveries'}>
              <ConnectionDeliveries id={props.id} updates={updates.data ?? 0} />
            </Match>
            <Match when={tab() === 'settings'}>
              <ConnectionSettings connection={connection()} />
            </Match>
          </Switch>
        </>
      )}
    </QueryView>
  )
}
