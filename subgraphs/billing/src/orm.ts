import { Contract } from './contracts/contract.entity.ts'
import { ContractLineItem } from './contracts/line-item.entity.ts'
import { Invoice } from './invoices/invoice.entity.ts'
import { InvoiceLineItem } from './invoices/line-item.entity.ts'

export const NAME = 'billing'
export const entities = [Contract, ContractLineItem, Invoice, InvoiceLineItem]
