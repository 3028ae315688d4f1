import { CurrencyCode, DateOnly, Decimal } from '@atrium/kit/graphql'
import { MoneyType, money, toMoneyType } from '@atrium/kit/money'
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ProjectUserError } from '../projects/project.payload.ts'
import { ProjectNode } from '../projects/project.type.ts'
import { BudgetPeriod, type ProjectBudget } from './budget.entity.ts'

registerEnumType(BudgetPeriod, {
  name: 'BudgetPeriod',
  description:
    'What a budget is for: each month, each quarter (UTC), or the project from its first to its last day. May grow.',
})

@ObjectType('ProjectBudget', { description: 'What a project may use in a period, and what it has used of it.' })
export class ProjectBudgetType {
  @Field(() => BudgetPeriod, { description: 'What it is for.' })
  period!: BudgetPeriod

  @Field(() => Float, { nullable: true, description: 'Hours that may be used.' })
  hours!: number | null

  @Field(() => MoneyType, { nullable: true, description: 'Money that may be used.' })
  amount!: MoneyType | null

  @Field(() => MoneyType, { nullable: true, description: 'What an hour costs; with an amount alone.' })
  hourlyRate!: MoneyType | null

  @Field(() => Boolean, { description: 'Whether the company sees it.' })
  isShared!: boolean

  @Field(() => Int, { description: 'Grows with every change.' })
  version!: number

  @Field(() => DateOnly, { description: 'First day of the period that is under way.' })
  startsOn!: string

  @Field(() => DateOnly, { nullable: true, description: 'Its last day; null for a project without an end.' })
  endsOn!: string | null

  @Field(() => Float, { description: 'Hours worked in the period, as connected tools tell.' })
  usedHours!: number

  @Field(() => MoneyType, { nullable: true, description: 'What they cost.' })
  usedAmount!: MoneyType | null

  @Field(() => Float, {
    description: 'Share of the budget in percent: of the hours or of the money, whichever is used up first.',
  })
  usedPercent!: number

  @Field(() => Float, {
    nullable: true,
    description: 'The same at the end of the period if work goes on so; null in its first tenth, and without an end.',
  })
  forecastPercent!: number | null
}

interface Now {
  row: ProjectBudget
  usedSeconds: number
  startsOn: string
  endsOn: string | null
  usedPercent: number
  forecastPercent: number | null
}

export function toBudget({ row, usedSeconds, ...burn }: Now): ProjectBudgetType {
  const moneyOf = (minor: number | null | undefined) =>
    minor == null || row.currency == null ? null : toMoneyType(money(minor, row.currency))
  return {
    ...burn,
    period: row.period,
    hours: row.seconds == null ? null : row.seconds / 3600,
    amount: moneyOf(row.amountMinor),
    hourlyRate: moneyOf(row.rateMinor),
    isShared: row.isShared,
    version: row.version,
    usedHours: usedSeconds / 3600,
    usedAmount: moneyOf(row.rateMinor == null ? null : Math.round((usedSeconds * row.rateMinor) / 3600)),
  }
}

@InputType({ description: 'What a project may use: hours, or money, or both.' })
export class ProjectBudgetSetInput {
  @Field(() => ID, { description: 'The project.' })
  projectId!: string

  @Field(() => Int, { nullable: true, description: 'The version that was read; left out for a first budget.' })
  version?: number | null

  @Field(() => BudgetPeriod, { description: 'What it is for.' })
  period!: BudgetPeriod

  @Field(() => Float, { nullable: true, description: '0.25 to 1,000,000.' })
  hours?: number | null

  @Field(() => Decimal, { nullable: true, description: 'In major units; with `hourlyRate` and `currencyCode`.' })
  amount?: string | null

  @Field(() => Decimal, { nullable: true, description: 'What an hour costs, in major units.' })
  hourlyRate?: string | null

  @Field(() => CurrencyCode, { nullable: true, description: 'Of the amount and the rate.' })
  currencyCode?: string | null

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the company sees it.' })
  isShared!: boolean
}

@InputType({ description: 'Whose budget is taken away.' })
export class ProjectBudgetRemoveInput {
  @Field(() => ID, { description: 'The project.' })
  projectId!: string
}

@ObjectType({ description: 'What came of setting a budget.' })
export class ProjectBudgetSetPayload {
  @Field(() => ProjectNode, { nullable: true, description: 'The project with it; null when it failed.' })
  project?: ProjectNode | null

  @Field(() => [ProjectUserError], { description: 'Why it failed; empty when it did not.' })
  userErrors!: ProjectUserError[]
}

@ObjectType({ description: 'What came of taking a budget away.' })
export class ProjectBudgetRemovePayload {
  @Field(() => ProjectNode, { nullable: true, description: 'The project without it; null when it failed.' })
  project?: ProjectNode | null

  @Field(() => [ProjectUserError], { description: 'Why it failed; empty when it did not.' })
  userErrors!: ProjectUserError[]
}
