import type { Random } from './random.ts'

export const DAY_MS = 86_400_000
export const HOUR_MS = 3_600_000

/** A day as YYYY-MM-DD (UTC). */
export function toDay(time: Date): string {
  return time.toISOString().slice(0, 10)
}

export function fromDay(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`)
}

export function addDays(day: string, days: number): string {
  return toDay(new Date(fromDay(day).getTime() + days * DAY_MS))
}

/** The same day of a later month, or that month's last day where it is shorter. */
export function addMonths(day: string, months: number): string {
  const from = fromDay(day)
  const target = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1))
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  target.setUTCDate(Math.min(from.getUTCDate(), lastDay))
  return toDay(target)
}

/** Some moment of working hours at or after that time: Monday to Friday, 7 to 18 o'clock UTC. */
export function atWork(time: Date, random: Random): Date {
  const work = new Date(time)
  const hour = work.getUTCHours()
  if (hour >= 18) work.setUTCDate(work.getUTCDate() + 1)
  if (hour < 7 || hour >= 18)
    work.setUTCHours(random.int(7, 16), random.int(0, 59), random.int(0, 59), random.int(0, 999))
  const weekday = work.getUTCDay()
  if (weekday === 0 || weekday === 6) work.setUTCDate(work.getUTCDate() + (weekday === 0 ? 1 : 2))
  return work
}
