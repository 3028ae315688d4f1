import { For } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { UserSessions_SessionFragment } from '../../graphql/generated/graphql.ts'
import { deviceOf } from '../../lib/device.ts'
import { RelativeTime } from '../../ui/RelativeTime.tsx'

export const SessionFields = graphql(`
  fragment UserSessions_session on Session {
    id
    ip
    userAgent
    createdAt
    lastSeenAt
  }
`)

/** Where a person is signed in. */
export const UserSessions = (props: { sessions: readonly UserSessions_SessionFragment[] }) => (
  <ul class="divide-y">
    <For each={props.sessions} fallback={<li class="p-4 text-neutral-11">Not signed in anywhere.</li>}>
      {(session) => (
        <li class="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5">
          <span title={session.userAgent ?? undefined}>{deviceOf(session.userAgent)}</span>
          <span class="text-sm text-neutral-11">
            <span class="font-mono">{session.ip ?? 'Unknown address'}</span> · <RelativeTime at={session.lastSeenAt} />
          </span>
        </li>
      )}
    </For>
  </ul>
)
