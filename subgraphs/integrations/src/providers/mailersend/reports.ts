import { beginMailRun, mailPage, mailRunEnd, partsLeft } from '../mail/provider.ts'
import { instantOf, type MailKind, type MailReport, mailFact } from '../mail/reports.ts'
import type { ExternalContainer, ProviderCall, SyncStep } from '../provider.ts'
import type { Reader } from '../shared/reader.ts'
import { domainsOf, listPages, mailerSendHttp, statisticsOf } from './client.ts'
import type { MailerSendConfig } from './config-schema.ts'

export const KEY = 'mailersend'

/** A reading may span so long. */
const MOST_DAYS = 7

const KINDS: Record<string, MailKind> = {
  sent: 'SENT',
  delivered: 'DELIVERED',
  deferred: 'DEFERRED',
  soft_bounced: 'BOUNCED',
  hard_bounced: 'BOUNCED',
  opened: 'OPENED',
  opened_unique: 'OPENED',
  clicked: 'CLICKED',
  clicked_unique: 'CLICKED',
  unsubscribed: 'UNSUBSCRIBED',
  spam_complaint: 'COMPLAINED',
  // So it is called where it is read.
  spam_complaints: 'COMPLAINED',
}
/** What must not be missed when no webhook came. */
const READ = ['soft_bounced', 'hard_bounced', 'spam_complaints', 'unsubscribed']

/** An activity, as a webhook tells it and as it is read. */
export function reportOf(activity: Reader): MailReport | null {
  const kind = KINDS[activity.text('type') ?? '']
  const externalId = activity.id('id')
  const address = activity.text('email.recipient.email', 320)
  if (!kind || externalId === null || address === null) return null
  return {
    externalId,
    kind,
    address,
    messageId: activity.id('email.message.id'),
    detail: activity.text('morph.readable_reason', 300) ?? activity.text('morph.reason', 300),
    at: activity.instant('created_at') ?? instantOf(null),
  }
}

export const siteOf = (id: string): ExternalContainer => ({ kind: 'SITE', id })

/** Reads what must not be missed of each domain, and the figures. */
export async function* syncReports(
  config: MailerSendConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep> {
  const http = mailerSendHttp(config, call)
  const run = beginMailRun(cursor, MOST_DAYS)
  const domains = await domainsOf(http)
  const containers = domains.map(({ id, name }) => ({ ...siteOf(id), name }))
  yield { facts: [], containers, counts: {}, progress: 10, cursor: cursor ?? {} }
  const seconds = (date: Date) => Math.floor(date.getTime() / 1000)
  const query = { date_from: seconds(run.from), date_to: seconds(run.startedAt), 'event[]': READ }
  let read = 0
  // In an order that is the same when the run is taken up again.
  const parts = domains.map(({ id }) => id).toSorted()
  for (const id of partsLeft(parts, run)) {
    for await (const page of listPages(http, `activity/${encodeURIComponent(id)}`, query)) {
      call.signal?.throwIfAborted()
      const reports = page.flatMap((activity) => reportOf(activity) ?? [])
      read += reports.length
      yield mailPage(
        reports.map((report) => mailFact(KEY, report, siteOf(id))),
        run,
        id,
        read,
      )
    }
  }
  yield mailRunEnd(run.startedAt, await statisticsOf(http), read)
}
