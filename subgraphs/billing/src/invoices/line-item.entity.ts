import { defineEntity, p } from '@mikro-orm/core'

const InvoiceLineItemSchema = defineEntity({
  name: 'InvoiceLineItem',
  tableName: 'invoice_line_items',
  properties: {
    id: p.uuid().primary(),
    invoiceId: p.uuid(),
    companyId: p.uuid(),
    position: p.integer(),
    description: p.text(),
    quantity: p.decimal('string'),
    currency: p.text(),
    unitAmountMinor: p.bigint(),
    amountMinor: p.bigint(),
  },
})

export class InvoiceLineItem extends InvoiceLineItemSchema.class {}
InvoiceLineItemSchema.setClass(InvoiceLineItem)
