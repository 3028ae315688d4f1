import { weaknessOf } from '@atrium/kit/passwords'
import { expect, test } from 'vitest'
import { strengthOf } from './password.ts'

const person = ['Olga Owner', 'olga.owner@alpha.test']

test.each([
  ['', ''],
  ['short', 'Too short'],
  ['aaaaaaaaaaaaaaaa', 'Weak'],
  ['Password-2026!', 'Weak'],
  ['olga-owner-alpha', 'Weak'],
  ['lemon or otter', 'Fair'],
  ['correct horse battery staple', 'Strong'],
])('“%s” is %s, and is refused only when the server refuses it', (password, label) => {
  const strength = strengthOf(password, person)
  expect(strength.label).toBe(label)
  expect(strength.score < 2).toBe(weaknessOf(password, person) !== null)
  expect(strength.advice).not.toBe('')
})
