import type { BudgetPeriod } from './budget.entity.ts'

const DAY_MS = 86_400_000
/** Of a period that has hardly begun, a forecast says nothing. */
const LEAST_ELAPSED = 0.1

/** Days (UTC) of a period, both included; without an end where the project has none. */
export interface PeriodDays {
  startsOn: string
  endsOn: string | null
}

/** The period that a day is in. Of the project as a whole: from its first day, else from when it was made. */
export function periodAt(
  period: BudgetPeriod,
  today: string,
  project: { startOn: string | null; endOn: string | null; madeOn: string },
): PeriodDays {
  if (period === 'PROJECT') return { startsOn: project.startOn ?? project.madeOn, endsOn: project.endOn }
  const [year, month] = today.split('-').map(Number) as [number, number]
  const first = period === 'MONTH' ? month - 1 : month - 1 - ((month - 1) % 3)
  const day = (at: number) => new Date(at).toISOString().slice(0, 10)
  return {
    startsOn: day(Date.UTC(year, first, 1)),
    endsOn: day(Date.UTC(year, first + (period === 'MONTH' ? 1 : 3), 1) - DAY_MS),
  }
}

/** What a budget comes to in time: the smaller of its hours, and the hours that its money buys. */
export function budgetSeconds(budget: {
  seconds: number | null
  amountMinor: number | null
  rateMinor: number | null
}): number {
  const { seconds, amountMinor, rateMinor } = budget
  const bought = amountMinor === null || rateMinor === null ? null : Math.floor((amountMinor * 3600) / rateMinor)
  return Math.max(1, Math.min(seconds ?? Number.MAX_SAFE_INTEGER, bought ?? Number.MAX_SAFE_INTEGER))
}

export interface Burn {
  /** Percent of the budget. */
  usedPercent: number
  /** Percent at the end of the period if it goes on so; null where that cannot be said yet, or the period has no end. */
  forecastPercent: number | null
}

export function burnOf(usedSeconds: number, seconds: number, { startsOn, endsOn }: PeriodDays, today: string): Burn {
  const usedPercent = (usedSeconds / seconds) * 100
  if (endsOn === null) return { usedPercent, forecastPercent: null }
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
  const elapsed = Math.min(1, days(startsOn, today) / Math.max(1, days(startsOn, endsOn)))
  return { usedPercent, forecastPercent: elapsed < LEAST_ELAPSED ? null : usedPercent / elapsed }
}
