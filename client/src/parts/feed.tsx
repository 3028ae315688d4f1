import { type CombinedError, useClient } from '@urql/solid'
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import { graphql } from '../graphql/generated/gql.ts'
import type { ActivityWhereInput } from '../graphql/generated/graphql.ts'
import { useLive } from '../graphql/session.tsx'
import { createFeedItems } from './feed-items.ts'

const Page = graphql(`
  query Feed_Page($first: Int!, $after: String, $where: ActivityWhereInput) {
    activities(first: $first, after: $after, where: $where) {
      edges {
        cursor
        node {
          ...ActivityItem_activity
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

const Live = graphql(`
  subscription Feed_Live($after: String, $where: ActivityWhereInput) {
    activity(after: $after, where: $where) {
      cursor
      activity {
        ...ActivityItem_activity
      }
    }
  }
`)

/** A lost position is looked up anew after this long. */
const RETRY_MS = 3000
/** A feed that could not be read is tried again by itself, so that nobody has to watch an error go away. */
const FAILED_RETRY_MS = 10_000

/**
 * The activity feed, newest first: a page of what was, then what comes, following on from that page's newest cursor, so
 * nothing falls between the two. While `isHeld` new ones wait, so the page does not move under the reader.
 */
export const createFeed = (
  where: Accessor<ActivityWhereInput>,
  size: number,
  isHeld: Accessor<boolean> = () => false,
) => {
  const client = useClient()
  const live = useLive()
  const [status, setStatus] = createSignal<'loading' | 'ready' | 'failed'>('loading')
  const [error, setError] = createSignal<CombinedError>()
  const [hasOlder, setHasOlder] = createSignal(false)
  const [isLoadingOlder, setLoadingOlder] = createSignal(false)
  const feed = createFeedItems(isHeld, () => setHasOlder(true))
  let generation = 0
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let stop = () => {}

  const page = async (after: string | null) => {
    const variables = { first: size, after, where: where() }
    const result = await client.query(Page, variables, { requestPolicy: 'network-only' }).toPromise()
    return { connection: result.data?.activities, error: result.error }
  }

  const listen = (after: string | null) =>
    client.subscription(Live, { after, where: where() }).subscribe(({ data, error }) => {
      if (data?.activity) feed.arrive(data.activity)
      // The position is no longer known, as after a restore: begin again from what is there now.
      else if (error) retryTimer = setTimeout(reload, RETRY_MS)
    }).unsubscribe

  const reload = async () => {
    const mine = ++generation
    clearTimeout(retryTimer)
    stop()
    const { connection, error } = await page(null)
    if (mine !== generation) return
    if (!connection) {
      setError(error)
      setStatus('failed')
      retryTimer = setTimeout(reload, FAILED_RETRY_MS)
      return
    }
    feed.begin(connection.edges)
    setHasOlder(connection.pageInfo.hasNextPage)
    setStatus('ready')
    stop = listen(connection.edges[0]?.cursor ?? null)
  }

  const restart = () => {
    setStatus('loading')
    void reload()
  }

  const loadOlder = async () => {
    if (isLoadingOlder() || !hasOlder()) return
    setLoadingOlder(true)
    const mine = generation
    const { connection } = await page(feed.items().at(-1)?.cursor ?? null)
    setLoadingOlder(false)
    if (mine !== generation || !connection) return
    feed.append(connection.edges)
    setHasOlder(connection.pageInfo.hasNextPage)
  }

  createEffect(on(() => JSON.stringify(where()), restart))
  // An empty feed has no position to follow on from, so after a lost connection it is read again.
  createEffect(on(live.connections, (count) => count > 1 && !feed.items().length && void reload(), { defer: true }))
  onCleanup(() => {
    generation++
    clearTimeout(retryTimer)
    feed.dispose()
    stop()
  })

  return { ...feed, status, error, hasOlder, isLoadingOlder, retry: restart, loadOlder }
}

export type Feed = ReturnType<typeof createFeed>
