import type { FilterQuery } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { checkedPage, type Page, type PageArgs } from '@atrium/kit/pages'
import type { AnyViewer } from '@atrium/kit/viewer'
import { Activity } from './activity.entity.ts'
import { readableActivities } from './audience.ts'
import { encodeCursor, pageCursor } from './cursor.ts'
import { type ActivityFilter, activityFilter, type ActivityWhere } from './filter.ts'

/** A page of the feed, newest first by position; its cursors are positions. */
export async function listActivities(
  em: EntityManager,
  viewer: AnyViewer,
  args: PageArgs,
  where?: ActivityWhere | null,
): Promise<Page<Activity>> {
  const page = checkedPage(args)
  const backwards = page.last !== undefined
  const size = page.first ?? page.last!
  const readable = both(readableActivities(viewer), activityFilter(where).condition)
  const rows = await em.find(Activity, both(readable, beyond(page)), {
    orderBy: { position: backwards ? 'asc' : 'desc' },
    limit: size + 1,
  })
  const hasMore = rows.length > size
  const shown = backwards ? rows.slice(0, size).toReversed() : rows.slice(0, size)
  return pageOf(shown, {
    hasNextPage: backwards ? page.before !== undefined : hasMore,
    hasPreviousPage: backwards ? hasMore : page.after !== undefined,
    countAll: () => em.count(Activity, readable),
  })
}

/** Rows after one position up to and including another, oldest first: what a subscriber missed. */
export function activitiesBetween(
  em: EntityManager,
  viewer: AnyViewer,
  filter: ActivityFilter,
  range: { after: string; upTo: string; limit: number },
): Promise<Activity[]> {
  const between: FilterQuery<Activity> = { position: { $gt: range.after, $lte: range.upTo } }
  return em.find(Activity, both(both(readableActivities(viewer), filter.condition), between), {
    orderBy: { position: 'asc' },
    limit: range.limit,
  })
}

export function pageOf(
  rows: Activity[],
  more: { hasNextPage: boolean; hasPreviousPage: boolean; countAll: () => Promise<number> },
): Page<Activity> {
  const edges = rows.map((row) => ({ node: row, cursor: encodeCursor(row.position) }))
  return {
    edges,
    nodes: rows,
    pageInfo: {
      hasNextPage: more.hasNextPage,
      hasPreviousPage: more.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    countAll: more.countAll,
  }
}

function beyond({ after, before }: { after?: string; before?: string }): FilterQuery<Activity> {
  if (after !== undefined) return { position: { $lt: pageCursor(after) } }
  return before === undefined ? {} : { position: { $gt: pageCursor(before) } }
}

function both(a: FilterQuery<Activity>, b: FilterQuery<Activity>): FilterQuery<Activity> {
  return { $and: [a, b] } as FilterQuery<Activity>
}
