import 'reflect-metadata'
import { auditLogResolver } from '@atrium/kit/audit-log'
import { personalDataResolver } from '@atrium/kit/privacy'
import { buildSubgraphSchema, type SubgraphSchema } from '@atrium/kit/server'
import { processHealthResolver } from '@atrium/kit/health'
import { SystemHealthResolver } from './health/health.resolver.ts'
import { LimitResolver } from './limits/limit.resolver.ts'
import { PlatformStateResolver } from './platform/platform.resolver.ts'
import { RateLimitResolver } from './rates/rate-limit.resolver.ts'
import { ApiKeyUsageResolver, UsageResolver } from './usage/usage.resolver.ts'
import { ApiKeyUsageStub, CompanyUsageStub } from './usage/usage.type.ts'
import { personalData } from './privacy/personal-data.ts'

/** The schema of the gateway's own subgraph. Needs no database. */
export function schema(): SubgraphSchema {
  return buildSubgraphSchema({
    resolvers: [
      PlatformStateResolver,
      auditLogResolver('gateway'),
      processHealthResolver('gateway'),
      SystemHealthResolver,
      personalDataResolver(personalData),
      LimitResolver,
      RateLimitResolver,
      ApiKeyUsageResolver,
      UsageResolver,
    ],
    orphanedTypes: [ApiKeyUsageStub, CompanyUsageStub],
    references: { ApiKey: ({ id }) => ({ id }), Company: ({ id }) => ({ id }) },
  })
}
