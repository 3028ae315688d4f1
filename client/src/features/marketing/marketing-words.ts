import type { AppointmentStatus, LeadKind, LeadStatus } from '../../graphql/generated/graphql.ts'
import type { Word } from '../../parts/words.ts'

const neutral = (label: string): Word => ({ label, tone: 'neutral' })

export const leadKinds: Record<LeadKind, Word> = {
  CONTACT: neutral('Contact'),
  LEAD: neutral('Lead'),
  OPPORTUNITY: neutral('Opportunity'),
}

export const leadStatuses: Record<LeadStatus, Word> = {
  OPEN: { label: 'Open', tone: 'info' },
  WON: { label: 'Won', tone: 'success' },
  LOST: neutral('Lost'),
}

export const appointmentStatuses: Record<AppointmentStatus, Word> = {
  BOOKED: { label: 'Booked', tone: 'info' },
  DONE: { label: 'Took place', tone: 'success' },
  MISSED: { label: 'Nobody came', tone: 'warning' },
  CANCELLED: neutral('Cancelled'),
}

/** What can be looked at, by the number of days. */
export const periods: Record<string, string> = {
  '7': 'Last 7 days',
  '30': 'Last 30 days',
  '90': 'Last 90 days',
  '365': 'Last year',
}
export const USUAL_PERIOD = '30'

/** As in "against the 30 days before". */
export const beforeWords = (days: string): string => (days === '365' ? 'the year before' : `the ${days} days before`)

/** The words in which tools say how a campaign stands. */
export const campaignStatus = (status: string): Word => {
  if (status === 'ACTIVE') return { label: 'Active', tone: 'success' }
  const words = status.toLowerCase().replaceAll('_', ' ')
  return neutral(words.charAt(0).toUpperCase() + words.slice(1))
}

const DAY_MS = 86_400_000

/** First and last day (UTC, as the reports have them) of the last so many days. */
export const daysUntil = (days: string, now: number): { from: string; until: string } => {
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)
  return { from: day(now - (Number(days) - 1) * DAY_MS), until: day(now) }
}

/** A share, from 0 to 1; null of nothing. */
export const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)
