import { ANONYMOUS, type AnyViewer, API_KEY_SCOPES, type ApiKeyScope, Role } from '@atrium/kit/viewer'
import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { accessOf, createAccessRules, mayIntrospect } from './access.ts'
import { readRequirements } from './requirements.ts'

const requirements = readRequirements(
  parse(`
    type Query { open: Int closed: Int @authenticated both: Int @policy(policies: [["admin", "staff"]]) either: Int @policy(policies: [["admin"], ["staff"]])
      scoped: Int @requiresScopes(scopes: [["projects:read"]]) unknown: Int @policy(policies: [["nobody-wrote-this"]]) secret: Secret node: Node any: Any }
    type Secret @policy(policies: [["admin"]]) { id: ID }
    interface Node { id: ID }
    type Open implements Node { id: ID }
    type Guarded implements Node { id: ID @policy(policies: [["admin"]]) }
    union Any = Open | Secret
  `),
)
const person = (role: Role) => ({ kind: 'user', role, companies: [] }) as unknown as AnyViewer
const key = (scopes: readonly ApiKeyScope[]) =>
  ({ kind: 'user', role: Role.CLIENT, companies: [], apiKey: { id: 'k', scopes } }) as unknown as AnyViewer
const rulesFor = (viewer: AnyViewer, checksObjects = true) =>
  createAccessRules(requirements, accessOf(viewer), checksObjects)
const rule =
  (viewer: AnyViewer, checksObjects = true) =>
  (...field: [string, string, string]) =>
    rulesFor(viewer, checksObjects).field(...field)?.code ?? null

