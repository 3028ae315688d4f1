import { defineEntity, p } from '@mikro-orm/core'

const ProjectBudgetSchema = defineEntity({
  name: 'ProjectBudget',
  tableName: 'project_budgets',
  properties: {
    projectId: p.uuid().primary(),
    companyId: p.uuid(),
    period: p.text().$type<BudgetPeriod>(),
    seconds: p.bigint('number').nullable(),
    amountMinor: p.bigint('number').nullable(),
    rateMinor: p.bigint('number').nullable(),
    currency: p.text().nullable(),
    isShared: p.boolean().default(false),
    version: p.integer().default(1),
    updatedAt: p.datetime(3).onCreate(() => new Date()),
  },
})

/** What a project may use of time and money in each period. */
export class ProjectBudget extends ProjectBudgetSchema.class {}
ProjectBudgetSchema.setClass(ProjectBudget)

export const BudgetPeriod = { MONTH: 'MONTH', QUARTER: 'QUARTER', PROJECT: 'PROJECT' } as const
export type BudgetPeriod = (typeof BudgetPeriod)[keyof typeof BudgetPeriod]
