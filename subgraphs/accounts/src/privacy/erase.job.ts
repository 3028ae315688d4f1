import { type Database, sql, system, transaction } from '@atrium/kit/database'
import type { Logger } from '@atrium/kit/logs'
import { eraseUser } from './erase.ts'

const BATCH = 50

/** Erases the accounts whose days of grace are over. */
export async function eraseDeleted(database: Database, log: Logger, now = new Date()): Promise<void> {
  const due = await transaction(
    database,
    system('job'),
    (em) =>
      sql<{ id: string }>(em, `select id from accounts.users where erase_on <= ? order by erase_on limit ${BATCH}`, [
        now,
      ]),
    { readOnly: true },
  )
  for (const { id } of due) {
    await transaction(database, system('job'), (em) => eraseUser(em, id, now)).catch((error: unknown) =>
      log.error({ err: error, userId: id }, 'An account could not be erased; trying again'),
    )
  }
}
