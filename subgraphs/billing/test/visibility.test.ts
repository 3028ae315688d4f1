import { toGlobalId } from '@atrium/kit/ids'
import { ANONYMOUS, type AnyViewer, GATEWAY } from '@atrium/kit/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Billing, startBilling } from './billing.ts'
import {
  acmeAgency,
  acmeBilling,
  acmeDeveloper,
  acmeOwner,
  acmeViewer,
  boltOwner,
  companies,
  contracts,
  invoices,
  projectId,
  staff,
} from './plan.ts'

let rig: Billing
beforeAll(async () => void (rig = await startBilling()))
afterAll(() => rig.dispose())

const ACME = ['C-0001', 'C-0002', 'C-0003', 'INV-1', 'INV-2', 'INV-3', 'INV-4', 'INV-5']
const BOLT = ['C-0004', 'INV-6']

interface Lists {
  contracts: { nodes: { number: string }[] }
  invoices: { nodes: { number: string }[] }
}

async function numbersSeenBy(viewer: AnyViewer): Promise<string[]> {
  const { data, errors } = await rig.ask<Lists>(
    viewer,
    '{ contracts { nodes { number } } invoices { nodes { number } } }',
  )
  expect(errors).toBeUndefined()
  return [...data.contracts.nodes, ...data.invoices.nodes].map((node) => node.number).toSorted()
}

test('staff sees all contracts and invoices', async () => {
  expect(await numbersSeenBy(staff)).toEqual([...ACME, ...BOLT].toSorted())
})

test("a company's owner and its bookkeeper see its money and no other company's", async () => {
  expect(await numbersSeenBy(acmeOwner)).toEqual(ACME)
  expect(await numbersSeenBy(acmeBilling)).toEqual(ACME)
  expect(await numbersSeenBy(boltOwner)).toEqual(BOLT)
})

test('viewers, developers, partner agencies, nobody and the gateway see no money', async () => {
  for (const viewer of [acmeViewer, acmeDeveloper, acmeAgency, ANONYMOUS, GATEWAY])
    expect(await numbersSeenBy(viewer)).toEqual([])
})

const ENTITIES = `query ($refs: [_Any!]!) { _entities(representations: $refs) {
  ... on Contract { number lineItems { nodes { description } } } ... on Invoice { number contract { number } }
  ... on Company { contracts { totalCount } invoices { totalCount } outstanding { amount currencyCode } }
  ... on Project { contracts { nodes { number } } }
  ... on Platform { outstandingInvoices { value } contractsSigned { value } revenue30d { value } }
} }`
const refs = [
  { __typename: 'Contract', id: toGlobalId('Contract', contracts.training.id) },
  { __typename: 'Invoice', id: toGlobalId('Invoice', invoices.overdue.id) },
  { __typename: 'Company', id: toGlobalId('Company', companies.acme) },
  { __typename: 'Project', id: toGlobalId('Project', projectId) },
  { __typename: 'Platform', id: 'platform' },
]

test('no other way leads to the money of another company', async () => {
  const owner = await rig.ask<{ _entities: unknown[] }>(acmeOwner, ENTITIES, { refs })
  expect(owner.data._entities).toEqual([
    {
      number: 'C-0001',
      lineItems: { nodes: [{ description: 'training_independent' }, { description: 'training_agency' }] },
    },
    { number: 'INV-3', contract: { number: 'C-0001' } },
    {
      contracts: { totalCount: 3 },
      invoices: { totalCount: 5 },
      outstanding: [{ amount: '3166.66', currencyCode: 'USD' }],
    },
    { contracts: { nodes: [{ number: 'C-0001' }] } },
    { outstandingInvoices: { value: '3166.66' }, contractsSigned: { value: '1' }, revenue30d: { value: '1666.67' } },
  ])
  for (const viewer of [boltOwner, acmeViewer, acmeDeveloper]) {
    const { data, errors } = await rig.ask<{ _entities: unknown[] }>(viewer, ENTITIES, { refs })
    expect(errors).toBeUndefined()
    const isClient = viewer === boltOwner
    expect(data._entities).toEqual([
      null,
      null,
      { contracts: { totalCount: 0 }, invoices: { totalCount: 0 }, outstanding: null },
      { contracts: { nodes: [] } },
      isClient
        ? { outstandingInvoices: { value: '0.00' }, contractsSigned: { value: '1' }, revenue30d: { value: '0.00' } }
        : { outstandingInvoices: null, contractsSigned: null, revenue30d: null },
    ])
  }
})

test('a foreign invoice and one that does not exist look the same', async () => {
  const one = (viewer: AnyViewer, id: string) =>
    rig.ask(viewer, 'query ($id: ID!) { invoice(id: $id) { number } contract(id: $id) { number } }', { id })
  const foreign = toGlobalId('Invoice', invoices.overdue.id)
  expect(await one(acmeOwner, foreign)).toEqual({
    data: { invoice: { number: 'INV-3' }, contract: null },
    errors: undefined,
  })
  for (const id of [foreign, toGlobalId('Invoice', companies.acme), 'nonsense']) {
    expect(await one(boltOwner, id)).toEqual({ data: { invoice: null, contract: null }, errors: undefined })
  }
})
