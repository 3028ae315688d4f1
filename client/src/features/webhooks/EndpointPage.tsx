import { useParams } from '@solidjs/router'
import { createQuery, createSubscription } from '@urql/solid'
import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { formatExact } from '../../lib/time.ts'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { createTitle } from '../../parts/title.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { CodeBlock } from '../../ui/CodeBlock.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Status } from '../../ui/Status.tsx'
import { EndpointActions } from './EndpointActions.tsx'
import { Messages } from './Messages.tsx'
import { offReason, stateOf, toldOf } from './webhook-words.ts'

const Endpoint = graphql(`
  query EndpointPage_Endpoint($id: ID!) {
    webhookEndpoint(id: $id) {
      ...Webhooks_endpoint
    }
  }
`)

const Updated = graphql(`
  subscription EndpointPage_Updated($id: ID!) {
    webhookEndpointUpdated(id: $id) {
      ...Webhooks_endpoint
    }
  }
`)

export default function EndpointPage() {
  const params = useParams()
  return (
    <Show when={params.id} keyed>
      {(id) => <EndpointView id={id} />}
    </Show>
  )
}

/** One webhook: how it is, what it was told, and what can be done about it. */
const EndpointView = (props: { id: string }) => {
  const [result, execute] = createQuery({
    query: Endpoint,
    variables: () => ({ id: props.id }),
    requestPolicy: 'cache-and-network',
  })
  const [updates] = createSubscription(
    { query: Updated, variables: () => ({ id: props.id }) },
    (count: number | undefined) => (count ?? 0) + 1,
  )
  const again = () => execute({ requestPolicy: 'network-only' })
  createRefetchOnReconnect(execute)
  createTitle(() => result.data?.webhookEndpoint?.name)
  return (
    <QueryView
      data={result.data?.webhookEndpoint}
      fetching={result.fetching}
      error={result.error}
      onRetry={again}
      skeleton={<SkeletonRows count={6} />}
      missing={<NotFound title="This webhook is not here" href="/webhooks" label="See all webhooks" />}
    >
      {(endpoint) => (
        <>
          <PageHead
            above={<BackLink href="/webhooks" label="Webhooks" />}
            title={endpoint().name}
            about={
              <span class="flex flex-wrap items-center gap-x-4">
                <Status {...stateOf(endpoint())} />
                <span>{endpoint().company?.name ?? 'The agency'}</span>
              </span>
            }
            action={<EndpointActions endpoint={endpoint()} onChanged={again} />}
          />
          <Show when={endpoint().disabledReason !== 'PERSON' && endpoint().disabledReason}>
            {(reason) => (
              <div class="mb-6">
                <FormError>
                  {offReason(reason())}. Mend the receiver, switch the webhook on, then send what it missed.
                </FormError>
              </div>
            )}
          </Show>
          <div class="grid items-start gap-6 xl:grid-cols-[5fr_2fr]">
            <Messages endpointId={endpoint().id} updates={updates.data ?? 0} />
            <div class="flex min-w-0 flex-col gap-6">
              <Card title="About">
                <div class="mb-4">
                  <h3 class="mb-1 text-sm text-neutral-11">Address</h3>
                  <CodeBlock text={endpoint().url} label="Address" />
                </div>
                <Facts
                  facts={[
                    ['Told of', toldOf(endpoint())],
                    [
                      'Last received',
                      <Show when={endpoint().lastSuccessAt} fallback="Never">
                        {(at) => <RelativeTime at={at()} />}
                      </Show>,
                    ],
                    ...(endpoint().failingSince && endpoint().status === 'ENABLED'
                      ? [['Failing since', <RelativeTime at={endpoint().failingSince!} />] as const]
                      : []),
                    ...(endpoint().previousSecretEndsAt
                      ? [['Old secret signs until', formatExact(endpoint().previousSecretEndsAt!)] as const]
                      : []),
                    ['Made', <RelativeTime at={endpoint().createdAt} />],
                  ]}
                />
              </Card>
              <Card title="Payload">
                <CodeBlock text={endpoint().selection} label="Payload" />
              </Card>
            </div>
          </div>
        </>
      )}
    </QueryView>
  )
}
