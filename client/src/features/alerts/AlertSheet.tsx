import { createQuery } from '@urql/solid'
import { createEffect, on, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { Alert_AlertFragment, AlertAction } from '../../graphql/generated/graphql.ts'
import { formatDuration } from '../../lib/time.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { wordOf } from '../../parts/words.ts'
import { WordStatus } from '../../parts/WordStatus.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import type { Tone } from '../../ui/Status.tsx'
import { Timeline } from '../../ui/Timeline.tsx'
import BellRing from 'lucide-solid/icons/bell-ring'
import { alertCategories, alertSeverities, alertStatuses, sayCondition } from './alert-words.ts'

const One = graphql(`
  query AlertSheet_Alert($id: ID!) {
    alert(id: $id) {
      ...Alert_alert
      rule {
        id
        description
        comparison
        threshold
        windowMinutes
        metric {
          key
          name
          unit
          kind
          subject
          source
        }
      }
      timeline {
        id
        kind
        message
        actorName
        at
      }
    }
  }
`)

const tones: Record<string, Tone> = {
  FIRED: 'danger',
  REOPENED: 'danger',
  ACKNOWLEDGED: 'warning',
  RESOLVED: 'success',
  NOT_DELIVERED: 'danger',
}

interface AlertSheetProps {
  id: string | null
  /** Changes whenever alerts have changed: it is read again then. */
  changes: number
  onClose: () => void
  onAct: (id: string, action: AlertAction) => Promise<void>
  onSilence: (alert: Alert_AlertFragment) => void
}

/** One alert with all that happened with it. */
export const AlertSheet = (props: AlertSheetProps) => {
  const [result, execute] = createQuery({
    query: One,
    variables: () => ({ id: props.id ?? '' }),
    pause: () => !props.id,
    requestPolicy: 'cache-and-network',
  })
  const read = () => props.id && execute({ requestPolicy: 'network-only' })
  createEffect(on(() => props.changes, read, { defer: true }))
  const act = async (id: string, action: AlertAction) => {
    await props.onAct(id, action)
    read()
  }
  return (
    <Sheet isOpen={props.id !== null} onClose={props.onClose} title="Alert">
      <QueryView
        data={result.data?.alert}
        fetching={result.fetching}
        error={result.error}
        onRetry={read}
        skeleton={<SkeletonRows count={4} />}
        missing={
          <EmptyState icon={<BellRing aria-hidden="true" />} title="This alert is not here">
            Its rule was deleted, or it is for administrators.
          </EmptyState>
        }
      >
        {(alert) => (
          <div class="flex flex-col gap-5 p-4">
            <div>
              <h2 class="text-lg font-semibold">{alert().title}</h2>
              <p class="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
                <WordStatus words={alertStatuses} value={alert().status} />
                <WordStatus words={alertSeverities} value={alert().severity} />
              </p>
            </div>
            <div class="flex flex-wrap gap-2">
              <Show when={alert().status === 'FIRING'}>
                <Button variant="primary" onClick={() => void act(alert().id, 'ACKNOWLEDGE')}>
                  Acknowledge
                </Button>
              </Show>
              <Show when={alert().status === 'ACKNOWLEDGED'}>
                <Button onClick={() => void act(alert().id, 'UNACKNOWLEDGE')}>Let go of it</Button>
              </Show>
              <Show
                when={alert().status !== 'RESOLVED'}
                fallback={<Button onClick={() => void act(alert().id, 'REOPEN')}>Open again</Button>}
              >
                <Button onClick={() => void act(alert().id, 'RESOLVE')}>Resolve</Button>
                <Show when={!alert().isSilenced}>
                  <Button variant="ghost" onClick={() => props.onSilence(alert())}>
                    Silence
                  </Button>
                </Show>
              </Show>
            </div>
            <Facts
              facts={[
                ['Began', <RelativeTime at={alert().beganAt} />],
                [
                  alert().resolvedAt ? 'Lasted' : 'Last seen',
                  <Show when={alert().resolvedAt} fallback={<RelativeTime at={alert().lastSeenAt} />}>
                    {(at) => formatDuration(alert().beganAt, at())}
                  </Show>,
                ],
                ['About', wordOf(alertCategories, alert().category).label],
                [
                  'People were told',
                  <Show when={alert().notifiedAt} fallback={alert().isSilenced ? 'No, it is silenced' : 'No'}>
                    {(at) => <RelativeTime at={at()} />}
                  </Show>,
                ],
              ]}
            />
            <Show when={alert().rule}>
              {(rule) => (
                <section aria-label="Rule" class="rounded-lg border p-3">
                  <p class="text-sm text-neutral-11">Rule</p>
                  <p class="font-medium">{sayCondition(rule())}</p>
                  <Show when={rule().metric}>
                    {(metric) => <p class="mt-1 text-sm text-neutral-11">{metric().source}</p>}
                  </Show>
                  <a
                    href={`/alerts?view=history&rule=${rule().id}`}
                    class="mt-2 inline-block rounded-sm text-sm text-accent-text hover:underline"
                  >
                    When it fired before
                  </a>
                </section>
              )}
            </Show>
            <section aria-label="What happened">
              <h3 class="mb-3 font-semibold">What happened</h3>
              <Timeline
                entries={alert().timeline.map(({ id, kind, message, at }) => ({
                  id,
                  at,
                  text: message,
                  tone: tones[kind] ?? 'neutral',
                }))}
              />
            </section>
          </div>
        )}
      </QueryView>
    </Sheet>
  )
}
