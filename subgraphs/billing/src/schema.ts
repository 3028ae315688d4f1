import 'reflect-metadata'
import { auditLogResolver } from '@atrium/kit/audit-log'
import { processHealthResolver } from '@atrium/kit/health'
import { fromGlobalId } from '@atrium/kit/ids'
import { personalDataResolver } from '@atrium/kit/privacy'
import { buildSubgraphSchema, type SubgraphSchema } from '@atrium/kit/server'
import { CompanyResolver } from './companies/company.resolver.ts'
import { CompanyNode } from './companies/company.type.ts'
import type { Context } from './context.ts'
import { ContractResolver } from './contracts/contract.resolver.ts'
import { toContract } from './contracts/contract.type.ts'
import { InvoiceResolver } from './invoices/invoice.resolver.ts'
import { toInvoice } from './invoices/invoice.type.ts'
import { PlatformResolver } from './platform/platform.resolver.ts'
import { PlatformNode } from './platform/platform.type.ts'
import { ProjectResolver } from './projects/project.resolver.ts'
import { personalData } from './privacy/personal-data.ts'

/** The schema of this subgraph. Needs no database. */
export function schema(): SubgraphSchema {
  return buildSubgraphSchema({
    resolvers: [
      auditLogResolver('billing'),
      processHealthResolver('billing'),
      personalDataResolver(personalData),
      ContractResolver,
      InvoiceResolver,
      CompanyResolver,
      ProjectResolver,
      PlatformResolver,
    ],
    orphanedTypes: [CompanyNode, PlatformNode],
    references: {
      Contract: async ({ id }, context) => {
        const uuid = fromGlobalId('Contract', id)
        const row = uuid && (await (context as Context).loaders.contract.load(uuid))
        return row ? toContract(row) : null
      },
      Invoice: async ({ id }, context) => {
        const uuid = fromGlobalId('Invoice', id)
        const row = uuid && (await (context as Context).loaders.invoice.load(uuid))
        return row ? toInvoice(row) : null
      },
      Company: ({ id }) => ({ id }),
      Project: ({ id }) => ({ id }),
      Platform: ({ id }) => ({ id }),
    },
  })
}
