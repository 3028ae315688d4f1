import { badInput, forbidden } from '@atrium/kit/errors'
import { fromGlobalId, type IdType } from '@atrium/kit/ids'
import { type Page, paginate } from '@atrium/kit/pages'
import { isAdmin } from '@atrium/kit/viewer'
import type { FilterQuery } from '@mikro-orm/core'
import type { Context } from '../context.ts'
import { AuditEntryEntity } from './audit-entry.entity.ts'
import { type AuditEntriesArgs, type AuditEntry, type AuditEntryWhereInput, toAuditEntry } from './audit-entry.type.ts'

/** Who did what in accounts, newest first. Administrators only. */
export async function listAuditEntries(context: Context, args: AuditEntriesArgs): Promise<Page<AuditEntry>> {
  if (!isAdmin(context.viewer)) throw forbidden()
  return paginate(await context.read(), AuditEntryEntity, {
    args,
    where: filter(args.where ?? {}),
    orderBy: { occurredAt: 'desc', id: 'desc' },
    toNode: toAuditEntry,
  })
}

/** One entry (UUID), for administrators; null for everyone else. */
export async function loadAuditEntry(context: Context, id: string): Promise<AuditEntry | null> {
  const row = isAdmin(context.viewer) ? await context.loaders.auditEntry.load(id) : null
  return row && toAuditEntry(row)
}

function filter({ companyId, action, actorId }: AuditEntryWhereInput): FilterQuery<AuditEntryEntity> {
  return {
    ...(companyId && { tenantId: uuid('Company', companyId, 'companyId') }),
    ...(action && { action }),
    ...(actorId && { actorId: uuid('User', actorId, 'actorId') }),
  }
}

function uuid(type: IdType, id: string, field: string): string {
  const value = fromGlobalId(type, id)
  if (!value) throw badInput(`\`where.${field}\` is not the id of a ${type}.`)
  return value
}
