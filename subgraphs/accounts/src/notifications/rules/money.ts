import { toGlobalId } from '@atrium/kit/ids'
import { companyName, members, staff } from '../recipients.ts'
import type { Rules } from './rule.ts'

/** Contracts and invoices. */
export const moneyRules = {
  'contract.signed': async (em, event) =>
    event.companyId === null
      ? []
      : [
          {
            to: [...(await staff(em)), ...(await members(em, event.companyId, 'can_sign_contracts'))],
            type: 'CONTRACT_SIGNED',
            title: `Contract ${event.payload.number} is signed`,
            message: `The contract with ${await companyName(em, event.companyId)} is in force.`,
            path: `/contracts/${toGlobalId('Contract', event.payload.contractId)}`,
            contractId: event.payload.contractId,
          },
        ],
  'invoice.issued': async (em, event) =>
    event.companyId === null
      ? []
      : [
          {
            to: await members(em, event.companyId, 'can_manage_billing'),
            type: 'INVOICE_ISSUED',
            title: `Invoice ${event.payload.number}`,
            message: `There is a new invoice for ${await companyName(em, event.companyId)}.`,
            path: `/invoices/${toGlobalId('Invoice', event.payload.invoiceId)}`,
          },
        ],
  'invoice.paid': async (em, event) =>
    event.companyId === null
      ? []
      : [
          {
            to: [...(await staff(em)), ...(await members(em, event.companyId, 'can_manage_billing'))],
            type: 'INVOICE_PAID',
            title: `Invoice ${event.payload.number} is paid`,
            message: `${await companyName(em, event.companyId)} has paid it.`,
            path: `/invoices/${toGlobalId('Invoice', event.payload.invoiceId)}`,
          },
        ],
} satisfies Rules
