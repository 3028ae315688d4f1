import { sql } from '@atrium/kit/database'
import type { Context } from '../context.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import type { SecurityEventType } from '../security-events/security-event-types.ts'

/** Somebody who goes on is not told of again before. */
const TOLD_AGAIN = `interval '1 hour'`

type Misuse = Extract<SecurityEventType, 'API_KEY_REFUSED_ADDRESS' | 'API_KEY_USED_AFTER_END'>

/** Has the owner of a key told that it was used as it may not be. Nobody waits for it. */
export function reportMisuse(context: Context, type: Misuse, hash: string): void {
  report(context, type, hash).catch((error: unknown) =>
    context.log.error({ err: error, type }, 'the misuse of an API key could not be reported'),
  )
}

async function report(context: Context, type: Misuse, hash: string): Promise<void> {
  await context.as('signin', async (em) => {
    // Of many at once the others wait here, and then find the first one's.
    await sql(em, `select pg_advisory_xact_lock(hashtextextended('accounts.api_key_misuse' || ?, 0))`, [hash])
    const [key] = await sql<{ name: string; lastFour: string; ownerId: string }>(
      em,
      `select name, last_four as "lastFour", owner_id as "ownerId" from accounts.api_keys k
       where hash = ? and (? <> 'API_KEY_USED_AFTER_END' or revoked_at is not null or expires_at <= now())
         and not exists (
           select from accounts.security_events e
           where e.user_id = k.owner_id and e.type = ? and e.detail like '%…' || k.last_four || ')'
             and e.created_at > now() - ${TOLD_AGAIN})`,
      [hash, type, type],
    )
    if (!key) return
    const detail = `${key.name} (…${key.lastFour})`
    await recordSecurityEvent(em, { type, userId: key.ownerId, client: context.client, detail })
  })
}
