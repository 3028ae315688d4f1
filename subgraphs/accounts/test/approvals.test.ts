import { toGlobalId } from '@atrium/kit/ids'
import { createLogger } from '@atrium/kit/logs'
import { describe, expect, test } from 'vitest'
import { workApprovalsOff } from '../src/approvals/approvals.job.ts'
import {
  accounts,
  approve,
  assign,
  ask,
  change,
  communityApproval,
  count,
  developer,
  onAssignment,
  reject,
  rows,
  seesCompanies,
  waiting,
  working,
  type Name,
  type UserError,
  useApprovals,
} from './approvals-rig.ts'
import { people } from './plan.ts'
import { companies } from './plan.ts'

const log = createLogger({ level: 'silent' })
const DAY = 86_400_000
useApprovals()

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
