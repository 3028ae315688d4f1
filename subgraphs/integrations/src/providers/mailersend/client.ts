import { type MailStatistics, STATISTICS_DAYS } from '../mail/reports.ts'
import type { ProviderCall } from '../provider.ts'
import { createHttp, type Http, SetupProblem } from '../shared/http.ts'
import { collect, pagesByNumber } from '../shared/pages.ts'
import { reader } from '../shared/reader.ts'
import { MAILERSEND_API, type MailerSendConfig } from './config-schema.ts'

export const NAME = 'MailerSend'

const PAGE = 100

/** @param retries 0 where a person waits. */
export function mailerSendHttp({ token, baseUrl }: MailerSendConfig, call: ProviderCall, retries?: number): Http {
  const headers = { authorization: `Bearer ${token}` }
  const options = { name: NAME, baseUrl: baseUrl ?? MAILERSEND_API, headers, statusPage: 'status.mailersend.com' }
  return createHttp({ ...options, ...(retries !== undefined && { retries }) }, call)
}

/** @throws SetupProblem when there is none: nothing can be sent, nor told of. */
export async function domainsOf(http: Http): Promise<{ id: string; name: string }[]> {
  const found = await collect(listPages(http, 'domains', {}), 500)
  const domains = found.flatMap((domain) => {
    const id = domain.id('id')
    return id === null ? [] : [{ id, name: domain.text('name', 120) ?? id }]
  })
  if (domains.length === 0) throw new SetupProblem('The account at MailerSend has no domain yet. Add one there first.')
  return domains
}

/** A list page by page. */
export function listPages(http: Http, path: string, query: Record<string, string | number | readonly string[]>) {
  return pagesByNumber(
    async (page) => {
      const answer = reader(await http.get(path, { ...query, page, limit: PAGE }))
      const items = answer.list('data')
      return { items, isLast: items.length < PAGE }
    },
    { first: 1 },
  )
}

/** Of all domains. */
export async function statisticsOf(http: Http): Promise<MailStatistics> {
  const now = Math.floor(Date.now() / 1000)
  const events = [
    'sent',
    'delivered',
    'soft_bounced',
    'hard_bounced',
    'opened',
    'clicked',
    'spam_complaints',
    'unsubscribed',
  ]
  const query = { date_from: now - STATISTICS_DAYS * 86_400, date_to: now, group_by: 'days', 'event[]': events }
  const days = reader(await http.get('analytics/date', query)).list('data.stats')
  const sum = (...names: string[]) =>
    days.reduce((total, day) => total + names.reduce((sub, name) => sub + (day.number(name) ?? 0), 0), 0)
  return {
    sent: sum('sent'),
    delivered: sum('delivered'),
    bounced: sum('soft_bounced', 'hard_bounced'),
    opened: sum('opened'),
    clicked: sum('clicked'),
    complaints: sum('spam_complaints'),
    unsubscribed: sum('unsubscribed'),
  }
}
