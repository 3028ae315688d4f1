import type { EventPayloads } from '@atrium/kit/events'
import type { ExternalContainer, Processed, ProviderEvent, ProviderFact } from '../provider.ts'
import { cut, oneLine } from '../shared/reader.ts'
import { activityOf } from '../shared/words.ts'

type Payload = EventPayloads['mail.reported']
export type MailKind = Payload['kind']

/** What became of one mail, as every mail provider says it in words of its own. */
export type MailReport = Omit<Payload, 'connectionId' | 'provider'>

const DETAIL_LENGTH = 300

export function mailFact(provider: string, report: MailReport, container: ExternalContainer | null): ProviderFact {
  const detail = report.detail === null ? null : cut(oneLine(report.detail), DETAIL_LENGTH) || null
  const payload = { provider, ...report, address: report.address.toLowerCase(), detail }
  return { type: 'mail.reported', container, payload }
}

/** A delivery's reports: all are told to others, the feed says what somebody should look at. */
export function reportedMails(
  provider: string,
  reports: readonly { report: MailReport; container: ExternalContainer | null }[],
): Processed {
  if (reports.length === 0) return { kind: 'ignored', reason: 'It is not about the way of a mail.' }
  const events = reports.map(({ report, container }): ProviderEvent => {
    const said = sentenceOf(report)
    return {
      activity: said === null ? null : activityOf(provider, report.kind.toLowerCase(), said),
      actor: null,
      container,
      facts: [mailFact(provider, report, container)],
    }
  })
  return { kind: 'events', events }
}

/** Where the mail went and not to whom: the feed is read by many. */
function sentenceOf({ kind, address, detail }: MailReport): string | null {
  const host = address.split('@').at(-1)?.toLowerCase() || 'somewhere'
  switch (kind) {
    case 'BOUNCED': {
      const reason = detail === null ? '' : cut(oneLine(detail).replace(ADDRESS, '…'), 100)
      return `A mail to ${host} bounced${reason === '' ? '' : `: ${reason}`}`
    }
    case 'COMPLAINED':
      return `Somebody at ${host} marked a mail as spam`
    case 'UNSUBSCRIBED':
      return `Somebody at ${host} unsubscribed from mails`
    default:
      return null
  }
}

const ADDRESS = /<?[^\s<>"]+@[^\s<>"]+>?/g

/** An instant of Unix seconds or text; now, where there is none. */
export function instantOf(value: unknown): string {
  const date = typeof value === 'number' ? new Date(value * 1000) : new Date(String(value ?? ''))
  return Number.isNaN(date.getTime()) ? new Date().toISOString() : date.toISOString()
}

/** What a person reads of thirty days. */
export interface MailStatistics {
  sent: number
  delivered: number
  bounced: number
  opened: number
  clicked: number
  complaints: number
  unsubscribed: number
}

export const STATISTICS_DAYS = 30

export function statisticsInWords({ sent, delivered, bounced }: MailStatistics): string {
  const count = new Intl.NumberFormat('en').format
  if (sent === 0) return `No mail in ${STATISTICS_DAYS} days.`
  return `${count(sent)} mails in ${STATISTICS_DAYS} days: ${count(delivered)} delivered, ${count(bounced)} bounced.`
}
