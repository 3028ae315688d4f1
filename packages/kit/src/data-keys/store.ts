import { randomBytes } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '../database/database.ts'
import { newId } from '../ids/index.ts'
import { decryptSecret, encryptSecret, type Keyring } from '../secrets/index.ts'

/** A key of a tenant, in clear: never stored, logged or sent. */
export interface DataKey {
  id: string
  /** UUID of the company; of the agency zeros. */
  tenantId: string
  /** 32 bytes. */
  key: Buffer
}

/** As it stands in the table `data_keys`. */
export interface WrappedKey {
  id: string
  tenantId: string
  wrapped: string
}

const KEY_BYTES = 32
const COLUMNS = 'id, tenant_id as "tenantId", wrapped'
const MOST_TRIES = 3

/** Name of a table in the schema of the subgraph that `em` is of. */
export const tableOf = (em: EntityManager, table = 'data_keys'): string => `"${em.config.get('schema')}"."${table}"`

/** The keys of these ids, retired ones as well, by id. */
export async function findKeys(
  em: EntityManager,
  ids: readonly string[],
  keyring: Keyring,
): Promise<Map<string, DataKey>> {
  const rows = await sql<WrappedKey>(em, `select ${COLUMNS} from ${tableOf(em)} where id = any (?::uuid[])`, [
    `{${ids.join(',')}}`,
  ])
  return new Map(rows.map((row) => [row.id, unwrap(row, keyring)]))
}

/** The key that each of these tenants (UUIDs) encrypts with now, by tenant. Who has none gets one: of two that make it at once, the first's. */
export async function presentKeys(
  em: EntityManager,
  tenantIds: readonly string[],
  keyring: Keyring,
): Promise<Map<string, DataKey>> {
  for (let tries = 1; ; tries += 1) {
    const rows = await sql<WrappedKey>(
      em,
      `select ${COLUMNS} from ${tableOf(em)} where retired_at is null and tenant_id = any (?::uuid[])`,
      [`{${tenantIds.join(',')}}`],
    )
    const found = new Map(rows.map((row) => [row.tenantId, unwrap(row, keyring)]))
    const missing = tenantIds.filter((tenantId) => !found.has(tenantId))
    if (missing.length === 0) return found
    // One that is made by another process and retired before it is read here is made once more.
    if (tries === MOST_TRIES) throw new Error('The data key of a tenant could not be made. Try again.')
    await makeKeys(em, missing, keyring)
  }
}

/** In the order of tenants, so that two that make several wait for each other in one direction. */
async function makeKeys(em: EntityManager, tenantIds: readonly string[], keyring: Keyring): Promise<void> {
  const rows = tenantIds.toSorted().map((tenantId) => {
    const id = newId()
    return { id, tenant_id: tenantId, wrapped: wrap({ id, tenantId, key: randomBytes(KEY_BYTES) }, keyring) }
  })
  await sql(
    em,
    `insert into ${tableOf(em)} (id, tenant_id, wrapped)
     select id, tenant_id, wrapped from jsonb_to_recordset(?::jsonb) as made (id uuid, tenant_id uuid, wrapped text)
     on conflict (tenant_id) where retired_at is null do nothing`,
    [JSON.stringify(rows)],
  )
}

/** Encrypts a key with the newest master key, for its own row alone. */
export function wrap({ id, tenantId, key }: DataKey, keyring: Keyring): string {
  return encryptSecret(key.toString('base64'), placeOf(id, tenantId), keyring)
}

/** @throws Error when its master key is not in the ring, or it is of another row. */
export function unwrap({ id, tenantId, wrapped }: WrappedKey, keyring: Keyring): DataKey {
  return { id, tenantId, key: Buffer.from(decryptSecret(wrapped, placeOf(id, tenantId), keyring), 'base64') }
}

const placeOf = (row: string, tenant: string) => ({ tenant, table: 'data_keys', row, column: 'wrapped' })
