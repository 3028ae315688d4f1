import type { DemoContract, DemoContractLineItem, DemoInvoice } from '@atrium/kit/demo'
import { newId } from '@atrium/kit/ids'
import { money, splitEvenly } from '@atrium/kit/money'
import { CompanyRole, Role } from '@atrium/kit/viewer'
import { planOf, viewerOf } from '@atrium/testing'

const DAY_MS = 86_400_000

/** A day so many days from today (UTC). */
export function day(offset: number): string {
  return new Date(Date.now() + offset * DAY_MS).toISOString().slice(0, 10)
}

function time(offset: number): Date {
  return new Date(Date.now() + offset * DAY_MS)
}

export const companies = { acme: newId(), bolt: newId() }
export const projectId = newId()
export const developerId = newId()

export const contracts = {
  training: contract(companies.acme, 'C-0001', 'Training 50%', { status: 'ACTIVE', signedAt: time(-10), projectId }),
  care: contract(companies.acme, 'C-0002', 'Care', { status: 'COMPLETED', signedAt: time(-45), type: 'MAINTENANCE' }),
  draft: contract(companies.acme, 'C-0003', 'Offer', { status: 'DRAFT', signedAt: null }),
  bolt: contract(companies.bolt, 'C-0004', 'Onboarding', {
    status: 'ACTIVE',
    signedAt: time(-5),
    type: 'ONBOARDING',
    currencyCode: 'EUR',
  }),
}

const contractLineItems: DemoContractLineItem[] = [
  line(contracts.training, 'TRAINING_INDEPENDENT', 500_000n),
  line(contracts.training, 'TRAINING_AGENCY', 250_000n),
  line(contracts.care, 'CUSTOM', 120_000n),
  line(contracts.draft, 'CUSTOM', 0n),
  line(contracts.bolt, 'CUSTOM', 99n),
]

/** In the order of their numbers. */
export const invoices = {
  paidLately: invoice(contracts.training, 1, {
    status: 'PAID',
    issuedOn: day(-40),
    dueOn: day(-10),
    paidAt: time(-12),
  }),
  paidBefore: invoice(contracts.care, 2, { status: 'PAID', issuedOn: day(-60), dueOn: day(-30), paidAt: time(-40) }),
  overdue: invoice(contracts.training, 3, {
    status: 'ISSUED',
    issuedOn: day(-31),
    dueOn: day(-1),
    discountMinor: 16_667n,
  }),
  dueToday: invoice(contracts.training, 4, { status: 'ISSUED', issuedOn: day(-30), dueOn: day(0) }),
  void: invoice(contracts.care, 5, { status: 'VOID', issuedOn: day(-70), dueOn: day(-40) }),
  bolt: invoice(contracts.bolt, 6, { status: 'ISSUED', issuedOn: day(-1), dueOn: day(29), currencyCode: 'EUR' }),
}

const parts = splitEvenly(money(500_000n, 'USD'), 3).map((part) => part.minorUnits)
const amounts = [parts[0]!, 40_000n, parts[1]!, parts[2]!, 1n, 99n]

export const plan = planOf({
  contracts: Object.values(contracts),
  contractLineItems,
  invoices: Object.values(invoices),
  invoiceLineItems: Object.values(invoices).map((of, i) => ({
    id: newId(),
    invoiceId: of.id,
    companyId: of.companyId,
    description: 'One month',
    quantity: '1',
    unitAmountMinor: amounts[i]!,
    amountMinor: amounts[i]!,
  })),
})

export const staff = viewerOf(Role.ADMIN)
export const acmeOwner = viewerOf(Role.CLIENT, { [companies.acme]: CompanyRole.OWNER })
export const acmeBilling = viewerOf(Role.CLIENT, { [companies.acme]: CompanyRole.BILLING })
export const acmeViewer = viewerOf(Role.CLIENT, { [companies.acme]: CompanyRole.VIEWER })
export const boltOwner = viewerOf(Role.CLIENT, { [companies.bolt]: CompanyRole.OWNER })
export const acmeDeveloper = viewerOf(Role.DEVELOPER, { [companies.acme]: null })
export const acmeAgency = viewerOf(Role.AGENCY_ADMIN, { [companies.acme]: null })

function contract(
  companyId: string,
  number: string,
  title: string,
  more: Pick<DemoContract, 'status' | 'signedAt'> & Partial<DemoContract>,
): DemoContract {
  return {
    id: newId(),
    companyId,
    projectId: null,
    number,
    title,
    type: 'ENGAGEMENT',
    startOn: day(-90),
    endOn: day(90),
    signedByName: more.signedAt ? 'Sofia' : null,
    isBillingEnabled: true,
    billingFrequency: 'MONTHLY',
    autoRenews: false,
    currencyCode: 'USD',
    createdAt: time(-100 + Number(number.slice(-1))),
    ...more,
  }
}

function line(of: DemoContract, type: DemoContractLineItem['type'], amountMinor: bigint): DemoContractLineItem {
  return {
    id: newId(),
    contractId: of.id,
    companyId: of.companyId,
    type,
    description: type.toLowerCase(),
    developerId: type === 'CUSTOM' ? null : developerId,
    amountMinor,
    billingPeriodMonths: 3,
    startOn: of.startOn,
    endOn: null,
    isRecurring: false,
    status: 'ACTIVE',
  }
}

function invoice(
  of: DemoContract,
  number: number,
  more: Pick<DemoInvoice, 'status' | 'issuedOn' | 'dueOn'> & Partial<DemoInvoice>,
): DemoInvoice {
  return {
    id: newId(),
    companyId: of.companyId,
    contractId: of.id,
    number: `INV-${number}`,
    currencyCode: 'USD',
    paidAt: null,
    discountMinor: 0n,
    ...more,
  }
}
