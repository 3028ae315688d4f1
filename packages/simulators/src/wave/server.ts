import type { FastifyReply } from 'fastify'
import type { Posted } from '../base/hooks.ts'
import { type Simulator, startSimulator } from '../base/server.ts'
import { timestamped } from '../base/signers.ts'

export interface WaveSimulatorConfig {
  port?: number
  /** The one token that is accepted. */
  token: string
  /** Names of the account's businesses. Default one. */
  businesses?: string[]
}

export interface WaveInvoice {
  number: string
  /** 19 digits in Wave's ids. */
  key: string
  business: string
  status: string
  currency: string
  /** Decimals as text. */
  total: string
  paid: string
  customer: { id: string; name: string; email: string } | null
  createdAt: string
  modifiedAt: string
}

export interface WaveState {
  businesses: { id: string; uuid: string; name: string }[]
  invoices: WaveInvoice[]
  webhook: { url: string; secret: string } | null
}

export interface WaveSimulator extends Simulator {
  state: WaveState
  /** A draft; nobody is told. */
  draft(invoice: { total: string; currency: string; customer: string }): WaveInvoice
  /** Moves an invoice to a state and tells of it: `sent`, `viewed`, `overdue`, … */
  move(invoice: WaveInvoice, event: string, status?: string): Promise<Posted | null>
  /** Pays a part, or what is left. */
  pay(invoice: WaveInvoice, amount?: string): Promise<Posted | null>
}

const PATH = '/graphql/public'

/** Starts Wave as far as the product asks it; `url` is its endpoint. */
export async function startWaveSimulator(config: WaveSimulatorConfig): Promise<WaveSimulator> {
  const state: WaveState = {
    businesses: (config.businesses ?? ['Northlight']).map(businessOf),
    invoices: [],
    webhook: null,
  }
  let events = 0
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: ({ headers }) => headers.authorization === `Bearer ${config.token}`,
    // With status 401 or 200: Wave says it in the body.
    refuse: (reply) => failure(reply, 'UNAUTHENTICATED', 'Could not authenticate the request.'),
    routes(server) {
      server.post<{ Body: { query: string; variables?: Variables } }>(PATH, ({ body }, reply) =>
        answer(state, body, reply),
      )
    },
  })

  async function tell(invoice: WaveInvoice, event: string): Promise<Posted | null> {
    if (state.webhook === null) return null
    const body = JSON.stringify({
      business_id: state.businesses.find(({ id }) => id === invoice.business)!.uuid,
      event_id: `evt-${(events += 1)}`,
      event_type: `invoice.${event}`,
      data: {
        invoice_id: invoice.key,
        amount_paid: invoice.paid,
        remaining_balance: (Number(invoice.total) - Number(invoice.paid)).toFixed(2),
        currency_code: invoice.currency,
      },
    })
    const at = Math.floor(Date.now() / 1000)
    const headers = {
      'content-type': 'application/json',
      'x-wave-signature': timestamped(state.webhook.secret, body, at),
    }
    return simulator.hooks.post(state.webhook.url, { body, headers })
  }
  const touch = (invoice: WaveInvoice, values: Partial<WaveInvoice>) =>
    Object.assign(invoice, values, { modifiedAt: new Date().toISOString() })

  return {
    ...simulator,
    url: simulator.url + PATH,
    state,
    draft({ total, currency, customer }) {
      const number = state.invoices.length + 1
      const now = new Date().toISOString()
      const invoice: WaveInvoice = {
        number: String(number),
        key: (2_496_756_670_638_588_000n + BigInt(number)).toString(),
        business: state.businesses[0]!.id,
        status: 'DRAFT',
        currency,
        total,
        paid: '0.00',
        customer: { id: `customer-${customer}`, name: customer, email: `accounts@${customer.toLowerCase()}.test` },
        createdAt: now,
        modifiedAt: now,
      }
      state.invoices.unshift(invoice)
      return invoice
    },
    move(invoice, event, status = event.toUpperCase()) {
      touch(invoice, { status })
      return tell(invoice, event)
    },
    pay(invoice, amount = (Number(invoice.total) - Number(invoice.paid)).toFixed(2)) {
      const paid = (Number(invoice.paid) + Number(amount)).toFixed(2)
      const isWhole = Number(paid) >= Number(invoice.total)
      touch(invoice, { paid, status: isWhole ? 'PAID' : 'PARTIAL' })
      return tell(invoice, isWhole ? 'paid' : 'partially_paid')
    },
  }
}

