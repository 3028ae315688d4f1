import { type Database, sql, system, transaction } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import type { Jobs, QueueDefinition } from '@atrium/kit/jobs'
import type { Logger } from '@atrium/kit/logs'
import { createExportKeys, openPart, partPlace, sealSubject } from '@atrium/kit/privacy'
import type { Vault } from '@atrium/kit/data-keys'
import type { EntityManager } from '@mikro-orm/postgresql'
import { buildArchive, type SentPart } from './archive.ts'
import { eraseUser } from './erasure.ts'
import { PrivacyRequestEntity } from './privacy-request.entity.ts'
import { subjectOf } from './subject.ts'

export const privacyQueue: QueueDefinition = { name: 'accounts.privacy', retryLimit: 8 }

/** Days that the archive of an export can be downloaded. */
export const EXPORT_DAYS = 7
/** Hours after which an export that is not ready never will be. */
const LONGEST_HOURS = 24
const BATCH = 50
/** Bytes of an archive in one row, and in one answer to who downloads it. */
const PIECE = 120_000

export interface PrivacyWork {
  database: Database
  jobs: Jobs
  vault: Vault
  log: Logger
}

/** Takes requests a step further whenever somebody asked, or all subgraphs have answered. */
export function startPrivacy(work: PrivacyWork): Promise<{ dispose(): Promise<void> }> {
  const { jobs, database, vault } = work
  return jobs.work<{ requestId: string } | { userId: string }>(privacyQueue.name, async (wanted) => {
    if ('requestId' in wanted) await takeFurther(work, wanted.requestId)
    else await eraseUser(database, wanted.userId, vault.keyring, new Date())
  })
}

/** Does what is next for a request (UUID); nothing where it waits for others. Each step is one transaction, and is done once. */
export async function takeFurther(work: PrivacyWork, requestId: string): Promise<void> {
  const { database, vault } = work
  await transaction(database, system('privacy'), async (em) => {
    const request = await lockRequest(em, requestId)
    if (request?.kind !== 'EXPORT' || request.state !== 'RUNNING') return
    if (!request.privateKey) await beginExport(em, request, vault)
    else if (await isAnswered(em, requestId)) await finishExport(em, request, vault)
  })
}

async function lockRequest(em: EntityManager, id: string): Promise<PrivacyRequestEntity | null> {
  await sql(em, 'select 1 from accounts.privacy_requests where id = ? for update', [id])
  return em.findOne(PrivacyRequestEntity, { id })
}

const keyPlace = (requestId: string) => ({
  tenant: 'agency',
  table: 'privacy_requests',
  row: requestId,
  column: 'private_key',
})
export const filePlace = (requestId: string, position: number) => ({
  tenant: 'agency',
  table: 'privacy_files',
  row: `${requestId}/${position}`,
  column: 'ciphertext',
})

async function beginExport(em: EntityManager, request: PrivacyRequestEntity, vault: Vault): Promise<void> {
  const { publicKey, privateKey } = createExportKeys()
  em.assign(request, { privateKey: await vault.seal(privateKey, keyPlace(request.id)) })
  await em.flush()
  const subject = sealSubject(request.id, await subjectOf(em, request.userId, 'EXPORT'), vault.keyring)
  await recordEvent(em, { type: 'privacy.export_started', payload: { ...subject, publicKey } })
}

async function isAnswered(em: EntityManager, requestId: string): Promise<boolean> {
  const open = await sql(em, 'select 1 from accounts.privacy_parts where request_id = ? and done_at is null limit 1', [
    requestId,
  ])
  return open.length === 0
}

async function finishExport(em: EntityManager, request: PrivacyRequestEntity, vault: Vault): Promise<void> {
  const now = new Date()
  const { id, userId } = request
  const { names, email } = await subjectOf(em, userId, 'EXPORT')
  const archive = buildArchive({ name: names[0]!, email }, await openParts(em, request, vault), now)
  let pieces = 0
  for (let start = 0; start < archive.length; start += PIECE, pieces += 1) {
    const text = Buffer.from(archive.subarray(start, start + PIECE)).toString('base64')
    await sql(
      em,
      'insert into accounts.privacy_files (request_id, position, user_id, ciphertext) values (?, ?, ?, ?)',
      [id, pieces, userId, await vault.seal(text, filePlace(id, pieces))],
    )
  }
  await sql(em, 'delete from accounts.privacy_pieces where request_id = ?', [id])
  const expiresAt = new Date(now.getTime() + EXPORT_DAYS * 86_400_000)
  em.assign(request, { state: 'READY', doneAt: now, expiresAt, pieces, sizeBytes: archive.length, privateKey: null })
  await em.flush()
  await recordEvent(em, { type: 'privacy.export_ready', payload: { requestId: id, userId } })
}

async function openParts(em: EntityManager, request: PrivacyRequestEntity, vault: Vault): Promise<SentPart[]> {
  const privateKey = await vault.open(request.privateKey!, keyPlace(request.id))
  const pieces = await sql<{ source: string; position: number; sealed: string }>(
    em,
    `select source, position, sealed from accounts.privacy_pieces where request_id = ? order by source, position`,
    [request.id],
  )
  return pieces.map(({ source, position, sealed }) => ({
    source,
    lines: openPart(sealed, partPlace(request.id, source, position), privateKey).split('\n'),
  }))
}

/** Erases whose days of grace are over, and goes on where it was stopped. @param now later, in tests */
export async function eraseDue({ database, vault, log }: Omit<PrivacyWork, 'jobs'>, now = new Date()): Promise<void> {
  const due = await transaction(
    database,
    system('privacy'),
    (em) =>
      sql<{ id: string }>(
        em,
        `select id from accounts.users where erase_on <= ?
         union select user_id from accounts.privacy_requests where kind = 'ERASURE' and state = 'SCHEDULED' and due_at <= ?
         limit ${BATCH}`,
        [now, now],
      ),
    { readOnly: true },
  )
  for (const { id } of due) {
    await eraseUser(database, id, vault.keyring, now).catch((error: unknown) =>
      log.error({ err: error, userId: id }, 'An account could not be erased; trying again'),
    )
  }
}

/** Removes archives whose days are over, and gives up on what was never answered. */
export function endExports(database: Database, now = new Date()): Promise<void> {
  return transaction(database, system('privacy'), async (em) => {
    await sql(
      em,
      `with ended as (
         update accounts.privacy_requests set state = 'ENDED' where id in (
           select id from accounts.privacy_requests where state = 'READY' and expires_at <= ? limit ${BATCH}) returning id)
       delete from accounts.privacy_files where request_id in (select id from ended)`,
      [now],
    )
    await sql(
      em,
      `with failed as (
         update accounts.privacy_requests set state = 'FAILED', done_at = ?, private_key = null where id in (
           select id from accounts.privacy_requests
           where kind = 'EXPORT' and state = 'RUNNING' and started_at <= ?::timestamptz - interval '${LONGEST_HOURS} hours' limit ${BATCH})
         returning id)
       delete from accounts.privacy_pieces where request_id in (select id from failed)`,
      [now, now],
    )
  })
}
