import { toGlobalId } from '@atrium/kit/ids'
import { describe, expect, test, vi } from 'vitest'
import { daysAfter } from '../src/assignments/business-day.ts'
import { companies, developers, people } from './plan.ts'
import {
  asJob,
  ask,
  assign,
  assigned,
  change,
  companyA,
  companyB,
  complete,
  createResource,
  enrollments,
  mine,
  type Name,
  onAssignment,
  title,
  today,
  WAIT,
  withTraining,
  entitle,
} from './training.ts'

// What staff assigns, and to whom it comes.

withTraining()

describe('resources', () => {
  test('staff enters them, and what is not right is refused with the field that is to be mended', async () => {
    const { resource, codes } = await createResource('manager', { tags: [' Security', 'security', 'Basics '] })
    expect([codes, resource?.tags]).toEqual([[], ['security', 'basics']])
    const fieldsOf = async (more: object) =>
      (await createResource('manager', more)).userErrors.map(({ code, field }) => [code, field])
    expect(await fieldsOf({ title: ' ' })).toEqual([['INVALID', ['title']]])
    expect(await fieldsOf({ url: 'javascript:alert(1)' })).toEqual([['INVALID', ['url']]])
    expect(await fieldsOf({ kind: 'MARKDOWN', body: ' ' })).toEqual([['INVALID', ['body']]])
    expect(await fieldsOf({ estimatedMinutes: 0 })).toEqual([['INVALID', ['estimatedMinutes']]])
  })

  test.each<Name>(['ownerA', 'developerA', 'agencyAdmin'])('%s enters none and assigns none', async (who) => {
    expect((await createResource(who)).codes).toEqual(['FORBIDDEN'])
    const { resource } = await createResource()
    expect((await assign(who, { resourceIds: [resource!.id] })).codes).toEqual(['FORBIDDEN'])
  })

  test('are seen by those of companies that have them, and by nobody else', async () => {
    const { resourceId } = await assigned()
    const sees = async (who: Name) =>
      (
        await ask<{ it: { id: string } | null }>(who, 'query ($id: ID!) { it: trainingResource(id: $id) { id } }', {
          id: resourceId,
        })
      ).it !== null
    expect([await sees('developerA'), await sees('ownerA'), await sees('manager')]).toEqual([true, true, true])
    expect(await sees('ownerB')).toBe(false)
  })
})

describe('an assignment', () => {
  test('is for all developers of the company, once for each, and they are told and written to', async () => {
    const { assignmentId } = await assigned({ dueOn: daysAfter(today(companies.a), 10) })
    const all = await enrollments('manager')
    expect(all.map(({ developer }) => developer.id).toSorted()).toEqual(
      [developers.a, developers.ab, developers.rival].map(({ id }) => toGlobalId('Developer', id)).toSorted(),
    )
    expect(new Set(all.map(({ assignment }) => assignment.id))).toEqual(new Set([assignmentId]))
    await vi.waitUntil(async () => {
      const rows = await asJob<{ userId: string }>(
        `select user_id as "userId" from accounts.notifications where type = 'TRAINING_ASSIGNED' and message like ?`,
        [`%${title}.`],
      )
      const mails = await asJob(
        `select 1 from accounts.emails where template = 'training-assigned' and data->>'items' = ?`,
        [title],
      )
      return rows.length === 3 && mails.length === 3
    }, WAIT)
  })

  test('is made for several companies together, or for none', async () => {
    const { resource } = await createResource()
    await assign('manager', { companyIds: [companyB], resourceIds: [resource!.id] })
    const { codes } = await assign('manager', { companyIds: [companyA, companyB], resourceIds: [resource!.id] })
    expect(codes).toEqual(['ALREADY_ASSIGNED'])
    expect(await enrollments('manager', { search: title, companyId: companyA })).toEqual([])
    entitle(`Second ${title}`)
    const second = await createResource()
    expect(
      (await assign('admin', { companyIds: [companyA, companyB], resourceIds: [second.resource!.id] })).assignments,
    ).toHaveLength(2)
  })

  test('of the same thing at the same moment is made once', async () => {
    const { resource } = await createResource()
    const results = await Promise.all(
      Array.from({ length: 6 }, () => assign('manager', { resourceIds: [resource!.id] })),
    )
    expect(results.map(({ codes }) => codes[0] ?? 'made').toSorted()).toEqual([
      ...Array(5).fill('ALREADY_ASSIGNED'),
      'made',
    ])
    expect(await enrollments('manager')).not.toHaveLength(0)
  })

  test.each<[string, object, string]>([
    ['a day that is over', { dueOn: '2020-01-01' }, 'INVALID'],
    ['no company', { companyIds: [] }, 'TOO_MANY'],
    ['a company that does not exist', { companyIds: [toGlobalId('Company', people.admin.id)] }, 'NOT_FOUND'],
    ['nothing to learn', { resourceIds: [] }, 'INVALID'],
  ])('with %s is refused', async (_what, input, code) => {
    const { resource } = await createResource()
    expect((await assign('manager', { resourceIds: [resource!.id], ...input })).codes).toEqual([code])
  })

  test('that ends keeps what was done, and taken back gives everybody what is left', async () => {
    const { assignmentId } = await assigned()
    await complete('developerA', (await mine('developerA')).id)
    expect((await onAssignment('manager', 'trainingUnassign', assignmentId)).assignment?.endedAt).toBeTruthy()
    expect((await enrollments('manager')).map(({ status }) => status)).toEqual(['COMPLETED'])
    expect((await onAssignment('manager', 'trainingAssignmentRestore', assignmentId)).codes).toEqual([])
    expect(await enrollments('manager')).not.toHaveLength(0)
  })

  test('reaches who joins at the same moment, and ends for who leaves', async () => {
    const { resource } = await createResource()
    const developerId = developers.head.id
    const join = async () => {
      const { result } = await ask<{ result: { assignment: { openApproval: { id: string } } | null } }>(
        'manager',
        'mutation ($input: DeveloperAssignInput!) { result: developerAssign(input: $input) { assignment { openApproval { id } } } }',
        { input: { developerId: toGlobalId('Developer', developerId), companyId: companyA } },
      )
      return change(
        'ownerA',
        'approvalApprove',
        'ApprovalApproveInput',
        { id: result.assignment!.openApproval.id },
        'approval { status }',
      )
    }
    await Promise.all([join(), assign('manager', { resourceIds: [resource!.id] })])
    expect((await enrollments('manager')).map(({ developer }) => developer.id)).toContain(
      toGlobalId('Developer', developerId),
    )
  })
})
