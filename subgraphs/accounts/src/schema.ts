import 'reflect-metadata'
import { fromGlobalId } from '@atrium/kit/ids'
import { buildSubgraphSchema, type ReferenceResolver, type SubgraphSchema } from '@atrium/kit/server'
import { Agency } from './agencies/agency.type.ts'
import { AuditEntryResolver } from './audit/audit-entry.resolver.ts'
import { CompanyMemberResolver } from './companies/company-member.resolver.ts'
import { CompanyResolver, loadCompany } from './companies/company.resolver.ts'
import type { Context } from './context.ts'
import { DeveloperResolver, loadDeveloper } from './developers/developer.resolver.ts'
import { Developer } from './developers/developer.type.ts'
import { foreignTypes } from './nodes/foreign.type.ts'
import { NodeResolver } from './nodes/node.resolver.ts'
import { PlatformResolver } from './platform/platform.resolver.ts'
import { PLATFORM_ID } from './platform/platform.type.ts'
import { SessionResolver } from './sessions/session.resolver.ts'
import { SetupResolver } from './setup/setup.resolver.ts'
import { loadUser, UserResolver } from './users/user.resolver.ts'

const references: Record<string, ReferenceResolver> = {
  User: ({ id }, context) => loadUser(context as Context, fromGlobalId('User', id)),
  Company: ({ id }, context) => loadCompany(context as Context, fromGlobalId('Company', id)),
  Developer: ({ id }, context) => loadDeveloper(context as Context, fromGlobalId('Developer', id)),
  Platform: () => ({ id: PLATFORM_ID }),
}

export function schema(): SubgraphSchema {
  return buildSubgraphSchema({
    resolvers: [
      UserResolver,
      CompanyResolver,
      CompanyMemberResolver,
      DeveloperResolver,
      SessionResolver,
      SetupResolver,
      NodeResolver,
      PlatformResolver,
      AuditEntryResolver,
    ],
    orphanedTypes: [Developer, Agency, ...Object.values(foreignTypes)],
    references,
  })
}
