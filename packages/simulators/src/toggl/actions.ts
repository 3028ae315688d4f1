import type { Hooks, Posted } from '../base/hooks.ts'
import { hmacHex } from '../base/signers.ts'
import { entryJson } from './representations.ts'
import { addEntry, type TogglEntry, type TogglState, type TogglSubscription } from './state.ts'

/** What people do in Toggl; each change is told to the subscriptions that want it and have proven their address. */
export interface TogglActions {
  track(entry: Partial<TogglEntry>): Promise<Posted[]>
  stop(entryId: number): Promise<Posted[]>
  deleteEntry(entryId: number): Promise<Posted[]>
  /** Asks an address for its code; the right answer validates the subscription. */
  ping(subscription: TogglSubscription): Promise<Posted>
}

export function createActions(state: TogglState, hooks: Hooks): TogglActions {
  let events = 0
  const post = (subscription: TogglSubscription, payload: object) => {
    const at = new Date().toISOString()
    const body = JSON.stringify({
      ...payload,
      subscription_id: subscription.id,
      timestamp: at,
      url_callback: subscription.url,
    })
    const signature = `sha256=${hmacHex(subscription.secret, body)}`
    return hooks.post(subscription.url, {
      headers: { 'content-type': 'application/json', 'x-webhook-signature-256': signature },
      body,
    })
  }
  const tell = (action: 'created' | 'updated' | 'deleted', entry: TogglEntry, path: string, method: string) => {
    const wanted = state.subscriptions.filter(
      ({ filters, isEnabled, validatedAt }) =>
        isEnabled && validatedAt !== null && filters.some((each) => each.action === action),
    )
    const payload = {
      event_id: (events += 1),
      created_at: new Date().toISOString(),
      creator_id: entry.userId,
      metadata: {
        action,
        event_user_id: String(entry.userId),
        model: 'time_entry',
        path: `/api/v9/workspaces/${state.workspace.id}/time_entries${path}`,
        ...(entry.projectId !== null && { project_id: String(entry.projectId) }),
        request_type: method,
        time_entry_id: String(entry.id),
        workspace_id: String(state.workspace.id),
      },
      payload: entryJson(state, entry),
    }
    return Promise.all(wanted.map((subscription) => post(subscription, payload)))
  }
  const find = (id: number) => {
    const entry = state.entries.find((each) => each.id === id)
    if (!entry) throw new Error(`There is no entry ${id}`)
    return entry
  }

  return {
    track: (given) => tell('created', addEntry(state, given), '', 'POST'),
    stop(entryId) {
      const at = state.now()
      const entry = Object.assign(find(entryId), { stoppedAt: at, changedAt: at })
      return tell('updated', entry, `/${entryId}/stop`, 'PATCH')
    },
    deleteEntry(entryId) {
      const at = state.now()
      const entry = Object.assign(find(entryId), { deletedAt: at, changedAt: at })
      return tell('deleted', entry, `/${entryId}`, 'DELETE')
    },
    async ping(subscription) {
      const { validationCode, validatedAt } = subscription
      const posted = await post(subscription, {
        event_id: 0,
        created_at: new Date().toISOString(),
        creator_id: state.user.id,
        metadata: { request_type: 'POST', event_user_id: state.user.id },
        payload: 'ping',
        ...(validatedAt === null && { validation_code: validationCode }),
      })
      const isRight = posted.status === 200 && posted.answer.includes(`"${validationCode}"`)
      if (validatedAt === null && isRight) subscription.validatedAt = state.now()
      return posted
    },
  }
}
