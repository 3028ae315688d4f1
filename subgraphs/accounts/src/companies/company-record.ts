import { appendAudit } from '@atrium/kit/audit'
import { type EventPayloads, type EventType, recordEvent } from '@atrium/kit/events'
import type { Viewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'

type CompanyEvent = EventType & `company.${string}`

/** The event and the audit entry of what happened to a company or its people, in its transaction. The event has gateways ask anew what people may do. */
export async function recordCompany<T extends CompanyEvent>(
  em: EntityManager,
  by: Viewer,
  change: {
    type: T
    companyId: string
    payload: EventPayloads[T]
    /** The sentence of the feed; without one it is not shown there. */
    summary?: string
    /** STAFF unless said: what is between a company and the agency is not for the developers who work there. */
    audience?: 'COMPANY' | 'STAFF'
    subjectType?: string
    subjectId?: string
    details?: Record<string, unknown>
    ip: string
  },
): Promise<void> {
  const { type, companyId, payload, summary, audience = 'STAFF', details = {}, ip } = change
  await recordEvent(em, {
    type,
    payload,
    companyId,
    actor: { id: by.userId, name: by.name },
    ...(summary && { activity: { type, category: 'PEOPLE', audience, summary, source: 'atrium' } }),
  })
  await appendAudit(em, by, {
    companyId,
    action: type,
    subjectType: change.subjectType ?? 'Company',
    subjectId: change.subjectId ?? companyId,
    details,
    ip: ip || null,
  })
}
