import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import type { Jobs, QueueDefinition } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { EFFECTS } from './approval-effects.ts'
import { move, nextReminder } from './approval-machine.ts'
import { recordDecision, saveState } from './approval-store.ts'
import { ApprovalEntity } from './approval.entity.ts'

export const approvalsQueue: QueueDefinition = { name: 'accounts.approvals', retryLimit: 2 }

const BATCH = 200

/** Reminds those who have to decide, and ends what was not decided in time. Every quarter of an hour. */
export async function startApprovals(
  jobs: Jobs,
  database: Database,
  log: Logger,
): Promise<{ dispose(): Promise<void> }> {
  const worker = await jobs.work(approvalsQueue.name, () => workApprovalsOff(database, log))
  await jobs.schedule(approvalsQueue.name, '*/15 * * * *')
  return worker
}

/** Each approval in a transaction of its own, so that one that fails keeps no other from its turn. */
export async function workApprovalsOff(database: Database, log: Logger, now = new Date()): Promise<void> {
  const due = await transaction(
    database,
    system('job'),
    (em) =>
      sql<{ id: string }>(
        em,
        `select id from accounts.approvals
         where status = 'PENDING' and (remind_at <= ? or expires_at <= ?) order by created_at, id limit ${BATCH}`,
        [now, now],
      ),
    { readOnly: true },
  )
  for (const { id } of due) {
    await transaction(database, system('job'), (em) => workOff(em, id, now)).catch((error: unknown) =>
      log.error({ err: error, approvalId: id }, 'An approval could not be reminded of or ended; trying again'),
    )
  }
}

async function workOff(em: EntityManager, id: string, now: Date): Promise<void> {
  const approval = await em.findOne(
    ApprovalEntity,
    { id, status: 'PENDING' },
    { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
  )
  // Being decided at this moment, or just decided.
  if (!approval) return
  const { state } = move(approval, { kind: 'EXPIRE' }, now)
  if (state) {
    await saveState(em, approval, state, now)
    await EFFECTS[approval.kind].expired?.(em, approval)
    await recordDecision(em, null, 'expired', approval)
    return
  }
  if (!approval.remindAt || approval.remindAt > now) return
  const reminders = approval.reminders + 1
  em.assign(approval, { reminders, remindAt: nextAfter(approval, reminders, now) })
  await em.flush()
  await recordEvent(em, {
    type: 'approval.reminded',
    payload: { approvalId: id, kind: approval.kind, reminder: reminders },
    companyId: approval.companyId ?? null,
  })
}

// An installation that stood still for weeks reminds once, not once for each reminder it missed.
function nextAfter({ waitingSince }: ApprovalEntity, reminders: number, now: Date): Date {
  let count = reminders
  while (nextReminder(waitingSince, count) <= now) count += 1
  return nextReminder(waitingSince, count)
}
