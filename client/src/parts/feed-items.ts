import { type Accessor, createSignal } from 'solid-js'
import type { ActivityItem_ActivityFragment } from '../graphql/generated/graphql.ts'

export interface FeedItem {
  cursor: string
  activity: ActivityItem_ActivityFragment
  /** Came while the page was open. */
  isNew: boolean
}

interface Edge {
  cursor: string
  node: ActivityItem_ActivityFragment
}

/** Live events are put on the page together, at most this often, so that a burst costs one layout. */
const GATHER_MS = 30
/** What a page left open for days may hold; older ones are fetched again when scrolled to. */
export const MAX_ITEMS = 1000
export const KEPT_ITEMS = 500

const asItem = ({ cursor, node }: Edge): FeedItem => ({ cursor, activity: node, isNew: false })

/**
 * What a feed shows, newest first, each activity once. New ones come in front; while `isHeld` they wait until released.
 * `onCut` is told when the oldest were let go of.
 */
export const createFeedItems = (isHeld: Accessor<boolean>, onCut: () => void) => {
  const [items, setItems] = createSignal<FeedItem[]>([])
  const [waiting, setWaiting] = createSignal<FeedItem[]>([])
  let known = new Set<string>()
  let gathered: FeedItem[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const putInFront = (arrived: FeedItem[]) => {
    const all = [...arrived, ...items()]
    if (all.length <= MAX_ITEMS) return setItems(all)
    known = new Set(setItems(all.slice(0, KEPT_ITEMS)).map(({ activity }) => activity.id))
    onCut()
  }

  const flush = () => {
    timer = undefined
    const arrived = gathered.toReversed()
    gathered = []
    if (isHeld()) setWaiting([...arrived, ...waiting()])
    else putInFront(arrived)
  }

  return {
    items,
    waiting,
    /** Begins anew with the newest page. */
    begin(edges: readonly Edge[]) {
      known = new Set(edges.map(({ node }) => node.id))
      gathered = []
      setWaiting([])
      setItems(edges.map(asItem))
    },
    /** Takes a live event; one that is known already changes nothing. */
    arrive(event: { cursor: string; activity: ActivityItem_ActivityFragment }) {
      if (known.has(event.activity.id)) return
      known.add(event.activity.id)
      gathered.push({ ...event, isNew: true })
      timer ??= setTimeout(flush, GATHER_MS)
    },
    /** Adds an older page at the end. */
    append(edges: readonly Edge[]) {
      const older = edges.filter(({ node }) => !known.has(node.id))
      for (const { node } of older) known.add(node.id)
      setItems([...items(), ...older.map(asItem)])
    },
    /** Puts the waiting ones on the page. */
    release() {
      putInFront(waiting())
      setWaiting([])
    },
    dispose: () => clearTimeout(timer),
  }
}
