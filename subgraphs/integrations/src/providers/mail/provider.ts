import type { ConnectionTest, Provider, SyncStep } from '../provider.ts'
import { type MailStatistics, statisticsInWords } from './reports.ts'

/** An account at a mail provider. */
export interface MailAccount {
  /** Whose access it is, such as an address or a domain. */
  name: string
  statistics: MailStatistics
}

/** Every mail provider's test: whose access it is, and how its mails fare. */
export async function testMailAccount(
  provider: string,
  read: () => Promise<MailAccount>,
  describeFailure: Provider['describeFailure'],
): Promise<ConnectionTest> {
  try {
    const { name, statistics } = await read()
    return {
      isOk: true,
      message: `Connected to ${name} at ${provider}. ${statisticsInWords(statistics)}`,
      account: name,
      details: { ...statistics },
    }
  } catch (error) {
    return { isOk: false, message: describeFailure(error).message, account: null, details: null }
  }
}

/** Where the reading of reports begins: after the last one that was read, or at most so many days ago. */
export function readingFrom(cursor: object | null, days: number): Date {
  const { until } = (cursor ?? {}) as { until?: string }
  const earliest = Date.now() - days * 24 * 60 * 60 * 1000
  const last = until === undefined ? Number.NaN : Date.parse(until)
  return new Date(Number.isFinite(last) ? Math.max(last, earliest) : earliest)
}

/** A run's end: reports that came while it ran are read again next time, and known again by their ids. */
export function mailRunEnd(startedAt: Date, statistics: MailStatistics, read: number): SyncStep {
  return {
    facts: [],
    counts: { ...statistics, reportsRead: read },
    progress: 100,
    cursor: { until: startedAt.toISOString() },
  }
}

/** One page of reports. The cursor stays until all were read. */
export function mailPage(facts: SyncStep['facts'], cursor: object | null, read: number): SyncStep {
  return { facts, counts: { reportsRead: read }, progress: 50, cursor: cursor ?? {} }
}
