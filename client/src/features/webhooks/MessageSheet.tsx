import { createQuery } from '@urql/solid'
import { createEffect, For, on, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { formatExact } from '../../lib/time.ts'
import { NotFound } from '../../parts/NotFound.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Button } from '../../ui/Button.tsx'
import { CodeBlock } from '../../ui/CodeBlock.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { Status } from '../../ui/Status.tsx'
import { messageStatuses } from './webhook-words.ts'

const Message = graphql(`
  query MessageSheet_Message($id: ID!) {
    webhookMessage(id: $id) {
      id
      type
      status
      attempts
      payload
      nextAttemptAt
      reason
      createdAt
      finishedAt
      attemptLog(first: 50) {
        nodes {
          statusCode
          error
          responseExcerpt
          durationMs
          attemptedAt
        }
      }
    }
  }
`)

const pretty = (payload: string): string => {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2)
  } catch {
    return payload
  }
}

interface MessageSheetProps {
  id: string
  updates: number
  onClose: () => void
  onResend: () => void
}

/** One message: what was sent, and what the receiver said to each attempt. */
export const MessageSheet = (props: MessageSheetProps) => {
  const [result, execute] = createQuery({
    query: Message,
    variables: () => ({ id: props.id }),
    requestPolicy: 'cache-and-network',
  })
  const again = () => execute({ requestPolicy: 'network-only' })
  createEffect(on(() => props.updates, again, { defer: true }))
  return (
    <Sheet
      isOpen
      onClose={props.onClose}
      title={result.data?.webhookMessage?.type ?? 'Message'}
      action={
        <Button size="sm" onClick={() => props.onResend()}>
          Send again
        </Button>
      }
    >
      <QueryView
        data={result.data?.webhookMessage}
        fetching={result.fetching}
        error={result.error}
        onRetry={again}
        skeleton={<SkeletonRows count={5} />}
        missing={<NotFound title="This message is not here" href="/webhooks" label="See all webhooks" />}
      >
        {(message) => (
          <div class="flex flex-col gap-6 p-4">
            <Facts
              facts={[
                ['Status', <WordStatus words={messageStatuses} value={message().status} />],
                ['Attempts', message().attempts],
                ['Happened', formatExact(message().createdAt)],
                message().nextAttemptAt
                  ? ['Next attempt', formatExact(message().nextAttemptAt!)]
                  : ['Done', message().finishedAt ? formatExact(message().finishedAt!) : 'Not yet'],
                ['webhook-id', <code class="font-mono text-xs break-all">{message().id}</code>],
              ]}
            />
            <Show when={message().status === 'SKIPPED' && message().reason}>
              {(reason) => <p class="rounded-sm border bg-neutral-2 px-3 py-2 text-neutral-11">{reason()}</p>}
            </Show>
            <section>
              <h3 class="mb-1.5 font-medium">Attempts</h3>
              <ol class="divide-y rounded-sm border">
                <For each={message().attemptLog.nodes} fallback={<li class="p-3 text-neutral-11">Not sent yet.</li>}>
                  {(attempt) => (
                    <li class="flex flex-col gap-1.5 p-3">
                      <div class="flex flex-wrap justify-between gap-x-4">
                        <Status
                          tone={attempt.error ? 'danger' : 'success'}
                          label={attempt.statusCode === null ? 'No answer' : `Answered ${attempt.statusCode}`}
                        />
                        <span class="text-sm text-neutral-11 tabular-nums">
                          {formatExact(attempt.attemptedAt)} · {attempt.durationMs} ms
                        </span>
                      </div>
                      <Show when={attempt.error}>{(error) => <p class="text-sm text-danger-text">{error()}</p>}</Show>
                      <Show when={attempt.responseExcerpt}>
                        {(excerpt) => <CodeBlock text={excerpt()} label="Answer" />}
                      </Show>
                    </li>
                  )}
                </For>
              </ol>
            </section>
            <Show when={message().payload}>
              {(payload) => (
                <section>
                  <h3 class="mb-1.5 font-medium">Payload</h3>
                  <CodeBlock text={pretty(payload())} label="Payload" isTall />
                </section>
              )}
            </Show>
          </div>
        )}
      </QueryView>
    </Sheet>
  )
}
