import { newId, toGlobalId } from '@atrium/kit/ids'
import { describe, expect, test } from 'vitest'
import { asSignIn } from './accounts.ts'
import {
  accounts,
  ask,
  codesOf,
  company,
  idOf,
  invite,
  inviteStaff,
  onInvitation,
  join,
  accept,
  preview,
  tokenOf,
  read,
  newClient,
  team,
  type Name,
  withCompanies,
} from './companies.ts'
import { agencies, companies, people } from './plan.ts'

// How people are asked to join a company, or the agency, and join.

withCompanies()

describe('invitations', () => {
  test('a new person sets a name and a password, and is in with what was given', async () => {
    const email = 'fresh@demo.test'
    const { invitation } = await invite('ownerA', 'Fresh@Demo.test', { role: 'ADMIN', canApproveDevelopers: true })
    expect(invitation).toMatchObject({ state: 'PENDING', email })
    const token = await tokenOf(email)
    expect(await preview(token)).toEqual({
      state: 'PENDING',
      inviting: 'Alpha',
      inviterName: 'Olga Owner',
      email,
      hasAccount: false,
      companyRole: 'ADMIN',
      role: 'CLIENT',
    })
    expect((await join(token, { name: ' ', password: 'short' })).userErrors.map(({ field }) => field)).toEqual([
      ['name'],
      ['password'],
    ])
    const joined = await join(token)
    expect([joined.codes, joined.user?.role, typeof joined.accessToken]).toEqual([[], 'CLIENT', 'string'])
    const [own] = (await accounts.viewerOf({ email })).companies
    expect(own).toMatchObject({
      id: companies.a.id,
      role: 'ADMIN',
      canApproveDevelopers: true,
      canSignContracts: false,
    })
    expect((await join(token)).codes).toEqual(['ALREADY_ACCEPTED'])
    expect((await preview(token))?.['state']).toBe('ACCEPTED')
  })

  test('an existing person accepts signed in with that address, and nobody else does', async () => {
    const person = await newClient()
    await invite('ownerA', person.email)
    const token = await tokenOf(person.email)
    expect((await preview(token))?.['hasAccount']).toBe(true)
    expect((await join(token)).codes).toEqual(['ACCOUNT_EXISTS'])
    expect((await accept('ownerB', token)).codes).toEqual(['OTHER_PERSON'])
    expect((await accept(person, token)).company).toEqual({ id: idOf(companies.a) })
    expect((await accept(person, token)).codes).toEqual(['ALREADY_ACCEPTED'])
    expect((await invite('ownerA', person.email)).codes).toEqual(['ALREADY_MEMBER'])
  })

  test('the account of somebody who works for the agency joins no client', async () => {
    await invite('ownerA', people.developerA.email)
    expect((await accept('developerA', await tokenOf(people.developerA.email))).codes).toEqual(['ROLE_CONFLICT'])
  })

  test('revoked, expired and never sent links are refused, each clearly', async () => {
    const revoked = (await invite('ownerA', 'revoked@demo.test')).invitation!
    const token = await tokenOf('revoked@demo.test')
    expect((await onInvitation('ownerA', 'invitationRevoke', revoked.id)).invitation?.state).toBe('REVOKED')
    expect((await join(token)).codes).toEqual(['REVOKED'])
    expect((await onInvitation('ownerA', 'invitationResend', revoked.id)).codes).toEqual(['REVOKED'])
    await invite('ownerA', 'late@demo.test')
    const late = await tokenOf('late@demo.test')
    await asSignIn(accounts, `update accounts.invitations set expires_at = now() where email = 'late@demo.test'`)
    expect((await join(late)).codes).toEqual(['EXPIRED'])
    expect((await invite('ownerA', 'late@demo.test')).codes).toEqual([])
    expect((await join(late)).codes).toEqual(['NOT_FOUND'])
    expect((await join(await tokenOf('late@demo.test'))).codes).toEqual([])
    expect(await preview('nonsense')).toBeNull()
  })

  test('sending again kills the old link, and is not done twice in a minute', async () => {
    const { invitation } = await invite('ownerA', 'again@demo.test')
    const old = await tokenOf('again@demo.test')
    expect((await onInvitation('ownerA', 'invitationResend', invitation!.id)).codes).toEqual(['TOO_SOON'])
    await asSignIn(
      accounts,
      `update accounts.invitations set sent_at = now() - interval '2 minutes' where email = 'again@demo.test'`,
    )
    expect((await onInvitation('ownerA', 'invitationResend', invitation!.id)).codes).toEqual([])
    expect(await tokenOf('again@demo.test')).not.toBe(old)
    expect((await join(old)).codes).toEqual(['NOT_FOUND'])
    expect((await join(await tokenOf('again@demo.test'))).codes).toEqual([])
  })

  test('used twice at once, an invitation makes one account and one place', async () => {
    await invite('ownerA', 'twice@demo.test')
    const token = await tokenOf('twice@demo.test')
    const codes = (await Promise.all([join(token), join(token), join(token)])).map((result) => result.codes)
    expect(codes.filter((code) => code.length === 0).length).toBe(1)
    const person = await newClient()
    await invite('ownerA', person.email)
    const link = await tokenOf(person.email)
    const accepted = await Promise.all([accept(person, link), accept(person, link)])
    expect(codesOf(accepted)).toEqual(['', 'ALREADY_ACCEPTED'])
    const rows = await read(
      `select 1 from accounts.company_members member join accounts.users u on u.id = member.user_id
       where u.email in ('twice@demo.test', ?)`,
      [person.email],
    )
    expect(rows.length).toBe(2)
  })

  test('one address is invited once, also by two at the same moment', async () => {
    const results = await Promise.all([invite('ownerA', 'race@demo.test'), invite('manager', 'race@demo.test')])
    expect(codesOf(results)).toEqual(['', 'ALREADY_INVITED'])
  })

  test.each<[Name, string[]]>([
    ['ownerA', []],
    ['admin', []],
    ['manager', []],
    ['viewerA', ['FORBIDDEN']],
    ['ownerB', ['NOT_FOUND']],
    ['developerA', ['NOT_FOUND']],
    ['developerAB', ['NOT_FOUND']],
    ['agencyAdmin', ['NOT_FOUND']],
  ])('%s, inviting into company A, is answered %j', async (who, codes) => {
    expect((await invite(who, `by-${who.toLowerCase()}@demo.test`)).codes).toEqual(codes)
  })

  test('an admin invites no owner, and gives no permission that it lacks', async () => {
    const by = team.admin.viewer
    const into = { companyId: idOf(company) }
    expect((await invite(by, 'x1@demo.test', { ...into, role: 'OWNER' })).codes).toEqual(['FORBIDDEN'])
    expect((await invite(by, 'x1@demo.test', { ...into, canSignContracts: true })).codes).toEqual(['FORBIDDEN'])
    expect((await invite(by, 'x1@demo.test', { ...into, role: 'ADMIN', canApproveDevelopers: true })).codes).toEqual([])
  })

  test('lists show a company its own and the agency its colleagues', async () => {
    await invite('ownerA', 'listed@demo.test')
    await inviteStaff('admin', 'colleague@demo.test')
    const query = `query ($where: InvitationWhereInput) { invitations(first: 100, where: $where) { nodes { email state } } }`
    const list = async (who: Name, where: object | null) =>
      (await ask<{ invitations: { nodes: { email: string }[] } }>(who, query, { where })).invitations.nodes.map(
        ({ email }) => email,
      )
    expect(await list('ownerA', { companyId: idOf(companies.a), state: ['PENDING'], search: 'listed' })).toEqual([
      'listed@demo.test',
    ])
    expect(await list('ownerB', { companyId: idOf(companies.a) })).toEqual([])
    expect(await list('viewerA', { companyId: idOf(companies.a) })).toEqual([])
    expect(await list('admin', null)).toContain('colleague@demo.test')
    expect(await list('manager', null)).not.toContain('colleague@demo.test')
    expect(await list('ownerA', null)).toEqual([])
  })
})

