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

const DAY_MS = 24 * 60 * 60 * 1000
/** What happened before the last reading may be there to read only after it, and out of its order. */
const OVERLAP_MS = 60 * 60 * 1000

/** A reading of reports, begun now or taken up where it was put off. */
export interface MailRun {
  startedAt: Date
  /** What happened at or after it is read. */
  from: Date
  /** Where the last run that came to its end began. */
  until: string | null
  /** What it was reading when it was put off: a domain, or a kind of events. */
  part: string | null
}

/** @param days that are read at most. */
export function beginMailRun(cursor: object | null, days: number): MailRun {
  const { until, startedAt: begun, part } = (cursor ?? {}) as { until?: string; startedAt?: string; part?: string }
  const isUnderWay = part !== undefined && Number.isFinite(Date.parse(begun ?? ''))
  const startedAt = isUnderWay ? new Date(begun!) : new Date()
  const earliest = startedAt.getTime() - days * DAY_MS
  const last = Date.parse(until ?? '')
  const from = new Date(Number.isFinite(last) ? Math.max(last - OVERLAP_MS, earliest) : earliest)
  return { startedAt, from, until: until ?? null, part: isUnderWay ? part : null }
}

/** The parts that are left to read, in their order. */
export function partsLeft(parts: readonly string[], { part }: MailRun): string[] {
  return parts.slice(part === null ? 0 : Math.max(0, parts.indexOf(part)))
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

/** One page of reports of a part: put off now, the run goes on with it. */
export function mailPage(facts: SyncStep['facts'], run: MailRun, part: string, read: number): SyncStep {
  const { until, startedAt } = run
  const cursor = { ...(until !== null && { until }), startedAt: startedAt.toISOString(), part }
  return { facts, counts: { reportsRead: read }, progress: 50, cursor }
}
