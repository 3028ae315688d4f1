import type { EntityManager } from '@mikro-orm/postgresql'
import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { Logger } from '@atrium/kit/logs'
import { addToTimeline } from '../connections/timeline.ts'
import { WebhookAttempt } from './attempt.entity.ts'

/** @returns what it failed of, as an error. */
export async function noteFailure(
  { database, log }: { database: Database; log: Logger },
  id: string,
  error: unknown,
): Promise<Error> {
  log.error({ err: error, deliveryId: id }, 'A delivery could not be processed')
  const failure = error instanceof Error ? error : new Error(String(error))
  await transaction(database, system('job'), async (em) => {
    const [failed] = await sql<FailedDelivery>(
      em,
      `update integrations.webhook_deliveries set status = 'FAILED', attempts = attempts + 1, last_error = ?
       where id = ? and status in ('RECEIVED', 'FAILED') returning ${FAILED_DELIVERY}`,
      [failure.message.slice(0, 1000), id],
    )
    if (failed) await keepFailure(em, failed, null)
  })
  return failure
}

export interface FailedDelivery {
  id: string
  connectionId: string
  companyId: string | null
  error: string
}
export const FAILED_DELIVERY = 'id, connection_id as "connectionId", company_id as "companyId", last_error as error'

/** The next try writes over what this one left on the delivery. */
export async function keepFailure(em: EntityManager, failed: FailedDelivery, retryAt: Date | null): Promise<void> {
  const { id: deliveryId, connectionId, companyId, error } = failed
  em.persist(em.create(WebhookAttempt, { id: newId(), deliveryId, companyId, outcome: 'FAILED', error, retryAt }))
  await em.flush()
  await recordEvent(em, { type: 'connection.changed', payload: { connectionId }, companyId })
}

/** Also of deliveries whose worker died each time, without a word. */
export function setAside(database: Database, deliveryId: string): Promise<void> {
  return transaction(database, system('job'), async (em) => {
    const [row] = await sql<{ connectionId: string; companyId: string | null; event: string }>(
      em,
      `update integrations.webhook_deliveries
       set status = 'DEAD', last_error = coalesce(last_error, 'The process that worked on it ended each time.')
       where id = ? and status in ('RECEIVED', 'FAILED')
       returning connection_id as "connectionId", company_id as "companyId", event`,
      [deliveryId],
    )
    if (!row) return
    addToTimeline(
      em,
      { id: row.connectionId, companyId: row.companyId },
      {
        kind: 'delivery_dead',
        message: `A delivery (${row.event}) could not be processed and was set aside. Look at its error, then replay it.`,
        viewer: null,
      },
    )
    await em.flush()
    const payload = { connectionId: row.connectionId }
    await recordEvent(em, { type: 'connection.changed', payload, companyId: row.companyId })
  })
}
