import type { TogglEntry, TogglState, TogglSubscription } from './state.ts'

const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString().replace(/\.\d+Z$/, '+00:00'))
const seconds = (from: number, to: number) => Math.round((to - from) / 1000)

export function entryJson(state: TogglState, entry: TogglEntry) {
  return {
    id: entry.id,
    workspace_id: state.workspace.id,
    project_id: entry.projectId,
    task_id: entry.taskId,
    billable: entry.isBillable,
    start: instant(entry.startedAt),
    stop: instant(entry.stoppedAt),
    // Negative while it runs.
    duration:
      entry.stoppedAt === null ? -Math.floor(entry.startedAt / 1000) : seconds(entry.startedAt, entry.stoppedAt),
    description: entry.description,
    tags: [],
    tag_ids: [],
    duronly: true,
    at: instant(entry.changedAt),
    server_deleted_at: instant(entry.deletedAt),
    user_id: entry.userId,
    uid: entry.userId,
    wid: state.workspace.id,
    ...(entry.projectId !== null && { pid: entry.projectId }),
  }
}

/** A row of the report, ungrouped: one entry each. */
export function rowJson(state: TogglState, entry: TogglEntry, row: number) {
  const person = state.people.find(({ id }) => id === entry.userId)!
  return {
    user_id: person.id,
    username: person.fullname,
    project_id: entry.projectId,
    task_id: entry.taskId,
    billable: entry.isBillable,
    description: entry.description,
    tag_ids: [],
    billable_amount_in_cents: null,
    hourly_rate_in_cents: null,
    currency: 'USD',
    time_entries: [
      {
        id: entry.id,
        seconds: seconds(entry.startedAt, entry.stoppedAt!),
        start: instant(entry.startedAt),
        stop: instant(entry.stoppedAt),
        at: instant(entry.changedAt),
        at_tz: instant(entry.changedAt),
      },
    ],
    row_number: row,
  }
}

export function subscriptionJson(state: TogglState, subscription: TogglSubscription) {
  return {
    subscription_id: subscription.id,
    workspace_id: state.workspace.id,
    user_id: state.user.id,
    enabled: subscription.isEnabled,
    description: 'Atrium',
    event_filters: subscription.filters,
    url_callback: subscription.url,
    secret: subscription.secret,
    validated_at: instant(subscription.validatedAt),
    has_pending_events: false,
    created_at: instant(0),
  }
}
