import { describe, expect, test } from 'vitest'
import { type Condition, countFirings, isBreached, type Minute, NOTHING, type Sum, valueOf } from './condition.ts'

const rule = (more: Partial<Condition>): Condition => ({
  comparison: 'AT_LEAST',
  threshold: 1,
  windowMinutes: 5,
  minimum: 0,
  ...more,
})
const sum = (more: Partial<Sum>): Sum => ({ ...NOTHING, ...more })
const judge = (
  condition: Condition,
  kind: 'COUNTER' | 'SHARE' | 'GAUGE',
  now: Partial<Sum>,
  before: Partial<Sum> = {},
) => isBreached(condition, valueOf(condition, kind, { now: sum(now), before: sum(before) }))

describe('a condition', () => {
  test('of a counter holds from its threshold on', () => {
    expect(judge(rule({ threshold: 3 }), 'COUNTER', { count: 2, total: 2 })).toBe(false)
    expect(judge(rule({ threshold: 3 }), 'COUNTER', { count: 3, total: 3 })).toBe(true)
  })

  test('of a share is judged only when enough has happened', () => {
    const condition = rule({ threshold: 5, minimum: 20 })
    expect(judge(condition, 'SHARE', { count: 10, total: 5 })).toBe(false)
    expect(judge(condition, 'SHARE', { count: 100, total: 4 })).toBe(false)
    expect(judge(condition, 'SHARE', { count: 100, total: 5 })).toBe(true)
  })

  test('of a gauge holds when it held at every look, and not when nobody looked', () => {
    const condition = rule({ threshold: 80 })
    expect(judge(condition, 'GAUGE', { lowest: 79, highest: 95 })).toBe(false)
    expect(judge(condition, 'GAUGE', { lowest: 80, highest: 95 })).toBe(true)
    expect(judge(condition, 'GAUGE', {})).toBe(false)
    expect(judge(rule({ comparison: 'AT_MOST', threshold: 10 }), 'GAUGE', { lowest: 2, highest: 11 })).toBe(false)
    expect(judge(rule({ comparison: 'AT_MOST', threshold: 10 }), 'GAUGE', { lowest: 2, highest: 10 })).toBe(true)
  })

  test('of a gauge needs looks, and not as many events as another kind', () => {
    expect(judge(rule({ minimum: 20 }), 'GAUGE', { lowest: 1, highest: 1 })).toBe(true)
  })

  test('of a change compares with the time before, if there was enough of it', () => {
    const rises = rule({ comparison: 'RISES_BY', threshold: 100, minimum: 3 })
    expect(judge(rises, 'COUNTER', { total: 9 }, { count: 2, total: 2 })).toBe(false)
    expect(judge(rises, 'COUNTER', { total: 7 }, { count: 4, total: 4 })).toBe(false)
    expect(judge(rises, 'COUNTER', { total: 8 }, { count: 4, total: 4 })).toBe(true)
    const falls = rule({ comparison: 'FALLS_BY', threshold: 30 })
    expect(judge(falls, 'COUNTER', { total: 71 }, { count: 9, total: 100 })).toBe(false)
    expect(judge(falls, 'COUNTER', { total: 70 }, { count: 9, total: 100 })).toBe(true)
    expect(judge(falls, 'COUNTER', { total: 0 }, {})).toBe(false)
  })
})

const START = Date.parse('2026-05-04T00:00:00Z')
const at = (minute: number, more: Partial<Minute> = {}): Minute => {
  return { at: START + minute * 60_000, count: 1, total: 1, latest: null, ...more }
}
const week = { from: START, to: START + 7 * 86_400_000, stepMinutes: 5 }

describe('the preview', () => {
  test('counts each time that it would have begun, not each look', () => {
    const bursts = [100, 101, 102, 103, 500, 501, 900].map((minute) => at(minute))
    const condition = rule({ threshold: 2, windowMinutes: 30 })
    expect(countFirings(condition, 'COUNTER', bursts, week)).toBe(2)
    expect(countFirings(rule({ threshold: 1, windowMinutes: 30 }), 'COUNTER', bursts, week)).toBe(3)
    expect(countFirings(rule({ threshold: 5, windowMinutes: 30 }), 'COUNTER', bursts, week)).toBe(0)
  })

  test('lets a gauge begin only when it held for all of the window', () => {
    const down = [100, 101, 102, 200, 201, 202, 203, 204, 205].map((minute) => at(minute, { count: 0, latest: 1 }))
    down.splice(3, 0, at(103, { count: 0, latest: 0 }))
    const everyMinute = { ...week, stepMinutes: 1 }
    expect(countFirings(rule({ windowMinutes: 1 }), 'GAUGE', down, everyMinute)).toBe(2)
    expect(countFirings(rule({ windowMinutes: 5 }), 'GAUGE', down, everyMinute)).toBe(1)
  })

  test('sees a change against the window before', () => {
    const quiet = Array.from({ length: 200 }, (_, i) => at(i * 10))
    const spike = Array.from({ length: 60 }, (_, i) => at(1000 + i, { total: 20 }))
    const minutes = [...quiet, ...spike].toSorted((a, b) => a.at - b.at)
    const condition = rule({ comparison: 'RISES_BY', threshold: 200, windowMinutes: 60, minimum: 3 })
    expect(countFirings(condition, 'COUNTER', minutes, week)).toBe(1)
  })
})
