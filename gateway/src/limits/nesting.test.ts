import { expect, it } from 'vitest'
import { bracketDepth, isNestedBeyond } from './nesting.ts'

it.each([
  ['{ a { b(c: [{ d: 1 }]) { e } } }', 5],
  ['# {{{{\n{ a }', 1],
  ['{ a(b: "{[(\\"{") }', 2],
  ['{ a(b: """ {{{ \\""" {{ """) }', 2],
  ['{ a(b: """x\\\\""") { c } }', 2],
  ['"{{{', 0],
  ['{ a(b: "{{\n{ c }', 3],
  ['"""{{{', 0],
  ['# {{{', 0],
  [')))){', 0],
])('counts the brackets of %j that are brackets: %i', (query, depth) => {
  expect(bracketDepth(query, 1000)).toBe(depth)
})

it('stops where it is too much', () => {
  expect(bracketDepth('{'.repeat(1_000_000), 10)).toBe(11)
})

it('knows values that are nested too deeply, without going on to their ground', () => {
  const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown
  expect(isNestedBeyond({ deep }, 50)).toBe(true)
  expect(isNestedBeyond({ a: [{ b: 1 }, null, 'x'] }, 3)).toBe(false)
  expect(isNestedBeyond({ a: [{ b: 1 }] }, 2)).toBe(true)
})
