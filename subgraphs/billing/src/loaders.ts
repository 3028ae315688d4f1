import { pageLoader, rowLoader } from '@atrium/kit/pages'
import type { SubgraphContext } from '@atrium/kit/server'
import type { OrderDefinition } from '@mikro-orm/core'
import { companyBillingLoader } from './companies/company-billing.loader.ts'
import { Contract } from './contracts/contract.entity.ts'
import { contractOrder } from './contracts/contract.service.ts'
import { toContract } from './contracts/contract.type.ts'
import { ContractLineItem } from './contracts/line-item.entity.ts'
import { toContractLineItem } from './contracts/line-item.type.ts'
import { Invoice } from './invoices/invoice.entity.ts'
import { invoiceOrder } from './invoices/invoice.service.ts'
import { toInvoice } from './invoices/invoice.type.ts'
import { InvoiceLineItem } from './invoices/line-item.entity.ts'
import { toInvoiceLineItem } from './invoices/line-item.type.ts'
import { outstandingLoader } from './invoices/outstanding.loader.ts'

export type Loaders = ReturnType<typeof createLoaders>

const BY_POSITION: OrderDefinition<{ position: number; id: string }> = [{ position: 'asc' }, { id: 'asc' }]

export function createLoaders(context: SubgraphContext) {
  const em = () => context.read()
  const contracts = { em, entity: Contract, orderBy: contractOrder(null), toNode: toContract }
  const invoices = { em, entity: Invoice, orderBy: invoiceOrder(null), toNode: toInvoice }
  return {
    contract: rowLoader(em, Contract),
    invoice: rowLoader(em, Invoice),
    outstanding: outstandingLoader(em),
    companyBilling: companyBillingLoader(em),
    contractsOfCompany: pageLoader({ ...contracts, parent: 'companyId' }),
    contractsOfProject: pageLoader({ ...contracts, parent: 'projectId' }),
    invoicesOfCompany: pageLoader({ ...invoices, parent: 'companyId' }),
    invoicesOfContract: pageLoader({ ...invoices, parent: 'contractId' }),
    lineItemsOfContract: pageLoader({
      em,
      entity: ContractLineItem,
      parent: 'contractId',
      orderBy: BY_POSITION,
      toNode: toContractLineItem,
    }),
    lineItemsOfInvoice: pageLoader({
      em,
      entity: InvoiceLineItem,
      parent: 'invoiceId',
      orderBy: BY_POSITION,
      toNode: toInvoiceLineItem,
    }),
  }
}
