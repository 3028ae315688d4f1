import { appendAudit } from '@atrium/kit/audit'
import { userError } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { fractionDigits } from '@atrium/kit/money'
import type { AnyViewer, Viewer } from '@atrium/kit/viewer'
import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { about } from '../projects/project-about.ts'
import { Project } from '../projects/project.entity.ts'
import type { ProjectErrorCode } from '../projects/project.errors.ts'
import { findProject, requireStaff } from '../projects/project.service.ts'
import { budgetChanged, type Kept } from './budget-changed.ts'
import { type BudgetPeriod, ProjectBudget } from './budget.entity.ts'

export interface BudgetInput {
  projectId: string
  /** Of the budget that was read; left out where there was none. */
  version?: number | null
  period: BudgetPeriod
  hours?: number | null
  /** Decimals of major units. */
  amount?: string | null
  hourlyRate?: string | null
  currencyCode?: string | null
  isShared: boolean
}

const MOST_HOURS = 1_000_000
const MOST_MINOR = 1e14

/** Sets what a project may use. @throws FORBIDDEN, NOT_FOUND, INVALID_INPUT, CONFLICT */
export async function setBudget(em: EntityManager, viewer: AnyViewer, input: BudgetInput): Promise<Project> {
  requireStaff(viewer)
  const project = await lockProject(em, input.projectId)
  const amounts = checkedAmounts(input)
  const known = await em.findOne(ProjectBudget, { projectId: project.id })
  if ((known?.version ?? null) !== (input.version ?? null)) {
    const message = 'Somebody has changed this budget meanwhile. Look at it again, then make your change.'
    throw userError<ProjectErrorCode>('CONFLICT', message, ['version'])
  }
  const fields = { period: input.period, isShared: input.isShared, ...amounts }
  if (known) Object.assign(known, fields, { version: known.version + 1, updatedAt: new Date() })
  else em.persist(em.create(ProjectBudget, { projectId: project.id, companyId: project.companyId, ...fields }))
  await em.flush()
  await tell(em, viewer, project, { projectId: project.id, ...fields })
  return project
}

/** Takes the budget away. Where there is none nothing happens. @throws FORBIDDEN, NOT_FOUND */
export async function removeBudget(em: EntityManager, viewer: AnyViewer, projectId: string): Promise<Project> {
  requireStaff(viewer)
  const project = await lockProject(em, projectId)
  const budget = await em.findOne(ProjectBudget, { projectId: project.id })
  if (!budget) return project
  await em.remove(budget).flush()
  await tell(em, viewer, project, null)
  return project
}

/** Locked, so that two at once cannot both make the first budget. */
async function lockProject(em: EntityManager, globalId: string): Promise<Project> {
  const found = await findProject(em, globalId)
  if (!found) throw userError<ProjectErrorCode>('NOT_FOUND', 'There is no project with this id.', ['projectId'])
  return em.findOneOrFail(Project, { id: found.id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
}

function checkedAmounts({ hours, amount, hourlyRate, currencyCode }: BudgetInput) {
  if (hours == null && amount == null) throw invalid('Enter hours, or an amount, or both.', 'hours')
  if (hours != null && !(hours >= 0.25 && hours <= MOST_HOURS))
    throw invalid(`Enter 0.25 to ${MOST_HOURS.toLocaleString('en')} hours.`, 'hours')
  const seconds = hours == null ? null : Math.round(hours * 3600)
  if (amount == null) return { seconds, amountMinor: null, rateMinor: null, currency: null }
  if (currencyCode == null) throw invalid('Choose the currency of the amount.', 'currencyCode')
  if (hourlyRate == null) throw invalid('Enter what an hour costs: tools tell hours and no money.', 'hourlyRate')
  const amountMinor = minorOf(amount, currencyCode, 'amount')
  return { seconds, amountMinor, rateMinor: minorOf(hourlyRate, currencyCode, 'hourlyRate'), currency: currencyCode }
}

function minorOf(text: string, currency: string, field: string): number {
  const digits = fractionDigits(currency)
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  const minor = whole === undefined || fraction.length > digits ? 0 : Number(whole + fraction.padEnd(digits, '0'))
  if (minor > 0 && minor <= MOST_MINOR) return minor
  throw invalid(`Enter more than 0, with at most ${digits} digits after the point.`, field)
}

const invalid = (message: string, field: string) => userError<ProjectErrorCode>('INVALID_INPUT', message, [field])

async function tell(
  em: EntityManager,
  viewer: Viewer,
  project: Project,
  budget: (Kept & Record<string, unknown>) | null,
): Promise<void> {
  const change = budget ? 'set' : 'removed'
  await recordEvent(em, {
    ...budgetChanged(project, budget),
    ...about(project, viewer),
    activity: {
      type: 'project.budget_changed',
      category: 'PROJECT',
      audience: 'STAFF',
      summary: budget
        ? `${viewer.name} set the budget of ${project.name}`
        : `${viewer.name} took the budget of ${project.name} away`,
      source: 'atrium',
    },
  })
  // In the agency's own log: the company need not know of it.
  await appendAudit(em, viewer, {
    companyId: null,
    action: `project.budget_${change}`,
    subjectType: 'Project',
    subjectId: project.id,
    details: { ...budget },
  })
}
