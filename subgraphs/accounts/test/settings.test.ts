import { toGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Accounts, refresh, sessionViewer, signIn, startAccounts } from './accounts.ts'
import { PASSWORD, people } from './plan.ts'

let accounts: Accounts
beforeAll(async () => {
  accounts = await startAccounts()
})
afterAll(() => accounts.dispose())

const errorsOf = (answer: { userErrors: { code: string; field: string[] | null }[] }) =>
  answer.userErrors.map(({ code, field }) => [code, field])

describe('the profile', () => {
  const PROFILE = `{ viewer { name timeZone location isActive signUpSource signUpProvider } }`
  const update = async (viewer: Viewer, input: object) => {
    const { data, errors } = await accounts.ask<{ profileUpdate: { userErrors: { code: string; field: string[] }[] } }>(
      viewer,
      'mutation ($input: ProfileUpdateInput!) { profileUpdate(input: $input) { user { name location timeZone } userErrors { code field } } }',
      { variables: { input } },
    )
    expect(errors).toBeUndefined()
    return data.profileUpdate
  }

  test('keeps name, time zone and location as the person writes them, and what is left out stays', async () => {
    const viewer = await accounts.viewerOf(people.ownerA)
    expect(await update(viewer, { location: ' Zurich, Switzerland ', timeZone: 'Asia/Tokyo' })).toEqual({
      user: { name: people.ownerA.name, location: 'Zurich, Switzerland', timeZone: 'Asia/Tokyo' },
      userErrors: [],
    })
    await update(viewer, { name: 'Olga Renamed', location: '' })
    const { data } = await accounts.ask<{ viewer: object }>(viewer, PROFILE)
    expect(data.viewer).toEqual({
      name: 'Olga Renamed',
      timeZone: 'Asia/Tokyo',
      location: null,
      isActive: false,
      signUpSource: 'PASSWORD',
      signUpProvider: null,
    })
  })

  test('refuses what is empty, too long or no time zone, and says which field', async () => {
    const viewer = await accounts.viewerOf(people.ownerB)
    expect(errorsOf(await update(viewer, { name: ' ' }))).toEqual([['INVALID_INPUT', ['name']]])
    expect(errorsOf(await update(viewer, { timeZone: 'Mars/Base' }))).toEqual([['INVALID_INPUT', ['timeZone']]])
    expect(errorsOf(await update(viewer, { location: 'x'.repeat(101) }))).toEqual([['INVALID_INPUT', ['location']]])
  })

  test("is nobody else's to change while acting as the person", async () => {
    const viewer = { ...(await accounts.viewerOf(people.ownerB)), impersonatorId: people.admin.id }
    const { errors } = await accounts.ask(
      viewer,
      'mutation { profileUpdate(input: { name: "Mine" }) { userErrors { code } } }',
    )
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  })

  test('tells others nothing of where a person is or how it signed up', async () => {
    const [stranger, staff] = [await accounts.viewerOf(people.developerRival), await accounts.viewerOf(people.manager)]
    const query = `query ($id: ID!) { user(id: $id) { location isActive signUpSource } }`
    const variables = { id: toGlobalId('User', people.ownerA.id) }
    const seen = async (viewer: Viewer) =>
      (await accounts.ask<{ user: object }>(viewer, query, { variables })).data.user
    expect(await seen(stranger)).toEqual({ location: null, isActive: null, signUpSource: null })
    expect(await seen(staff)).toMatchObject({ signUpSource: 'PASSWORD' })
  })
})

describe('sessions', () => {
  const begin = async (userAgent: string) => {
    const session = await signIn(accounts, people.viewerA.email, PASSWORD, { userAgent })
    const [, body] = session.accessToken!.split('.')
    const { sid } = JSON.parse(Buffer.from(body!, 'base64url').toString()) as { sid: string }
    return { ...session, id: sid, viewer: (await sessionViewer(accounts, sid))! }
  }
  const revoke = async (viewer: Viewer, id?: string) => {
    const { data, errors } = await accounts.ask<{
      sessionRevoke: { revokedIds: string[] | null; userErrors: { code: string; field: string[] }[] }
    }>(
      viewer,
      'mutation ($input: SessionRevokeInput!) { sessionRevoke(input: $input) { revokedIds userErrors { code field } } }',
      { variables: { input: { id } } },
    )
    expect(errors).toBeUndefined()
    return data.sessionRevoke
  }
  const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

  test('are told by device; one is ended, then all others, and each end stands among the security events', async () => {
    const [here, there, elsewhere] = [await begin(FIREFOX), await begin('curl/8'), await begin('curl/8')]
    const { data } = await accounts.ask<{ sessions: { device: string; isCurrent: boolean }[] }>(
      here.viewer,
      '{ sessions { device isCurrent } }',
    )
    expect(data.sessions).toEqual(
      expect.arrayContaining([
        { device: 'Firefox on Linux', isCurrent: true },
        { device: 'curl', isCurrent: false },
      ]),
    )
    const first = await revoke(here.viewer, toGlobalId('Session', there.id))
    expect(first.revokedIds).toEqual([toGlobalId('Session', there.id)])
    expect(await sessionViewer(accounts, there.id)).toBeNull()
    expect((await refresh(accounts, there.refreshToken)).code).toBe('REFRESH_TOKEN_INVALID')
    expect((await revoke(here.viewer)).revokedIds).toEqual([toGlobalId('Session', elsewhere.id)])
    expect(await sessionViewer(accounts, here.id)).not.toBeNull()
    const events = await accounts.ask<{ securityEvents: { nodes: object[] } }>(
      here.viewer,
      '{ securityEvents { nodes { type title device } } }',
    )
    const ended = { type: 'SESSION_REVOKED', title: 'A session was ended', device: 'vitest' }
    expect(events.data.securityEvents.nodes.slice(0, 2)).toEqual([ended, ended])
  })

  test('of other people are not there', async () => {
    const mine = await begin(FIREFOX)
    const answer = await revoke(await accounts.viewerOf(people.ownerA), toGlobalId('Session', mine.id))
    expect(errorsOf(answer)).toEqual([['NOT_FOUND', ['id']]])
    expect(await sessionViewer(accounts, mine.id)).not.toBeNull()
  })

  test('one that is ended twice at once is ended once', async () => {
    const [here, there] = [await begin(FIREFOX), await begin('curl/8')]
    const id = toGlobalId('Session', there.id)
    const answers = await Promise.all([revoke(here.viewer, id), revoke(here.viewer, id)])
    expect(answers.flatMap(({ revokedIds }) => revokedIds ?? [])).toEqual([id])
  })
})

describe('security events', () => {
  test("show one's own, and everybody's to administrators only", async () => {
    const [admin, owner] = [await accounts.viewerOf(people.admin), await accounts.viewerOf(people.ownerA)]
    const query = '{ securityEvents(everyone: true) { nodes { user { name } } } }'
    const all = await accounts.ask<{ securityEvents: { nodes: object[] } }>(admin, query)
    expect(all.data.securityEvents.nodes).toContainEqual({ user: { name: people.viewerA.name } })
    expect((await accounts.ask(owner, query)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    const own = await accounts.ask<{ securityEvents: { nodes: object[] } }>(
      owner,
      '{ securityEvents { nodes { id } } }',
    )
    expect(own.data.securityEvents.nodes).toEqual([])
  })
})
