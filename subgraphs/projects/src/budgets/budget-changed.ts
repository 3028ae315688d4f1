import { recordEvent } from '@atrium/kit/events'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Project } from '../projects/project.entity.ts'
import { ProjectBudget } from './budget.entity.ts'
import { budgetSeconds } from './burn.ts'

export type Kept = Pick<ProjectBudget, 'period' | 'seconds' | 'amountMinor' | 'rateMinor'>

/** What others are told of a budget; null: it is gone. */
export function budgetChanged(project: Project, budget: Kept | null) {
  const { seconds, amountMinor, rateMinor } = budget ?? {}
  return {
    type: 'project.budget_changed' as const,
    payload: {
      projectId: project.id,
      name: project.name,
      period: budget?.period ?? null,
      seconds:
        budget &&
        budgetSeconds({ seconds: seconds ?? null, amountMinor: amountMinor ?? null, rateMinor: rateMinor ?? null }),
      startsOn: project.startOn ?? project.createdAt.toISOString().slice(0, 10),
      endsOn: project.endOn ?? null,
    },
  }
}

/** Tells of the budget of a project that is called otherwise now, or has other days. */
export async function retellBudget(em: EntityManager, project: Project): Promise<void> {
  const budget = await em.findOne(ProjectBudget, { projectId: project.id })
  if (!budget) return
  await recordEvent(em, {
    ...budgetChanged(project, budget),
    companyId: project.companyId,
    projectId: project.id,
  })
}
