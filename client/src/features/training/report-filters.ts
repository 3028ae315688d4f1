import { createListParams } from '../../parts/list-params.ts'
import type { Word } from '../../parts/words.ts'
import { trainingKinds, trainingStatuses } from './training-words.ts'

const fields = ['DUE_AT', 'COMPLETED_AT', 'SCORE', 'CREATED_AT'] as const
export const states: Record<'OVERDUE' | 'NOT_STARTED' | 'IN_PROGRESS' | 'COMPLETED' | 'FAILED', Word> = {
  OVERDUE: { label: 'Overdue', tone: 'danger' },
  ...trainingStatuses,
}
export const filters = ['q', 'company', 'developer', 'item', 'state', 'kind', 'dueFrom', 'dueTo', 'doneFrom', 'doneTo']

/** What the address of the report narrows it down to. */
export const createReportParams = () => createListParams(fields, { key: 'DUE_AT', direction: 'ASC' })
export type ReportParams = ReturnType<typeof createReportParams>

/** The same for the server. */
export const reportWhere = (params: ReportParams, companyId: string | null) => {
  const state = params.getOf('state', states)
  const item = params.get('item')
  return {
    search: params.get('q') || null,
    companyId: params.get('company') || companyId,
    developerId: params.get('developer') || null,
    resourceId: item.startsWith('resource_') ? item : null,
    quizId: item.startsWith('quiz_') ? item : null,
    kind: params.getOf('kind', trainingKinds) ?? null,
    status: state && state !== 'OVERDUE' ? [state] : null,
    isOverdue: state === 'OVERDUE' ? true : null,
    dueFrom: params.get('dueFrom') || null,
    dueTo: params.get('dueTo') || null,
    completedFrom: startOf(params.get('doneFrom')),
    completedTo: startOf(params.get('doneTo'), 1),
  }
}

/** The instant at which a day begins for the reader. */
const startOf = (day: string, plus = 0): string | null => {
  const at = new Date(`${day}T00:00:00`)
  if (!day || Number.isNaN(at.getTime())) return null
  at.setDate(at.getDate() + plus)
  return at.toISOString()
}
