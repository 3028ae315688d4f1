import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import { containsText, oneOf, allOf, OrderDirection, type Page, paginate, sortedBy } from '@atrium/kit/pages'
import type { EntityManager } from '@mikro-orm/postgresql'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { requireStaff } from './require-staff.ts'
import type { EmailEntity } from './email.entity.ts'
import { EmailSuppressionEntity, type SuppressionReason } from './email-suppression.entity.ts'
import type { EmailSuppressionsArgs } from './email.input.ts'
import { OPTIONAL } from './template.ts'
import { emailError } from './email-errors.ts'
import { normalizeEmail } from '../users/email.ts'

const LONGEST_DETAIL = 200

/** Keeps mails from the address of one, in the transaction of what asks for it. Twice is once. */
export async function suppress(
  em: EntityManager,
  email: Pick<EmailEntity, 'id' | 'toEmail' | 'category'>,
  reason: Exclude<SuppressionReason, 'STAFF'>,
  detail: string | null = null,
): Promise<void> {
  const category = reason === 'UNSUBSCRIBE' ? email.category : null
  if (category && !OPTIONAL.includes(category)) return
  await sql(
    em,
    `insert into accounts.email_suppressions (id, email, reason, category, email_id, detail) values (?, ?, ?, ?, ?, ?)
     on conflict do nothing`,
    [newId(), email.toEmail, reason, category, email.id, detail?.slice(0, 2000) ?? null],
  )
}

/** Addresses that get no mail, or none of one kind. Staff only. */
export async function listSuppressions<T>(
  context: Context,
  args: EmailSuppressionsArgs,
  toNode: (row: EmailSuppressionEntity) => T,
): Promise<Page<T>> {
  requireStaff(context)
  const { search, reason } = args.where ?? {}
  const where = allOf<EmailSuppressionEntity>(
    containsText<EmailSuppressionEntity>(search, 'email'),
    oneOf<EmailSuppressionEntity>('reason', reason),
  )
  const byDefault = { field: 'CREATED_AT', direction: OrderDirection.DESC } as const
  const orderBy = sortedBy<EmailSuppressionEntity, 'CREATED_AT'>({ CREATED_AT: 'createdAt' }, null, byDefault)
  return paginate(await context.read(), EmailSuppressionEntity, { args, where, orderBy, toNode })
}

/** Keeps mails from an address because staff says so. Twice is once. */
export async function suppressAddress(
  context: Context,
  address: string,
  detail: string | null,
): Promise<EmailSuppressionEntity> {
  const viewer = requireStaff(context)
  const email = normalizeEmail(address)
  if (!z.email().safeParse(email).success)
    throw emailError('ADDRESS_INVALID', 'Give an address such as eve@example.com.', 'email')
  return context.write(async (em) => {
    const [added] = await sql<{ id: string }>(
      em,
      `insert into accounts.email_suppressions (id, email, reason, detail) values (?, ?, 'STAFF', ?)
       on conflict (email, reason, category) do nothing returning id`,
      [newId(), email, detail?.trim().slice(0, LONGEST_DETAIL) || null],
    )
    if (added) {
      await appendAudit(em, viewer, {
        action: 'email.suppressed',
        subjectType: 'EmailSuppression',
        subjectId: added.id,
        details: { email },
        ip: context.client.ip,
      })
    }
    return em.findOneOrFail(EmailSuppressionEntity, { email, reason: 'STAFF' })
  })
}

/** Lets mails go to an address again. */
export async function liftSuppression(context: Context, globalId: string): Promise<string> {
  const viewer = requireStaff(context)
  const id = fromGlobalId('EmailSuppression', globalId)
  return context.write(async (em) => {
    const row = id && (await em.findOne(EmailSuppressionEntity, { id }))
    if (!row) throw userError('NOT_FOUND', 'This address is not suppressed any more. Load the list again.', ['id'])
    await sql(em, 'delete from accounts.email_suppressions where id = ?', [row.id])
    await appendAudit(em, viewer, {
      action: 'email.suppression_lifted',
      subjectType: 'EmailSuppression',
      subjectId: row.id,
      details: { email: row.email, reason: row.reason },
      ip: context.client.ip,
    })
    return globalId
  })
}
