import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { asSignIn } from './accounts.ts'
import {
  accounts,
  be,
  begin,
  consent,
  cookieOf,
  finish,
  goThrough,
  identitiesOf,
  person,
  unlink,
  useProviders,
} from './oauth-rig.ts'
import { people } from './plan.ts'

useProviders()

describe('linking', () => {
  test('takes the refresh cookie', async () => {
    expect(await begin('GITHUB', { link: '' })).toEqual({
      location: '/settings/security?failed=SIGNED_OUT&provider=GITHUB',
      cookie: null,
    })
    expect(await begin('GITHUB', { link: 'made up' })).toMatchObject({ cookie: null })
  })

  test('of a second provider lets its owner in by either, and nobody else link it', async () => {
    await goThrough('GOOGLE')
    const { email } = person
    const { refreshToken } = await asPerson(email)
    // At the other provider it has another address, which does not matter: it is linked, signed in.
    be({ email: `elsewhere-${email}` })
    expect(await goThrough('GITHUB', { link: refreshToken })).toMatchObject({
      location: '/settings/security?linked=GITHUB',
    })
    expect(await goThrough('GITHUB')).toMatchObject({ location: '/projects', isSignedIn: true })
    const viewer = await accounts.viewerOf({ email })
    expect(await identitiesOf(viewer)).toMatchObject([
      { provider: 'GITHUB', label: person.username },
      { provider: 'GOOGLE', label: email },
    ])
    expect(await goThrough('GITHUB', { link: await cookieOf(people.ownerB) })).toMatchObject({
      location: '/settings/security?failed=LINKED_ELSEWHERE&provider=GITHUB',
    })
    const events = await asSignIn(accounts, 'select type from accounts.security_events where user_id = ?', [
      viewer.userId,
    ])
    expect(events).toEqual([{ type: 'IDENTITY_LINKED' }])
  })

  test('takes more than a session of a while ago', async () => {
    const link = await cookieOf(people.ownerB)
    await asSignIn(
      accounts,
      `update accounts.sessions set proved_at = now() - interval '15 minutes' where user_id = ?`,
      [people.ownerB.id],
    )
    expect(await begin('GITHUB', { link })).toEqual({
      location: '/settings/security?failed=PROOF_NEEDED&provider=GITHUB',
      cookie: null,
    })
  })

  test('ends with the session that began it', async () => {
    const begun = await begin('GITHUB', { link: await cookieOf(people.ownerB) })
    const query = await consent('GITHUB', begun)
    await asSignIn(
      accounts,
      "update accounts.sessions set revoked_at = now(), revoked_reason = 'SIGNED_OUT' where user_id = ?",
      [people.ownerB.id],
    )
    expect(await finish('GITHUB', begun.cookie, query)).toMatchObject({
      location: '/settings/security?failed=SIGNED_OUT&provider=GITHUB',
    })
    expect(await identitiesOf(await accounts.viewerOf(people.ownerB))).toEqual([])
  })

  test('is not for who acts in the place of somebody else', async () => {
    const refreshToken = (await cookieOf(people.admin))!
    await asSignIn(
      accounts,
      `with own as (
         select s.id from accounts.sessions s where s.user_id = ? order by s.created_at desc limit 1
       ), begun as (
         insert into accounts.impersonations (id, admin_id, admin_name, admin_session_id, user_id, reason, ends_at)
         select ?, ?, 'Ada Admin', own.id, ?, 'To see what it sees', now() + interval '10 minutes' from own returning id
       )
       insert into accounts.sessions (id, user_id, impersonation_id, expires_at, ends_at)
       select gen_random_uuid(), ?, begun.id, now() + interval '10 minutes', now() + interval '10 minutes' from begun`,
      [people.admin.id, randomUUID(), people.admin.id, people.ownerA.id, people.ownerA.id],
    )
    expect(await begin('GITHUB', { link: refreshToken })).toEqual({
      location: '/settings/security?failed=IMPERSONATING&provider=GITHUB',
      cookie: null,
    })
  })
})

describe('unlinking', () => {
  test('ends the way in, for the person itself alone', async () => {
    await goThrough('GITHUB', { link: await cookieOf(people.ownerA) })
    const viewer = await accounts.viewerOf(people.ownerA)
    const [identity] = await identitiesOf(viewer)
    expect(await unlink(await accounts.viewerOf(people.ownerB), identity!.id)).toEqual(['NOT_FOUND'])
    expect(await unlink(viewer, identity!.id)).toEqual([])
    expect(await identitiesOf(viewer)).toEqual([])
    expect(await unlink(viewer, identity!.id)).toEqual(['NOT_FOUND'])
    be({ email: people.ownerA.email })
    expect(await goThrough('GITHUB')).toMatchObject({ isSignedIn: false })
  })

  test('leaves one way in, of two unlinked at once too', async () => {
    await goThrough('GOOGLE')
    const { email } = person
    const { refreshToken } = await asPerson(email)
    await goThrough('BITBUCKET', { link: refreshToken })
    const viewer = await accounts.viewerOf({ email })
    const both = await identitiesOf(viewer)
    expect(both).toHaveLength(2)
    const codes = await Promise.all(both.map(({ id }) => unlink(viewer, id)))
    expect(codes.flat()).toEqual(['LAST_WAY_IN'])
    expect(await identitiesOf(viewer)).toHaveLength(1)
  })
})

/** A session of somebody who has no password: with a refresh cookie, as after signing in. */
async function asPerson(email: string): Promise<{ refreshToken: string }> {
  const refreshToken = randomUUID()
  await asSignIn(
    accounts,
    `with begun as (
       insert into accounts.sessions (id, user_id, expires_at, ends_at)
       select gen_random_uuid(), id, now() + interval '1 day', now() + interval '1 day' from accounts.users where email = ?
       returning id
     )
     insert into accounts.refresh_tokens (token_hash, session_id)
     select encode(sha256(?::bytea), 'hex'), id from begun`,
    [email, refreshToken],
  )
  return { refreshToken }
}
