import type { Page } from '@atrium/kit/pages'
import { Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Company, toCompany } from '../companies/company.type.ts'
import type { Context } from '../context.ts'
import { found } from '../found.ts'
import { AuditEntriesArgs } from './audit-entry.input.ts'
import { listAuditEntries } from './audit-entry.service.ts'
import { AuditEntry, AuditEntryConnection, toAuditEntry } from './audit-entry.type.ts'

@Resolver(() => AuditEntry)
export class AuditEntryResolver {
  @Directive('@policy(policies: [["admin"]])')
  @Query(() => AuditEntryConnection, {
    nullable: true,
    description: 'The audit log of accounts, newest first. Administrators only.',
  })
  auditEntries(
    @Args(() => AuditEntriesArgs) args: AuditEntriesArgs,
    @Ctx() context: Context,
  ): Promise<Page<AuditEntry>> {
    return listAuditEntries(context, args, toAuditEntry)
  }

  @FieldResolver(() => Company, { nullable: true, description: 'Null when it is about the agency as a whole.' })
  company(@Root() { row }: AuditEntry, @Ctx() { loaders }: Context): Promise<Company | null> {
    return found(loaders.company, row.tenantId, toCompany)
  }
}
