import { Role } from '@atrium/kit/viewer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Rig, startRig } from './rig/rig.ts'

describe('schema rules', () => {
  let rig: Rig
  beforeAll(async () => {
    rig = await startRig()
  })
  afterAll(() => rig.dispose())

  it('answer an anonymous viewer null and UNAUTHENTICATED at the path', async () => {
    const { status, data, errors } = await rig.post('{ me { name } other: user(id: "u1") { name } ping }')
    expect(status).toBe(200)
    expect(data).toEqual({ me: null, other: null, ping: 'pong' })
    expect(errors!.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['me'], 'UNAUTHENTICATED'],
      [['other'], 'UNAUTHENTICATED'],
    ])
  })

  it('answer the allowed rest of an object, and FORBIDDEN for the denied field', async () => {
    const { authorization } = await rig.signIn(Role.CLIENT)
    const { data, errors } = await rig.post('{ users { name mail: email } }', { authorization })
    expect(data.users).toEqual([
      { name: 'Ada', mail: null },
      { name: 'Bo', mail: null },
    ])
    expect(errors!.map(({ path }) => path)).toEqual([
      ['users', 0, 'mail'],
      ['users', 1, 'mail'],
    ])
    expect(errors![0]!.extensions.code).toBe('FORBIDDEN')
  })

  it.each([
    [Role.ADMIN, 10, 'ada@example.com'],
    [Role.PROJECT_MANAGER, null, 'ada@example.com'],
    [Role.DEVELOPER, null, null],
    [Role.AGENCY_ADMIN, null, null],
    [Role.CLIENT, null, null],
  ])('let %s read what its policies allow', async (role, salary, email) => {
    const { authorization } = await rig.signIn(role)
    expect((await rig.post('{ me { email } }', { authorization })).data.me).toEqual({ email })
    const { data } = await rig.post('{ me { salary } }', { authorization })
    expect(data.me?.salary ?? null).toBe(salary)
  })

  it('let a denied field that is not nullable take its parent with it', async () => {
    const { authorization } = await rig.signIn(Role.CLIENT)
    const { data, errors } = await rig.post('{ ping me { name salary } }', { authorization })
    expect(data).toEqual({ ping: 'pong', me: null })
    expect(errors).toMatchObject([{ path: ['me', 'salary'], extensions: { code: 'FORBIDDEN' } }])
  })

  it('hold in fragments and inside entities of other subgraphs', async () => {
    const { authorization } = await rig.signIn(Role.CLIENT)
    const query = '{ projects { title ...Owner } } fragment Owner on Project { owner { ... on User { email } } }'
    const { data, errors } = await rig.post(query, { authorization })
    expect(data.projects[0]).toEqual({ title: 'Portal', owner: { email: null } })
    expect(errors![0]!.path).toEqual(['projects', 0, 'owner', 'email'])
  })

  it('say nothing of a denied field that was skipped', async () => {
    const { authorization } = await rig.signIn(Role.CLIENT)
    const { data, errors } = await rig.post('{ me { name email @skip(if: true) } }', { authorization })
    expect(data).toEqual({ me: { name: 'Ada' } })
    expect(errors).toBeUndefined()
  })

  it('answer an operation of denied fields only without asking a subgraph', async () => {
    const { data, errors } = await rig.post('{ auditLog }')
    expect(data).toBeNull()
    expect(errors).toMatchObject([{ path: ['auditLog'], extensions: { code: 'UNAUTHENTICATED' } }])
  })

  it('keep a denied mutation from running, and run the others', async () => {
    const { authorization } = await rig.signIn(Role.PROJECT_MANAGER)
    const { data, errors } = await rig.post('mutation { append(text: "kept") wipe }', { authorization })
    expect(data).toEqual({ append: ['kept'], wipe: null })
    expect(errors).toMatchObject([{ path: ['wipe'], extensions: { code: 'FORBIDDEN' } }])
    expect(rig.state.log).toEqual(['kept'])
  })

  it('never send a denied selection to a subgraph', async () => {
    const queries: string[] = []
    const watched = await startRig({
      replace: {
        accounts: (real) => ({
          ...real,
          execute: (request) => {
            queries.push(request.query)
            return real.execute(request)
          },
        }),
      },
    })
    const { authorization } = await watched.signIn(Role.CLIENT)
    await watched.post('{ me { name email salary } }', { authorization })
    expect(queries.join()).toContain('name')
    expect(queries.join()).not.toMatch(/email|salary/)
    await watched.dispose()
  })
})
