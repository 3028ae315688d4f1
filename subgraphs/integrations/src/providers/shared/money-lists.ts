import type { ProviderCall, SyncStep } from '../provider.ts'
import { beginRun, changedSince, endRun, type IncrementalCursor, percent } from './incremental.ts'
import { MAX_PAGES } from './pages.ts'
import type { PaymentFact } from './payments.ts'

/** One page of a list of money. */
export interface MoneyPage {
  facts: PaymentFact[]
  /** How many entries it had, read or not. */
  count: number
  isLast: boolean
}

export interface MoneyList {
  /** For the counts: `payments`. */
  name: string
  /** Read only when everything is, once a day: the provider cannot say what changed in it. */
  isDaily?: boolean
  /** How much further back it is read once a day: what was made long ago may come to its end late. */
  lateMs?: number
  /** @param page 1 for the first. @param since null: everything. */
  read(page: number, since: Date | null): Promise<MoneyPage>
}

interface MoneyCursor extends IncrementalCursor {
  /** The list that is being read, and the page that is next. */
  list: number
  page: number
}

/**
 * Reads lists of money one after the other. An interrupted run goes on at the page that it had not read; a later one asks for what is
 * newer than the start of the one before.
 * @param options.overlapMs how much further back, where a provider knows when a thing was made, and not when it changed.
 * @param options.isEverythingOnce the lists are long: what was read once is not read again from its beginning.
 */
export async function* readMoneyLists(
  lists: readonly MoneyList[],
  cursor: object | null,
  { signal }: ProviderCall,
  options: { overlapMs?: number; isEverythingOnce?: boolean } = {},
): AsyncGenerator<SyncStep, void, void> {
  const begun = beginRun(cursor)
  const isGoingOn = (cursor as Partial<MoneyCursor> | null)?.startedAt != null
  const place = isGoingOn ? (cursor as Partial<MoneyCursor>) : {}
  let run: MoneyCursor & { startedAt: string } = { ...begun, list: place.list ?? 0, page: place.page ?? 1 }
  const isFirst = run.since === null
  const counts: Record<string, number> = {}
  for (const [index, list] of lists.entries()) {
    if (index < run.list || (list.isDaily && !run.isWhole)) continue
    for (let pages = 0; pages < MAX_PAGES; pages += 1) {
      signal?.throwIfAborted()
      const { facts, count, isLast } = await list.read(
        run.page,
        list.isDaily || isFirst ? null : sinceOf(list, run, options),
      )
      const isDone = isLast || count === 0
      run = isDone ? { ...run, list: index + 1, page: 1 } : { ...run, list: index, page: run.page + 1 }
      counts[list.name] = (counts[list.name] ?? 0) + count
      yield { facts, counts: { ...counts }, progress: percent(run.list, lists.length), cursor: run }
      if (isDone) break
    }
    // Also after so many pages that the rest is left.
    if (run.list === index) run = { ...run, list: index + 1, page: 1 }
  }
  const end: MoneyCursor = { ...endRun(run), list: 0, page: 1 }
  yield { facts: [], counts: { ...counts }, progress: 100, cursor: end }
}

function sinceOf(
  { lateMs = 0 }: MoneyList,
  run: MoneyCursor,
  { overlapMs = 0, isEverythingOnce = false }: { overlapMs?: number; isEverythingOnce?: boolean },
) {
  const since = isEverythingOnce ? changedSince({ ...run, isWhole: false }) : changedSince(run)
  return since && new Date(since.getTime() - Math.max(overlapMs, run.isWhole ? lateMs : 0))
}
