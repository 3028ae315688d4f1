import type { KeepDays } from '@atrium/kit/database'
import { z } from 'zod'

const days = (least: number) =>
  z.coerce
    .number('must be a number of days')
    .int('must be a whole number of days')
    .min(least, `must be ${least} days or more`)
    .max(3_650, 'must be 3650 days or less')
    .optional()

/** How long metrics and use are kept. Each is longer than a sample may be late, so that no rollup is counted anew from less than all. */
export const keepDaysSchema = {
  ATRIUM_KEEP_METRIC_SAMPLES_DAYS: days(8),
  ATRIUM_KEEP_METRIC_MINUTES_DAYS: days(31),
  ATRIUM_KEEP_METRIC_HOURS_DAYS: days(90),
  ATRIUM_KEEP_USAGE_EVENTS_DAYS: days(8),
  ATRIUM_KEEP_USAGE_HOURS_DAYS: days(90),
}

export function readKeepDays(env: {
  ATRIUM_KEEP_METRIC_SAMPLES_DAYS?: number | undefined
  ATRIUM_KEEP_METRIC_MINUTES_DAYS?: number | undefined
  ATRIUM_KEEP_METRIC_HOURS_DAYS?: number | undefined
  ATRIUM_KEEP_USAGE_EVENTS_DAYS?: number | undefined
  ATRIUM_KEEP_USAGE_HOURS_DAYS?: number | undefined
}): KeepDays {
  const set = {
    metric_samples: env.ATRIUM_KEEP_METRIC_SAMPLES_DAYS,
    metric_minutes: env.ATRIUM_KEEP_METRIC_MINUTES_DAYS,
    metric_hours: env.ATRIUM_KEEP_METRIC_HOURS_DAYS,
    usage_events: env.ATRIUM_KEEP_USAGE_EVENTS_DAYS,
    usage_hours: env.ATRIUM_KEEP_USAGE_HOURS_DAYS,
  }
  return Object.fromEntries(Object.entries(set).filter((entry): entry is [string, number] => entry[1] !== undefined))
}
