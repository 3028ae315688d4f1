import { graphql } from '../../graphql/generated/gql.ts'
import type { Budget_BudgetFragment } from '../../graphql/generated/graphql.ts'

export const BudgetFragment = graphql(`
  fragment Budget_budget on ProjectBudget {
    period
    hours
    amount {
      amount
      currencyCode
    }
    hourlyRate {
      amount
      currencyCode
    }
    isShared
    version
    startsOn
    endsOn
    usedHours
    usedAmount {
      amount
      currencyCode
    }
    usedPercent
    forecastPercent
  }
`)

export type Budget = Budget_BudgetFragment

export const OfProject = graphql(`
  query Budget_OfProject($id: ID!) {
    project(id: $id) {
      id
      budget {
        ...Budget_budget
      }
    }
  }
`)

export const SetBudget = graphql(`
  mutation Budget_Set($input: ProjectBudgetSetInput!) {
    projectBudgetSet(input: $input) {
      project {
        id
        budget {
          ...Budget_budget
        }
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`)

export const RemoveBudget = graphql(`
  mutation Budget_Remove($input: ProjectBudgetRemoveInput!) {
    projectBudgetRemove(input: $input) {
      project {
        id
        budget {
          version
        }
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`)

export const periods = {
  MONTH: { label: 'Each month', now: 'this month' },
  QUARTER: { label: 'Each quarter', now: 'this quarter' },
  PROJECT: { label: 'The whole project', now: 'in all' },
} as const

/** The input that makes a budget what it was. */
export const inputOf = (projectId: string, budget: Budget, version: number | null) => ({
  projectId,
  version,
  period: budget.period,
  hours: budget.hours ?? null,
  amount: budget.amount?.amount ?? null,
  hourlyRate: budget.hourlyRate?.amount ?? null,
  currencyCode: budget.amount?.currencyCode ?? null,
  isShared: budget.isShared,
})
