import { badInput } from '@atrium/kit/errors'
import { type Page, type PageArgs, paginate } from '@atrium/kit/pages'
import type { EntityManager } from '@mikro-orm/postgresql'
import { today } from '../milestones/milestone.entity.ts'
import { TimeEntry } from './time-entry.entity.ts'

/** Days (UTC), both of them included. */
export interface Days {
  from: string
  to: string
}

const DAY_MS = 86_400_000
const MOST_DAYS = 366
const USUAL_DAYS = 84

/** What is left out is filled: twelve weeks, to today. @throws BAD_USER_INPUT for no day, or more than a year. */
export function checkedDays(asked: { from?: string | null; to?: string | null }): Days {
  const to = asked.to ?? today()
  const from = asked.from ?? new Date(Date.parse(to) - (USUAL_DAYS - 1) * DAY_MS).toISOString().slice(0, 10)
  const length = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
  if (length < 1) throw badInput('The last day is before the first.')
  if (length > MOST_DAYS) throw badInput(`Ask for at most ${MOST_DAYS} days at a time.`)
  return { from, to }
}

/** Entries of a project (UUID), the latest first. Row level security leaves them to staff. */
export function listTimeEntries<T>(
  em: EntityManager,
  projectId: string,
  { from, to, ...args }: Days & PageArgs,
  toNode: (row: TimeEntry) => T,
): Promise<Page<T>> {
  return paginate(em, TimeEntry, {
    args,
    where: { projectId, startedAt: { $gte: new Date(from), $lt: new Date(Date.parse(to) + DAY_MS) } },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    toNode,
  })
}
