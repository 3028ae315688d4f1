import type { ProviderCall, SyncStep } from '../provider.ts'
import { percent } from '../shared/incremental.ts'
import { MAX_PAGES } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { type StripeClient, stripeClient } from './client.ts'
import type { StripeConfig } from './config-schema.ts'
import { EVENTS, factOfEvent } from './events.ts'
import { isForbidden } from './failure.ts'
import { type Expanded, factOf } from './objects.ts'

const PAGE = 100
/** Stripe keeps events for thirty days: after a longer silence everything is read again. */
const EVENTS_KEPT_MS = 29 * 24 * 60 * 60 * 1000
/** Clocks differ, and what happens while a list is read may be on no page of it. */
const OVERLAP_MS = 60_000
/** Types that the list of events takes at once. */
const MOST_TYPES = 20

/** Where a synchronisation stands; plain JSON. */
export interface StripeCursor {
  /** Start of the last complete run; null before the first. */
  since: string | null
  /** Start of the run under way; null between runs. */
  startedAt: string | null
  isWhole: boolean
  /** Lists of the run under way that the key may not read. */
  refused: number
  /** The list that is being read, and the last of it that was. */
  list: number
  after: string | null
}

interface Page {
  data: object[]
  has_more: boolean
}
type Place = { limit: number; starting_after?: string }
type List = (stripe: StripeClient, place: Place) => Promise<Page>

const EXPANDED = ['data.customer', 'data.latest_charge.balance_transaction']
const CUSTOMER = ['data.charge.customer', 'data.charge']

/** Everything that there is; the newest first, so that what matters is seen first. */
const LISTS: Record<string, List> = {
  invoices: (stripe, place) => stripe.invoices.list(place),
  payments: (stripe, place) => stripe.paymentIntents.list({ ...place, expand: EXPANDED }),
  refunds: (stripe, place) => stripe.refunds.list({ ...place, expand: CUSTOMER }),
  disputes: (stripe, place) => stripe.disputes.list({ ...place, expand: CUSTOMER }),
  subscriptions: (stripe, place) => stripe.subscriptions.list({ ...place, status: 'all', expand: ['data.customer'] }),
  payouts: (stripe, place) => stripe.payouts.list(place),
  transfers: (stripe, place) => stripe.transfers.list(place),
}

/**
 * The first run reads every object; each after it reads the events since, which say what changed and when: an object itself does
 * not tell when it came to its state.
 */
export async function* syncMoney(
  config: StripeConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep, void, void> {
  const stripe = await stripeClient(config, call)
  let run = beginRun(cursor)
  const lists = Object.entries(run.isWhole ? LISTS : eventLists(run.since!))
  // What an object was at first is since it began; what has become of it in a long silence is not told with its time.
  const readAt = run.since === null ? null : run.startedAt
  const counts: Record<string, number> = {}
  for (const [index, [name, list]] of lists.entries()) {
    if (index < run.list) continue
    for (let page = 0; page < MAX_PAGES; page += 1) {
      call.signal?.throwIfAborted()
      const read = await readPage(stripe, list, run)
      const objects = (read?.data ?? []).map(reader)
      const last = objects.at(-1)?.id('id') ?? null
      const isLast = !read?.has_more || last === null || last === run.after
      const refused = run.refused + (read === null ? 1 : 0)
      run = isLast ? { ...run, list: index + 1, after: null, refused } : { ...run, after: last }
      counts[name] = (counts[name] ?? 0) + objects.length
      yield {
        facts: objects.flatMap((object) => (run.isWhole ? factOfObject(object, readAt) : factOfEvent(object)) ?? []),
        counts: { ...counts },
        progress: percent(run.list, lists.length),
        cursor: run,
      }
      if (isLast) break
    }
    // Also after so many pages that the rest is left: where one list was is no place in another.
    if (run.list === index) run = { ...run, list: index + 1, after: null }
  }
  const end: StripeCursor = { since: run.startedAt, startedAt: null, isWhole: false, refused: 0, list: 0, after: null }
  yield { facts: [], counts: { ...counts }, progress: 100, cursor: end }
}

function beginRun(cursor: object | null): StripeCursor {
  const before: StripeCursor = {
    since: null,
    startedAt: null,
    isWhole: true,
    refused: 0,
    list: 0,
    after: null,
    ...(cursor as Partial<StripeCursor> | null),
  }
  if (before.startedAt !== null) return before
  const silence = before.since === null ? Infinity : Date.now() - Date.parse(before.since)
  return {
    ...before,
    startedAt: new Date().toISOString(),
    isWhole: silence > EVENTS_KEPT_MS,
    refused: 0,
    list: 0,
    after: null,
  }
}

function eventLists(since: string): Record<string, List> {
  const created = { gte: Math.floor((Date.parse(since) - OVERLAP_MS) / 1000) }
  const parts = Array.from({ length: Math.ceil(EVENTS.length / MOST_TYPES) }, (_, part) =>
    EVENTS.slice(part * MOST_TYPES, (part + 1) * MOST_TYPES),
  )
  return Object.fromEntries(
    parts.map((types, part) => [
      part === 0 ? 'events' : `events${part + 1}`,
      (stripe: StripeClient, place: Place) => stripe.events.list({ ...place, types, created }),
    ]),
  )
}

/**
 * A restricted key need not see everything: a list of objects that it may not read is passed over, as null. Not all of them, and not the
 * events, without which nothing would ever be read again.
 */
async function readPage(
  stripe: StripeClient,
  list: List,
  { after, isWhole, refused }: StripeCursor,
): Promise<Page | null> {
  try {
    return await list(stripe, { limit: PAGE, ...(after !== null && { starting_after: after }) })
  } catch (error) {
    const isLastHope = refused === Object.keys(LISTS).length - 1
    if (!isForbidden(error) || !isWhole || isLastHope) throw error
    return null
  }
}

function factOfObject(object: Reader, readAt: string | null) {
  const charge = object.text('object') === 'payment_intent' ? object.at('latest_charge') : object.at('charge')
  const expanded: Expanded = {
    customer: charge.has('customer.id') ? charge.at('customer') : object.at('customer'),
    charge,
  }
  return factOf(object, null, expanded, readAt)
}