interface Variables {
  business?: string
  invoice?: string
  page?: number
  since?: string | null
}

const PAGE = 50

function answer(
  state: WaveState,
  { query, variables = {} }: { query: string; variables?: Variables },
  reply: FastifyReply,
) {
  if (/\buser\b/.test(query)) return { data: { user: { id: 'VXNlcjox', defaultEmail: 'owner@northlight.test' } } }
  if (/\bbusinesses\(/.test(query)) {
    const edges = state.businesses.map(({ id, name }) => ({ node: { id, name, isArchived: false } }))
    return { data: { businesses: { edges } } }
  }
  const business = state.businesses.find(({ id }) => id === variables.business)
  if (!business) return failure(reply, 'NOT_FOUND', 'Business not found.')
  const own = state.invoices.filter((invoice) => invoice.business === business.id)
  if (/\binvoice\(/.test(query)) {
    const found = own.find((invoice) => globalId(business.uuid, invoice.key) === variables.invoice)
    if (!found) return failure(reply, 'NOT_FOUND', 'Invoice not found.')
    return { data: { business: { id: business.id, invoice: invoiceJson(business.uuid, found) } } }
  }
  // Without an order Wave refuses the query.
  if (!/sort:\s*\[/.test(query)) return failure(reply, 'GRAPHQL_VALIDATION_FAILED', 'Argument "sort" is required.')
  const changed = own
    .filter(({ modifiedAt }) => variables.since == null || Date.parse(modifiedAt) > Date.parse(variables.since))
    .toSorted((a, b) => (a.modifiedAt < b.modifiedAt ? 1 : -1))
  const page = variables.page ?? 1
  const edges = changed
    .slice((page - 1) * PAGE, page * PAGE)
    .map((invoice) => ({ node: invoiceJson(business.uuid, invoice) }))
  const pageInfo = { currentPage: page, totalPages: Math.max(1, Math.ceil(changed.length / PAGE)) }
  return { data: { business: { id: business.id, invoices: { pageInfo, edges } } } }
}

function businessOf(name: string, index: number) {
  const uuid = `2b98dbb6-ad83-49c9-b0e1-a534bfa952${String(index).padStart(2, '0')}`
  return { id: Buffer.from(`Business:${uuid}`).toString('base64'), uuid, name }
}

const globalId = (business: string, key: string) =>
  Buffer.from(`Business:${business};Invoice:${key}`).toString('base64')

function invoiceJson(business: string, invoice: WaveInvoice) {
  const due = (Number(invoice.total) - Number(invoice.paid)).toFixed(2)
  return {
    id: globalId(business, invoice.key),
    createdAt: invoice.createdAt,
    modifiedAt: invoice.modifiedAt,
    status: invoice.status,
    title: 'Invoice',
    invoiceNumber: invoice.number,
    invoiceDate: invoice.createdAt.slice(0, 10),
    dueDate: invoice.createdAt.slice(0, 10),
    memo: null,
    viewUrl: `https://next.waveapps.com/customer/invoice/${invoice.key}`,
    total: { value: invoice.total, currency: { code: invoice.currency } },
    amountDue: { value: due },
    amountPaid: { value: invoice.paid },
    customer: invoice.customer,
  }
}

function failure(reply: FastifyReply, code: string, message: string): FastifyReply {
  return reply.status(200).send({ errors: [{ message, extensions: { code } }], data: null })
}
