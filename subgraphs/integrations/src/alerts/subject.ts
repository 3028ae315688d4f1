import { userError } from '@atrium/kit/errors'
import { fromGlobalId, type IdType, toGlobalId } from '@atrium/kit/ids'
import type { AlertMetric } from './metrics.ts'

const TYPES: Partial<Record<NonNullable<AlertMetric['subject']>, IdType>> = {
  SERVICE: 'Service',
  CONNECTION: 'Connection',
  PROJECT: 'Project',
}

/** What a rule looks at alone, as it is stored: ids of the API become UUIDs. @throws SUBJECT_INVALID */
export function storedSubject(metric: AlertMetric, subject: string | null | undefined): string | null {
  const text = subject?.trim() || null
  if (text === null || metric.subject === null) return null
  const type = TYPES[metric.subject]
  const stored = type ? fromGlobalId(type, text) : text.slice(0, 200)
  if (stored) return stored
  throw userError('SUBJECT_INVALID', 'Choose again what this rule looks at: it is not there any more.', ['subject'])
}

/** The same for the API. */
export function shownSubject(metric: AlertMetric | undefined, subject: string | null | undefined): string | null {
  if (!subject) return null
  const type = metric?.subject ? TYPES[metric.subject] : undefined
  return type ? toGlobalId(type, subject) : subject
}
