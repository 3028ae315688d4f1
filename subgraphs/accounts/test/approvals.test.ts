import { sql, system, transaction } from '@atrium/kit/database'
import { createLogger } from '@atrium/kit/logs'
import { newId, toGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { begin } from '../src/approvals/approval-machine.ts'
import { workApprovalsOff } from '../src/approvals/approvals.job.ts'
import { businessDay, daysAfter } from '../src/assignments/business-day.ts'
import { endNotices } from '../src/assignments/notices.job.ts'
import { type Accounts, startAccounts } from './accounts.ts'
import { agencies, companies, people } from './plan.ts'

type Name = keyof typeof people

const log = createLogger({ level: 'silent' })
const DAY = 86_400_000
const companyA = toGlobalId('Company', companies.a.id)

let accounts: Accounts
const viewers = {} as Record<Name, Viewer>
beforeAll(async () => {
  accounts = await startAccounts()
  for (const name of Object.keys(people) as Name[]) viewers[name] = await accounts.viewerOf(people[name])
})
afterAll(() => accounts.dispose())

/** A developer whom staff has yet to approve, with the open question. */
let developer: { id: string; userId: string; email: string }
let count = 0
beforeEach(async () => {
  count += 1
  developer = { id: newId(), userId: newId(), email: `new${count}@demo.test` }
  const approvalId = newId()
  await transaction(accounts.database, system('seed'), async (em) => {
    await sql(em, `insert into accounts.users (id, email, name, role) values (?, ?, ?, 'DEVELOPER')`, [
      developer.userId,
      developer.email,
      `New Developer ${count}`,
    ])
    await sql(em, `insert into accounts.developers (id, user_id, agency_id) values (?, ?, ?)`, [
      developer.id,
      developer.userId,
      agencies.first.id,
    ])
    await sql(
      em,
      `insert into accounts.approvals (id, kind, subject_id, about_user_id, agency_id, title, steps, approver, remind_at)
       values (?, 'COMMUNITY', ?, ?, ?, ?, ?::jsonb, 'STAFF', now() + interval '5 days')`,
      [
        approvalId,
        developer.id,
        developer.userId,
        agencies.first.id,
        `New Developer ${count} for the community`,
        JSON.stringify(begin(['STAFF'], null).steps),
      ],
    )
  })
})

interface UserError {
  code: string
  field: string[] | null
}
interface Assignment {
  id: string
  status: string
  endsOn: string | null
  removalRequestedOn: string | null
  onboardedAt: string | null
  openApproval: { id: string; kind: string } | null
}
const ASSIGNMENT = 'id status endsOn removalRequestedOn onboardedAt openApproval { id kind }'

async function ask<T>(who: Name | Viewer, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await accounts.ask<T>(typeof who === 'string' ? viewers[who] : who, query, { variables })
  expect(errors).toBeUndefined()
  return data
}

/** Runs a mutation and gives what it answers with the codes of what went wrong. */
async function change<T>(who: Name | Viewer, name: string, input: object, answer: string) {
  const query = `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
    result: ${name}(input: $input) { ${answer} userErrors { code field } } }`
  const { result } = await ask<{ result: T & { userErrors: UserError[] } }>(who, query, { input })
  return { ...result, codes: result.userErrors.map(({ code }) => code) }
}

const approve = (who: Name | Viewer, id: string, more: object = {}) =>
  change<{ approval: { status: string } | null }>(who, 'approvalApprove', { id, ...more }, 'approval { status }')
const reject = (who: Name | Viewer, id: string, reason: string) =>
  change<{ approval: { status: string } | null }>(who, 'approvalReject', { id, reason }, 'approval { status }')
const assign = (who: Name, input: object = {}) =>
  change<{ assignment: Assignment | null }>(
    who,
    'developerAssign',
    { developerId: toGlobalId('Developer', developer.id), companyId: companyA, ...input },
    `assignment { ${ASSIGNMENT} }`,
  )
const onAssignment = (who: Name | Viewer, name: string, id: string, more: object = {}) => {
  const input = name === 'developerRemovalRequest' ? 'DeveloperRemovalRequestInput' : 'DeveloperAssignmentInput'
  const query = `mutation ($input: ${input}!) { result: ${name}(input: $input) { assignment { ${ASSIGNMENT} } userErrors { code field } } }`
  return ask<{ result: { assignment: Assignment | null; userErrors: UserError[] } }>(who, query, {
    input: { id, ...more },
  }).then(({ result }) => ({ ...result, codes: result.userErrors.map(({ code }) => code) }))
}

async function waiting(who: Name | Viewer, kind: string): Promise<{ id: string; title: string; canDecide: boolean }[]> {
  const query = `query ($where: ApprovalWhereInput) { approvals(first: 100, where: $where) { nodes { id title canDecide } } }`
  const { approvals } = await ask<{ approvals: { nodes: { id: string; title: string; canDecide: boolean }[] } }>(
    who,
    query,
    { where: { kind: [kind], waitsForMe: true } },
  )
  return approvals.nodes
}

const communityApproval = async () =>
  (await waiting('manager', 'COMMUNITY')).find(({ title }) => title.startsWith(`New Developer ${count} `))!.id

/** Approved by staff, assigned to A by staff, approved by A. */
async function working(): Promise<Assignment> {
  await approve('manager', await communityApproval())
  const { assignment } = await assign('manager')
  await approve('ownerA', assignment!.openApproval!.id)
  return { ...assignment!, status: 'ACTIVE' }
}

const rows = <T extends object>(text: string, params: unknown[]) =>
  transaction(accounts.database, system('job'), (em) => sql<T>(em, text, params))
const seesCompanies = async () => (await accounts.viewerOf(developer)).companies.map(({ id }) => id)

describe('from the community to a team', () => {
  test('staff approves, staff assigns, the company approves, and then the developer has access', async () => {
    expect((await assign('manager')).codes).toEqual(['NOT_APPROVED'])
    expect((await approve('manager', await communityApproval())).approval).toEqual({ status: 'APPROVED' })
    const { assignment } = await assign('manager')
    expect(assignment).toMatchObject({ status: 'PENDING', openApproval: { kind: 'TEAM' } })
    expect(await seesCompanies()).toEqual([])

    const [question] = (await waiting('ownerA', 'TEAM')).filter(({ id }) => id === assignment!.openApproval!.id)
    expect(question).toMatchObject({ title: `New Developer ${count} for the team of Alpha`, canDecide: true })
    expect((await approve('ownerA', question!.id)).approval).toEqual({ status: 'APPROVED' })
    expect(await seesCompanies()).toEqual([companies.a.id])
  })

  test('each step is an event and an audit entry of its own transaction', async () => {
    const { id } = await working()
    const entries = await rows<{ action: string }>(
      `select action from accounts.audit_log where details->>'developerId' = ? or subject_id = ? order by occurred_at, sequence`,
      [developer.id, developer.id],
    )
    expect(entries.map(({ action }) => action)).toEqual([
      'developer.community_approved',
      'developer.assigned',
      'developer.team_approved',
    ])
    expect(id).toBeTruthy()
  })

  test('a company that declines says why, and the developer gets no access', async () => {
    await approve('manager', await communityApproval())
    const { assignment } = await assign('manager')
    expect((await reject('ownerA', assignment!.openApproval!.id, ' ')).codes).toEqual(['REASON_REQUIRED'])
    expect((await reject('ownerA', assignment!.openApproval!.id, 'We know him')).approval?.status).toBe('REJECTED')
    expect(await seesCompanies()).toEqual([])
    // Staff may ask again.
    expect((await assign('manager')).assignment?.status).toBe('PENDING')
  })

  test.each<[Name, string]>([
    ['viewerA', 'FORBIDDEN'],
    ['manager', 'FORBIDDEN'],
    ['ownerB', 'NOT_FOUND'],
    ['developerA', 'NOT_FOUND'],
    ['agencyAdmin', 'FORBIDDEN'],
  ])('%s may not decide for the company', async (who, code) => {
    await approve('manager', await communityApproval())
    const { assignment } = await assign('manager')
    expect((await approve(who, assignment!.openApproval!.id)).codes).toEqual([code])
    expect((await reject(who, assignment!.openApproval!.id, 'No')).codes).toEqual([code])
  })

  test('an administrator may, with a reason that the audit log keeps', async () => {
    await approve('manager', await communityApproval())
    const { assignment } = await assign('manager')
    const { id } = assignment!.openApproval!
    expect((await approve('admin', id)).codes).toEqual(['REASON_REQUIRED'])
    expect((await approve('admin', id, { reason: 'The owner is on leave' })).approval?.status).toBe('APPROVED')
    const [entry] = await rows<{ details: object }>(
      `select details from accounts.audit_log where action = 'approval.approved' order by occurred_at desc limit 1`,
      [],
    )
    expect(entry!.details).toMatchObject({ isOverride: true, reason: 'The owner is on leave' })
  })

  test.each<Name>(['ownerA', 'agencyAdmin', 'developerA'])('%s cannot assign', async (who) => {
    await approve('manager', await communityApproval())
    expect((await assign(who)).codes).toEqual(['FORBIDDEN'])
  })

  test('two who approve at once: one does, the other is told', async () => {
    const id = await communityApproval()
    const both = await Promise.all([approve('admin', id), approve('manager', id)])
    expect(both.flatMap(({ codes }) => codes)).toEqual(['ALREADY_DECIDED'])
  })

  test('two who assign at once make one assignment', async () => {
    await approve('manager', await communityApproval())
    const both = await Promise.all([assign('admin'), assign('manager')])
    expect(both.flatMap(({ codes }) => codes)).toEqual(['ALREADY_ASSIGNED'])
  })

  test('staff takes an assignment back until the company has answered', async () => {
    await approve('manager', await communityApproval())
    const { assignment } = await assign('manager')
    const taken = await onAssignment('manager', 'developerAssignmentCancel', assignment!.id)
    expect(taken.assignment).toMatchObject({ status: 'CANCELLED', openApproval: null })
    expect((await approve('ownerA', assignment!.openApproval!.id)).codes).toEqual(['ALREADY_DECIDED'])
  })

  test('staff approves several at once; what cannot be approved says which and why', async () => {
    const id = await communityApproval()
    const query = `mutation ($input: ApprovalsApproveInput!) {
      approvalsApprove(input: $input) { approvals { id status } userErrors { code field } } }`
    const input = { ids: [id, 'approval_nothing', id] }
    const { approvalsApprove } = await ask<{ approvalsApprove: object }>('manager', query, { input })
    expect(approvalsApprove).toEqual({
      approvals: [{ id, status: 'APPROVED' }],
      userErrors: [
        { code: 'NOT_FOUND', field: ['ids', '1'] },
        { code: 'ALREADY_DECIDED', field: ['ids', '2'] },
      ],
    })
    const { approvalsApprove: refused } = await ask<{ approvalsApprove: { userErrors: UserError[] } }>(
      'ownerA',
      query,
      {
        input,
      },
    )
    expect(refused.userErrors).toEqual([{ code: 'FORBIDDEN', field: ['ids'] }])
  })

  test('a step that was handed on waits for that person alone', async () => {
    const id = await communityApproval()
    const hand = (who: Name, to: Name) =>
      change<object>(who, 'approvalDelegate', { id, userId: toGlobalId('User', people[to].id) }, 'approval { id }')
    expect((await hand('manager', 'ownerA')).codes).toEqual(['DELEGATE_INVALID'])
    expect((await hand('manager', 'admin')).codes).toEqual([])
    expect((await approve('manager', id)).codes).toEqual(['FORBIDDEN'])
    expect((await waiting('manager', 'COMMUNITY')).map((each) => each.id)).not.toContain(id)
    expect((await approve('admin', id)).approval?.status).toBe('APPROVED')
  })
})

describe('leaving a team', () => {
  const request = (who: Name, id: string, reason = 'The budget ends') =>
    onAssignment(who, 'developerRemovalRequest', id, { reason })
  const today = businessDay(new Date(), companies.a.timeZone)

  test('the company asks, staff gives notice, and access ends thirty days after the request', async () => {
    const { id } = await working()
    const asked = await request('ownerA', id)
    expect(asked.assignment).toMatchObject({ status: 'ACTIVE', removalRequestedOn: today })
    const approval = asked.assignment!.openApproval!.id
    expect((await approve('ownerA', approval)).codes).toEqual(['FORBIDDEN'])
    expect((await approve('manager', approval, { endsOn: daysAfter(today, 29) })).codes).toEqual(['END_INVALID'])
    expect((await approve('manager', approval)).approval?.status).toBe('APPROVED')

    const endsOn = daysAfter(today, 30)
    const lastDay = new Date(`${endsOn}T12:00:00Z`)
    await endNotices(accounts.database, log, lastDay)
    expect(await seesCompanies()).toEqual([companies.a.id])
    await endNotices(accounts.database, log, new Date(lastDay.getTime() + DAY))
    expect(await seesCompanies()).toEqual([])
    const { developerAssignment } = await ask<{ developerAssignment: Assignment }>(
      'ownerA',
      `query ($id: ID!) { developerAssignment(id: $id) { ${ASSIGNMENT} } }`,
      { id },
    )
    expect(developerAssignment).toMatchObject({ status: 'REMOVED', endsOn })
    expect((await onAssignment('ownerA', 'developerRemovalCancel', id)).codes).toEqual(['ENDED'])
  })

  test('staff may choose a later end', async () => {
    const { id } = await working()
    const { assignment } = await request('ownerA', id)
    await approve('manager', assignment!.openApproval!.id, { endsOn: daysAfter(today, 45) })
    const cancelled = await onAssignment('ownerA', 'developerRemovalCancel', id)
    expect(cancelled.assignment).toMatchObject({ status: 'ACTIVE', endsOn: null, removalRequestedOn: null })
  })

  test('staff may decline, and the developer stays', async () => {
    const { id } = await working()
    const { assignment } = await request('ownerA', id)
    await reject('manager', assignment!.openApproval!.id, 'Mid-sprint')
    expect(await seesCompanies()).toEqual([companies.a.id])
    expect((await request('ownerA', id)).assignment?.removalRequestedOn).toBe(today)
  })

  test('removal is asked for once, with a reason, by those who approve developers', async () => {
    const { id } = await working()
    expect((await request('ownerA', id, '  ')).codes).toEqual(['REASON_REQUIRED'])
    expect((await request('viewerA', id)).codes).toEqual(['FORBIDDEN'])
    expect((await request('ownerB', id)).codes).toEqual(['NOT_FOUND'])
    const both = await Promise.all([request('ownerA', id), request('manager', id)])
    expect(both.flatMap(({ codes }) => codes)).toEqual(['REMOVAL_REQUESTED'])
  })
})

describe('what waits', () => {
  test('is reminded of after five days, then every two, and ends after thirty', async () => {
    await approve('manager', await communityApproval())
    const { assignment } = await assign('manager')
    const uuid = async () =>
      rows<{ reminders: number; status: string; remind_at: Date | null }>(
        `select reminders, status, remind_at from accounts.approvals where subject_id =
           (select id from accounts.developer_assignments where developer_id = ? and status in ('PENDING', 'CANCELLED'))`,
        [developer.id],
      ).then(([row]) => row!)
    const after = (days: number) => workApprovalsOff(accounts.database, log, new Date(Date.now() + days * DAY))
    await after(4.9)
    expect((await uuid()).reminders).toBe(0)
    await after(5.1)
    await after(5.2)
    expect((await uuid()).reminders).toBe(1)
    await after(7.1)
    expect((await uuid()).reminders).toBe(2)
    await after(31)
    expect(await uuid()).toMatchObject({ status: 'EXPIRED', remind_at: null })
    expect((await approve('ownerA', assignment!.openApproval!.id)).codes).toEqual(['ALREADY_DECIDED'])
    expect((await assign('manager')).assignment?.status).toBe('PENDING')
  })
})

test('onboarding is noted once, by staff or the company', async () => {
  const { id } = await working()
  expect((await onAssignment('viewerA', 'developerOnboardingComplete', id)).codes).toEqual(['FORBIDDEN'])
  const first = await onAssignment('ownerA', 'developerOnboardingComplete', id)
  const again = await onAssignment('manager', 'developerOnboardingComplete', id)
  expect(first.assignment!.onboardedAt).toBeTruthy()
  expect(again.assignment!.onboardedAt).toBe(first.assignment!.onboardedAt)
})

describe('who sees assignments', () => {
  test.each<[Name, boolean]>([
    ['admin', true],
    ['manager', true],
    ['ownerA', true],
    ['viewerA', true],
    ['agencyAdmin', true],
    ['ownerB', false],
    ['developerA', false],
    ['developerRival', false],
  ])('%s: %s', async (who, sees) => {
    const { id } = await working()
    const { node } = await ask<{ node: { id: string } | null }>(who, 'query ($id: ID!) { node(id: $id) { id } }', {
      id,
    })
    expect(node !== null).toBe(sees)
  })
})
