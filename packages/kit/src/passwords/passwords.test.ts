import { expect, test } from 'vitest'
import { scoreOf, weaknessOf } from './index.ts'

const person = ['olga.owner@alpha.test', 'Olga Owner']

test.each([
  'correct horse battery staple',
  'Tr4vel-lemon-Otter',
  'x8#kQ2!vLp9z',
  'Vier Enten lesen Zeitung',
  '日本の山と川と海と空と雲',
])('%s is good', (password) => expect(weaknessOf(password, person)).toBeNull())

test.each([
  ['short', 'elevenchars', 'at least 12'],
  ['a leaked one with decoration', 'Password-2026!', 'easy to guess'],
  ['a leaked one in other letters', 'P@ssw0rdP@ssw0rd', 'easy to guess'],
  ['counting', '123456789012', 'easy to guess'],
  ['a row of keys', 'qwertyuiopasdf', 'easy to guess'],
  ['one letter again and again', 'aaaaaaaaaaaaaaa', 'easy to guess'],
  ['a group again and again', 'abcabcabcabcabc', 'easy to guess'],
  ['the e-mail address', 'olga.owner@alpha.test', 'name or e-mail'],
  ['the name with a year', 'OlgaOwner2026', 'name or e-mail'],
  ['words of the trade', 'welcome-admin-test', 'easy to guess'],
])('%s is refused', (_what, password, reason) => expect(weaknessOf(password, person)).toContain(reason))

test('one that is too long is refused', () => expect(weaknessOf('aB3$'.repeat(65), [])).toContain('at most 256'))

test.each([
  ['', 0],
  ['short', 1],
  ['Password-2026!', 1],
  ['olga is my name 4', 2],
  ['lemon or otter', 2],
  ['x8#kQ2!vLp9z', 3],
  ['correct horse battery staple', 4],
] as const)('“%s” scores %i', (password, score) => expect(scoreOf(password, person)).toBe(score))

test('the score never falls when a word is added', () => {
  const words = ['lemon', 'otter', 'travel', 'quartz', 'meadow']
  const scores = words.map((_, index) => scoreOf(words.slice(0, index + 1).join(' '), person))
  expect(scores).toEqual([...scores].toSorted((a, b) => a - b))
  expect(scores.at(-1)).toBe(4)
})
