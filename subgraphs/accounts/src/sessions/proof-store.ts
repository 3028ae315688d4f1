import { sql } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import type { EntityManager } from '@mikro-orm/postgresql'

// When somebody last showed, in a session (UUID), that it is the person. Everything here needs the purpose `signin`.

const PROOF = `interval '10 minutes'`

/** Until when the session's last proof is good; that may be over. Signing in is a proof. */
export async function provedUntil(em: EntityManager, sessionId: string): Promise<Date> {
  const [row] = await sql<{ until: Date }>(
    em,
    `select proved_at + ${PROOF} as until from accounts.sessions where id = ?`,
    [sessionId],
  )
  return new Date(row?.until ?? 0)
}

export async function isProved(em: EntityManager, sessionId: string): Promise<boolean> {
  const rows = await sql(em, `select 1 from accounts.sessions where id = ? and proved_at > now() - ${PROOF}`, [
    sessionId,
  ])
  return rows.length > 0
}

/** The person has just shown it. */
export async function noteProof(em: EntityManager, sessionId: string): Promise<void> {
  await sql(em, 'update accounts.sessions set proved_at = now() where id = ?', [sessionId])
}

export const proofNeeded = () =>
  userError<'PROOF_NEEDED'>('PROOF_NEEDED', 'It is a while since you signed in. Show first that it is you.')
