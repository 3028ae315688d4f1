import { createLogger } from '@atrium/kit/logs'
import { describe, expect, test } from 'vitest'
import { businessDay, daysAfter } from '../src/assignments/business-day.ts'
import { endNotices } from '../src/assignments/notices.job.ts'
import {
  accounts,
  approve,
  ASSIGNMENT,
  ask,
  onAssignment,
  reject,
  seesCompanies,
  working,
  type Name,
  type Assignment,
  useApprovals,
} from './approvals-rig.ts'
import { companies } from './plan.ts'

const log = createLogger({ level: 'silent' })
const DAY = 86_400_000
useApprovals()

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
