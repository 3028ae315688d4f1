import { sql } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { DeliveryKind, Milestones } from './email-state.ts'
import type { EmailEntity } from './email.entity.ts'

/** What stands in a mail's timeline. */
export type EmailEventKind = DeliveryKind | 'QUEUED' | 'RETRY' | 'FAILED' | 'LOGGED' | 'SUPPRESSED' | 'CANCELLED'

/** The entity's column of each milestone. */
const COLUMN = {
  SENT: 'sentAt',
  DEFERRED: 'deferredAt',
  SOFT_BOUNCED: 'softBouncedAt',
  DELIVERED: 'deliveredAt',
  OPENED: 'openedAt',
  CLICKED: 'clickedAt',
  HARD_BOUNCED: 'hardBouncedAt',
  COMPLAINED: 'complainedAt',
  UNSUBSCRIBED: 'unsubscribedAt',
  DROPPED: 'droppedAt',
  FAILED: 'failedAt',
} as const satisfies Record<keyof Milestones, keyof EmailEntity>

const KINDS = Object.keys(COLUMN) as (keyof Milestones)[]

export function milestonesOf(email: EmailEntity): Milestones {
  return Object.fromEntries(KINDS.map((kind) => [kind, email[COLUMN[kind]] ?? null])) as Milestones
}

export function setMilestones(email: EmailEntity, milestones: Milestones): void {
  for (const kind of KINDS) email[COLUMN[kind]] = milestones[kind]
}

/** Adds to a mail's timeline, in the transaction of what it tells of. */
export async function recordEmailEvent(
  em: EntityManager,
  emailId: string,
  kind: EmailEventKind,
  detail: string | null = null,
  occurredAt: Date | string = new Date(),
): Promise<void> {
  await sql(em, 'insert into accounts.email_events (id, email_id, kind, detail, occurred_at) values (?, ?, ?, ?, ?)', [
    newId(),
    emailId,
    kind,
    detail?.slice(0, 2000) ?? null,
    occurredAt,
  ])
}
