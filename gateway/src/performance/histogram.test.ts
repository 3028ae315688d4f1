import { expect, it } from 'vitest'
import { BUCKETS, bucketOf, quantile } from './histogram.ts'

const histogramOf = (times: readonly number[]): number[] => {
  const histogram = Array.from({ length: BUCKETS }, () => 0)
  for (const ms of times) histogram[bucketOf(ms)]! += 1
  return histogram
}

it('tells the share that was answered in time to within the width of a bucket', () => {
  const times = Array.from({ length: 1000 }, (_, i) => ((i * 37) % 1000) / 2)
  const sorted = times.toSorted((a, b) => a - b)
  const histogram = histogramOf(times)
  for (const share of [0.5, 0.9, 0.95, 0.99]) {
    const exact = sorted[Math.ceil(share * sorted.length) - 1]!
    const told = quantile(histogram, share)!
    expect(bucketOf(told)).toBe(bucketOf(exact))
    // Spread evenly within a bucket, so what is told is exact but for the rounding.
    expect(Math.abs(told - exact)).toBeLessThan(2)
  }
})

it('tells nothing of nothing, and the last bound of what is beyond it', () => {
  expect(quantile(histogramOf([]), 0.5)).toBeNull()
  expect(quantile(histogramOf([60_000]), 0.5)).toBe(10_000)
})
