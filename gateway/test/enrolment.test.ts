import { Role } from '@atrium/kit/viewer'
import { openSocket } from '@atrium/testing/clients'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Rig, startRig } from './rig/rig.ts'

const REFUSED = [{ extensions: { code: 'TWO_FACTOR_REQUIRED' } }]

describe('a person whose role needs a second step and who has none', () => {
  let rig: Rig
  let authorization: string
  beforeAll(async () => {
    rig = await startRig()
    const signedIn = await rig.signIn(Role.CLIENT, { mustSetUpTwoFactor: true })
    authorization = signedIn.authorization
  })
  afterAll(() => rig.dispose())

  it('is answered what setting one up takes', async () => {
    const { data, errors } = await rig.post('{ __typename secondStep { __typename isOn } }', { authorization })
    expect(errors).toBeUndefined()
    expect(data).toEqual({ __typename: 'Query', secondStep: { __typename: 'SecondStep', isOn: false } })
  })

  it.each([
    ['a field that is open to everyone', '{ ping }'],
    ['one of its own', '{ me { name } }'],
    ['one beside what is open', '{ secondStep { isOn } ping }'],
    ['one in a fragment', '{ ...A } fragment A on Query { secondStep { isOn } ping }'],
    ['a mutation', 'mutation { append(text: "x") }'],
    ['the schema', '{ __schema { queryType { name } } }'],
  ])('is refused %s, as a whole', async (_what, query) => {
    const { body } = await rig.post(query, { authorization })
    expect(body).toMatchObject({ errors: REFUSED })
    expect(body).not.toHaveProperty('data')
  })

  it('is not led on by what is open', async () => {
    const { data, errors } = await rig.post('{ secondStep { isOn owner { name } } }', { authorization })
    expect(data).toEqual({ secondStep: { isOn: false, owner: null } })
    expect(errors).toMatchObject([{ path: ['secondStep', 'owner'], extensions: { code: 'TWO_FACTOR_REQUIRED' } }])
  })

  it('is refused over a socket and on an event stream too', async () => {
    const socket = await openSocket(rig.url)
    await socket.init(authorization)
    socket.subscribe('1', 'subscription { activity { text } }')
    expect(await socket.next()).toMatchObject({ id: '1', type: 'error', payload: REFUSED })
    socket.subscribe('2', '{ ping }')
    expect(await socket.next()).toMatchObject({ id: '2', type: 'error', payload: REFUSED })
    await socket.close()
    const response = await fetch(`${rig.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization },
      body: JSON.stringify({ query: 'subscription { activity { text } }' }),
    })
    expect(await response.text()).toContain('TWO_FACTOR_REQUIRED')
  })

  it('may renew and end its session', async () => {
    const refresh = 'mutation { sessionRefresh { accessToken } }'
    const headers = { cookie: 'atrium_refresh=refresh-1' }
    expect((await rig.post(refresh, { authorization, headers, path: '/auth' })).data).toEqual({
      sessionRefresh: { accessToken: 'renewed' },
    })
    expect((await rig.post('mutation { sessionDelete }', { authorization, path: '/auth' })).errors).toBeUndefined()
  })
})
