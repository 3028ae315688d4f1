import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import type { Vault } from '@atrium/kit/data-keys'
import type { EntityManager } from '@mikro-orm/postgresql'
import { writeSecrets } from './secrets.ts'
import { addToTimeline } from './timeline.ts'

/**
 * Keeps the secrets that a provider tells when its webhook is set up. They come unsigned, so this is over with the first delivery
 * that is signed with them, and with a secret that a person gives: nobody else can put one of their own in its place.
 * @returns false when the webhook is in use.
 */
export function keepLearned(
  deps: { database: Database; vault: Vault },
  connectionId: string,
  learned: Record<string, string>,
): Promise<boolean> {
  return transaction(deps.database, system('job'), async (em) => {
    const [owner] = await sql<{ id: string; companyId: string | null }>(
      em,
      `update integrations.connections set webhook_handshake = 'LEARNED'
       where id = ? and webhook_handshake is distinct from 'CLOSED' returning id, company_id as "companyId"`,
      [connectionId],
    )
    if (!owner) return false
    await writeSecrets(em, owner, learned, deps.vault)
    const message = 'The provider asked to confirm this webhook. Copy the verification token from this page into it.'
    addToTimeline(em, owner, { kind: 'webhook_handshake', message, viewer: null })
    await em.flush()
    await recordEvent(em, { type: 'connection.changed', payload: { connectionId }, companyId: owner.companyId })
    return true
  })
}

/** Notes that deliveries were signed with the secret that is kept, told by the provider or given by a person. */
export async function closeHandshakes(em: EntityManager, connectionIds: string[]): Promise<void> {
  await sql(
    em,
    `update integrations.connections set webhook_handshake = 'CLOSED'
     where id in (select id from integrations.connections
                  where id = any (?::uuid[]) and webhook_handshake is distinct from 'CLOSED' order by id for update)`,
    [`{${connectionIds.join(',')}}`],
  )
}
