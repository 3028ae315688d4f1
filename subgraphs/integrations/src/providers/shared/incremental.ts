/**
 * Where a synchronisation by containers (lists, projects, sites …) stands; plain JSON. What is read of each is what changed since the
 * last run; once a day everything, so that what is gone at the provider is noticed.
 */
export interface IncrementalCursor {
  /** Start of the last complete run; null before the first. */
  since: string | null
  /** Start of the last run that read everything. */
  wholeAt: string | null
  /** Start of the run under way; null between runs. */
  startedAt: string | null
  /** Whether the run under way reads everything. */
  isWhole: boolean
  /** The last container that the run under way has done, by id in order of text. */
  after: string | null
}

const DAY_MS = 24 * 60 * 60 * 1000
/** Clocks differ, and what was changed while a list was read may be on no page of it. */
const OVERLAP_MS = 60_000

/** Begins a run, or takes up one that was interrupted. */
export function beginRun(cursor: object | null, now: Date = new Date()): IncrementalCursor & { startedAt: string } {
  const before: IncrementalCursor = {
    since: null,
    wholeAt: null,
    startedAt: null,
    isWhole: true,
    after: null,
    ...(cursor as Partial<IncrementalCursor> | null),
  }
  if (before.startedAt !== null) return { ...before, startedAt: before.startedAt }
  const isWhole = before.wholeAt === null || now.getTime() - Date.parse(before.wholeAt) >= DAY_MS
  return { ...before, startedAt: now.toISOString(), isWhole, after: null }
}

/** What to ask for: changes since then; null for everything. */
export function changedSince({ since, isWhole }: IncrementalCursor): Date | null {
  return isWhole || since === null ? null : new Date(Date.parse(since) - OVERLAP_MS)
}

/** The containers that are left, in order. */
export function remaining<T extends { id: string }>(containers: readonly T[], { after }: IncrementalCursor): T[] {
  return containers.toSorted((a, b) => (a.id < b.id ? -1 : 1)).filter(({ id }) => after === null || id > after)
}

/** The cursor after one container. */
export function afterContainer<C extends IncrementalCursor>(run: C, id: string): C {
  return { ...run, after: id }
}

/** The cursor after all of them. */
export function endRun(run: IncrementalCursor & { startedAt: string }): IncrementalCursor {
  const { startedAt, isWhole, wholeAt } = run
  return { since: startedAt, wholeAt: isWhole ? startedAt : wholeAt, startedAt: null, isWhole: false, after: null }
}

/** Percent of `total`. */
export function percent(done: number, total: number): number {
  return total === 0 ? 100 : Math.min(100, Math.floor((done / total) * 100))
}
