import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { fromGlobalId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type Context, requirePerson } from '../context.ts'
import { proveOwner } from '../passwords/password.service.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import { readReason } from '../users/administration.service.ts'
import { lockUser, requireAdmin } from '../users/administration-rules.ts'
import { privacyError } from './privacy-errors.ts'
import { filePlace, privacyQueue } from './privacy.job.ts'
import { PrivacyRequestEntity } from './privacy-request.entity.ts'
import { openRequest } from './privacy-store.ts'

/** Copies that a person gets in a day: making one reads everything. */
const MOST_A_DAY = 3

/** Has a copy made of everything that is kept of the viewer, who proves once more that it is the person. */
export async function requestExport(context: Context, password: string | null): Promise<PrivacyRequestEntity> {
  const viewer = await proveOwner(context, password)
  const { client } = context
  const request = await context.as('signin', async (em) => {
    await keepRate(em, viewer.userId)
    const id = await openRequest(em, { kind: 'EXPORT', userId: viewer.userId, state: 'RUNNING' })
    await context.services.jobs.send(em, privacyQueue.name, { requestId: id })
    await recordSecurityEvent(em, { type: 'DATA_EXPORT_REQUESTED', userId: viewer.userId, client })
    await appendAudit(em, viewer, {
      action: 'data_export.requested',
      subjectType: 'User',
      subjectId: viewer.userId,
      ip: client.ip || null,
    })
    return em.findOneOrFail(PrivacyRequestEntity, { id })
  })
  context.services.jobs.wake(privacyQueue.name)
  return request
}

/** As {@link requestExport}, by an administrator for somebody, who alone can download it. */
export async function requestExportFor(
  context: Context,
  input: { id: string; reason: string },
): Promise<PrivacyRequestEntity> {
  const viewer = requireAdmin(context.viewer)
  const reason = readReason(input.reason)
  const request = await context.write(async (em) => {
    const user = await lockUser(em, fromGlobalId('User', input.id))
    await keepRate(em, user.id)
    const id = await openRequest(em, {
      kind: 'EXPORT',
      userId: user.id,
      state: 'RUNNING',
      requestedById: viewer.userId,
      reason,
    })
    await context.services.jobs.send(em, privacyQueue.name, { requestId: id })
    await appendAudit(em, viewer, {
      action: 'data_export.requested',
      subjectType: 'User',
      subjectId: user.id,
      details: { reason },
      ip: context.client.ip || null,
    })
    return em.findOneOrFail(PrivacyRequestEntity, { id })
  })
  context.services.jobs.wake(privacyQueue.name)
  return request
}

async function keepRate(em: EntityManager, userId: string): Promise<void> {
  const [row] = await sql<{ n: number }>(
    em,
    `select count(*)::int as n from accounts.privacy_requests
     where user_id = ? and kind = 'EXPORT' and created_at > now() - interval '1 day'`,
    [userId],
  )
  if (row!.n >= MOST_A_DAY)
    throw privacyError('TOO_OFTEN', `A copy is made ${MOST_A_DAY} times a day at most. Ask again tomorrow.`)
}

/** A piece of the archive, base64; null where there is none. The person alone, while it can be downloaded. */
export async function readPiece(context: Context, globalId: string, position: number): Promise<string | null> {
  const { userId } = requirePerson(context)
  const id = fromGlobalId('PrivacyRequest', globalId)
  if (!id) return null
  const em = await context.read()
  const [row] = await sql<{ ciphertext: string }>(
    em,
    `select file.ciphertext from accounts.privacy_files file
     join accounts.privacy_requests request on request.id = file.request_id
     where file.request_id = ? and file.position = ? and file.user_id = ? and request.state = 'READY' and request.expires_at > now()`,
    [id, position, userId],
  )
  return row ? context.services.vault.open(row.ciphertext, filePlace(id, position)) : null
}
