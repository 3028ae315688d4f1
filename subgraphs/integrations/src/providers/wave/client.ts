import type { ProviderCall } from '../provider.ts'
import { createHttp, type FailureReason, HttpFailure, SetupProblem } from '../shared/http.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { WAVE_API, type WaveConfig } from './config-schema.ts'

export const NAME = 'Wave'
const PAGE = 50

/** Asks one query. @returns its `data`. @throws HttpFailure, also for errors that come with status 200. */
export type WaveClient = (query: string, variables?: object) => Promise<unknown>

const REASONS: Record<string, FailureReason> = {
  UNAUTHENTICATED: 'ACCESS_LOST',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  INTERNAL_SERVER_ERROR: 'UNREACHABLE',
}

/** @param retries 0 where a person waits. */
export function waveClient({ token, baseUrl }: WaveConfig, call: ProviderCall, retries?: number): WaveClient {
  const { href } = new URL(baseUrl ?? WAVE_API)
  const [, parent, endpoint] = /^(.*)\/([^/]+)\/*$/.exec(href) as unknown as [string, string, string]
  const http = createHttp(
    {
      name: NAME,
      baseUrl: parent,
      headers: { authorization: `Bearer ${token}` },
      statusPage: 'status.waveapps.com',
      reasonOf: (_, body) => {
        const [error] = reader(body).list('errors')
        return error === undefined ? null : (REASONS[error.text('extensions.code', 60) ?? ''] ?? 'REFUSED')
      },
      wordsOf: (body) => reader(body).list('errors')[0]?.text('message', 300) ?? null,
      ...(retries !== undefined && { retries }),
    },
    call,
  )
  return async (query, variables = {}) => (await http.post<{ data?: unknown }>(endpoint, { query, variables }))?.data
}

export interface Business {
  id: string
  name: string
}

/**
 * The business of a connection.
 * @throws SetupProblem when it is not clear which, or the token does not see it.
 */
export async function findBusiness(ask: WaveClient, { businessId }: WaveConfig): Promise<Business> {
  const data = reader(
    await ask('query { businesses(page: 1, pageSize: 50) { edges { node { id name isArchived } } } }'),
  )
  const businesses = data
    .list('businesses.edges')
    .map((edge) => edge.at('node'))
    .flatMap((node) => {
      const id = node.id('id')
      return id === null || node.flag('isArchived') ? [] : [{ id, name: node.text('name', 120) ?? id }]
    })
  const found = businessId === undefined ? businesses : businesses.filter(({ id }) => id === businessId)
  if (found.length === 1) return found[0]!
  const names = businesses.map(({ id, name }) => `${name} (${id})`).slice(0, 5)
  if (names.length === 0)
    throw new SetupProblem('The token sees no business at Wave. Make one there, or use another token.')
  const reason = found.length > 1 ? 'The token sees several businesses.' : 'The token does not see this business.'
  throw new SetupProblem(`${reason} Enter the id of one of these: ${names.join(', ')}.`)
}

const INVOICE = `id createdAt modifiedAt status title invoiceNumber invoiceDate dueDate memo viewUrl
  total { value currency { code } } amountDue { value } amountPaid { value } customer { id name email }`

/** A page of the invoices, the last changed first. @param since changed after it. */
export async function invoicePage(
  ask: WaveClient,
  business: string,
  page: number,
  since: Date | null,
): Promise<{ items: Reader[]; isLast: boolean }> {
  const query = `query ($business: ID!, $page: Int!, $since: DateTime) { business(id: $business) { id
    invoices(page: $page, pageSize: ${PAGE}, sort: [MODIFIED_AT_DESC], modifiedAtAfter: $since) {
      pageInfo { currentPage totalPages } edges { node { ${INVOICE} } } } } }`
  const data = reader(await ask(query, { business, page, since: since?.toISOString() ?? null }))
  const items = data.list('business.invoices.edges').map((edge) => edge.at('node'))
  const pages = data.number('business.invoices.pageInfo.totalPages')
  return { items, isLast: pages === null ? items.length < PAGE : page >= pages }
}

/** One invoice; null when it is gone. @param invoice the number in its id, or the id. */
export async function readInvoice(ask: WaveClient, business: string, invoice: string): Promise<unknown> {
  try {
    const data = await ask(
      `query ($business: ID!, $invoice: ID!) { business(id: $business) { id invoice(id: $invoice) { ${INVOICE} } } }`,
      { business, invoice: globalInvoiceId(business, invoice) },
    )
    return (data as { business?: { invoice?: unknown } } | null | undefined)?.business?.invoice ?? null
  } catch (error) {
    if (error instanceof HttpFailure && error.reason === 'NOT_FOUND') return null
    throw error
  }
}

/** A webhook names an invoice by its number alone; the API wants `Business:<uuid>;Invoice:<number>` in base64. */
export function globalInvoiceId(business: string, invoice: string): string {
  if (!/^\d+$/.test(invoice)) return invoice
  return Buffer.from(`${Buffer.from(business, 'base64').toString('utf8')};Invoice:${invoice}`).toString('base64')
}
