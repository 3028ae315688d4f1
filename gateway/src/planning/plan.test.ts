import { composeServices } from '@apollo/composition'
import { ANONYMOUS, type AnyViewer, Role } from '@atrium/kit/viewer'
import { parse } from 'graphql'
import { describe, expect, it, vi } from 'vitest'
import { OPERATION_LIMITS } from '../limits/limits.ts'
import { createDocuments } from '../pipeline/documents.ts'
import { accessOf } from '../schema-rules/access.ts'
import { createPlanner } from './plan.ts'
import { loadSupergraph } from './supergraph.ts'

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@policy", "@authenticated"])
  type Query { open: Int closed: Int @authenticated secret: Thing @policy(policies: [["admin"]]) }
  type Thing { name: String }`
const { supergraphSdl } = composeServices([{ name: 'one', url: 'http://one', typeDefs: parse(sdl) }])
const supergraph = loadSupergraph(supergraphSdl!)
const read = createDocuments(supergraph.clientSchema, { operation: OPERATION_LIMITS })
const person = (role: Role) => accessOf({ kind: 'user', role, companies: [] } as unknown as AnyViewer)

describe('plans', () => {
  it('are made once for an operation and an access', () => {
    const build = vi.spyOn(supergraph.planner, 'buildQueryPlan')
    const plan = createPlanner(supergraph)
    const first = plan(read('{ open closed }', null).valid!, person(Role.CLIENT))
    expect(plan(read('{ open closed }', null).valid!, person(Role.DEVELOPER))).toBe(first)
    expect(build).toHaveBeenCalledTimes(1)
    expect(plan(read('{ open closed }', null).valid!, person(Role.ADMIN))).not.toBe(first)
    expect(build).toHaveBeenCalledTimes(2)
  })

  it('leave out what is denied, and keep it for the shape of the answer', () => {
    const plan = createPlanner(supergraph)
    const planned = plan(read('{ open s: secret { name } }', null).valid!, accessOf(ANONYMOUS))
    expect(JSON.stringify(planned.plan)).not.toContain('secret')
    expect(planned.denied).toEqual([
      { path: ['s'], denial: { code: 'UNAUTHENTICATED', scopes: null }, coordinate: 'Query.secret' },
    ])
  })

  it('need no fetch when nothing is allowed', () => {
    const plan = createPlanner(supergraph)
    expect(plan(read('{ secret { name } }', null).valid!, person(Role.CLIENT)).plan.node).toBeUndefined()
  })

  it('are not confused by other operations of the document', () => {
    const plan = createPlanner(supergraph)
    const planned = plan(read('query A { open } query B { closed }', 'B').valid!, person(Role.CLIENT))
    expect(JSON.stringify(planned.plan)).toContain('closed')
    expect(JSON.stringify(planned.plan)).not.toContain('open')
  })
})
