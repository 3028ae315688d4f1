import { createHmac, randomInt } from 'node:crypto'
import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'

const COUNT = 10
const LENGTH = 10
// Without those that are taken for each other.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

const newCode = () => {
  const text = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `${text.slice(0, LENGTH / 2)}-${text.slice(LENGTH / 2)}`
}

// 49 random bits: a plain hash of all of them could be tried out, so it takes the installation's key too.
const hashOf = (userId: string, code: string, key: Uint8Array) =>
  createHmac('sha256', key)
    .update(JSON.stringify(['recovery', userId, code.toLowerCase().replace(/[^a-z0-9]/g, '')]))
    .digest('hex')

/** New codes instead of all before. This is the only time they are told. */
export async function replaceCodes(em: EntityManager, userId: string, key: Uint8Array): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode)
  await sql(em, 'delete from accounts.recovery_codes where user_id = ?', [userId])
  await sql(
    em,
    `insert into accounts.recovery_codes (user_id, code_hash) select ?::uuid, hash from jsonb_array_elements_text(?::jsonb) as hash`,
    [userId, JSON.stringify(codes.map((code) => hashOf(userId, code, key)))],
  )
  return codes
}

/** Uses a code up. Of two at once the second finds it used. @returns whether it was one, and unused */
export async function spendRecoveryCode(
  em: EntityManager,
  userId: string,
  code: string,
  key: Uint8Array,
): Promise<boolean> {
  const spent = await sql(
    em,
    `update accounts.recovery_codes set used_at = now() where user_id = ? and code_hash = ? and used_at is null returning user_id`,
    [userId, hashOf(userId, code, key)],
  )
  return spent.length > 0
}
