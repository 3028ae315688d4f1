/**
 * The instant of a due date that is a day without an hour: the end of the working day. At 18:00 UTC it is the same day from
 * the Americas to India, so that every viewer reads the day that was meant, and nothing is overdue while its day lasts.
 * @param day `2026-05-09`; anything else, or nothing, is null.
 */
export function dueOn(day: string | null): string | null {
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const at = new Date(`${day}T18:00:00.000Z`)
  return Number.isNaN(at.getTime()) || !at.toISOString().startsWith(day) ? null : at.toISOString()
}

/** The day of an instant, in UTC. */
export const dayOf = (instant: string): string => new Date(instant).toISOString().slice(0, 10)
