/** What is known of a lead or an appointment after some reports of it. */
export interface Known<Data extends object> {
  /** Null when it is gone. */
  data: Data | null
  /** By the provider's clock: the latest that was told. */
  updatedAt: string | null
  /** When the data was told, by ours. */
  toldAt: string | null
  /** When it was last told to be there. */
  lastToldAt: string | null
  /** When it was last told to be gone. */
  deletedAt: string | null
}

/** What was under way when a thing was deleted arrives within this time. What is told later is told because it is there after all. */
const UNDER_WAY_MS = 15 * 60_000

/** It is so since `updatedAt` by the provider's clock, told at `toldAt`. A clock ahead of ours is set to ours. */
export function there<Data extends object>(data: Data, updatedAt: string, toldAt: string): Known<Data> {
  const told = new Date(toldAt).toISOString()
  return {
    data,
    updatedAt: earliest(new Date(updatedAt).toISOString(), told),
    toldAt: told,
    lastToldAt: told,
    deletedAt: null,
  }
}

/** It is gone since `at` by the provider's clock. */
export function gone<Data extends object>(at: string, toldAt: string): Known<Data> {
  const deletedAt = earliest(new Date(at).toISOString(), new Date(toldAt).toISOString())
  return { data: null, updatedAt: null, toldAt: null, lastToldAt: null, deletedAt }
}

/**
 * What two reports, or two states, come to together, in whatever order and however often they arrive: the later one by the provider's
 * clock holds. What was deleted stays so, unless it has changed since or is told again once nothing from before can be under way.
 */
export function merged<Data extends object>(a: Known<Data>, b: Known<Data>): Known<Data> {
  const [late, early] = isLater(b, a) ? [b, a] : [a, b]
  const all = {
    data: late.data ?? early.data,
    updatedAt: late.updatedAt,
    toldAt: late.toldAt,
    lastToldAt: latest(a.lastToldAt, b.lastToldAt),
    deletedAt: latest(a.deletedAt, b.deletedAt),
  }
  return isThere(all) ? all : { ...all, data: null }
}

export function isThere({ updatedAt, lastToldAt, deletedAt }: Omit<Known<object>, 'data'>): boolean {
  if (updatedAt === null || lastToldAt === null) return false
  if (deletedAt === null || updatedAt > deletedAt) return true
  return Date.parse(lastToldAt) > Date.parse(deletedAt) + UNDER_WAY_MS
}

/** A total order, so that two of the same time never depend on which came first. */
function isLater<Data extends object>(a: Known<Data>, b: Known<Data>): boolean {
  const [mine, other] = [keyOf(a), keyOf(b)]
  const index = mine.findIndex((value, i) => value !== other[i])
  return index >= 0 && mine[index]! > other[index]!
}

const keyOf = ({ updatedAt, toldAt, data }: Known<object>): string[] => [
  updatedAt ?? '',
  toldAt ?? '',
  data === null ? '' : JSON.stringify(Object.entries(data).toSorted(([x], [y]) => (x < y ? -1 : 1))),
]

const latest = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a)
const earliest = (a: string, b: string) => (a < b ? a : b)
