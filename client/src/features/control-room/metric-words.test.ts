import { describe, expect, it } from 'vitest'
import { formatMetric } from './metric-words.ts'

describe('a metric in its unit', () => {
  it.each([
    [38_400_000_000, 'bytes', '38.4 GB'],
    [0, 'bytes', '0 B'],
    [96.42, 'percent', '96.4%'],
    [0.99987, 'ratio', '99.99%'],
    [84.4, 'ms', '84.4 ms'],
    [12_400, 'ms', '12.4 s'],
    [148_200, 'USD', '$148.2K'],
    [12.5, 'USD', '$12.5'],
    [1450, 'requests', '1,450'],
    [2.345, 'tasks', '2.35'],
  ])('%s %s is %s', (value, unit, text) => expect(formatMetric(value, unit)).toBe(text))
})
