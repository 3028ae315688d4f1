import { type Database, sql, system, transaction } from '@atrium/kit/database'
import type { Logger } from '@atrium/kit/logs'
import type { EndReason } from './impersonation.entity.ts'
import { endImpersonation } from './impersonation.service.ts'

const BATCH = 100

/** Closes what has ended by time, or with the right or the session of the administrator. It gives no rights since then: see `loadViewer`. */
export async function closeImpersonations(database: Database, log: Logger): Promise<void> {
  const due = await transaction(
    database,
    system('job'),
    (em) =>
      sql<{ id: string; reason: EndReason }>(
        em,
        `select impersonation.id, case when impersonation.ends_at <= now() then 'EXPIRED' else 'REVOKED' end as reason
         from accounts.impersonations impersonation
         join accounts.users admin on admin.id = impersonation.admin_id
         left join accounts.sessions own on own.id = impersonation.admin_session_id
         where impersonation.ended_at is null and (
           impersonation.ends_at <= now() or admin.status <> 'ACTIVE' or admin.role <> 'ADMIN'
           or own.id is null or own.revoked_at is not null
         ) limit ${BATCH}`,
      ),
    { readOnly: true },
  )
  for (const { id, reason } of due) {
    await transaction(database, system('job'), (em) => endImpersonation(em, id, reason, null)).catch((error: unknown) =>
      log.error({ err: error, impersonationId: id }, 'An impersonation could not be closed; trying again'),
    )
  }
}
