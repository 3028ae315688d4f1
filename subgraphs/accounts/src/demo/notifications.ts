import { insertRows } from '@atrium/kit/database'
import type { DemoPlan } from '@atrium/kit/demo'
import type { DomainEvent, EventPayloads, EventType } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import { noticesOf } from '../notifications/notification-rules.ts'
import { PRIORITY } from '../notifications/notification-types.ts'

const DAYS_BACK = 45
const DAY_MS = 86_400_000
/** A large workspace tells no more than this: each event asks who is to be told. */
const MOST_EVENTS = 150

/** What people of the demo workspace were told lately, to whom and in the words of the product's own rules. They have read it. */
export async function seedNotifications(em: EntityManager, plan: DemoPlan): Promise<void> {
  const rows: object[] = []
  for (const event of lately(plan)) {
    const createdAt = new Date(event.occurredAt)
    const readAt = new Date(Math.min(createdAt.getTime() + DAY_MS / 4, plan.now.getTime()))
    for (const { to, type, title, message, path, contractId = null } of await noticesOf(em, event))
      for (const userId of new Set(to)) {
        const told = { type, priority: PRIORITY[type], title, message, path, companyId: event.companyId, contractId }
        rows.push({ id: newId(), userId, ...told, eventId: event.id, readAt, createdAt })
      }
  }
  await insertRows(em, 'notifications', rows)
}

function lately(plan: DemoPlan): DomainEvent[] {
  const since = new Date(plan.now.getTime() - DAYS_BACK * DAY_MS)
  const event = <T extends EventType>(type: T, companyId: string, at: Date | null, payload: EventPayloads[T]) =>
    at && at > since && at <= plan.now
      ? [{ id: newId(), type, version: 1, companyId, projectId: null, actor: null, payload, activity: null, at }]
      : []
  return [
    ...plan.contracts.flatMap(({ id, number, companyId, signedAt }) =>
      event('contract.signed', companyId, signedAt, { contractId: id, number }),
    ),
    ...plan.invoices.flatMap(({ id, number, companyId, status, issuedOn, paidAt }) => [
      ...event('invoice.issued', companyId, status === 'VOID' ? null : new Date(`${issuedOn}T08:00:00Z`), {
        invoiceId: id,
        number,
      }),
      ...event('invoice.paid', companyId, paidAt, { invoiceId: id, number }),
    ]),
    ...plan.companyDevelopers.flatMap(({ companyId, developerId, joinedAt }) =>
      event('developer.team_approved', companyId, joinedAt ?? null, {
        assignmentId: newId(),
        developerId,
        endsOn: null,
      }),
    ),
  ]
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, MOST_EVENTS)
    .map(({ at, ...rest }) => ({ ...rest, occurredAt: at.toISOString() }))
}
