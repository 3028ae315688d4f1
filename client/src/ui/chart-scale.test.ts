import { describe, expect, it } from 'vitest'
import { linePath, niceTicks, timeTicks } from './chart-scale.ts'

describe('the scales of a chart', () => {
  it('are round numbers around the values', () => {
    expect(niceTicks(0, 96, 4)).toEqual([0, 25, 50, 75, 100])
    expect(niceTicks(0.12, 0.31, 4)).toEqual([0.1, 0.15, 0.2, 0.25, 0.3, 0.35])
    expect(niceTicks(5, 5, 4).length).toBeGreaterThan(1)
    expect(niceTicks(-3, 3, 4)).toContain(0)
  })

  it('have few and round times', () => {
    const from = new Date(2026, 4, 1, 9, 7).getTime()
    const { at, isDays } = timeTicks(from, from + 3_600_000, 6)
    expect(isDays).toBe(false)
    expect(at.map((tick) => new Date(tick).getMinutes())).toEqual([10, 20, 30, 40, 50, 0])
    expect(timeTicks(from, from + 30 * 86_400_000, 6).isDays).toBe(true)
  })

  it('leave a gap where nothing was told', () => {
    const at = (minute: number) => ({ at: minute * 60_000, x: minute, y: 0 })
    expect(linePath([at(0), at(1), at(9)], 90_000)).toBe('M0.0 0.0L1.0 0.0M9.0 0.0')
  })
})
