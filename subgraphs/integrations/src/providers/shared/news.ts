/** What a reading keeps, to know what is news for people. */
export interface NewsCursor {
  /** Start of the last complete run; null before the first. */
  since: string | null
  /** Start of the first run: what was before is history. */
  first: string | null
}

/** Clocks differ. What is told twice by it has the same key, so people see it once. */
const OVERLAP_MS = 60_000

/** From when on things are news: ISO 8601 in UTC. Null on a first reading, when nothing is. */
export function newsFrom({ since, first }: NewsCursor): string | null {
  if (since === null) return null
  const from = new Date(Date.parse(since) - OVERLAP_MS).toISOString()
  return first !== null && first > from ? first : from
}
