import { type Database, system, transaction } from '@atrium/kit/database'
import type { Jobs } from '@atrium/kit/jobs'
import { ECOSYSTEM_REPORT_QUEUE } from '../migrations.ts'
import { makeDueReport } from './report.service.ts'

/** Looks every ten minutes whether a report is due. What was missed while nothing ran is made up for. */
export async function startReports({
  database,
  jobs,
}: {
  database: Database
  jobs: Jobs
}): Promise<{ dispose(): Promise<void> }> {
  const worker = await jobs.work(ECOSYSTEM_REPORT_QUEUE, async () => {
    await transaction(database, system('job'), (em) => makeDueReport(em))
  })
  await jobs.schedule(ECOSYSTEM_REPORT_QUEUE, '*/10 * * * *')
  return worker
}
