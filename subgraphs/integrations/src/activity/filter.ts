import type { FilterQuery } from '@mikro-orm/core'
import { badInput } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import { containsText } from '@atrium/kit/pages'
import type { Activity } from './activity.entity.ts'

const LIST_LENGTH = 100
/** Stands for an id that is malformed, and so matches nothing. */
const NOTHING = '00000000-0000-0000-0000-000000000000'

/** What a caller filters by. Empty lists and empty text are as if left out. */
export interface ActivityWhere {
  category?: Activity['category'][] | null
  type?: string[] | null
  companyId?: string | null
  projectId?: string | null
  search?: string | null
  occurredAfter?: Date | null
  occurredBefore?: Date | null
}

/** The same filter for the database and for live rows. */
export interface ActivityFilter {
  condition: FilterQuery<Activity>
  matches(row: Activity): boolean
}

/** @throws BAD_USER_INPUT when a text or a list is too long. */
export function activityFilter(where: ActivityWhere | null | undefined): ActivityFilter {
  const { category, type, occurredAfter, occurredBefore } = where ?? {}
  if ((type?.length ?? 0) > LIST_LENGTH) throw badInput(`\`where.type\` takes at most ${LIST_LENGTH} types.`)
  const text = containsText<Activity>(where?.search, 'summary', 'repositoryName')
  const companyId = where?.companyId == null ? null : (fromGlobalId('Company', where.companyId) ?? NOTHING)
  const projectId = where?.projectId == null ? null : (fromGlobalId('Project', where.projectId) ?? NOTHING)

  const conditions: FilterQuery<Activity>[] = []
  const checks: ((row: Activity) => boolean)[] = []
  function add(condition: FilterQuery<Activity>, check: (row: Activity) => boolean) {
    conditions.push(condition)
    checks.push(check)
  }
  if (category?.length) add({ category: { $in: category } }, (row) => category.includes(row.category))
  if (type?.length) add({ type: { $in: type } }, (row) => type.includes(row.type))
  if (companyId !== null) add({ companyId }, (row) => row.companyId === companyId)
  if (projectId !== null) add({ projectId }, (row) => row.projectId === projectId)
  if (occurredAfter) add({ occurredAt: { $gte: occurredAfter } }, (row) => row.occurredAt >= occurredAfter)
  if (occurredBefore) add({ occurredAt: { $lt: occurredBefore } }, (row) => row.occurredAt < occurredBefore)
  if (text) {
    const needle = where!.search!.trim().toLowerCase()
    add(text, (row) => [row.summary, row.repositoryName].some((value) => value?.toLowerCase().includes(needle)))
  }
  return {
    condition: conditions.length === 0 ? {} : ({ $and: conditions } as FilterQuery<Activity>),
    matches: (row) => checks.every((check) => check(row)),
  }
}
