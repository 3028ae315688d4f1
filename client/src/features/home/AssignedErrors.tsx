import ExternalLink from 'lucide-solid/icons/external-link'
import { For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { AssignedErrors_ErrorFragment } from '../../graphql/generated/graphql.ts'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { NothingYet, Widget } from './Widget.tsx'

export const AssignedErrorFragment = graphql(`
  fragment AssignedErrors_error on AssignedError {
    externalId
    title
    level
    culprit
    url
    lastSeenAt
    eventCount
    project {
      id
      name
    }
  }
`)

const levels = {
  FATAL: { label: 'Fatal', tone: 'danger' },
  ERROR: { label: 'Error', tone: 'danger' },
  WARNING: { label: 'Warning', tone: 'warning' },
  INFO: { label: 'Info', tone: 'neutral' },
} as const

const number = new Intl.NumberFormat('en')

/** Open errors that a monitor says the person works on, the latest first. */
export const AssignedErrors = (props: { errors: readonly AssignedErrors_ErrorFragment[] }) => (
  <Widget title="Errors assigned to you" href="/activity?category=ISSUE" link="Activity" isFlush>
    <ul class="divide-y">
      <For
        each={props.errors}
        fallback={
          <li class="p-4">
            <NothingYet title="No open errors">
              What is assigned to your address at Sentry appears here, of the projects that you work for.
            </NothingYet>
          </li>
        }
      >
        {(error) => (
          <li class="flex items-start justify-between gap-4 px-4 py-2.5">
            <span class="min-w-0">
              <span class="flex min-w-0 items-center gap-2">
                <Tag tone={levels[error.level].tone}>{levels[error.level].label}</Tag>
                <Show when={error.url} fallback={<span class="truncate font-medium">{error.title}</span>}>
                  {(url) => (
                    <a
                      href={url()}
                      target="_blank"
                      rel="noreferrer"
                      class="inline-flex min-w-0 items-center gap-1 rounded-sm font-medium hover:underline"
                    >
                      <span class="truncate">{error.title}</span>
                      <ExternalLink class="size-3 shrink-0 text-neutral-11" aria-hidden="true" />
                    </a>
                  )}
                </Show>
              </span>
              <span class="block truncate text-sm text-neutral-11">
                {[error.project?.name, error.culprit].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span class="flex shrink-0 flex-col items-end text-sm text-neutral-11 tabular-nums">
              <RelativeTime at={error.lastSeenAt} />
              <Show when={error.eventCount}>{(count) => <span>{number.format(count())} times</span>}</Show>
            </span>
          </li>
        )}
      </For>
    </ul>
  </Widget>
)
