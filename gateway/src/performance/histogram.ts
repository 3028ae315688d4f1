/** Upper bounds in milliseconds; the last bucket has none. The table's arrays have one number for each: a change needs a migration. */
const BOUNDS = [1, 2, 5, 10, 15, 20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1000, 2000, 3000, 5000, 10_000]

export const BUCKETS = BOUNDS.length + 1

export function bucketOf(ms: number): number {
  const index = BOUNDS.findIndex((bound) => ms <= bound)
  return index === -1 ? BOUNDS.length : index
}

/**
 * The time within which this share of operations was answered: as exact as the bucket is narrow, since those in one are taken to be
 * spread evenly. Beyond the last bound it is that bound. Null without operations.
 */
export function quantile(histogram: readonly number[], share: number): number | null {
  const total = histogram.reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  let left = total * share
  for (const [index, count] of histogram.entries()) {
    if (count > 0 && left <= count) {
      const low = BOUNDS[index - 1] ?? 0
      const high = BOUNDS[index] ?? low
      return low + (high - low) * (left / count)
    }
    left -= count
  }
  return BOUNDS.at(-1)!
}
