import type { EntityManager } from '@mikro-orm/postgresql'
import { appendAudit } from '../audit/index.ts'
import { type Database, sql, system, transaction, withPurpose } from '../database/index.ts'
import type { Logger } from '../logs/index.ts'
import type { SecretPlace } from '../secrets/index.ts'
import { isOutdated, type SecretColumn } from './secret-column.ts'
import { tableOf, unwrap, wrap, type WrappedKey } from './store.ts'
import type { Vault } from './vault.ts'

const BATCH = 100
/** For how long a retired key is kept at least: longer by far than any process takes it for the present one. */
const KEPT = `interval '1 hour'`
/** After how long a key is replaced without anybody asking. */
const LIFETIME = `interval '1 year'`
/** Secrets of a column that cannot be read, after which the rest waits for somebody to look. */
const MOST_FAILURES = 1_000

export interface RotationDeps {
  database: Database
  vault: Vault
  columns: readonly SecretColumn[]
  log: Logger
}

/** How much a rotation did. */
export interface Rotated {
  /** Retired keys that were deleted. */
  forgotten: number
  /** Keys that were retired for their age. */
  retired: number
  /** Keys that were wrapped by the newest master key. */
  wrapped: number
  /** Secrets that were encrypted with the present key of their tenant. */
  encrypted: number
  /** Secrets that could not be read. They stay as they are. */
  failed: number
}

/**
 * Brings keys and secrets up to date: wraps keys by the newest master key, encrypts secrets with the present key of their tenant, and
 * forgets retired keys that nothing is encrypted with. Each batch is a transaction of its own and nothing else is remembered, so it may
 * be stopped anywhere and go on anywhere, and several may run at once. Everything can be read and written meanwhile: a row that
 * somebody is changing is left for the next time.
 */
export async function rotateKeys(deps: RotationDeps, signal?: AbortSignal): Promise<Rotated> {
  const work = <T>(step: (em: EntityManager) => Promise<T>) => transaction(deps.database, system('keys'), step)
  const done: Rotated = { forgotten: 0, retired: 0, wrapped: 0, encrypted: 0, failed: 0 }
  if (!(await work((em) => isAnythingToDo(em, deps)))) return done
  // First, so that a key outlives the run that took its last secret: who has just read that one may be about to ask for the key.
  done.forgotten = await work((em) => forgetUnused(em, deps.columns))
  done.retired = await work(retireAged)
  for (let count = BATCH; count > 0 && !signal?.aborted; done.wrapped += count) {
    count = await work((em) => wrapAgain(em, deps.vault))
  }
  for (const column of deps.columns) {
    const { encrypted, failed } = await encryptColumn(deps, column, signal)
    done.encrypted += encrypted
    done.failed += failed
  }
  return done
}

async function isAnythingToDo(em: EntityManager, { vault, columns }: RotationDeps): Promise<boolean> {
  const keys = tableOf(em)
  const outdated = columns.map(
    ({ table, column }) => `or exists (select from ${tableOf(em, table)} t where ${isOutdated(keys, column)})`,
  )
  const [found] = await sql<{ any: boolean }>(
    em,
    `select exists (select from ${keys} where retired_at is not null or created_at < now() - ${LIFETIME} or master_key <> ?)
       ${outdated.join(' ')} as any`,
    [vault.keyring.current],
  )
  return found!.any
}

/** References keep a key that something is encrypted with, whatever this finds. */
async function forgetUnused(em: EntityManager, columns: readonly SecretColumn[]): Promise<number> {
  const unused = columns.map(
    ({ table }) => `and not exists (select from ${tableOf(em, table)} t where t.data_key_id = k.id)`,
  )
  const gone = await sql(
    em,
    `delete from ${tableOf(em)} k where retired_at < now() - ${KEPT} ${unused.join(' ')} returning id`,
  )
  return gone.length
}

async function retireAged(em: EntityManager): Promise<number> {
  const aged = await retire(em, `created_at < now() - ${LIFETIME}`)
  if (aged > 0) {
    const entry = { action: 'secret_keys.rotated', details: { keys: aged, reason: 'age' } }
    await withPurpose(em, 'job', () => appendAudit(em, null, entry))
  }
  return aged
}

/** Retires present keys. What is encrypted from then on gets new ones. @returns how many */
export async function retire(em: EntityManager, where = 'true'): Promise<number> {
  const retired = await sql(
    em,
    `update ${tableOf(em)} set retired_at = now() where retired_at is null and ${where} returning id`,
  )
  return retired.length
}

async function wrapAgain(em: EntityManager, { keyring }: Vault): Promise<number> {
  const rows = await sql<WrappedKey>(
    em,
    `select id, tenant_id as "tenantId", wrapped from ${tableOf(em)} where master_key <> ?
     limit ${BATCH} for no key update skip locked`,
    [keyring.current],
  )
  const wrapped = rows.map((row) => ({ id: row.id, wrapped: wrap(unwrap(row, keyring), keyring) }))
  await sql(
    em,
    `update ${tableOf(em)} k set wrapped = fresh.wrapped
     from jsonb_to_recordset(?::jsonb) as fresh (id uuid, wrapped text) where k.id = fresh.id`,
    [JSON.stringify(wrapped)],
  )
  return rows.length
}

async function encryptColumn(
  { database, vault, log }: RotationDeps,
  column: SecretColumn,
  signal?: AbortSignal,
): Promise<{ encrypted: number; failed: number }> {
  let encrypted = 0
  const failed: string[] = []
  while (!signal?.aborted && failed.length < MOST_FAILURES) {
    // One of a key that is retired while this goes on is taken again.
    vault.refresh()
    const batch = await transaction(database, system('keys'), (em) => encryptAgain(em, vault, column, failed))
    if (batch.encrypted + batch.failed.length === 0) break
    encrypted += batch.encrypted
    failed.push(...batch.failed.map(({ at }) => at))
    const [first] = batch.failed
    if (first) {
      const { table } = column
      const reason = (first.error as Error).message
      log.error(
        { table, row: first.row, reason, count: batch.failed.length },
        'Secrets could not be read to encrypt them anew',
      )
    }
  }
  return { encrypted, failed: failed.length }
}

interface Outdated extends Omit<SecretPlace, 'table'> {
  /** Where the row is, for as long as this transaction holds it. */
  at: string
  text: string
}

async function encryptAgain(
  em: EntityManager,
  vault: Vault,
  { table, column, place }: SecretColumn,
  skipped: readonly string[],
) {
  const rows = await sql<Outdated>(
    em,
    `select t.ctid::text as at, t."${column}" as text, ${place.tenant} as tenant, ${place.row} as row, ${place.column} as column
     from ${tableOf(em, table)} t where ${isOutdated(tableOf(em), column)} and t.ctid::text <> all (?::text[])
     limit ${BATCH} for no key update skip locked`,
    [`{${skipped.map((at) => `"${at}"`).join(',')}}`],
  )
  const failed: { at: string; row: string; error: unknown }[] = []
  const fresh: { at: string; text: string }[] = []
  const again = async ({ at, text, ...where }: Outdated) => {
    const bound = { ...where, table }
    try {
      fresh.push({ at, text: await vault.seal(await vault.open(text, bound), bound) })
    } catch (error) {
      failed.push({ at, row: where.row, error })
    }
  }
  await Promise.all(rows.map(again))
  await sql(
    em,
    `update ${tableOf(em, table)} t set "${column}" = fresh.text
     from jsonb_to_recordset(?::jsonb) as fresh (at tid, text text) where t.ctid = fresh.at`,
    [JSON.stringify(fresh)],
  )
  return { encrypted: fresh.length, failed }
}
