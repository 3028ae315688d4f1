import { useSearchParams } from '@solidjs/router'
import type { MetricInterval } from '../../graphql/generated/graphql.ts'

export interface Range {
  key: string
  label: string
  /** As in "in the last hour". */
  words: string
  seconds: number
  /** Of the small pictures of the overview. */
  coarse: MetricInterval
  /** Seconds after which figures are read anew; in between, what comes live is added to them. */
  refreshSeconds: number
}

const HOUR = 3_600

export const ranges: readonly Range[] = [
  { key: '1h', label: '1 h', words: 'last hour', seconds: HOUR, coarse: 'MINUTE', refreshSeconds: 15 },
  { key: '24h', label: '24 h', words: 'last 24 hours', seconds: 24 * HOUR, coarse: 'HOUR', refreshSeconds: 60 },
  { key: '7d', label: '7 days', words: 'last 7 days', seconds: 168 * HOUR, coarse: 'HOUR', refreshSeconds: 300 },
  { key: '30d', label: '30 days', words: 'last 30 days', seconds: 720 * HOUR, coarse: 'DAY', refreshSeconds: 300 },
]

/** The stretch of time that the address names; the second of them when it names none. */
export const createRange = (of: readonly Range[] = ranges) => {
  const [params] = useSearchParams()
  return () => of.find(({ key }) => key === params.range) ?? of[1]!
}

/** Milliseconds of a point of this interval. */
export const lengthOf = (interval: MetricInterval): number =>
  ({ MINUTE: 60, FIVE_MINUTES: 300, HOUR: HOUR, DAY: 24 * HOUR, AUTO: HOUR })[interval] * 1_000
