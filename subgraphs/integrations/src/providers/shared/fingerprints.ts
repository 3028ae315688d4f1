import { createHash } from 'node:crypto'

/** How many are remembered: what goes beyond is told again each time, which is harmless. */
const MOST = 4_000

/**
 * Remembers in a cursor what was told of figures that are read again and again, such as the last days of a campaign: the same
 * need not be told twice. Plain JSON: a short digest by key.
 */
export type Fingerprints = Record<string, string>

/**
 * What is new against `before`, and what to remember.
 * @param isKept whether something is still remembered that was not read this time.
 */
export function newsOf<T>(
  before: Fingerprints | null | undefined,
  read: readonly { key: string; value: T }[],
  isKept: (key: string) => boolean = () => false,
): { news: T[]; told: Fingerprints } {
  const digests = read.map(({ key, value }): [string, string] => [
    key,
    createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12),
  ])
  const kept = Object.entries(before ?? {}).filter(([key]) => isKept(key))
  return {
    news: read.filter(({ key }, index) => before?.[key] !== digests[index]![1]).map(({ value }) => value),
    told: Object.fromEntries([...new Map([...kept, ...digests])].slice(-MOST)),
  }
}
