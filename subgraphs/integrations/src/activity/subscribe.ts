import { type Database, transaction } from '@atrium/kit/database'
import { graphqlError } from '@atrium/kit/errors'
import type { AnyViewer } from '@atrium/kit/viewer'
import type { Activity } from './activity.entity.ts'
import { activitiesBetween } from './activity.service.ts'
import { mayReadActivity } from './audience.ts'
import { expiredCursor, invalidCursor, resumeCursor } from './cursor.ts'
import { activityFilter, type ActivityWhere } from './filter.ts'
import type { ActivityHub } from './hub.ts'
import { assertPlace } from './place.ts'
import { createQueue } from './queue.ts'

const PAGE = 100
/** Rows that may wait for a subscriber that reads slowly. */
export const QUEUE_LIMIT = 1000

/**
 * The feed as it grows, in order of position. With `after`, first everything the viewer missed since that cursor: read
 * from the table as the viewer, page by page, until nothing lies between the last page and what the hub has handed out;
 * at that instant it joins the hub. So there is neither a gap nor a double.
 *
 * @throws CURSOR_INVALID for a cursor that this feed never gave out; CURSOR_EXPIRED for one whose followers are gone; BAD_USER_INPUT for a filter that nothing can match.
 */
export async function subscribeToActivities(options: {
  database: Database
  hub: ActivityHub
  viewer: AnyViewer
  after?: string | null
  where?: ActivityWhere | null
}): Promise<AsyncIterableIterator<Activity>> {
  const { database, hub, viewer } = options
  const filter = activityFilter(options.where)
  if (options.where) await assertPlace(database, viewer, options.where)
  const mayRead = mayReadActivity(viewer)
  const queue = createQueue<Activity>()
  let reached = options.after == null ? hub.position : await placeOf(options.after, hub)

  let detach: (() => void) | null = null
  let isOver = false

  function goLive() {
    detach = hub.attach({
      receive(row) {
        if (BigInt(row.position) <= reached || !mayRead(row) || !filter.matches(row)) return
        if (queue.size < QUEUE_LIMIT) return queue.push(row)
        detach?.()
        queue.fail(overflow())
      },
    })
  }

  async function replay(): Promise<void> {
    const upTo = hub.position
    const range = { after: reached.toString(), upTo: upTo.toString(), limit: PAGE }
    const rows =
      upTo <= reached
        ? []
        : await transaction(database, viewer, (em) => activitiesBetween(em, viewer, filter, range), { readOnly: true })
    if (isOver) return
    const isComplete = rows.length < PAGE
    for (const row of rows) queue.push(row)
    if (!isComplete) reached = BigInt(rows.at(-1)!.position)
    else if (upTo > reached) reached = upTo
    if (isComplete && hub.position <= reached) goLive()
  }

  if (options.after == null) goLive()
  const iterator: AsyncIterableIterator<Activity> = {
    [Symbol.asyncIterator]: () => iterator,
    async next() {
      while (queue.size === 0 && detach === null && !isOver) await replay()
      return queue.next()
    },
    async return() {
      isOver = true
      detach?.()
      queue.end()
      return { done: true, value: undefined }
    },
  }
  return iterator
}

async function placeOf(cursor: string, hub: ActivityHub): Promise<bigint> {
  const place = BigInt(resumeCursor(cursor))
  const { head, floor } = await hub.bounds()
  // A list read a moment ago may be ahead of the hub, never ahead of the table.
  if (place > head) throw invalidCursor()
  if (place < floor) throw expiredCursor()
  return place
}

function overflow() {
  return graphqlError(
    'RATE_LIMITED',
    `More than ${QUEUE_LIMIT} activities are waiting to be read. Subscribe again with the last cursor you received; nothing is lost.`,
  )
}
