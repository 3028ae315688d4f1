import { sql, system, transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { ANONYMOUS, type AnyViewer, type Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { noteContracts } from '../src/companies/contracts.consumer.ts'
import { type Accounts, asSignIn, startAccounts } from './accounts.ts'
import { mailsTo } from './mails.ts'
import { agencies, companies, people } from './plan.ts'

type Name = keyof typeof people

let accounts: Accounts
const viewers = {} as Record<Name, Viewer>
beforeAll(async () => {
  accounts = await startAccounts()
  for (const name of Object.keys(people) as Name[]) viewers[name] = await accounts.viewerOf(people[name])
})
afterAll(() => accounts.dispose())

interface UserError {
  code: string
  message: string
  field: string[] | null
}

async function ask<T>(who: Name | AnyViewer, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await accounts.ask<T>(typeof who === 'string' ? viewers[who] : who, query, { variables })
  expect(errors).toBeUndefined()
  return data
}

/** Runs a mutation and gives what it answers with the codes of what went wrong. */
async function change<T>(who: Name | AnyViewer, name: string, input: object, answer: string, type = name) {
  const query = `mutation ($input: ${type[0]!.toUpperCase()}${type.slice(1)}Input!) {
    result: ${name}(input: $input) { ${answer} userErrors { code field message } } }`
  const { result } = await ask<{ result: T & { userErrors: UserError[] } }>(who, query, { input })
  return { ...result, codes: result.userErrors.map(({ code }) => code) }
}

/** How calls that were made at once ended, the good ones first. */
const codesOf = (results: { codes: string[] }[]) => results.map(({ codes }) => codes.join()).toSorted()

interface Invitation {
  id: string
  state: string
  email: string
}
const COMPANY_INVITATION = 'invitation { id state email }'
type Invited = { invitation: Invitation | null }

const idOf = (company: { id: string }) => toGlobalId('Company', company.id)
const invite = (who: Name | AnyViewer, email: string, input: object = {}) =>
  change<Invited>(
    who,
    'companyInvitationCreate',
    { companyId: idOf(companies.a), email, role: 'VIEWER', ...input },
    COMPANY_INVITATION,
  )
const inviteStaff = (who: Name, email: string, input: object = {}) =>
  change<Invited>(who, 'staffInvitationCreate', { email, role: 'PROJECT_MANAGER', ...input }, COMPANY_INVITATION)
const onInvitation = (who: Name | AnyViewer, name: 'invitationResend' | 'invitationRevoke', id: string) =>
  change<Invited>(who, name, { id }, COMPANY_INVITATION, 'invitation')
const join = (token: string, input: object = {}) =>
  change<{ accessToken: string | null; user: { role: string } | null }>(
    ANONYMOUS,
    'invitationJoin',
    { token, name: 'New Person', password: 'a-long-password', ...input },
    'accessToken user { role }',
  )
const accept = (who: Name | AnyViewer, token: string) =>
  change<{ company: { id: string } | null }>(who, 'invitationAccept', { token }, 'company { id }')
const preview = (token: string) =>
  ask<{ invitationPreview: Record<string, unknown> | null }>(
    ANONYMOUS,
    'query ($token: String!) { invitationPreview(token: $token) { state inviting inviterName email hasAccount companyRole role } }',
    { token },
  ).then((data) => data.invitationPreview)

/** The secret of the newest link that was mailed to an address. */
async function tokenOf(email: string): Promise<string> {
  const mails = await mailsTo(accounts, email, 'company-invitation')
  return /token=(.+)$/.exec(String(mails.at(-1)!.data['link']))![1]!
}

const seed = <T extends object>(text: string, params: unknown[]) =>
  transaction(accounts.database, system('seed'), (em) => sql<T>(em, text, params))
const read = <T extends object>(text: string, params: unknown[] = []) =>
  transaction(accounts.database, system('job'), (em) => sql<T>(em, text, params))

let count = 0
/** A client without a company, signed in. */
async function newClient(): Promise<Viewer> {
  count += 1
  const email = `person${count}@demo.test`
  await seed(`insert into accounts.users (id, email, name, role) values (?, ?, ?, 'CLIENT')`, [
    newId(),
    email,
    `Person ${count}`,
  ])
  return accounts.viewerOf({ email })
}

/** A company of its own for each test, with people of every role. */
let company: { id: string; name: string }
let team: Record<'owner' | 'admin' | 'billing' | 'viewer', { memberId: string; viewer: Viewer }>
beforeEach(async () => {
  company = { id: newId(), name: `Company ${count}` }
  await seed(
    `insert into accounts.companies (id, name, slug, status, time_zone, currency_code) values (?, ?, ?, 'ACTIVE', 'Europe/Zurich', 'USD')`,
    [company.id, company.name, company.id],
  )
  const made = {} as typeof team
  for (const role of ['owner', 'admin', 'billing', 'viewer'] as const) made[role] = await addMember(role)
  team = made
})

async function addMember(role: 'owner' | 'admin' | 'billing' | 'viewer') {
  const person = await newClient()
  const memberId = newId()
  await seed(
    `insert into accounts.company_members (id, company_id, user_id, role, can_approve_developers, can_sign_contracts, can_manage_billing, accepted_at)
     values (?, ?, ?, ?, ?, ?, ?, now())`,
    [memberId, company.id, person.userId, role.toUpperCase(), role !== 'viewer', role === 'owner', role === 'owner'],
  )
  return { memberId: toGlobalId('CompanyMember', memberId), viewer: await accounts.viewerOf(person) }
}

const updateMember = (who: Name | AnyViewer, id: string, input: object) =>
  change<{ member: { role: string; canSignContracts: boolean } | null }>(
    who,
    'companyMemberUpdate',
    { id, ...input },
    'member { role canSignContracts }',
  )
const removeMember = (who: Name | AnyViewer, id: string) =>
  change<{ removedId: string | null }>(who, 'companyMemberRemove', { id }, 'removedId')

describe('the people of a company', () => {
  test('its owners, its admins and staff change them; nobody else may, and to others they do not exist', async () => {
    const { owner, admin, billing, viewer } = team
    const codes = async (who: Name | AnyViewer) =>
      (await updateMember(who, viewer.memberId, { canApproveDevelopers: true })).codes
    for (const who of [billing.viewer, viewer.viewer]) expect(await codes(who)).toEqual(['FORBIDDEN'])
    for (const who of ['ownerB', 'developerA', 'agencyAdmin'] as const) expect(await codes(who)).toEqual(['NOT_FOUND'])
    for (const who of [owner.viewer, admin.viewer, 'manager', 'admin'] as const) expect(await codes(who)).toEqual([])
  })

  test('an admin gives nothing that it does not have, makes no owner and touches none', async () => {
    const { owner, admin, viewer } = team
    expect((await updateMember(admin.viewer, viewer.memberId, { canSignContracts: true })).codes).toEqual(['FORBIDDEN'])
    expect((await updateMember(admin.viewer, viewer.memberId, { role: 'OWNER' })).codes).toEqual(['FORBIDDEN'])
    expect((await updateMember(admin.viewer, admin.memberId, { role: 'OWNER' })).codes).toEqual(['FORBIDDEN'])
    expect((await updateMember(admin.viewer, owner.memberId, { role: 'VIEWER' })).codes).toEqual(['FORBIDDEN'])
    expect((await removeMember(admin.viewer, owner.memberId)).codes).toEqual(['FORBIDDEN'])
    expect((await updateMember(admin.viewer, viewer.memberId, { role: 'BILLING' })).member).toMatchObject({
      role: 'BILLING',
    })
    expect((await updateMember(owner.viewer, viewer.memberId, { canSignContracts: true })).member).toMatchObject({
      canSignContracts: true,
    })
  })

  test('the last owner stays one, whoever asks', async () => {
    const { owner } = team
    for (const who of [owner.viewer, 'admin'] as const) {
      expect((await updateMember(who, owner.memberId, { role: 'ADMIN' })).codes).toEqual(['LAST_OWNER'])
      expect((await removeMember(who, owner.memberId)).codes).toEqual(['LAST_OWNER'])
    }
    const second = await addMember('owner')
    expect((await removeMember(second.viewer, owner.memberId)).removedId).toBe(owner.memberId)
  })

  test('of two owners who demote, remove or leave at once, one remains', async () => {
    for (const moves of [
      (a: typeof team.owner, b: typeof team.owner) => [
        updateMember(a.viewer, b.memberId, { role: 'VIEWER' }),
        updateMember(b.viewer, a.memberId, { role: 'VIEWER' }),
      ],
      (a: typeof team.owner, b: typeof team.owner) => [
        removeMember(a.viewer, a.memberId),
        removeMember(b.viewer, b.memberId),
      ],
      (a: typeof team.owner, b: typeof team.owner) => [
        removeMember(a.viewer, b.memberId),
        updateMember(b.viewer, b.memberId, { role: 'ADMIN' }),
        updateMember(a.viewer, a.memberId, { role: 'ADMIN' }),
      ],
    ]) {
      company = { id: newId(), name: 'Race' }
      await seed(
        `insert into accounts.companies (id, name, slug, status, time_zone, currency_code) values (?, 'Race', ?, 'ACTIVE', 'UTC', 'USD')`,
        [company.id, company.id],
      )
      const [a, b] = [await addMember('owner'), await addMember('owner')]
      await Promise.all(moves(a, b))
      const owners = await read(`select 1 from accounts.company_members where company_id = ? and role = 'OWNER'`, [
        company.id,
      ])
      expect(owners.length).toBe(1)
    }
  })

  test('everybody may leave; what a person may do holds from then on, and the audit log tells it', async () => {
    const { owner, viewer } = team
    expect((await removeMember(viewer.viewer, viewer.memberId)).codes).toEqual([])
    expect((await accounts.viewerOf(viewer.viewer)).companies).toEqual([])
    expect((await removeMember(owner.viewer, viewer.memberId)).codes).toEqual(['NOT_FOUND'])
    const actions = await read<{ action: string }>(
      `select action from accounts.audit_log where tenant_id = ? order by sequence`,
      [company.id],
    )
    expect(actions.map(({ action }) => action)).toEqual(['company.member_removed'])
  })

  test('the list is searched by name, narrowed by role and sorted, page by page', async () => {
    const query = `query ($where: CompanyMemberWhereInput!, $orderBy: [CompanyMemberOrder!], $first: Int, $after: String) {
      companyMembers(where: $where, orderBy: $orderBy, first: $first, after: $after) {
        totalCount pageInfo { endCursor hasNextPage } nodes { role canChange user { name } } } }`
    interface List {
      companyMembers: {
        totalCount: number
        pageInfo: { endCursor: string }
        nodes: { role: string; canChange: boolean }[]
      }
    }
    const list = async (who: Name | AnyViewer, variables: object) =>
      (await ask<List>(who, query, { where: { companyId: idOf(company) }, ...variables })).companyMembers
    const all = await list(team.viewer.viewer, {})
    expect(all.nodes).toEqual(
      ['OWNER', 'ADMIN', 'BILLING', 'VIEWER'].map((role) => expect.objectContaining({ role, canChange: false })),
    )
    const first = await list('manager', { first: 3 })
    const rest = await list('manager', { first: 3, after: first.pageInfo.endCursor })
    expect([first.nodes.length, rest.nodes.map(({ role }) => role), rest.nodes[0]!.canChange]).toEqual([
      3,
      ['VIEWER'],
      true,
    ])
    const { name } = team.admin.viewer
    const found = await list('manager', {
      where: { companyId: idOf(company), search: name.toLowerCase(), role: ['ADMIN'] },
    })
    expect(found.totalCount).toBe(1)
    expect((await list('ownerB', {})).totalCount).toBe(0)
  })
})

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

describe('registering a company', () => {
  const register = (who: Name | AnyViewer, input: object = {}) =>
    change<{ company: { name: string; status: string; slug: string; setup: object } | null }>(
      who,
      'companyRegister',
      { name: 'Newcomers', timeZone: 'Europe/Zurich', ...input },
      'company { name status slug setup { isProfileComplete hasOwner hasDeveloper hasContract doneCount } }',
    )

  test('makes it pending and its registrant the owner, once, also when asked twice at once', async () => {
    const person = await newClient()
    const results = await Promise.all([register(person), register(person)])
    expect(codesOf(results)).toEqual(['', 'ALREADY_IN_COMPANY'])
    expect(results.find(({ company: made }) => made)?.company).toMatchObject({
      status: 'PENDING',
      setup: { isProfileComplete: false, hasOwner: true, hasDeveloper: false, hasContract: false, doneCount: 1 },
    })
    const [own] = (await accounts.viewerOf(person)).companies
    expect(own).toMatchObject({ role: 'OWNER', canSignContracts: true })
  })

  test('tells an outsider nothing of others that are called alike, and staff all', async () => {
    const [one, other] = [await register(await newClient()), await register(await newClient())]
    expect([one.codes, other.codes]).toEqual([[], []])
    expect(one.company!.slug).not.toBe(other.company!.slug)
    const create = (who: Name) =>
      change<{ company: object | null }>(
        who,
        'companyCreate',
        { name: 'newcomers', timeZone: 'UTC' },
        'company { name }',
      )
    expect((await create('manager')).codes).toEqual(['NAME_TAKEN'])
    expect((await create('ownerA')).codes).toEqual(['FORBIDDEN'])
  })

  test('is refused to those of the agency, and for what is no name or no time zone', async () => {
    for (const who of ['developerA', 'manager', 'agencyAdmin'] as const)
      expect((await register(who)).codes).toEqual(['FORBIDDEN'])
    const bad = await register(await newClient(), { name: ' ', timeZone: 'Nowhere' })
    expect(bad.userErrors.map(({ field }) => field)).toEqual([['timeZone'], ['name']].toReversed())
  })

  test('staff activates it or suspends it; suspended, its people see it no more', async () => {
    const set = (who: Name, input: object) =>
      change<{ company: { status: string } | null }>(
        who,
        'companyStatusUpdate',
        { id: idOf(company), ...input },
        'company { status }',
      )
    expect((await set('ownerA', { status: 'SUSPENDED', reason: 'x' })).codes).toEqual(['FORBIDDEN'])
    expect((await set('manager', { status: 'SUSPENDED' })).codes).toEqual(['INVALID_INPUT'])
    expect((await set('manager', { status: 'SUSPENDED', reason: 'Not paid.' })).company).toEqual({
      status: 'SUSPENDED',
    })
    expect((await accounts.viewerOf(team.owner.viewer)).companies).toEqual([])
    expect((await set('manager', { status: 'ACTIVE' })).company).toEqual({ status: 'ACTIVE' })
    expect((await accounts.viewerOf(team.owner.viewer)).companies.length).toBe(1)
  })
})

test('the first signed contract of a company completes that step of its set-up', async () => {
  const signed = (at: string) =>
    transaction(accounts.database, system('relay'), (em) =>
      noteContracts.handle(em, {
        id: newId(),
        type: 'contract.signed',
        version: 1,
        companyId: company.id,
        projectId: null,
        actor: null,
        payload: { contractId: newId(), number: 'C-1' },
        activity: null,
        occurredAt: at,
        stream: 'billing',
        position: '1',
      }),
    )
  await signed('2026-01-02T00:00:00.000Z')
  await signed('2026-02-02T00:00:00.000Z')
  const query = `query ($id: ID!) { company(id: $id) { profile { contractSignedAt } setup { hasContract } } }`
  expect(await ask(team.owner.viewer, query, { id: idOf(company) })).toEqual({
    company: { profile: { contractSignedAt: '2026-01-02T00:00:00.000Z' }, setup: { hasContract: true } },
  })
})

describe('what a company says of itself', () => {
  const PROFILE = `company { name industry websiteUrl profile { billingAddress taxId labsDiscountPercent version } }`
  interface Updated {
    company: {
      name: string
      industry: string | null
      profile: { version: number; labsDiscountPercent: string } | null
    } | null
  }
  const update = (who: Name | AnyViewer, input: object) =>
    change<Updated>(who, 'companyUpdate', { id: idOf(company), version: 1, ...input }, PROFILE)

  test('is changed by its owners, its admins and staff, and by nobody else', async () => {
    for (const who of [team.billing.viewer, team.viewer.viewer])
      expect((await update(who, { industry: 'Retail' })).codes).toEqual(['FORBIDDEN'])
    for (const who of ['ownerB', 'developerA', 'agencyAdmin'] as const)
      expect((await update(who, { industry: 'Retail' })).codes).toEqual(['NOT_FOUND'])
    let version = 1
    for (const who of [team.owner.viewer, team.admin.viewer, 'manager', 'admin'] as const) {
      const { codes, company: saved } = await update(who, { version, industry: `Industry ${version}` })
      expect(codes).toEqual([])
      version = saved!.profile!.version
    }
    expect(version).toBe(5)
  })

  test('is saved only on the version that was seen, also by two at once', async () => {
    const results = await Promise.all([
      update(team.owner.viewer, { industry: 'One' }),
      update(team.admin.viewer, { industry: 'Two' }),
    ])
    expect(codesOf(results)).toEqual(['', 'CONFLICT'])
  })

  test('takes a discount of 0 to 100 with two decimals, from staff alone', async () => {
    expect((await update(team.owner.viewer, { labsDiscountPercent: '10' })).codes).toEqual(['FORBIDDEN'])
    for (const labsDiscountPercent of ['100.01', '12.345', '-1'])
      expect((await update('manager', { labsDiscountPercent })).codes).toEqual(['INVALID_INPUT'])
    const { company: saved } = await update('manager', { labsDiscountPercent: '12.5', billingAddress: 'Street 1' })
    expect(saved!.profile).toMatchObject({ labsDiscountPercent: '12.50', billingAddress: 'Street 1', version: 2 })
    // What is unchanged needs no right to change it.
    expect((await update(team.owner.viewer, { version: 2, labsDiscountPercent: '12.50', taxId: '' })).codes).toEqual([])
  })

  test('names every field that is wrong, and clears what is cleared', async () => {
    const bad = await update(team.owner.viewer, {
      name: '',
      websiteUrl: 'ftp://x.test',
      timeZone: 'Mars',
      labsAccountEmail: 'a@b.test',
    })
    expect(bad.userErrors.map(({ field }) => String(field?.[0])).toSorted()).toEqual(['name', 'timeZone', 'websiteUrl'])
    await update(team.owner.viewer, { industry: 'Retail' })
    expect((await update(team.owner.viewer, { version: 2, industry: null })).company!.industry).toBeNull()
  })

  test('is between the company and the agency: its developers see none of it', async () => {
    const query = `query ($id: ID!) { company(id: $id) { name canAdminister profile { taxId } setup { doneCount } } }`
    const see = (who: Name) => ask<{ company: object | null }>(who, query, { id: idOf(companies.a) })
    expect(await see('developerA')).toEqual({
      company: { name: 'Alpha', canAdminister: false, profile: null, setup: null },
    })
    expect(await see('viewerA')).toMatchObject({ company: { canAdminister: false, profile: { taxId: null } } })
    expect(await see('ownerA')).toMatchObject({ company: { canAdminister: true, setup: { doneCount: 2 } } })
    expect(await see('ownerB')).toEqual({ company: null })
  })
})
