import { fromGlobalId } from '@atrium/kit/ids'
import { describe, expect, test } from 'vitest'
import { businessDay, daysAfter } from '../src/assignments/business-day.ts'
import { companies } from './plan.ts'
import {
  asJob,
  ask,
  ASSIGNMENT,
  type Assignment,
  cancelRemoval,
  companyA,
  companyB,
  list,
  type List,
  type Name,
  newDeveloper,
  requestRemoval,
  run,
  working,
  withTeams,
} from './teams.ts'

// Who works for a company: the list, its numbers, beginning and leaving.

withTeams()

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
