import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import type { WebhookDisabledReason, WebhookEndpoint } from './endpoint.entity.ts'
import { DISABLED_AFTER_MS } from './retries.ts'

type Owner = Pick<WebhookEndpoint, 'id' | 'companyId'>

/** An attempt was received: whatever was wrong is over. By hand, so that a person who is editing the endpoint meets no conflict. */
export async function noteSuccess(em: EntityManager, { id }: Owner): Promise<void> {
  await sql(
    em,
    'update integrations.webhook_endpoints set failing_since = null, last_success_at = now() where id = ?',
    [id],
  )
}

/** An attempt failed. An endpoint that has not received anything for five days is switched off, and one that says it is gone at once. */
export async function noteFailure(
  em: EntityManager,
  endpoint: Owner & Pick<WebhookEndpoint, 'name'>,
  { isGone, error }: { isGone: boolean; error: string },
): Promise<void> {
  const reason = isGone ? 'GONE' : 'FAILING'
  const [disabled] = await sql<{ id: string }>(
    em,
    `with failing as (
       update integrations.webhook_endpoints set failing_since = coalesce(failing_since, now()) where id = ?
       returning id, failing_since)
     select id from failing where ? or failing_since <= now() - ? * interval '1 millisecond'`,
    [endpoint.id, isGone, DISABLED_AFTER_MS],
  )
  if (disabled) await disable(em, endpoint, reason, error)
}

/** Switched off by the product: its owners are told, once. */
async function disable(
  em: EntityManager,
  { id, companyId = null, name }: Owner & Pick<WebhookEndpoint, 'name'>,
  reason: Exclude<WebhookDisabledReason, 'PERSON'>,
  error: string,
): Promise<void> {
  const [row] = await sql<{ id: string }>(
    em,
    `update integrations.webhook_endpoints set status = 'DISABLED', disabled_reason = ?, disabled_at = now()
     where id = ? and status = 'ENABLED' returning id`,
    [reason, id],
  )
  if (!row) return
  await recordEvent(em, {
    type: 'webhook_endpoint.disabled',
    payload: { endpointId: id, name, reason, error },
    companyId,
    activity: {
      type: 'webhook_endpoint.disabled',
      category: 'INTEGRATION',
      audience: 'STAFF',
      summary:
        reason === 'GONE'
          ? `The webhook “${name}” was switched off: its receiver answered that it is gone`
          : `The webhook “${name}” was switched off: nothing was received for five days`,
      source: 'atrium',
    },
  })
}

/** Pages that show the endpoint read it anew. */
export async function tellChanged(em: EntityManager, { id, companyId = null }: Owner): Promise<void> {
  await recordEvent(em, { type: 'webhook_endpoint.changed', payload: { endpointId: id }, companyId })
}
