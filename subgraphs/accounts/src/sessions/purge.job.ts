import { type Database, sql, system, transaction } from '@atrium/kit/database'
import type { Jobs, QueueDefinition } from '@atrium/kit/jobs'

export const purgeQueue: QueueDefinition = { name: 'accounts.sessions-purge', retryLimit: 2 }

// Long enough to tell, after the fact, a reused token from one that never was.
const KEPT = `interval '30 days'`

/** Removes sessions that ended long ago with their tokens, links that were not used, and attempts that no longer count. Each night. */
export async function startPurge(jobs: Jobs, database: Database): Promise<{ dispose(): Promise<void> }> {
  const worker = await jobs.work(purgeQueue.name, () => purge(database))
  await jobs.schedule(purgeQueue.name, '17 3 * * *')
  return worker
}

export function purge(database: Database): Promise<void> {
  return transaction(database, system('job'), async (em) => {
    await sql(em, `delete from accounts.sessions where expires_at < now() - ${KEPT} or revoked_at < now() - ${KEPT}`)
    await sql(em, `delete from accounts.sign_ups where expires_at < now() - interval '7 days'`)
    await sql(em, 'delete from accounts.sign_in_challenges where expires_at < now()')
    await sql(em, 'delete from accounts.passkey_challenges where expires_at < now()')
    await sql(em, `delete from accounts.password_resets where expires_at < now() - interval '7 days'`)
    await sql(em, `delete from accounts.email_changes where expires_at < now() - interval '7 days'`)
    await sql(em, `delete from accounts.security_events where created_at < now() - interval '1 year'`)
    await sql(em, `delete from accounts.sign_in_throttles where failed_at < now() - interval '1 day'`)
  })
}
