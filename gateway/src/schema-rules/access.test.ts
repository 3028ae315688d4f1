import { ANONYMOUS, type AnyViewer, Role } from '@atrium/kit/viewer'
import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { accessOf, createFieldRule } from './access.ts'
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
const rule = (viewer: AnyViewer) => createFieldRule(requirements, accessOf(viewer))

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

  it('refuse a directive that names nothing', () => {
    expect(() => readRequirements(parse('type Query { a: Int @policy(policies: []) }'))).toThrow(
      '@policy names no policies',
    )
  })
})