describe('field rules', () => {
  it.each([
    ['open', null, null, null, null],
    ['closed', 'UNAUTHENTICATED', null, null, null],
    ['both', 'UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', null],
    ['either', 'UNAUTHENTICATED', 'FORBIDDEN', null, null],
    ['scoped', 'UNAUTHENTICATED', null, null, null],
    ['unknown', 'UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
  ])('answer for %s: nobody %s, client %s, project manager %s, admin %s', (field, nobody, client, manager, admin) => {
    expect(rule(ANONYMOUS)('Query', field, 'Int')).toBe(nobody)
    expect(rule(person(Role.CLIENT))('Query', field, 'Int')).toBe(client)
    expect(rule(person(Role.PROJECT_MANAGER))('Query', field, 'Int')).toBe(manager)
    expect(rule(person(Role.ADMIN))('Query', field, 'Int')).toBe(admin)
  })

  it('hold the requirements of the type that a field answers', () => {
    expect(rule(person(Role.CLIENT))('Query', 'secret', 'Secret')).toBe('FORBIDDEN')
    expect(rule(person(Role.ADMIN))('Query', 'secret', 'Secret')).toBeNull()
  })

  it('hold those of every implementation on an interface', () => {
    expect(rule(person(Role.CLIENT))('Query', 'node', 'Node')).toBeNull()
    expect(rule(person(Role.CLIENT))('Node', 'id', 'ID')).toBe('FORBIDDEN')
    expect(rule(person(Role.CLIENT))('Open', 'id', 'ID')).toBeNull()
  })

  it('let nobody share the plans of another access', () => {
    const keys = [
      ANONYMOUS,
      person(Role.CLIENT),
      person(Role.ADMIN),
      key([]),
      key(['projects:read']),
      key(API_KEY_SCOPES),
    ]
    expect(new Set(keys.map((viewer) => accessOf(viewer).key)).size).toBe(keys.length)
    expect(accessOf(key(['people:read', 'billing:read'])).key).toBe(accessOf(key(['billing:read', 'people:read'])).key)
  })

  it('leave out of an interface what its types ask together, and keep what it asks beyond', () => {
    const { types, fields } = readRequirements(
      parse(`
        interface Node @authenticated @requiresScopes(scopes: [["b", "a"], ["b", "c"]]) { id: ID @policy(policies: [["admin"]]) }
        type One implements Node @requiresScopes(scopes: [["a"], ["c"]]) { id: ID @policy(policies: [["admin"]]) }
        type Two implements Node @authenticated @requiresScopes(scopes: [["b"]]) { id: ID }
        interface Closed @requiresScopes(scopes: [["a", "z"]]) { id: ID @authenticated }
        type Three implements Closed @requiresScopes(scopes: [["a"]]) { id: ID }
      `),
    )
    expect([types.has('Node'), fields.has('Node.id')]).toEqual([false, false])
    expect([types.has('Closed'), fields.has('Closed.id')]).toEqual([true, true])
  })

  it('refuse a directive that names nothing', () => {
    expect(() => readRequirements(parse('type Query { a: Int @policy(policies: []) }'))).toThrow(
      '@policy names no policies',
    )
  })
})

describe('an API key', () => {
  const supergraph = readRequirements(
    parse(`
      type Query { projects: ProjectConnection special: Int @requiresScopes(scopes: [["projects:read", "billing:read"], ["people:read"]]) }
      interface Node { id: ID! }
      type ProjectConnection @requiresScopes(scopes: [["projects:read"]]) { totalCount: Int }
      type Project implements Node @requiresScopes(scopes: [["projects:read"]]) { id: ID! company: Company contract: Contract }
      type Contract implements Node @requiresScopes(scopes: [["billing:read"]]) { id: ID! }
      type Company @authenticated { name: String }
    `),
  )
  const denial = (scopes: readonly ApiKeyScope[], type: string, field: string, answer: string) =>
    createAccessRules(supergraph, accessOf(key(scopes))).field(type, field, answer)?.code ?? null

  it('reads the types of its scopes, and those that ask for none', () => {
    expect(denial(['projects:read'], 'Query', 'projects', 'ProjectConnection')).toBeNull()
    expect(denial(['projects:read'], 'ProjectConnection', 'totalCount', 'Int')).toBeNull()
    expect(denial(['projects:read'], 'Project', 'company', 'Company')).toBeNull()
    expect(denial(['projects:read'], 'Project', 'contract', 'Contract')).toBe('FORBIDDEN')
    expect(denial(['billing:read'], 'Query', 'projects', 'ProjectConnection')).toBe('FORBIDDEN')
    expect(denial(['billing:read'], 'ProjectConnection', 'totalCount', 'Int')).toBe('FORBIDDEN')
  })

  it('reads on an interface what it may read of one of its types; which one came is asked of each object', () => {
    const rules = createAccessRules(supergraph, accessOf(key(['projects:read'])))
    expect(rules.field('Node', 'id', 'ID')).toBeNull()
    expect(rules.object('Project')).toBeNull()
    expect(rules.object('Contract')).toEqual({ code: 'FORBIDDEN', scopes: 'billing:read' })
    expect(rules.object('Node')).toEqual({ code: 'FORBIDDEN', scopes: 'billing:read' })
    expect(denial([], 'Node', 'id', 'ID')).toBe('FORBIDDEN')
  })

  it('reads on an interface only what it may read of every type, where no object is asked about', () => {
    const field = (scopes: readonly ApiKeyScope[]) =>
      createAccessRules(supergraph, accessOf(key(scopes)), false).field('Node', 'id', 'ID')?.code
    expect(field(['projects:read', 'billing:read'])).toBeUndefined()
    expect(field(['projects:read'])).toBe('FORBIDDEN')
  })

  it('is told the scopes that it lacks, and nothing of other rules', () => {
    const rules = createAccessRules(supergraph, accessOf(key([])))
    expect(rules.field('Query', 'special', 'Int')!.scopes).toBe('projects:read and billing:read, or people:read')
    expect(createAccessRules(requirements, accessOf(key([]))).field('Query', 'either', 'Int')!.scopes).toBeNull()
  })

  it('needs one of the alternatives of @requiresScopes, in full', () => {
    expect(denial(['projects:read'], 'Query', 'special', 'Int')).toBe('FORBIDDEN')
    expect(denial(['projects:read', 'billing:read'], 'Query', 'special', 'Int')).toBeNull()
    expect(denial(['people:read'], 'Query', 'special', 'Int')).toBeNull()
  })

  it('reads the schema with its scope; people need none', () => {
    expect(mayIntrospect(accessOf(key(['projects:read'])))).toBe(false)
    expect(mayIntrospect(accessOf(key(['schema:read'])))).toBe(true)
    expect(mayIntrospect(accessOf(person(Role.CLIENT)))).toBe(true)
    expect(mayIntrospect(accessOf(ANONYMOUS))).toBe(false)
  })
})

it('who signs in reads of themselves what asks for a scope, and nothing that asks who they are', () => {
  const rules = createAccessRules(requirements, accessOf(ANONYMOUS, true))
  const signingIn = (...field: [string, string, string]) => rules.field(...field)?.code ?? null
  expect(signingIn('Query', 'scoped', 'Int')).toBeNull()
  expect(signingIn('Query', 'closed', 'Int')).toBe('UNAUTHENTICATED')
  expect(signingIn('Query', 'secret', 'Secret')).toBe('UNAUTHENTICATED')
})
