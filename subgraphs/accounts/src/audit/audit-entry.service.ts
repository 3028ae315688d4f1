import { badInput, forbidden } from '@atrium/kit/errors'
import { fromGlobalId, type IdType, typeOfGlobalId } from '@atrium/kit/ids'
import { type Page, paginate } from '@atrium/kit/pages'
import { isAdmin } from '@atrium/kit/viewer'
import type { FilterQuery } from '@mikro-orm/core'
import type { Context } from '../context.ts'
import { AuditEntryEntity } from './audit-entry.entity.ts'
import type { AuditEntriesArgs, AuditEntryWhereInput } from './audit-entry.input.ts'

/** Who did what in accounts, newest first. Administrators only. */
export async function listAuditEntries<T>(
  context: Context,
  args: AuditEntriesArgs,
  toNode: (row: AuditEntryEntity) => T,
): Promise<Page<T>> {
  if (!isAdmin(context.viewer)) throw forbidden()
  return paginate(await context.read(), AuditEntryEntity, {
    args,
    where: filter(args.where ?? {}),
    orderBy: { occurredAt: 'desc', id: 'desc' },
    toNode,
  })
}

/** One entry (UUID), for administrators; null for everyone else. */
export async function loadAuditEntry(context: Context, id: string): Promise<AuditEntryEntity | null> {
  return isAdmin(context.viewer) ? context.loaders.auditEntry.load(id) : null
}

function filter({ companyId, action, actorId, subjectId }: AuditEntryWhereInput): FilterQuery<AuditEntryEntity> {
  return {
    ...(companyId && { tenantId: uuid('Company', companyId, 'companyId') }),
    ...(action && { action }),
    ...(actorId && { actorId: uuid('User', actorId, 'actorId') }),
    ...(subjectId && { subjectId: subject(subjectId) }),
  }
}

function subject(id: string): string {
  const type = typeOfGlobalId(id)
  if (!type) throw badInput('`where.subjectId` is the id of nothing that the log tells of.')
  return fromGlobalId(type, id)!
}

function uuid(type: IdType, id: string, field: string): string {
  const value = fromGlobalId(type, id)
  if (!value) throw badInput(`\`where.${field}\` is not the id of a ${type}.`)
  return value
}
