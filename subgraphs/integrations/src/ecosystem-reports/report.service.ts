import type { EntityManager } from '@mikro-orm/postgresql'
import { LockMode } from '@mikro-orm/core'
import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { forbidden, userError } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import { type Page, type PageArgs, paginate } from '@atrium/kit/pages'
import { type AnyViewer, isStaff } from '@atrium/kit/viewer'
import { assertEcosystemAdmin } from '../ecosystem/project.service.ts'
import { readContent, type ReportContent } from './content.ts'
import { duePeriod, type Period, periodUpTo } from './due.ts'
import { EcosystemReport, type EcosystemReportKind, type ReportFrequency, ReportSettings } from './report.entity.ts'
import { summaryOf, titleOf } from './words.ts'

const MOST_RECIPIENTS = 50
const PAUSE_MINUTES = 5

/** Reports, the newest first. @throws FORBIDDEN for who is not staff. */
export async function listReports(
  em: EntityManager,
  viewer: AnyViewer,
  args: PageArgs,
): Promise<Page<EcosystemReport>> {
  if (!isStaff(viewer)) throw forbidden()
  return paginate(em, EcosystemReport, {
    args,
    orderBy: { createdAt: 'desc', id: 'desc' },
    toNode: (row: EcosystemReport) => row,
  })
}

/** @throws FORBIDDEN for who is not staff. */
export async function readSettings(em: EntityManager, viewer: AnyViewer): Promise<ReportSettings> {
  if (!isStaff(viewer)) throw forbidden()
  return em.findOneOrFail(ReportSettings, { id: true })
}

/** A report of the time up to now, as it would be sent. @throws FORBIDDEN for who is not staff. */
export async function previewReport(
  em: EntityManager,
  viewer: AnyViewer,
): Promise<{ period: Period; content: ReportContent }> {
  const { frequency } = await readSettings(em, viewer)
  const period = periodUpTo(new Date(), frequency)
  return { period, content: await readContent(em, period) }
}

export interface SettingsChange {
  frequency: ReportFrequency
  weekday: number
  monthDay: number
  recipientIds: string[]
  version?: number | null
}

/** Says when reports are made and who is told. @throws FORBIDDEN, CONFLICT, OUT_OF_RANGE */
export async function updateSettings(
  em: EntityManager,
  viewer: AnyViewer,
  change: SettingsChange,
): Promise<ReportSettings> {
  assertEcosystemAdmin(viewer)
  const { frequency, weekday, monthDay, version } = change
  if (weekday < 1 || weekday > 7) throw userError('OUT_OF_RANGE', 'A weekday is 1 (Monday) to 7.', ['weekday'])
  if (monthDay < 1 || monthDay > 28) throw userError('OUT_OF_RANGE', 'A day of the month is 1 to 28.', ['monthDay'])
  if (change.recipientIds.length > MOST_RECIPIENTS) {
    throw userError('OUT_OF_RANGE', `At most ${MOST_RECIPIENTS} people are told.`, ['recipientIds'])
  }
  const recipientIds = [...new Set(change.recipientIds.map(userOf))]
  const settings = await em.findOneOrFail(ReportSettings, { id: true }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (version != null && version !== settings.version) {
    throw userError('CONFLICT', 'Somebody else changed this in the meantime. Reload it and change it again.', [
      'version',
    ])
  }
  em.assign(settings, { frequency, weekday, monthDay, recipientIds, changedAt: new Date() })
  await em.flush()
  const subject = { subjectType: 'EcosystemReportSettings', subjectId: viewer.userId }
  const details = { frequency, weekday, monthDay, recipients: recipientIds.length }
  await appendAudit(em, viewer, { action: 'ecosystem_report.settings_changed', ...subject, details })
  return settings
}

function userOf(globalId: string): string {
  const id = fromGlobalId('User', globalId)
  if (id) return id
  throw userError('NOT_FOUND', 'One of the people does not exist.', ['recipientIds'])
}

/** Makes a report of the time up to now and tells who is told of the others. @throws FORBIDDEN, TOO_SOON */
export async function sendReport(em: EntityManager, viewer: AnyViewer): Promise<EcosystemReport> {
  assertEcosystemAdmin(viewer)
  // One at a time: two who press at once send one.
  await sql(em, `select pg_advisory_xact_lock(hashtextextended('integrations.ecosystem_report', 0))`)
  const [recent] = await sql(
    em,
    `select 1 from integrations.ecosystem_reports where kind = 'MANUAL' and created_at > now() - interval '${PAUSE_MINUTES} minutes'`,
  )
  if (recent) {
    throw userError('TOO_SOON', `A report was sent less than ${PAUSE_MINUTES} minutes ago. It is in the list.`)
  }
  const settings = await em.findOneOrFail(ReportSettings, { id: true })
  const period = periodUpTo(new Date(), settings.frequency)
  const report = (await makeReport(em, 'MANUAL', period, settings.recipientIds))!
  await appendAudit(em, viewer, {
    action: 'ecosystem_report.sent',
    subjectType: 'EcosystemReport',
    subjectId: report.id,
    details: { title: titleOf(period) },
  })
  return report
}

/** Makes the report that is due, once, whoever tries; and none while there is no product. @returns whether it was made. */
export async function makeDueReport(em: EntityManager, now = new Date()): Promise<boolean> {
  const settings = await em.findOneOrFail(ReportSettings, { id: true })
  const period = duePeriod(settings, now)
  if (!period || settings.frequency === 'OFF') return false
  const [product] = await sql(em, `select 1 from integrations.ecosystem_projects where status = 'ACTIVE' limit 1`)
  if (!product) return false
  return (await makeReport(em, settings.frequency, period, settings.recipientIds)) !== null
}

/** @returns null when it was there already. */
async function makeReport(
  em: EntityManager,
  kind: EcosystemReportKind,
  period: Period,
  recipientIds: readonly string[],
): Promise<EcosystemReport | null> {
  const [known] = await sql(
    em,
    `select 1 from integrations.ecosystem_reports where kind = ? and kind <> 'MANUAL' and from_at = ?`,
    [kind, period.from],
  )
  if (known) return null
  const content = await readContent(em, period)
  // The unique index decides between two that come so far at once.
  const [row] = await sql<{ id: string }>(
    em,
    `insert into integrations.ecosystem_reports (id, kind, from_at, to_at, content) values (?, ?, ?, ?, ?::jsonb)
     on conflict do nothing returning id`,
    [newId(), kind, period.from, period.to, JSON.stringify(content)],
  )
  if (!row) return null
  // Without an actor: who sends one is told of it too.
  await recordEvent(em, {
    type: 'ecosystem.report_made',
    payload: {
      ecosystemReportId: row.id,
      title: titleOf(period),
      summary: summaryOf(content),
      recipientIds: [...recipientIds],
    },
    companyId: null,
  })
  return em.findOneOrFail(EcosystemReport, { id: row.id })
}

/** Null when there is none, and for who is not staff. */
export async function findReport(
  em: EntityManager,
  viewer: AnyViewer,
  globalId: string,
): Promise<EcosystemReport | null> {
  const id = fromGlobalId('EcosystemReport', globalId)
  return id && isStaff(viewer) ? em.findOne(EcosystemReport, { id }) : null
}
