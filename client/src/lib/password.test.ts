import { expect, test } from 'vitest'
import { strengthOf } from './password.ts'

test.each([
  ['', 0],
  ['short', 1],
  ['aaaaaaaaaaaaaaaa', 1],
  ['abcdefghijklmnop', 1],
  ['password12345678', 1],
  ['olga is my name 4', 1],
  ['correct horse battery staple', 4],
  ['x8#kQ2!vLp9z', 3],
] as const)('%s scores %i', (password, score) =>
  expect(strengthOf(password, ['olga.owner@alpha.test']).score).toBe(score),
)

test('the score never falls when a word is added', () => {
  const words = ['lemon', 'otter', 'travel', 'quartz', 'meadow']
  const scores = words.map((_, index) => strengthOf(words.slice(0, index + 1).join(' ')).score)
  expect(scores).toEqual([...scores].sort((a, b) => a - b))
  expect(scores.at(-1)).toBe(4)
})
