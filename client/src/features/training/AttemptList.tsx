import { For, Show } from 'solid-js'
import { formatDuration } from '../../lib/time.ts'
import { Card } from '../../ui/Card.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Tag } from '../../ui/Tag.tsx'
import type { Enrollment } from './item-documents.ts'

/** How often somebody has tried a quiz, and how that went. */
export const AttemptList = (props: { attempts: Enrollment['attempts']['nodes'] }) => (
  <Show when={props.attempts.length}>
    <Card title="Attempts" isFlush>
      <ul class="divide-y">
        <For each={props.attempts}>
          {(attempt) => (
            <li class="relative flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3 hover:bg-neutral-2">
              <a
                href={`/training/attempts/${attempt.id}`}
                class="font-medium after:absolute after:inset-0 after:content-['']"
              >
                Attempt {attempt.number}
              </a>
              <span class="text-neutral-11">
                <RelativeTime at={attempt.startedAt} />
                <Show when={attempt.submittedAt}>
                  {(end) => <span> · took {formatDuration(attempt.startedAt, end())}</span>}
                </Show>
              </span>
              <Show when={attempt.submittedAt} fallback={<Tag tone="info">Under way</Tag>}>
                <span class="inline-flex items-center gap-2 tabular-nums">
                  {attempt.score}%
                  <Tag tone={attempt.passed ? 'success' : 'danger'}>{attempt.passed ? 'Passed' : 'Not passed'}</Tag>
                  <Show when={attempt.isTimedOut}>
                    <Tag tone="warning">Time was up</Tag>
                  </Show>
                </span>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Card>
  </Show>
)