describe('invitations of colleagues', () => {
  test('administrators invite into every role; project managers invite developers', async () => {
    expect((await inviteStaff('manager', 'pm2@demo.test')).codes).toEqual(['FORBIDDEN'])
    expect((await inviteStaff('ownerA', 'pm2@demo.test')).codes).toEqual(['FORBIDDEN'])
    expect((await inviteStaff('admin', people.ownerA.email)).codes).toEqual(['ALREADY_MEMBER'])
    expect((await inviteStaff('admin', 'speaker@demo.test', { role: 'AGENCY_ADMIN' })).codes).toEqual(['INVALID_INPUT'])
    const agencyId = toGlobalId('Agency', agencies.first.id)
    expect((await inviteStaff('admin', 'speaker@demo.test', { role: 'AGENCY_ADMIN', agencyId })).codes).toEqual([])
    expect((await join(await tokenOf('speaker@demo.test'))).user).toEqual({ role: 'AGENCY_ADMIN' })
    expect((await accounts.viewerOf({ email: 'speaker@demo.test' })).agencyId).toBe(agencies.first.id)
    expect((await inviteStaff('admin', 'boss@demo.test', { role: 'ADMIN' })).codes).toEqual([])
    expect((await join(await tokenOf('boss@demo.test'))).user).toEqual({ role: 'ADMIN' })
  })

  test('a developer who joins waits for the community', async () => {
    expect((await inviteStaff('manager', 'dev@demo.test', { role: 'DEVELOPER' })).codes).toEqual([])
    expect((await join(await tokenOf('dev@demo.test'), { name: 'Dev Newcomer' })).user).toEqual({ role: 'DEVELOPER' })
    const { approvals } = await ask<{ approvals: { nodes: { title: string }[] } }>(
      'manager',
      '{ approvals(first: 100, where: { kind: [COMMUNITY], waitsForMe: true }) { nodes { title } } }',
    )
    expect(approvals.nodes.map(({ title }) => title)).toContain('Dev Newcomer for the community')
  })

  test('the database makes no account that no invitation names', async () => {
    const insert = (role: string) =>
      asSignIn(accounts, `insert into accounts.users (id, email, name, role) values (?, ?, 'X', ?)`, [
        newId(),
        `${role}@x.test`,
        role,
      ])
    await expect(insert('ADMIN')).rejects.toThrow('row-level security')
    await expect(insert('DEVELOPER')).rejects.toThrow('row-level security')
  })
})
