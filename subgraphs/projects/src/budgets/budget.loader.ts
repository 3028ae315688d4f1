import { sql } from '@atrium/kit/database'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import { today } from '../milestones/milestone.entity.ts'
import type { Project } from '../projects/project.entity.ts'
import { ProjectBudget } from './budget.entity.ts'
import { type Burn, budgetSeconds, burnOf, type PeriodDays, periodAt } from './burn.ts'

export type BudgetNow = { row: ProjectBudget; usedSeconds: number } & PeriodDays & Burn

/** Budgets of projects with what is used of them: two queries for many. Null where there is none that the session sees. */
export function budgetLoader(em: () => Promise<EntityManager>): DataLoader<Project, BudgetNow | null, string> {
  return new DataLoader<Project, BudgetNow | null, string>(
    async (projects) => {
      const session = await em()
      const rows = await session.find(ProjectBudget, { projectId: { $in: projects.map(({ id }) => id) } })
      const budgets = new Map(rows.map((row) => [row.projectId, row]))
      const day = today()
      const periods = projects.flatMap((project) => {
        const row = budgets.get(project.id)
        return row ? [{ row, ...periodOf(row, project, day) }] : []
      })
      const used = await usedIn(
        session,
        periods.map(({ row, startsOn, endsOn }) => ({ id: row.projectId, startsOn, endsOn })),
      )
      const found = new Map(
        periods.map(({ row, startsOn, endsOn }) => {
          const usedSeconds = used.get(row.projectId) ?? 0
          const burn = burnOf(usedSeconds, budgetSeconds(amountsOf(row)), { startsOn, endsOn }, day)
          return [row.projectId, { row, usedSeconds, startsOn, endsOn, ...burn }]
        }),
      )
      return projects.map(({ id }) => found.get(id) ?? null)
    },
    { cacheKeyFn: ({ id }) => id },
  )
}

export function periodOf({ period }: ProjectBudget, { startOn, endOn, createdAt }: Project, day: string): PeriodDays {
  const madeOn = createdAt.toISOString().slice(0, 10)
  return periodAt(period, day, { startOn: startOn ?? null, endOn: endOn ?? null, madeOn })
}

export const amountsOf = ({ seconds, amountMinor, rateMinor }: ProjectBudget) => ({
  seconds: seconds ?? null,
  amountMinor: amountMinor ?? null,
  rateMinor: rateMinor ?? null,
})

async function usedIn(em: EntityManager, periods: ({ id: string } & PeriodDays)[]): Promise<Map<string, number>> {
  if (periods.length === 0) return new Map()
  const rows = await sql<{ id: string; seconds: number }>(
    em,
    `select period.id, sum(day.seconds)::float8 as seconds
     from jsonb_to_recordset(?::jsonb) as period (id uuid, "startsOn" date, "endsOn" date)
     join projects.project_days day on day.project_id = period.id and day.day >= period."startsOn"
       and (period."endsOn" is null or day.day <= period."endsOn")
     group by 1`,
    [JSON.stringify(periods)],
  )
  return new Map(rows.map(({ id, seconds }) => [id, seconds]))
}
