import { composeServices } from '@apollo/composition'
import { parse, printSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { loadSupergraph } from '../planning/supergraph.ts'
import { deriveContract } from './contract.ts'

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key" "@tag" "@inaccessible" "@shareable" "@requiresScopes"])'

// What clients may always write.
const DEFER = 'directive @defer(label: String, if: Boolean! = true) on FRAGMENT_SPREAD | INLINE_FRAGMENT\n\n'

/** The contract "public" of subgraphs with these schemas. */
function contractOf(...sdls: string[]): string {
  const services = sdls.map((sdl, index) => ({ name: `s${index}`, url: '', typeDefs: parse(`${LINK} ${sdl}`) }))
  const { supergraphSdl, errors } = composeServices(services)
  if (!supergraphSdl) throw new AggregateError(errors ?? [], 'composition failed')
  const { document, clientSchema } = loadSupergraph(supergraphSdl)
  return printSchema(deriveContract(document, clientSchema, 'public')).replace(DEFER, '')
}

const oneLine = (sdl: string) => sdl.replace(/\s+/g, ' ').trim()

describe('a contract', () => {
  it('has the tagged root fields, the tagged types, and of their fields those that answer what is open', () => {
    const sdl = contractOf(
      `type Query { book: Book @tag(name: "public") secret: Secret }
       type Book @tag(name: "public") { title: String! secret: Secret author: Author }
       type Author { name: String! @tag(name: "public") salary: Int }
       type Secret { value: String }
       type Mutation { wipe: Int }`,
    )
    expect(oneLine(sdl)).toBe(
      'type Author { name: String! } type Book { title: String! author: Author } type Query { book: Book }',
    )
  })

  it('has the scalars, enums and input types that something open uses, and no other', () => {
    const sdl = contractOf(
      `type Query { find(where: Where, other: Closed @tag(name: "x")): Int @tag(name: "public") hidden(where: Closed): Instant }
       input Where { kind: Kind = A nested: Where }
       input Closed { at: Instant }
       enum Kind { A B }
       enum Unused { A }
       scalar Instant`,
    )
    expect(sdl).toContain('enum Kind')
    expect(sdl).toContain('input Closed')
    expect(sdl).not.toContain('Unused')
    expect(contractOf('type Query { a: Int @tag(name: "public") b: Instant } scalar Instant')).not.toContain('Instant')
  })

  it('is narrowed by a tag on a part to the parts that carry it', () => {
    const sdl = contractOf(
      `type Query @tag(name: "public") { find(a: Int @tag(name: "public"), b: Int, where: Where @tag(name: "public")): Kind @tag(name: "public") other: Int }
       input Where { x: Int @tag(name: "public") y: Int }
       enum Kind { OPEN @tag(name: "public") CLOSED }`,
    )
    expect(oneLine(sdl)).toBe(
      'enum Kind { OPEN } type Query { find(a: Int, where: Where): Kind } input Where { x: Int }',
    )
  })

  it('has an interface without the types that are not open, and a union without its closed members', () => {
    const sdl = contractOf(
      `type Query { node: Node @tag(name: "public") any: Any @tag(name: "public") }
       interface Node @tag(name: "public") { id: ID! }
       type Open implements Node @tag(name: "public") { id: ID! }
       type Closed implements Node { id: ID! }
       union Any @tag(name: "public") = Open | Closed`,
    )
    expect(sdl).toContain('union Any = Open')
    expect(sdl).not.toContain('Closed')
  })

  it('takes the tag of a type from any subgraph, and leaves closed what is inaccessible to all', () => {
    const sdl = contractOf(
      `type Query { book: Book @tag(name: "public") } type Book @key(fields: "id") @tag(name: "public") { id: ID! inner: Int @inaccessible }`,
      `type Book @key(fields: "id") { id: ID! price: Int }`,
    )
    expect(oneLine(sdl)).toBe('type Book { id: ID! price: Int } type Query { book: Book }')
  })

  it('says in descriptions which scopes a part needs', () => {
    const sdl = contractOf(
      `type Query { a: A @tag(name: "public") }
       "An A." type A @tag(name: "public") @requiresScopes(scopes: [["a:read"]]) { b: Int c: Int @requiresScopes(scopes: [["a:read", "b:read"], ["all"]]) }`,
    )
    expect(oneLine(sdl)).toContain('""" An A. Needs the scope a:read. """ type A { b: Int')
    expect(sdl).toContain('Needs the scopes a:read and b:read, or all.')
  })

  it.each([
    [
      'a tagged field that answers what is not open',
      'type Query { a: A @tag(name: "public") } type A { b: Int }',
      'Query.a answers A, of which nothing is tagged.',
    ],
    [
      'a required argument that is not tagged',
      'type Query { a(x: Int @tag(name: "public"), y: Int!): Int @tag(name: "public") }',
      'Query.a(y:) is required and not tagged.',
    ],
    [
      'a required input field that is not tagged',
      'type Query { a(x: X): Int @tag(name: "public") } input X { a: Int @tag(name: "public") b: Int! }',
      'X.b is required and not tagged.',
    ],
    [
      'a type without an open field',
      'type Query { a: A @tag(name: "public") } type A @tag(name: "public") { b: B } type B { c: Int }',
      '"A"',
    ],
    [
      'a union without an open member',
      'type Query { a: A @tag(name: "public") } union A @tag(name: "public") = B type B { c: Int }',
      '"A"',
    ],
    [
      'an interface whose type would not fulfil it',
      'type Query { a: A @tag(name: "public") } interface A @tag(name: "public") { x: Int } type B implements A { x: Int y: Int @tag(name: "public") }',
      '"B.x"',
    ],
    ['nothing tagged at the root', 'type Query { a: Int }', 'No field of the query root is tagged.'],
  ])('cannot be made with %s, and says why', (_case, sdl, reason) => {
    expect(() => contractOf(sdl)).toThrow(reason)
    expect(() => contractOf(sdl)).toThrow('The parts tagged "public" make no schema:')
  })
})
