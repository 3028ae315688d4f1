import { Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { UserHistory_EntryFragment } from '../../graphql/generated/graphql.ts'
import { Timeline } from '../../ui/Timeline.tsx'

export const EntryFields = graphql(`
  fragment UserHistory_entry on AuditEntry {
    id
    action
    actorName
    details
    occurredAt
  }
`)

const words: Record<string, string> = {
  'impersonation.ended': 'Acting as them ended',
  'impersonation.started': 'Acted as',
  'session.failed': 'Failed to sign in',
  'user.accepted': 'Set a password',
  'data_export.requested': 'A copy of their data was asked for',
  'user.banned': 'Banned',
  'user.erasure_cancelled': 'Erasure taken back',
  'user.erasure_completed': 'Erased in every part',
  'user.erasure_requested': 'Erasure asked for',
  'user.created': 'Account made',
  'user.deleted': 'Deleted',
  'user.email_change_cancelled': 'Kept the old address',
  'user.email_change_resent': 'Asked again to confirm an address',
  'user.email_changed': 'Confirmed another address',
  'user.erased': 'Erased',
  'user.invited_again': 'Invited again',
  'user.reinstated': 'Reinstated',
  'user.role_changed': 'Role changed',
  'user.signed_out': 'Signed out everywhere',
  'user.suspended': 'Suspended',
  'user.updated': 'Account changed',
}

const reasonOf = (details: unknown): string | null =>
  typeof details === 'object' && details && 'reason' in details && typeof details.reason === 'string'
    ? details.reason
    : null

/** What was done to a person's account, newest first. */
export const UserHistory = (props: { entries: readonly UserHistory_EntryFragment[] }) => (
  <Show when={props.entries.length} fallback={<p class="text-neutral-11">Nothing was done to this account yet.</p>}>
    <Timeline
      entries={props.entries.map(({ id, action, actorName, details, occurredAt }) => ({
        id,
        at: occurredAt,
        text: (
          <>
            <span class="font-medium">{words[action] ?? action}</span>
            <Show when={actorName}> by {actorName}</Show>
            <Show when={reasonOf(details)}>{(reason) => <span class="block text-neutral-11">“{reason()}”</span>}</Show>
          </>
        ),
      }))}
    />
  </Show>
)
