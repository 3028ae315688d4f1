import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonShapeError } from './json-shape.ts'
import { JSON_LEVELS, JSON_VALUES } from './limits.ts'

describe('the shape of a JSON text', () => {
  test('any request of ordinary size passes, whatever its strings hold', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), fc.string({ unit: 'binary' }), (json, text) => {
        expect(jsonShapeError(json)).toBe(null)
        expect(jsonShapeError(JSON.stringify({ query: text, [text]: [text] }))).toBe(null)
      }),
    )
  })

  test('brackets and commas in strings count for nothing, behind escapes neither', () => {
    for (const text of ['['.repeat(1000), ','.repeat(10_000), `\\"${'{'.repeat(1000)}`, '\\'])
      expect(jsonShapeError(JSON.stringify([text, '\\', text]))).toBe(null)
  })

  test('levels and values are counted to the last that is allowed', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    expect(jsonShapeError(nested(JSON_LEVELS))).toBe(null)
    expect(jsonShapeError(nested(JSON_LEVELS + 1))).toBe(`The JSON is nested deeper than ${JSON_LEVELS} levels.`)
    const listed = (values: number) => JSON.stringify(Array.from({ length: values }, () => 1))
    expect(jsonShapeError(listed(JSON_VALUES))).toBe(null)
    expect(jsonShapeError(listed(JSON_VALUES + 1))).toMatch(/^The JSON holds more than 5000 values\./)
  })

  test('what is no JSON is left to the parser', () => {
    for (const text of ['', '"', '"\\', ']]]]{', '{"a'] as const) expect(jsonShapeError(text)).toBe(null)
  })
})
