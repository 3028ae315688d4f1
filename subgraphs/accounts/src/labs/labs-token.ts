import { sql } from '@atrium/kit/database'
import type { Vault } from '@atrium/kit/data-keys'
import type { SecretPlace } from '@atrium/kit/secrets'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { LabsToken } from './adapters/adapter.ts'

/** Keeps the token of an account (UUID), encrypted for that account alone, in place of an earlier one. */
export async function writeToken(
  em: EntityManager,
  accountId: string,
  { access, refresh }: LabsToken,
  vault: Vault,
): Promise<void> {
  const ciphertext = await vault.seal(JSON.stringify({ access, refresh }), placeOf(accountId))
  await sql(
    em,
    `insert into accounts.labs_tokens (account_id, ciphertext) values (?, ?)
     on conflict (account_id) do update set ciphertext = excluded.ciphertext`,
    [accountId, ciphertext],
  )
}

/** The token in clear text, for a call to Labs and never for an answer. */
export async function readToken(em: EntityManager, accountId: string, vault: Vault): Promise<LabsToken> {
  const [row] = await sql<{ ciphertext: string }>(
    em,
    'select ciphertext from accounts.labs_tokens where account_id = ?',
    [accountId],
  )
  if (!row) throw new Error(`The Labs account ${accountId} has no token.`)
  return JSON.parse(await vault.open(row.ciphertext, placeOf(accountId))) as LabsToken
}

function placeOf(accountId: string): SecretPlace {
  return { tenant: 'agency', table: 'labs_tokens', row: accountId, column: 'ciphertext' }
}
