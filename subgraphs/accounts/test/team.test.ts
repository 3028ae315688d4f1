import { sql, system, transaction } from '@atrium/kit/database'
import { fromGlobalId, newId, toGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { businessDay, daysAfter } from '../src/assignments/business-day.ts'
import { type Accounts, startAccounts } from './accounts.ts'
import { agencies, companies, developers, people } from './plan.ts'

type Name = keyof typeof people

const companyA = toGlobalId('Company', companies.a.id)
const companyB = toGlobalId('Company', companies.b.id)

let accounts: Accounts
const viewers = {} as Record<Name, Viewer>
beforeAll(async () => {
  accounts = await startAccounts()
  for (const name of Object.keys(people) as Name[]) viewers[name] = await accounts.viewerOf(people[name])
})
afterAll(() => accounts.dispose())

interface Payload {
  userErrors: { code: string; field: string[] | null; message: string }[]
  developer?: { id: string; communityStatus: string; openApproval: { id: string } | null } | null
  assignment?: Assignment | null
}
interface Assignment {
  id: string
  status: string
  endsOn: string | null
  earliestEndOn: string | null
  daysLeft: number | null
  onboardingStatus: string
  onboarding: { step: string; doneAt: string | null; doneByName: string | null }[]
  openApproval: { id: string } | null
}
const ASSIGNMENT = `id status endsOn earliestEndOn daysLeft onboardingStatus onboarding { step doneAt doneByName } openApproval { id }`

async function ask<T>(who: Name, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await accounts.ask<T>(viewers[who], query, { variables })
  expect(errors).toBeUndefined()
  return data
}

/** Runs a mutation by its name; its input type is called after it, but for a few. */
async function run(who: Name, name: string, input: object, type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`) {
  const answer = name.startsWith('approval')
    ? 'approval { id status }'
    : /Create|Update|Community/.test(name)
      ? 'developer { id communityStatus openApproval { id } }'
      : `assignment { ${ASSIGNMENT} }`
  const { result } = await ask<{ result: Payload }>(
    who,
    `mutation ($input: ${type}!) { result: ${name}(input: $input) { ${answer} userErrors { code field message } } }`,
    { input },
  )
  return { ...result, codes: result.userErrors.map(({ code }) => code) }
}
const cancelRemoval = (who: Name, id: string) => run(who, 'developerRemovalCancel', { id }, 'DeveloperAssignmentInput')
const requestRemoval = (who: Name, id: string) => run(who, 'developerRemovalRequest', { id, reason: 'Budget' })

const asJob = <T extends object>(text: string, params: unknown[] = []) =>
  transaction(accounts.database, system('job'), (em) => sql<T>(em, text, params))

let count = 0
/** A new developer of the first partner agency whom staff has approved. */
async function newDeveloper(): Promise<string> {
  count += 1
  const { developer } = await run('manager', 'developerCreate', {
    name: `Nina New ${count}`,
    email: `nina${count}@demo.test`,
    skills: ['GraphQL'],
    agencyId: toGlobalId('Agency', agencies.first.id),
  })
  await run('manager', 'approvalApprove', { id: developer!.openApproval!.id })
  return developer!.id
}

/** A new developer at A, once A has approved. */
async function working(): Promise<Assignment> {
  const developerId = await newDeveloper()
  const { assignment } = await run('manager', 'developerAssign', { developerId, companyId: companyA })
  await run('ownerA', 'approvalApprove', { id: assignment!.openApproval!.id })
  return assignment!
}

const LIST = `query ($where: DeveloperAssignmentListWhereInput, $orderBy: [DeveloperAssignmentOrder!], $first: Int, $after: String) {
  developerAssignments(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount nodes { id status company { name } developer { user { name } } } pageInfo { hasNextPage endCursor } } }`
interface List {
  totalCount: number
  nodes: { id: string; company: { name: string } | null; developer: { user: { name: string } } | null }[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
}
const list = (who: Name, variables: Record<string, unknown> = {}) =>
  ask<{ developerAssignments: List }>(who, LIST, variables).then(({ developerAssignments }) => developerAssignments)

describe('the list of assignments', () => {
  test.each<[Name, [company: string, developer: string][]]>([
    [
      'ownerA',
      [
        ['Alpha', 'Dirk Developer'],
        ['Alpha', 'Dora Developer'],
        ['Alpha', 'Rita Rival'],
      ],
    ],
    [
      'viewerA',
      [
        ['Alpha', 'Dirk Developer'],
        ['Alpha', 'Dora Developer'],
        ['Alpha', 'Rita Rival'],
      ],
    ],
    ['ownerB', [['Beta', 'Dirk Developer']]],
    ['developerA', [['Alpha', 'Dora Developer']]],
    [
      'agencyAdmin',
      [
        ['Alpha', 'Dirk Developer'],
        ['Beta', 'Dirk Developer'],
      ],
    ],
    ['developerRival', [['Alpha', 'Rita Rival']]],
  ])('shows %s those of its own companies, developers or itself only', async (who, expected) => {
    const orderBy = [
      { field: 'COMPANY_NAME', direction: 'ASC' },
      { field: 'DEVELOPER_NAME', direction: 'ASC' },
    ]
    const { nodes } = await list(who, { orderBy, where: { search: 'r' } })
    const old = nodes.filter(({ developer }) => !developer!.user.name.startsWith('Nina'))
    expect(old.map(({ company, developer }) => [company!.name, developer!.user.name])).toEqual(expected)
    const { totalCount } = await list(who, { where: { companyId: who === 'ownerB' ? companyA : companyB } })
    expect(totalCount).toBe(who === 'agencyAdmin' ? 1 : 0)
  })

  test('is walked by name without a row twice or left out', async () => {
    await working()
    const names: string[] = []
    let after: string | null = null
    do {
      const page: List = await list('admin', { first: 2, after })
      names.push(...page.nodes.map(({ developer }) => developer!.user.name))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after)
    expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    expect(names.length).toBe((await list('admin')).totalCount)
  })

  test('narrows by skill, by onboarding and by who leaves', async () => {
    const { id } = await working()
    const found = async (where: object) => (await list('ownerA', { where })).nodes.some((row) => row.id === id)
    expect(await found({ search: 'graphq', isOnboarded: false, isLeaving: false })).toBe(true)
    expect(await found({ search: 'cobol' })).toBe(false)
    expect(await found({ isOnboarded: true })).toBe(false)
    await requestRemoval('ownerA', id)
    expect(await found({ isLeaving: true })).toBe(true)
  })
})

describe('the numbers of a team', () => {
  const TEAM =
    'query ($id: ID!) { company(id: $id) { team { developers activeDevelopers pendingApprovals leaving onboarding } } }'
  const team = async (who: Name, id: string) =>
    (await ask<{ company: { team: Record<string, number> | null } | null }>(who, TEAM, { id })).company?.team

  test('follow what happens', async () => {
    const before = (await team('ownerA', companyA))!
    const developerId = await newDeveloper()
    const { assignment } = await run('manager', 'developerAssign', { developerId, companyId: companyA })
    expect(await team('ownerA', companyA)).toEqual({
      ...before,
      developers: before['developers']! + 1,
      pendingApprovals: before['pendingApprovals']! + 1,
    })
    await run('ownerA', 'approvalApprove', { id: assignment!.openApproval!.id })
    await requestRemoval('ownerA', assignment!.id)
    expect(await team('viewerA', companyA)).toEqual({
      developers: before['developers']! + 1,
      activeDevelopers: before['activeDevelopers']! + 1,
      pendingApprovals: before['pendingApprovals'],
      leaving: before['leaving']! + 1,
      onboarding: before['onboarding']! + 1,
    })
  })

  test.each<Name>(['ownerB', 'developerA', 'agencyAdmin'])('are not for %s', async (who) => {
    expect((await team(who, companyA)) ?? null).toBeNull()
  })
})

describe('onboarding', () => {
  const step = (who: Name, id: string, name: string, isDone = true) =>
    run(who, 'developerOnboardingChange', { id, step: name, isDone })
  const steps = ['INTRODUCTION', 'AGREEMENTS', 'ACCESS', 'SETUP', 'FIRST_TASK']

  test('is over when every step is done, and goes on when one turns out not to be', async () => {
    const { id } = await working()
    const first = await step('ownerA', id, 'ACCESS')
    expect(first.assignment).toMatchObject({ onboardingStatus: 'IN_PROGRESS' })
    expect(first.assignment!.onboarding.find((each) => each.step === 'ACCESS')).toMatchObject({
      doneByName: 'Olga Owner',
    })
    // Really at once: each sees what the other did.
    await Promise.all(steps.map((each, i) => step(i % 2 ? 'manager' : 'ownerA', id, each)))
    const { developerAssignment } = await ask<{ developerAssignment: Assignment }>(
      'ownerA',
      `query ($id: ID!) { developerAssignment(id: $id) { ${ASSIGNMENT} } }`,
      { id },
    )
    expect(developerAssignment.onboardingStatus).toBe('DONE')
    const told = await asJob(
      `select 1 from accounts.audit_log where action = 'developer.onboarded' and subject_id = ?`,
      [fromGlobalId('DeveloperAssignment', id)],
    )
    expect(told).toHaveLength(1)
    expect((await step('manager', id, 'SETUP', false)).assignment).toMatchObject({ onboardingStatus: 'IN_PROGRESS' })
  })

  test.each<[Name, string]>([
    ['viewerA', 'FORBIDDEN'],
    ['agencyAdmin', 'FORBIDDEN'],
    ['ownerB', 'NOT_FOUND'],
    ['developerA', 'NOT_FOUND'],
  ])('%s may not tick it off: %s', async (who, code) => {
    const { id } = await working()
    expect((await step(who, id, 'ACCESS')).codes).toEqual([code])
  })
})

describe('a removal', () => {
  const today = () => businessDay(new Date(), companies.a.timeZone)

  test('says the exact last day before it is asked for, and the days left while the notice runs', async () => {
    const { id } = await working()
    const { developerAssignment } = await ask<{ developerAssignment: Assignment }>(
      'ownerA',
      `query ($id: ID!) { developerAssignment(id: $id) { ${ASSIGNMENT} } }`,
      { id },
    )
    expect(developerAssignment).toMatchObject({ earliestEndOn: daysAfter(today(), 30), daysLeft: null })
    const { assignment } = await requestRemoval('ownerA', id)
    await run('manager', 'approvalApprove', { id: assignment!.openApproval!.id, endsOn: daysAfter(today(), 40) })
    const after = await list('ownerA', { where: { isLeaving: true, status: ['NOTICE'] } })
    expect(after.nodes.map((row) => row.id)).toContain(id)
    const { developerAssignment: running } = await ask<{ developerAssignment: Assignment }>(
      'viewerA',
      `query ($id: ID!) { developerAssignment(id: $id) { ${ASSIGNMENT} } }`,
      { id },
    )
    expect(running).toMatchObject({ status: 'NOTICE', endsOn: daysAfter(today(), 40), daysLeft: 40 })
  })

  test('cannot be taken back once its last day is over, even before the job has ended it', async () => {
    const { id } = await working()
    const { assignment } = await requestRemoval('ownerA', id)
    await run('manager', 'approvalApprove', { id: assignment!.openApproval!.id })
    const past = daysAfter(today(), -1)
    const [moved] = await asJob<{ id: string }>(
      `update accounts.developer_assignments set removal_requested_on = ?, ends_on = ?
       where status = 'NOTICE' and removal_requested_on = ? and removal_reason = 'Budget' and ends_on = ? returning id`,
      [daysAfter(past, -30), past, today(), daysAfter(today(), 30)],
    )
    expect(moved).toBeDefined()
    expect((await cancelRemoval('ownerA', id)).codes).toEqual(['ENDED'])
    expect((await cancelRemoval('manager', id)).codes).toEqual(['ENDED'])
  })

  test('is asked for once by two at once, and taken back once', async () => {
    const { id } = await working()
    const both = await Promise.all([requestRemoval('ownerA', id), requestRemoval('ownerA', id)])
    expect(both.flatMap(({ codes }) => codes)).toEqual(['REMOVAL_REQUESTED'])
    const back = await Promise.all([cancelRemoval('ownerA', id), cancelRemoval('manager', id)])
    expect(back.flatMap(({ codes }) => codes)).toEqual(['NO_REMOVAL'])
  })

  test('that is taken back while staff processes it is either: never both', async () => {
    const { id } = await working()
    const { assignment } = await requestRemoval('ownerA', id)
    await Promise.all([
      run('manager', 'approvalApprove', { id: assignment!.openApproval!.id }),
      cancelRemoval('ownerA', id),
    ])
    const rows = await list('ownerA', { where: { status: ['ACTIVE'], isLeaving: false } })
    // Whoever came first, the company no longer wants it.
    expect(rows.nodes.map((row) => row.id)).toContain(id)
  })

  test.each<[Name, string]>([
    ['viewerA', 'FORBIDDEN'],
    ['agencyAdmin', 'FORBIDDEN'],
    ['ownerB', 'NOT_FOUND'],
  ])('%s may neither ask for it nor take it back: %s', async (who, code) => {
    const { id } = await working()
    expect((await requestRemoval(who, id)).codes).toEqual([code])
    await requestRemoval('ownerA', id)
    expect((await cancelRemoval(who, id)).codes).toEqual([code])
  })
})

test('one approves and one rejects at once: one of them holds', async () => {
  const developerId = await newDeveloper()
  const { assignment } = await run('manager', 'developerAssign', { developerId, companyId: companyA })
  const { id } = assignment!.openApproval!
  const [yes, no] = await Promise.all([
    run('ownerA', 'approvalApprove', { id }),
    run('ownerA', 'approvalReject', { id, reason: 'Not now' }),
  ])
  expect([...yes.codes, ...no.codes]).toEqual(['ALREADY_DECIDED'])
  const { nodes } = await list('ownerA', { where: { status: ['ACTIVE', 'REJECTED'] } })
  const status = (nodes as unknown as Assignment[]).find((row) => row.id === assignment!.id)!.status
  expect(status).toBe(yes.codes.length ? 'REJECTED' : 'ACTIVE')
})

describe('developers', () => {
  const input = () => ({ name: 'Kim Known', email: `kim${newId()}@demo.test` })

  test('staff adds one, about whom staff is asked; who is declined can be asked about again', async () => {
    const made = await run('manager', 'developerCreate', { ...input(), title: ' Engineer ', skills: ['Go', 'go', ' '] })
    expect(made.developer).toMatchObject({ communityStatus: 'WAITING' })
    const { id, openApproval } = made.developer!
    expect((await run('manager', 'developerCommunityRequest', { id }, 'DeveloperInput')).codes).toEqual([
      'ALREADY_REQUESTED',
    ])
    await run('manager', 'approvalReject', { id: openApproval!.id, reason: 'No references' })
    const both = await Promise.all([
      run('manager', 'developerCommunityRequest', { id }, 'DeveloperInput'),
      run('admin', 'developerCommunityRequest', { id }, 'DeveloperInput'),
    ])
    expect(both.flatMap(({ codes }) => codes)).toEqual(['ALREADY_REQUESTED'])
    const asked = both.find(({ developer }) => developer)!
    expect(asked.developer).toMatchObject({ communityStatus: 'WAITING' })
    await run('admin', 'approvalApprove', { id: asked.developer!.openApproval!.id })
    expect((await run('admin', 'developerCommunityRequest', { id }, 'DeveloperInput')).codes).toEqual([
      'ALREADY_APPROVED',
    ])
    const { approvals } = await ask<{ approvals: { nodes: { status: string }[] } }>(
      'manager',
      'query ($where: ApprovalWhereInput) { approvals(where: $where) { nodes { status } } }',
      { where: { developerId: id } },
    )
    expect(approvals.nodes.map(({ status }) => status)).toEqual(['REJECTED', 'APPROVED'])
    const { developer } = await ask<{ developer: object }>(
      'manager',
      'query ($id: ID!) { developer(id: $id) { title skills bio communityStatus } }',
      { id },
    )
    expect(developer).toEqual({ title: 'Engineer', skills: ['Go'], bio: null, communityStatus: 'APPROVED' })
  })

  test('what staff changes is changed, and the audit log knows which', async () => {
    const id = toGlobalId('Developer', developers.rival.id)
    await run('manager', 'developerUpdate', { id, bio: 'Builds shops.', skills: ['Rust', 'SQL'], title: 'Engineer' })
    const { developer } = await ask<{ developer: object }>(
      'ownerA',
      'query ($id: ID!) { developer(id: $id) { bio skills title agency { name } } }',
      { id },
    )
    expect(developer).toEqual({
      bio: 'Builds shops.',
      skills: ['Rust', 'SQL'],
      title: 'Engineer',
      agency: { name: 'Second Partners' },
    })
    const [entry] = await asJob<{ details: { changed: string[] } }>(
      `select details from accounts.audit_log where action = 'developer.updated' order by occurred_at desc limit 1`,
    )
    expect(entry!.details.changed.toSorted()).toEqual(['bio', 'skills'])
  })

  test.each<[string, object, string, string]>([
    ['an address that is taken', { email: 'dora.developer@demo.test' }, 'EMAIL_TAKEN', 'email'],
    ['no address', { email: 'nobody' }, 'INVALID_INPUT', 'email'],
    ['no name', { name: ' ' }, 'INVALID_INPUT', 'name'],
    ['a skill without end', { skills: ['x'.repeat(41)] }, 'INVALID_INPUT', 'skills'],
    ['an agency that is none', { agencyId: 'agency_nothing' }, 'INVALID_INPUT', 'agencyId'],
  ])('%s is refused', async (_what, wrong, code, field) => {
    const { userErrors } = await run('manager', 'developerCreate', { ...input(), ...wrong })
    expect(userErrors).toMatchObject([{ code, field: [field] }])
  })

  test.each<Name>(['ownerA', 'agencyAdmin', 'developerA'])('%s neither adds nor changes one', async (who) => {
    const id = toGlobalId('Developer', developers.a.id)
    expect((await run(who, 'developerCreate', input())).codes).toEqual(['FORBIDDEN'])
    expect((await run(who, 'developerUpdate', { id, title: 'Boss' })).codes).toEqual(['FORBIDDEN'])
    expect((await run(who, 'developerCommunityRequest', { id }, 'DeveloperInput')).codes).toEqual(['FORBIDDEN'])
  })

  const names = async (who: Name, where: object) => {
    const { developers: found } = await ask<{ developers: { nodes: { user: { name: string } }[] } }>(
      who,
      `query ($where: DeveloperWhereInput) {
         developers(first: 100, where: $where, orderBy: [{ field: NAME, direction: ASC }]) { nodes { user { name } } } }`,
      { where },
    )
    return found.nodes.map(({ user }) => user.name).filter((name) => !/^(Nina|Kim)/.test(name))
  }

  test('are found by company, by whether they work anywhere, and by how they stand', async () => {
    expect(await names('manager', { companyId: companyB })).toEqual(['Dirk Developer'])
    expect(await names('manager', { isAssigned: true })).toEqual(['Dirk Developer', 'Dora Developer', 'Rita Rival'])
    expect(await names('agencyAdmin', { isAssigned: false })).toEqual(['Anna Agency'])
    expect(await names('agencyAdmin', { companyId: companyA })).toEqual(['Dirk Developer'])
    expect(await names('manager', { communityStatus: ['DECLINED', 'WAITING'] })).toEqual([])
    expect(await names('manager', { communityStatus: ['APPROVED'], search: 'rival' })).toEqual(['Rita Rival'])
  })

  test('a developer who waits or was declined cannot be assigned, and staff reads why', async () => {
    const { developer } = await run('manager', 'developerCreate', input())
    const refused = await run('manager', 'developerAssign', { developerId: developer!.id, companyId: companyA })
    expect(refused.userErrors).toMatchObject([{ code: 'NOT_APPROVED', field: ['developerId'] }])
    expect(refused.userErrors[0]!.message).toContain('not approved for the community')
  })
})
