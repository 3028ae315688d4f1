import type { IntegrationsContext } from '../context.ts'
import { findReport } from './report.service.ts'
import { type EcosystemReportType, toReport } from './report.type.ts'

/** The report as staff may see it, or null. */
export async function loadReport(context: IntegrationsContext, globalId: string): Promise<EcosystemReportType | null> {
  const row = await findReport(await context.read(), context.viewer, globalId)
  return row && toReport(row)
}
