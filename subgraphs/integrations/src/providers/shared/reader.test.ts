import { expect, test } from 'vitest'
import { reader } from './reader.ts'

test.each([
  ['a text', 'evt_1', 'evt_1'],
  ['a number', 42, '42'],
  ['beyond ASCII', 'Zürich/🚀', 'Zürich/🚀'],
  ['too long', 'x'.repeat(256), null],
  ['not a number that can be told exactly', 2 ** 60, null],
  ['with a NUL, which PostgreSQL keeps in no text', 'a\u0000b', null],
  ['with a line break', 'a\nb', null],
  ['with half a surrogate pair', 'a\ud83d', null],
])('an id: %s', (_, id, expected) => {
  expect(reader({ id }).id('id')).toBe(expected)
})
