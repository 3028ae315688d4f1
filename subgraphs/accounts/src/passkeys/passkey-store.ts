import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'

// What passkeys are in the database. Everything here needs the purpose `signin`.

const SECONDS = 300

export interface PasskeyRow {
  id: string
  name: string
  isSynced: boolean
  lastUsedAt: Date | null
  createdAt: Date
}

export interface StoredCredential {
  id: string
  userId: string
  credentialId: string
  publicKey: string
  counter: string
  transports: string[]
}

export type ChallengePurpose = 'REGISTER' | 'SIGN_IN' | 'SECOND_STEP' | 'PROOF'

const SHOWN = `id, name, is_synced as "isSynced", last_used_at as "lastUsedAt", created_at as "createdAt"`

/** A person's (UUID) passkeys, the oldest first. */
export async function passkeysOf(em: EntityManager, userId: string): Promise<PasskeyRow[]> {
  const rows = await sql<PasskeyRow>(
    em,
    `select ${SHOWN} from accounts.passkeys where user_id = ? order by created_at, id`,
    [userId],
  )
  return rows.map(withDates)
}

const withDates = (row: PasskeyRow): PasskeyRow => ({
  ...row,
  lastUsedAt: row.lastUsedAt && new Date(row.lastUsedAt),
  createdAt: new Date(row.createdAt),
})

export function credentialsOf(em: EntityManager, userId: string): Promise<StoredCredential[]> {
  return sql<StoredCredential>(em, `${CREDENTIAL} where user_id = ?`, [userId])
}

export async function findCredential(em: EntityManager, credentialId: string): Promise<StoredCredential | null> {
  const [row] = await sql<StoredCredential>(em, `${CREDENTIAL} where credential_id = ?`, [credentialId])
  return row ?? null
}

const CREDENTIAL = `
  select id, user_id as "userId", credential_id as "credentialId", public_key as "publicKey", counter::text as counter, transports
  from accounts.passkeys`

export async function keepChallenge(
  em: EntityManager,
  challenge: string,
  purpose: ChallengePurpose,
  userId: string | null,
): Promise<void> {
  await sql(
    em,
    `insert into accounts.passkey_challenges (challenge, user_id, purpose, expires_at)
     values (?, ?, ?, now() + interval '${SECONDS} seconds')`,
    [challenge, userId, purpose],
  )
}

/** Uses a challenge up. Of two at once the second finds none. @returns whether it was asked for, by the same, and in time */
export async function spendPasskeyChallenge(
  em: EntityManager,
  challenge: string,
  purpose: ChallengePurpose,
  userId: string | null,
): Promise<boolean> {
  const spent = await sql(
    em,
    `delete from accounts.passkey_challenges
     where challenge = ? and purpose = ? and user_id is not distinct from ?::uuid and expires_at > now() returning challenge`,
    [challenge, purpose, userId],
  )
  return spent.length > 0
}

/** Keeps what the authenticator counted. False when it counts backwards: then the passkey was copied. */
export async function countUse(em: EntityManager, id: string, counter: number): Promise<boolean> {
  const counted = await sql(
    em,
    `update accounts.passkeys set counter = ?, last_used_at = now()
     where id = ? and (counter < ? or (counter = 0 and ? = 0)) returning id`,
    [counter, id, counter, counter],
  )
  return counted.length > 0
}
