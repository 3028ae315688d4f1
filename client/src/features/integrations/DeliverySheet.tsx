import { createQuery } from '@urql/solid'
import { createEffect, For, onCleanup, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { DeliverySheet_DeliveryQuery } from '../../graphql/generated/graphql.ts'
import { formatBytes } from '../../lib/number.ts'
import { formatExact } from '../../lib/time.ts'
import { ActivityItem } from '../../parts/ActivityItem.tsx'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { deliveryStatuses } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Button } from '../../ui/Button.tsx'
import { CodeBlock } from '../../ui/CodeBlock.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Timeline, type TimelineEntry } from '../../ui/Timeline.tsx'
import { createReplay } from './replay.tsx'

const Delivery = graphql(`
  query DeliverySheet_Delivery($id: ID!) {
    webhookDelivery(id: $id) {
      id
      deliveryKey
      event
      action
      status
      receivedAt
      processedAt
      attempts
      lastError
      ignoredReason
      headers
      payload
      sizeBytes
      connection {
        id
        name
      }
      earlierAttempts(first: 50) {
        totalCount
        nodes {
          outcome
          error
          retryAt
          endedAt
        }
      }
      activities {
        ...ActivityItem_activity
      }
    }
  }
`)

// What a webhook brings follows it by a moment, over the bus; a sheet opened meanwhile asks again.
const SETTLES_MS = 15_000
const ASK_AGAIN_MS = 1_000

type Settling = Pick<
  NonNullable<DeliverySheet_DeliveryQuery['webhookDelivery']>,
  'status' | 'activities' | 'receivedAt'
>
const isSettling = ({ status, activities, receivedAt }: Settling): boolean =>
  (status === 'RECEIVED' || (status === 'PROCESSED' && activities.length === 0)) &&
  Date.now() - Date.parse(receivedAt) < SETTLES_MS

type Sheet_Delivery = NonNullable<DeliverySheet_DeliveryQuery['webhookDelivery']>

const ends = {
  PROCESSED: { text: 'Processed', tone: 'success' },
  IGNORED: { text: 'Ignored', tone: 'neutral' },
  FAILED: { text: 'Failed', tone: 'danger' },
  DEAD: { text: 'Given up', tone: 'danger' },
} as const

/** Every try, newest first: the one whose end the delivery shows, then those before it. */
const attemptsOf = ({ status, processedAt, ignoredReason, earlierAttempts }: Sheet_Delivery): TimelineEntry[] => {
  const earlier = earlierAttempts.nodes.map(({ outcome, error, retryAt, endedAt }, index) => ({
    id: `${endedAt} ${index}`,
    at: endedAt,
    tone: ends[outcome].tone,
    text: (
      <>
        <span class="font-medium">{ends[outcome].text}</span>
        <Show when={error}>
          <span class="block text-sm break-words text-neutral-11">{error}</span>
        </Show>
        <Show when={retryAt}>
          {(at) => <span class="block text-sm text-neutral-11">To be tried again {formatExact(at())}</span>}
        </Show>
      </>
    ),
  }))
  if (!processedAt || (status !== 'PROCESSED' && status !== 'IGNORED')) return earlier
  const text = ignoredReason ? `${ends[status].text}: ${ignoredReason}` : ends[status].text
  return [{ id: 'last', at: processedAt, tone: ends[status].tone, text }, ...earlier]
}

const asText = (value: unknown) => JSON.stringify(value, null, 2)

/** One webhook: what came (secrets masked by the server), what became of it, what it brought. */
export const DeliverySheet = (props: { id: string; onClose: () => void; onReplayed: () => void }) => {
  const [result, execute] = createQuery({
    query: Delivery,
    variables: () => ({ id: props.id }),
    requestPolicy: 'cache-and-network',
  })
  const again = () => execute({ requestPolicy: 'network-only' })
  const replay = createReplay(() => {
    again()
    props.onReplayed()
  })
  createEffect(() => {
    const delivery = result.data?.webhookDelivery
    if (result.fetching || !delivery || !isSettling(delivery)) return
    const timer = setTimeout(again, ASK_AGAIN_MS)
    onCleanup(() => clearTimeout(timer))
  })
  const title = () => {
    const delivery = result.data?.webhookDelivery
    return delivery ? [delivery.event, delivery.action].filter(Boolean).join('.') : 'Webhook'
  }
  return (
    <Sheet
      isOpen
      onClose={props.onClose}
      title={title()}
      action={
        <Button size="sm" busy={replay.isBusy()} onClick={() => void replay.run([props.id])}>
          Replay
        </Button>
      }
    >
      <QueryView
        data={result.data?.webhookDelivery}
        fetching={result.fetching}
        error={result.error}
        onRetry={again}
        skeleton={<SkeletonRows count={5} />}
        missing={<NotFound title="This webhook is not here" href="/integrations" label="See all integrations" />}
      >
        {(delivery) => (
          <div class="flex flex-col gap-6 p-4">
            <Show when={delivery().lastError}>{(message) => <FormError>{message()}</FormError>}</Show>
            <Facts
              facts={[
                ['Status', <WordStatus words={deliveryStatuses} value={delivery().status} />],
                ['Attempts', delivery().attempts],
                ['Received', formatExact(delivery().receivedAt)],
                ['Processed', delivery().processedAt ? formatExact(delivery().processedAt!) : 'Not yet'],
                ['Size', formatBytes(delivery().sizeBytes)],
                ['Delivery', <code class="font-mono text-xs break-all">{delivery().deliveryKey}</code>],
                [
                  'Connection',
                  <a class="underline" href={`/integrations/${delivery().connection.id}`}>
                    {delivery().connection.name}
                  </a>,
                ],
              ]}
            />
            <Show when={attemptsOf(delivery()).length}>
              <section>
                <h3 class="mb-2 font-medium">Attempts</h3>
                <Timeline entries={attemptsOf(delivery())} />
              </section>
            </Show>
            <Show when={delivery().activities.length}>
              <section>
                <h3 class="mb-1.5 font-medium">What it brought</h3>
                <ul class="divide-y rounded-sm border">
                  <For each={delivery().activities}>
                    {(activity) => (
                      <li>
                        <ActivityItem activity={activity} isNew={false} isCompact />
                      </li>
                    )}
                  </For>
                </ul>
              </section>
            </Show>
            <section>
              <h3 class="mb-1.5 font-medium">Payload</h3>
              <CodeBlock text={asText(delivery().payload)} label="Payload" isTall />
            </section>
            <section>
              <h3 class="mb-1.5 font-medium">Headers</h3>
              <CodeBlock text={asText(delivery().headers)} label="Headers" />
            </section>
          </div>
        )}
      </QueryView>
    </Sheet>
  )
}
