import { sql, system, transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { plainText } from '../src/broadcasts/broadcasts.job.ts'
import { type Accounts, asSignIn, startAccounts } from './accounts.ts'
import { mailsTo, mailTo } from './mails.ts'
import { agencies, companies, people } from './plan.ts'

type Name = keyof typeof people

const SOON = { timeout: 20_000 }

let accounts: Accounts
const viewers = {} as Record<Name, Viewer>
beforeAll(async () => {
  accounts = await startAccounts()
  for (const name of Object.keys(people) as Name[]) viewers[name] = await accounts.viewerOf(people[name])
})
afterAll(() => accounts.dispose())

async function ask<T>(who: Name, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await accounts.ask<T>(viewers[who], query, { variables })
  expect(errors).toBeUndefined()
  return data
}

interface Payload {
  broadcast: { id: string; state: string; recipients: number; reached: number } | null
  userErrors: { code: string; field: string[] | null }[]
}

const draft = { subject: 'News', body: 'Read **this**.', byEmail: true, inApp: true }

async function send(audience: object, more: object = {}, who: Name = 'manager'): Promise<Payload> {
  const { broadcastCreate } = await ask<{ broadcastCreate: Payload }>(
    who,
    `mutation ($input: BroadcastCreateInput!) { broadcastCreate(input: $input) {
       broadcast { id state recipients reached } userErrors { code field } } }`,
    { input: { ...draft, audience, ...more } },
  )
  return broadcastCreate
}

const stateOf = async (id: string) =>
  (
    await ask<{ broadcast: Payload['broadcast'] }>(
      'admin',
      'query ($id: ID!) { broadcast(id: $id) { id state reached } }',
      { id },
    )
  ).broadcast!

const told = async (who: Name, subject: string) => {
  const { notifications } = await ask<{ notifications: { nodes: { title: string; message: string; type: string }[] } }>(
    who,
    '{ notifications(first: 100) { nodes { title message type } } }',
  )
  return notifications.nodes.filter(({ title }) => title === subject)
}

describe('a message to many', () => {
  test('reaches exactly the people of its audience, once, by mail and in the application', async () => {
    await asSignIn(accounts, `update accounts.users set status = 'SUSPENDED' where id = ?`, [people.suspended.id])
    const audience = { companyIds: [toGlobalId('Company', companies.a.id)] }
    const { broadcast } = await send(audience)
    // Two members who may sign in, and the three developers who work there.
    expect(broadcast).toMatchObject({ recipients: 5 })
    await vi.waitFor(
      async () => expect(await stateOf(broadcast!.id)).toMatchObject({ state: 'DONE', reached: 5 }),
      SOON,
    )
    for (const who of ['ownerA', 'viewerA', 'developerA', 'developerAB', 'developerRival'] as const) {
      expect(await told(who, 'News'), who).toEqual([{ title: 'News', message: 'Read this.', type: 'ANNOUNCEMENT' }])
      await mailTo(accounts, people[who].email, 'custom', 'LOGGED')
    }
    for (const who of ['ownerB', 'agencyAdmin', 'admin'] as const) {
      expect(await told(who, 'News'), who).toEqual([])
      expect(await mailsTo(accounts, people[who].email, 'custom'), who).toEqual([])
    }
    expect(await mailsTo(accounts, people.suspended.email)).toEqual([])
    const audit = await transaction(accounts.database, system('job'), (em) =>
      sql(
        em,
        `select actor_name as by, details->>'recipients' as count from accounts.audit_log where action = 'broadcast.sent'`,
      ),
    )
    expect(audit).toEqual([{ by: 'Max Manager', count: '5' }])
  })

  test.each([
    ['no text', {}, { body: '  ' }, 'BODY_INVALID'],
    ['no way to go', {}, { byEmail: false, inApp: false }, 'CHANNEL_REQUIRED'],
    ['an address of elsewhere', {}, { path: '//evil.example' }, 'PATH_INVALID'],
    // An empty choice is nobody, never everybody.
    ['nobody chosen', { userIds: [] }, {}, 'AUDIENCE_EMPTY'],
    ['people who are not there', { userIds: ['nonsense'] }, {}, 'AUDIENCE_EMPTY'],
    ['another number of people than was confirmed', {}, { expectedRecipients: 3 }, 'AUDIENCE_CHANGED'],
  ])('with %s is refused, and reaches nobody', async (_what, audience, more, code) => {
    const { broadcast, userErrors } = await send(audience, more)
    expect(broadcast).toBeNull()
    expect(userErrors).toMatchObject([{ code }])
  })

  test('finds people by their time zone, and by whether they have a second step', async () => {
    const { userId } = viewers.ownerA
    await transaction(accounts.database, system('signin'), async (em) => {
      await sql(em, `update accounts.users set time_zone = 'Asia/Tokyo' where id = ?`, [userId])
      await sql(em, `insert into accounts.totp_secrets (user_id, secret) values (?, 'sealed')`, [userId])
    })
    const count = async (audience: object) =>
      (
        await ask<{ broadcastAudience: { count: number } }>(
          'manager',
          'query ($audience: AudienceInput!) { broadcastAudience(audience: $audience) { count } }',
          { audience },
        )
      ).broadcastAudience.count
    expect(await count({ timeZones: ['Asia/Tokyo'] })).toBe(1)
    const everybody = await count({})
    // Begun is not done: what counts is a code that was confirmed.
    expect(await count({ hasSecondStep: true })).toBe(0)
    await transaction(accounts.database, system('signin'), (em) =>
      sql(em, 'update accounts.totp_secrets set confirmed_at = now() where user_id = ?', [userId]),
    )
    expect(await count({ hasSecondStep: true, timeZones: ['Asia/Tokyo', 'Europe/Berlin'] })).toBe(1)
    expect(await count({ hasSecondStep: false })).toBe(everybody - 1)
    await transaction(accounts.database, system('signin'), (em) =>
      sql(em, 'delete from accounts.totp_secrets where user_id = ?', [userId]),
    )
    expect(await count({ hasSecondStep: true })).toBe(0)
    const { userErrors } = await send({ timeZones: ["'; drop"] })
    expect(userErrors).toMatchObject([{ code: 'AUDIENCE_INVALID' }])
  })

  test('is for staff alone', async () => {
    const { data, errors } = await accounts.ask<{ broadcastCreate: null }>(
      viewers.ownerA,
      'mutation ($input: BroadcastCreateInput!) { broadcastCreate(input: $input) { broadcast { id } } }',
      { variables: { input: { ...draft, audience: {} } } },
    )
    expect(data?.broadcastCreate ?? null).toBeNull()
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  })

  test('that is over cannot be stopped, and one that was stopped reaches nobody else', async () => {
    const cancel = `mutation ($input: BroadcastCancelInput!) { broadcastCancel(input: $input) { broadcast { state } userErrors { code } } }`
    const { broadcast } = await send({ userIds: [toGlobalId('User', people.ownerB.id)] }, { subject: 'Only B' })
    await vi.waitFor(async () => expect((await stateOf(broadcast!.id)).state).toBe('DONE'), SOON)
    await vi.waitFor(
      async () => expect((await mailsTo(accounts, people.ownerB.email, 'custom')).at(-1)?.state).toBe('LOGGED'),
      SOON,
    )
    expect(await ask('admin', cancel, { input: { id: broadcast!.id } })).toMatchObject({
      broadcastCancel: { userErrors: [{ code: 'ALREADY_OVER' }] },
    })
    // As if the job had not come to it yet.
    const id = newId()
    const queued = newId()
    await transaction(accounts.database, viewers.admin, async (em) => {
      await sql(
        em,
        `insert into accounts.broadcasts (id, subject, body, by_email, in_app, audience, recipients, created_by_id)
         values (?, 'Stopped', 'B', true, false, '{}', 9, ?)`,
        [id, people.admin.id],
      )
      await sql(
        em,
        `insert into accounts.emails (id, template, category, priority, to_email, data, broadcast_id, taken_up_at)
         values (?, 'custom', 'ANNOUNCEMENT', 5, 'late@example.com', '{"subject":"S","body":"B"}', ?, now())`,
        [queued, id],
      )
    })
    expect(await ask('admin', cancel, { input: { id: toGlobalId('Broadcast', id) } })).toEqual({
      broadcastCancel: { broadcast: { state: 'CANCELLED' }, userErrors: [] },
    })
    expect(await mailsTo(accounts, 'late@example.com')).toMatchObject([{ state: 'CANCELLED' }])
  })

  test('goes to whom the list of users finds, and of them to those who may sign in', async () => {
    const reach = async (matching: object) => {
      const [listed, reached] = await Promise.all([
        ask<{ users: { nodes: { name: string; status: string }[] } }>(
          'manager',
          'query ($where: UserWhereInput) { users(first: 100, where: $where) { nodes { name status } } }',
          { where: matching },
        ),
        ask<{ broadcastAudience: { count: number; sample: { name: string }[] } }>(
          'manager',
          'query ($audience: AudienceInput!) { broadcastAudience(audience: $audience) { count sample { name } } }',
          { audience: { matching } },
        ),
      ])
      const active = listed.users.nodes.filter(({ status }) => status === 'ACTIVE')
      expect([matching, reached.broadcastAudience.count]).toEqual([matching, active.length])
      return active.length
    }
    expect(await reach({})).toBeGreaterThan(5)
    expect(await reach({ search: people.ownerA.name.slice(1, 5) })).toBe(1)
    expect(await reach({ search: '100%_' })).toBe(0)
    expect(await reach({ role: ['DEVELOPER'] })).toBeGreaterThan(1)
    expect(await reach({ companyId: toGlobalId('Company', companies.a.id) })).toBeGreaterThan(1)
    expect(await reach({ companyId: 'nonsense' })).toBe(0)
    expect(await reach({ agencyId: toGlobalId('Agency', agencies.first.id) })).toBeGreaterThan(1)
    for (const activity of ['ACTIVE', 'INACTIVE', 'NEVER']) await reach({ activity })
    expect(await reach({ status: ['BANNED'] })).toBe(0)
    const { broadcast } = await send(
      { matching: { search: people.ownerA.name } },
      { subject: 'For one', byEmail: false },
    )
    await vi.waitFor(
      async () => expect(await stateOf(broadcast!.id)).toMatchObject({ state: 'DONE', reached: 1 }),
      SOON,
    )
    expect(await told('ownerA', 'For one')).toHaveLength(1)
  })
})

test('Markdown is plain in a notification', () => {
  expect(plainText('# Hello\n\n- **one** [two](https://x.example)\n> three `four`')).toBe(
    'Hello\n\none two\nthree four',
  )
})
