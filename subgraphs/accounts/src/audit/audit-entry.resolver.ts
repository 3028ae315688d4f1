import type { Page } from '@atrium/kit/pages'
import { Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { loadCompany } from '../companies/company.resolver.ts'
import { Company } from '../companies/company.type.ts'
import type { Context } from '../context.ts'
import { listAuditEntries } from './audit-entry.service.ts'
import { AuditEntriesArgs, AuditEntry, AuditEntryConnection } from './audit-entry.type.ts'

@Resolver(() => AuditEntry)
export class AuditEntryResolver {
  @Directive('@policy(policies: [["admin"]])')
  @Query(() => AuditEntryConnection, { description: 'The audit log of accounts, newest first. Administrators only.' })
  auditEntries(
    @Args(() => AuditEntriesArgs) args: AuditEntriesArgs,
    @Ctx() context: Context,
  ): Promise<Page<AuditEntry>> {
    return listAuditEntries(context, args)
  }

  @FieldResolver(() => Company, { nullable: true, description: 'Null when it is about the agency as a whole.' })
  company(@Root() entry: AuditEntry, @Ctx() context: Context): Promise<Company | null> {
    return loadCompany(context, entry.row.tenantId)
  }
}
