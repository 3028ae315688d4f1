import type { EntityManager } from '@mikro-orm/postgresql'
import { userError } from '@atrium/kit/errors'
import { type Condition, countFirings, isChange } from './condition.ts'
import { metricOf, needsSubject } from './metrics.ts'
import { readMinutes } from './signals.ts'
import { storedSubject } from './subject.ts'

export interface Preview {
  /** How often it would have begun. */
  firings: number
  /** From when on there are figures to tell by; null when there are none. */
  since: Date | null
}

const DAYS = 7
/** How often it is looked; a short outage must not fall between two looks. */
const stepFor = (windowMinutes: number): number => (windowMinutes < 5 ? 1 : 5)

/** What a rule would have done in the last seven days, looked at every five minutes at most. @throws METRIC_UNKNOWN, SUBJECT_INVALID */
export async function previewRule(
  em: EntityManager,
  draft: Condition & { metric: string; subject: string | null },
  now = new Date(),
): Promise<Preview> {
  const metric = metricOf(draft.metric)
  if (!metric) throw userError('METRIC_UNKNOWN', 'Choose what is looked at.', ['metric'])
  const subject = storedSubject(metric, draft.subject)
  if (needsSubject(metric) && subject === null)
    throw userError('SUBJECT_INVALID', 'Choose what this rule looks at.', ['subject'])
  const from = now.getTime() - DAYS * 86_400_000
  const reach = (isChange(draft) ? 2 : 1) * draft.windowMinutes * 60_000
  const series = await readMinutes(em, { metric: metric.key, subject }, new Date(from - reach - 60_000))
  const firings = series.reduce(
    (sum, minutes) =>
      sum +
      countFirings(draft, metric.kind, minutes, { from, to: now.getTime(), stepMinutes: stepFor(draft.windowMinutes) }),
    0,
  )
  const oldest = series.flatMap((minutes) => minutes[0]?.at ?? []).toSorted((a, b) => a - b)[0]
  return { firings, since: oldest === undefined ? null : new Date(Math.max(oldest, from)) }
}
