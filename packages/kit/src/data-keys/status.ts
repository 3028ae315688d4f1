import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '../database/database.ts'
import type { Keyring } from '../secrets/index.ts'
import { isOutdated, type SecretColumn } from './secret-column.ts'
import { tableOf } from './store.ts'

/** How the secrets of a subgraph are encrypted, and how far a rotation is. */
export interface KeyStatus {
  /** Tenants that have a key. */
  tenants: number
  /** Keys of tenants, retired ones among them. */
  dataKeys: number
  /** Of these, wrapped by an older master key still. */
  keysToWrap: number
  /** Of these, retired: kept while something is encrypted with them, and an hour at least. */
  retiredKeys: number
  /** When the last keys were made; null where there are none. */
  newestKeyAt: Date | null
  secrets: number
  /** Of these, encrypted with a retired key still, or with a master key itself. */
  secretsToEncrypt: number
}

/** Under the purpose `keys`: nobody else sees them. */
export async function keyStatus(
  em: EntityManager,
  keyring: Keyring,
  columns: readonly SecretColumn[],
): Promise<KeyStatus> {
  const keys = tableOf(em)
  const counts = columns.map(
    ({ table, column }) =>
      `select count(*) as secrets, count(*) filter (where ${isOutdated(keys, column)}) as outdated
       from ${tableOf(em, table)} t where t."${column}" is not null`,
  )
  const [row] = await sql<Omit<KeyStatus, 'newestKeyAt'> & { newestKeyAt: string | null }>(
    em,
    `select k.*, s.* from
       (select count(distinct tenant_id)::int as tenants, count(*)::int as "dataKeys",
          count(*) filter (where master_key <> ?)::int as "keysToWrap",
          count(*) filter (where retired_at is not null)::int as "retiredKeys", max(created_at) as "newestKeyAt" from ${keys}) k,
       (select coalesce(sum(secrets), 0)::int as secrets, coalesce(sum(outdated), 0)::int as "secretsToEncrypt"
        from (${counts.join(' union all ')}) counted) s`,
    [keyring.current],
  )
  return { ...row!, newestKeyAt: row!.newestKeyAt ? new Date(row!.newestKeyAt) : null }
}
