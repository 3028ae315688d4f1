/** What billing publishes. */
export interface BillingEvents {
  'contract.signed': { contractId: string; number: string }
  'invoice.issued': { invoiceId: string; number: string }
  'invoice.paid': { invoiceId: string; number: string }
}
