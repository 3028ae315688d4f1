import { Role } from '@atrium/kit/viewer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Rig, startRig } from './rig/rig.ts'

const ways = [{ http: false }, { http: true }, { http: true, executor: 'apollo' as const }]

describe.each(ways)('queries over subgraphs (over HTTP: $http, executor: $executor)', (way) => {
  let rig: Rig
  beforeAll(async () => {
    rig = await startRig(way)
  })
  afterAll(() => rig.dispose())

  it('answers fields of several subgraphs as one object, aliases included', async () => {
    const { authorization } = await rig.signIn(Role.ADMIN)
    const query = '{ boss: me { n: name projects { title owner { name salary } } } }'
    const { data, errors } = await rig.post(query, { authorization })
    expect(errors).toBeUndefined()
    expect(data).toEqual({ boss: { n: 'Ada', projects: [{ title: 'Portal', owner: { name: 'Ada', salary: 10 } }] } })
  })

  it('leaves an entity that does not exist null where null is allowed', async () => {
    const { data } = await rig.post('{ projects { company { name } } }')
    expect(data.projects[0]).toEqual({ company: { name: 'Acme' } })
    expect(data.projects[1].company).toBeNull()
  })

  it('lets a null that is not allowed take its parents with it, and says so', async () => {
    const { data, errors } = await rig.post('{ projects { strictCompany { name } } }')
    expect(data).toEqual({ projects: null })
    expect(errors![0]!.path!.slice(0, 2)).toEqual(['projects', 1])
    expect(errors![0]!.extensions).toMatchObject({ code: 'INTERNAL', requestId: expect.any(String) })
  })

  it('answers the fields of the type that comes, behind an interface', async () => {
    const { authorization } = await rig.signIn()
    const fields = '{ id __typename ... on Milestone { due } ... on Project { title owner { name } } }'
    const { data, errors } = await rig.post(`{ a: node(id: "m1") ${fields} b: node(id: "p2") ${fields} }`, {
      authorization,
    })
    expect(errors).toBeUndefined()
    expect(data.a).toEqual({ id: 'm1', __typename: 'Milestone', due: 'soon' })
    expect(data.b).toEqual({ id: 'p2', __typename: 'Project', title: 'Shop', owner: { name: 'Bo' } })
  })

  it('runs mutations one after the other across subgraphs', async () => {
    const { data } = await rig.post(
      'mutation { b: slowAppend(text: "b") c: append(text: "c") d: slowAppend(text: "d") }',
    )
    expect(data.d.at(-1)).toBe('d')
    expect(data.c).not.toContain('d')
    expect(rig.state.log.indexOf('b')).toBeLessThan(rig.state.log.indexOf('c'))
  })

  it('uses variables and their defaults', async () => {
    const query = 'query ($text: String = "default") { ping(text: $text) }'
    expect((await rig.post(query)).data).toEqual({ ping: 'default' })
    expect((await rig.post(query, { variables: { text: 'given' } })).data).toEqual({ ping: 'given' })
  })

  it('takes aliases that are names of JavaScript', async () => {
    const { data } = await rig.post(
      '{ __proto__: ping constructor: ping toString: projects { hasOwnProperty: title } }',
    )
    expect(Object.entries(data)).toEqual([
      ['__proto__', 'pong'],
      ['constructor', 'pong'],
      ['toString', [{ hasOwnProperty: 'Portal' }, { hasOwnProperty: 'Shop' }]],
    ])
  })

  it('heeds @skip and @include', async () => {
    const query = 'query ($yes: Boolean!) { ping @include(if: $yes) no: ping @skip(if: $yes) }'
    expect((await rig.post(query, { variables: { yes: true } })).data).toEqual({ ping: 'pong' })
    expect((await rig.post(query, { variables: { yes: false } })).data).toEqual({ no: 'pong' })
  })

  it('picks the operation by name', async () => {
    const response = await fetch(`${rig.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'query A { a: ping } query B { b: ping }', operationName: 'B' }),
    })
    expect(await response.json()).toEqual({ data: { b: 'pong' } })
  })

  it('answers introspection without what is @inaccessible', async () => {
    const { authorization } = await rig.signIn()
    const { data } = await rig.post('{ __type(name: "Query") { fields { name } } }', { authorization })
    const fields = data.__type.fields.map((field: { name: string }) => field.name)
    expect(fields).toContain('me')
    expect(fields).not.toContain('sessionViewer')
    expect(fields).not.toContain('_entities')
  })
})
