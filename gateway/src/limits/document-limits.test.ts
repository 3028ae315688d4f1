import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { checkDocumentLimits } from './document-limits.ts'
import { OPERATION_LIMITS } from './limits.ts'

const check = (query: string, limits = {}) =>
  checkDocumentLimits(parse(query), { ...OPERATION_LIMITS, ...limits }).map((error) => error.message.split(';')[0])

describe('document limits', () => {
  it('count depth through fragments', () => {
    const query = '{ a { ...B } } fragment B on T { b { ...C } } fragment C on T { c }'
    expect(check(query, { depth: 3 })).toEqual([])
    expect(check(query, { depth: 2 })).toEqual(['The operation has 3 levels of nested fields'])
  })

  it('count a fragment each time it is spread', () => {
    const query = '{ ...A ...A } fragment A on Query { x: a y: b }'
    expect(check(query, { aliases: 3 })).toEqual(['The operation has 4 aliases'])
    expect(check(query, { rootFields: 3 })).toEqual(['The operation has 4 root fields'])
  })

  it('measure introspection on its own', () => {
    const query = '{ __schema { types { fields { name } } } a { b } }'
    expect(check(query, { depth: 2, introspectionDepth: 3 })).toEqual([])
    expect(check(query, { depth: 2, introspectionDepth: 2 })).toHaveLength(1)
  })

  it('measure a document that doubles with each fragment at once', () => {
    const fragments = Array.from({ length: 60 }, (_, i) => `fragment F${i} on T { ...F${i + 1} ...F${i + 1} }`)
    const query = `{ ...F0 } ${fragments.join(' ')} fragment F60 on T { x: a }`
    expect(check(query)).toHaveLength(2)
  })

  it('come to an end with fragments that are missing or form a circle', () => {
    expect(check('{ ...A ...Gone } fragment A on T { a ...B } fragment B on T { b ...A }')).toEqual([])
  })

  it('hold for each operation of the document, directives of the operation included', () => {
    expect(check('query A @x { a @x } query B { a @x }', { directives: 1 })).toEqual(['The operation has 2 directives'])
  })
})
