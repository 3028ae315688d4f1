import { describe, expect, it } from 'vitest'
import { formatDate, formatDuration, formatRelative } from './time.ts'

const now = Date.parse('2026-03-15T12:00:00Z')
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString()

describe('times', () => {
  it('are said the way people say them', () => {
    expect(formatRelative(ago(10), now)).toBe('just now')
    expect(formatRelative(ago(50), now)).toBe('1 minute ago')
    expect(formatRelative(ago(7 * 60), now)).toBe('7 minutes ago')
    expect(formatRelative(ago(3 * 3600), now)).toBe('3 hours ago')
    expect(formatRelative(ago(86_400), now)).toBe('yesterday')
    expect(formatRelative(ago(8 * 86_400), now)).toBe('last week')
    expect(formatRelative(ago(-3 * 86_400), now)).toBe('in 3 days')
  })

  it('keep a business day the same day in every time zone', () => {
    expect(formatDate('2026-03-01')).toContain('2026')
    expect(formatDate('2026-03-01')).toMatch(/\b1\b/)
  })

  it('last as long as they lasted', () => {
    expect(formatDuration(ago(2), ago(0.6))).toBe('1.4 s')
    expect(formatDuration(ago(180), ago(0))).toBe('3 min')
  })
})
