import { type CombinedError, useClient } from '@urql/solid'
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import { graphql } from '../graphql/generated/gql.ts'
import type { ActivityItem_ActivityFragment, ActivityWhereInput } from '../graphql/generated/graphql.ts'
import { useLive } from '../graphql/session.tsx'

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

export interface FeedItem {
  cursor: string
  activity: ActivityItem_ActivityFragment
  /** Came while the page was open. */
  isNew: boolean
}

/** Live events are put on the page together, at most this often, so that a burst costs one layout. */
const GATHER_MS = 30
/** What a page left open for days may hold; older ones are fetched again when scrolled to. */
const MAX_ITEMS = 1000
const KEPT_ITEMS = 500
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
  const [items, setItems] = createSignal<FeedItem[]>([])
  const [waiting, setWaiting] = createSignal<FeedItem[]>([])
  const [status, setStatus] = createSignal<'loading' | 'ready' | 'failed'>('loading')
  const [error, setError] = createSignal<CombinedError>()
  const [hasOlder, setHasOlder] = createSignal(false)
  const [isLoadingOlder, setLoadingOlder] = createSignal(false)
  let known = new Set<string>()
  let gathered: FeedItem[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let stop = () => {}

  const page = (after: string | null) =>
    client.query(Page, { first: size, after, where: where() }, { requestPolicy: 'network-only' }).toPromise()

  const merge = (arrived: FeedItem[]) => {
    const all = [...arrived, ...items()]
    if (all.length <= MAX_ITEMS) return setItems(all)
    setItems(all.slice(0, KEPT_ITEMS))
    setHasOlder(true)
    known = new Set(items().map(({ activity }) => activity.id))
  }

  const flush = () => {
    timer = undefined
    const arrived = gathered.toReversed()
    gathered = []
    if (isHeld()) setWaiting([...arrived, ...waiting()])
    else merge(arrived)
  }

  const listen = (after: string | null) => {
    const { unsubscribe } = client.subscription(Live, { after, where: where() }).subscribe(({ data, error }) => {
      // The position is no longer known, as after a restore: begin again from what is there now.
      if (error) {
        retryTimer = setTimeout(reload, RETRY_MS)
        return
      }
      const event = data?.activity
      if (!event || known.has(event.activity.id)) return
      known.add(event.activity.id)
      gathered.push({ ...event, isNew: true })
      timer ??= setTimeout(flush, GATHER_MS)
    })
    return unsubscribe
  }

  let generation = 0
  const reload = async () => {
    const mine = ++generation
    clearTimeout(retryTimer)
    stop()
    const result = await page(null)
    if (mine !== generation) return
    const connection = result.data?.activities
    if (!connection) {
      setError(result.error)
      setStatus('failed')
      retryTimer = setTimeout(reload, FAILED_RETRY_MS)
      return
    }
    known = new Set(connection.edges.map(({ node }) => node.id))
    gathered = []
    setWaiting([])
    setItems(connection.edges.map(({ cursor, node }) => ({ cursor, activity: node, isNew: false })))
    setHasOlder(connection.pageInfo.hasNextPage)
    setStatus('ready')
    stop = listen(connection.edges[0]?.cursor ?? null)
  }

  createEffect(
    on(
      () => JSON.stringify(where()),
      () => {
        setStatus('loading')
        void reload()
      },
    ),
  )
  // An empty feed has no position to follow on from, so after a lost connection it is read again.
  createEffect(on(live.connections, (count) => count > 1 && !items().length && void reload(), { defer: true }))
  onCleanup(() => {
    generation++
    clearTimeout(timer)
    clearTimeout(retryTimer)
    stop()
  })

  return {
    items,
    waiting,
    status,
    error,
    hasOlder,
    isLoadingOlder,
    retry: () => {
      setStatus('loading')
      void reload()
    },
    /** Puts the waiting ones on the page. */
    release() {
      merge(waiting())
      setWaiting([])
    },
    async loadOlder() {
      if (isLoadingOlder() || !hasOlder()) return
      setLoadingOlder(true)
      const mine = generation
      const result = await page(items().at(-1)?.cursor ?? null)
      setLoadingOlder(false)
      const connection = result.data?.activities
      if (mine !== generation || !connection) return
      const older = connection.edges.filter(({ node }) => !known.has(node.id))
      for (const { node } of older) known.add(node.id)
      setItems([...items(), ...older.map(({ cursor, node }) => ({ cursor, activity: node, isNew: false }))])
      setHasOlder(connection.pageInfo.hasNextPage)
    },
  }
}

export type Feed = ReturnType<typeof createFeed>
