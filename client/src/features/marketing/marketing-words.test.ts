import { expect, test } from 'vitest'
import { beforeWords, campaignStatus, daysUntil, shareOf } from './marketing-words.ts'

test('a period ends today and has as many days as it says', () => {
  const now = Date.parse('2026-05-10T23:59:00Z')
  expect(daysUntil('7', now)).toEqual({ from: '2026-05-04', until: '2026-05-10' })
  expect(daysUntil('365', now)).toEqual({ from: '2025-05-11', until: '2026-05-10' })
  expect(beforeWords('30')).toBe('the 30 days before')
  expect(beforeWords('365')).toBe('the year before')
})

test('a share of nothing is none', () => {
  expect(shareOf(1, 4)).toBe(0.25)
  expect(shareOf(0, 0)).toBeNull()
})

test('the tool’s word for how a campaign stands is said as a word', () => {
  expect(campaignStatus('ACTIVE')).toEqual({ label: 'Active', tone: 'success' })
  expect(campaignStatus('CAMPAIGN_PAUSED').label).toBe('Campaign paused')
})
