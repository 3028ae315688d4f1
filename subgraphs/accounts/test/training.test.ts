import { sql, system, transaction } from '@atrium/kit/database'
import { toGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { statementsDuring } from '@atrium/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { businessDay, daysAfter } from '../src/assignments/business-day.ts'
import { remindOfTraining } from '../src/training/enrollments/training-reminders.job.ts'
import { type Accounts, startAccounts } from './accounts.ts'
import { companies, developers, people } from './plan.ts'

type Name = keyof typeof people

/** Other work of the machine may keep relay and consumer from their turn. */
const WAIT = { timeout: 15_000 }

const companyA = toGlobalId('Company', companies.a.id)
const companyB = toGlobalId('Company', companies.b.id)
const today = (company: { timeZone: string }) => businessDay(new Date(), company.timeZone)

let accounts: Accounts
const viewers = {} as Record<Name, Viewer>
beforeAll(async () => {
  accounts = await startAccounts()
  for (const name of Object.keys(people) as Name[]) viewers[name] = await accounts.viewerOf(people[name])
})
afterAll(() => accounts.dispose())

let title: string
let count = 0
beforeEach(() => {
  count += 1
  title = `Reading ${count}`
})

interface Enrollment {
  id: string
  kind: string
  status: string
  bestScore: number | null
  dueOn: string | null
  isOverdue: boolean
  isLate: boolean
  notes: string | null
  developer: { id: string }
  company: { id: string }
  assignment: { id: string }
}
const ENROLLMENT =
  'id kind status bestScore dueOn isOverdue isLate notes developer { id } company { id } assignment { id }'

async function ask<T>(who: Name | Viewer, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await accounts.ask<T>(typeof who === 'string' ? viewers[who] : who, query, { variables })
  expect(errors).toBeUndefined()
  return data
}

/** Runs a mutation and gives what it answers with the codes of what went wrong. */
async function change<T>(who: Name | Viewer, name: string, type: string, input: object, answer: string) {
  const query = `mutation ($input: ${type}!) { result: ${name}(input: $input) { ${answer} userErrors { code field } } }`
  const { result } = await ask<{ result: T & { userErrors: { code: string; field: string[] | null }[] } }>(who, query, {
    input,
  })
  return { ...result, codes: result.userErrors.map(({ code }) => code) }
}

const createResource = (who: Name = 'manager', more: object = {}) =>
  change<{ resource: { id: string; tags: string[] } | null }>(
    who,
    'trainingResourceCreate',
    'TrainingResourceCreateInput',
    { title, kind: 'LINK', url: 'https://example.com/read', ...more },
    'resource { id tags }',
  )
const assign = (who: Name, input: object) =>
  change<{ assignments: { id: string }[] | null }>(
    who,
    'trainingAssign',
    'TrainingAssignInput',
    { companyIds: [companyA], ...input },
    'assignments { id }',
  )
const complete = (who: Name, id: string, notes?: string) =>
  change<{ enrollment: Enrollment | null }>(
    who,
    'trainingComplete',
    'TrainingCompleteInput',
    { id, notes },
    `enrollment { ${ENROLLMENT} }`,
  )
const onEnrollment = (who: Name, name: string, id: string) =>
  change<{ enrollment: Enrollment | null }>(
    who,
    name,
    'TrainingEnrollmentInput',
    { id },
    `enrollment { ${ENROLLMENT} }`,
  )
const onAssignment = (who: Name, name: string, id: string) =>
  change<{ assignment: { id: string; endedAt: string | null } | null }>(
    who,
    name,
    'TrainingAssignmentInput',
    { id },
    'assignment { id endedAt }',
  )
async function enrollments(who: Name | Viewer, where: object = { search: title }): Promise<Enrollment[]> {
  const query = `query ($where: TrainingEnrollmentWhereInput) { list: trainingEnrollments(first: 100, where: $where) { nodes { ${ENROLLMENT} } } }`
  return (await ask<{ list: { nodes: Enrollment[] } }>(who, query, { where })).list.nodes
}

/** A resource that is assigned to A (or the given companies). */
async function assigned(input: object = {}): Promise<{ resourceId: string; assignmentId: string }> {
  const { resource } = await createResource()
  const { assignments, codes } = await assign('manager', { resourceIds: [resource!.id], ...input })
  expect(codes).toEqual([])
  return { resourceId: resource!.id, assignmentId: assignments![0]!.id }
}
const mine = async (who: Name) => (await enrollments(who, { search: title, isMine: true }))[0]!
const asJob = <T extends object>(text: string, params: unknown[] = []) =>
  transaction(accounts.database, system('job'), (em) => sql<T>(em, text, params))
const asRelay = <T extends object>(text: string, params: unknown[] = []) =>
  transaction(accounts.database, system('relay'), (em) => sql<T>(em, text, params))
/** Sets the last day of all that has this test's title, as if it had been set so when it was assigned. */
const due = (dueOn: string) =>
  asJob(
    `update accounts.training_enrollments e
     set due_on = ?, due_at = (?::date + 1)::timestamp at time zone c.time_zone,
       remind_at = accounts.training_remind_at(?, c.time_zone, ?::date - interval '30 days')
     from accounts.companies c, accounts.training_resources r where c.id = e.company_id and r.id = e.resource_id and r.title = ?`,
    [dueOn, dueOn, dueOn, dueOn, title],
  )

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
    title = `Second ${title}`
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

describe('a developer', () => {
  test('completes what it has read, with notes, and may take it back', async () => {
    await assigned()
    const { id } = await mine('developerA')
    expect((await onEnrollment('developerA', 'trainingStart', id)).enrollment?.status).toBe('IN_PROGRESS')
    const { enrollment } = await complete('developerA', id, ' Good to know ')
    expect(enrollment).toMatchObject({ status: 'COMPLETED', notes: 'Good to know', isLate: false })
    expect((await onEnrollment('developerA', 'trainingReopen', id)).enrollment?.status).toBe('IN_PROGRESS')
  })

  test('who presses twice at once completes it once', async () => {
    await assigned()
    const { id } = await mine('developerA')
    const results = await Promise.all(Array.from({ length: 5 }, () => complete('developerA', id)))
    expect(results.every(({ enrollment }) => enrollment?.status === 'COMPLETED')).toBe(true)
    const events = await asRelay(
      `select 1 from accounts.outbox where type = 'training.completed' and activity->>'summary' like ? union all
       select 1 from bus.events where type = 'training.completed' and activity->>'summary' like ?`,
      [`%${title}%`, `%${title}%`],
    )
    expect(events).toHaveLength(1)
  })

  test('is late after the last day by the clock of the company, and it counts', async () => {
    await assigned()
    await due(daysAfter(today(companies.a), -1))
    expect(await mine('developerA')).toMatchObject({ isOverdue: true })
    const { enrollment } = await complete('developerA', (await mine('developerA')).id)
    expect(enrollment).toMatchObject({ status: 'COMPLETED', isLate: true, isOverdue: false })
  })

  test('sees what is overdue first', async () => {
    const titles = [`${title} later`, `${title} overdue`, `${title} whenever`]
    const stem = title
    for (const each of titles) {
      title = each
      await assigned()
      if (!each.endsWith('whenever')) await due(daysAfter(today(companies.a), each.endsWith('later') ? 5 : -5))
    }
    title = stem
    expect((await enrollments('developerA', { search: stem, isMine: true })).map(({ isOverdue }) => isOverdue)).toEqual(
      [true, false, false],
    )
  })

  test.each<[Name, string]>([
    ['developerAB', 'NOT_FOUND'],
    ['ownerA', 'FORBIDDEN'],
    ['manager', 'FORBIDDEN'],
    ['ownerB', 'NOT_FOUND'],
  ])('is the only one to complete it: %s cannot', async (who, code) => {
    await assigned()
    const { id } = await mine('developerA')
    expect((await complete(who, id)).codes).toEqual([code])
  })
})

describe('who sees whose progress', () => {
  const developerIds = async (who: Name) =>
    (await enrollments(who)).map(({ company, developer }) => [company.id, developer.id].join(' ')).toSorted()
  const of = (company: string, ...those: { id: string }[]) =>
    those.map(({ id }) => `${company} ${toGlobalId('Developer', id)}`).toSorted()

  test('its own developers a company and an agency, its own a developer, all staff', async () => {
    await assigned({ companyIds: [companyA, companyB] })
    expect(await developerIds('ownerA')).toHaveLength(
      (await developerIds('manager')).filter((id) => id.startsWith(companyA)).length,
    )
    expect(await developerIds('viewerA')).toEqual(await developerIds('ownerA'))
    expect(await developerIds('ownerB')).toEqual(of(companyB, developers.ab))
    expect(await developerIds('developerA')).toEqual(of(companyA, developers.a))
    expect(await developerIds('developerAB')).toEqual(
      [...of(companyA, developers.ab), ...of(companyB, developers.ab)].toSorted(),
    )
    expect(
      (await developerIds('agencyAdmin')).every((id) => !id.includes(toGlobalId('Developer', developers.a.id))),
    ).toBe(true)
    expect(await developerIds('agencyAdmin')).toContain(of(companyB, developers.ab)[0])
  })

  test('the figures are those of the rows, whatever the filter, in one statement', async () => {
    await assigned({ companyIds: [companyA, companyB] })
    await complete('developerA', (await mine('developerA')).id)
    const FIELDS =
      'total completed overdue resources resourcesCompleted quizzes quizzesCompleted developers averageScore'
    for (const who of ['manager', 'ownerA', 'ownerB', 'developerAB', 'agencyAdmin'] as const) {
      for (const where of [
        { search: title },
        { companyId: companyA },
        { status: ['COMPLETED'] },
        { isOverdue: true },
        { isMine: true },
      ]) {
        const query = `query ($where: TrainingEnrollmentWhereInput) { figures: trainingProgress(where: $where) { ${FIELDS} } }`
        const { figures } = await ask<{ figures: Record<string, number | null> }>(who, query, { where })
        const rows = await enrollments(who, where)
        const done = rows.filter(({ status }) => status === 'COMPLETED')
        const of = (kind: string, list: Enrollment[]) => list.filter((row) => row.kind === kind).length
        const scores = rows.flatMap(({ bestScore }) => (bestScore === null ? [] : [bestScore]))
        const average = scores.reduce((sum, score) => sum + score, 0) / scores.length
        expect([who, where, figures]).toEqual([
          who,
          where,
          {
            total: rows.length,
            completed: done.length,
            overdue: rows.filter(({ isOverdue }) => isOverdue).length,
            resources: of('RESOURCE', rows),
            resourcesCompleted: of('RESOURCE', done),
            quizzes: of('QUIZ', rows),
            quizzesCompleted: of('QUIZ', done),
            developers: new Set(rows.map(({ developer }) => developer.id)).size,
            averageScore: scores.length > 0 ? Math.round(average) : null,
          },
        ])
      }
    }
  })

  test('a longer page takes no more statements than a short one', async () => {
    for (let i = 0; i < 3; i += 1) {
      title = `${title} and`
      await assigned()
    }
    const statements = async (first: number) => {
      const query = `{ trainingEnrollments(first: ${first}) { totalCount nodes { id developer { user { name } training { total } } company { name training { completed } } resource { title } quiz { title } assignment { progress { total } } attempts { totalCount } attemptsLeft } } }`
      return (await statementsDuring(() => ask('manager', query))).filter(({ isViewers }) => isViewers).length
    }
    // Quizzes have attempts, which resources do not: the short page has both.
    const kinds = (await enrollments('manager', {})).map(({ kind }) => kind)
    const both = Math.max(kinds.indexOf('RESOURCE'), kinds.indexOf('QUIZ')) + 1
    expect(kinds.length).toBeGreaterThan(both * 1.5)
    const [short, long] = [await statements(both), await statements(100)]
    expect(long).toBeLessThanOrEqual(short)
  })
})

describe('reminders', () => {
  const remind = (who: Name, ids: string[]) =>
    change<{ enrollments: { id: string }[] | null; skippedCount: number | null }>(
      who,
      'trainingRemind',
      'TrainingRemindInput',
      { ids },
      'enrollments { id } skippedCount',
    )
  const nextAfter = async (dueOn: string, zone: string, past: string) => {
    const [row] = await asJob<{ at: Date | null }>(
      'select accounts.training_remind_at(?::date, ?, ?::timestamptz) as at',
      [dueOn, zone, past],
    )
    return row!.at && new Date(row!.at).toISOString()
  }

  test('come three days before, on the day, and each week after it, at eight in the morning of the company', async () => {
    const next = (past: string) => nextAfter('2026-05-20', 'Europe/Zurich', past)
    expect(await next('2026-05-01T00:00:00Z')).toBe('2026-05-17T06:00:00.000Z')
    expect(await next('2026-05-17T06:00:00Z')).toBe('2026-05-20T06:00:00.000Z')
    expect(await next('2026-05-20T06:00:00Z')).toBe('2026-05-27T06:00:00.000Z')
    expect(await next('2026-07-01T12:00:00Z')).toBe('2026-07-08T06:00:00.000Z')
    expect(await nextAfter('2026-05-20', 'America/Los_Angeles', '2026-05-17T14:00:00Z')).toBe(
      '2026-05-17T15:00:00.000Z',
    )
  })

  test('are sent once however often the job runs, and not of what is done', async () => {
    await assigned()
    await due(daysAfter(today(companies.a), 2))
    await complete('developerA', (await mine('developerA')).id)
    await asJob(
      `update accounts.training_enrollments set remind_at = now() - interval '1 minute' where remind_at is not null and resource_id in
       (select id from accounts.training_resources where title = ?)`,
      [title],
    )
    // Of what other tests left open nothing is said here.
    await asJob(
      `update accounts.training_enrollments set remind_at = null where resource_id not in
       (select id from accounts.training_resources where title = ?)`,
      [title],
    )
    await Promise.all([remindOfTraining(accounts.database), remindOfTraining(accounts.database)])
    await remindOfTraining(accounts.database)
    await vi.waitUntil(async () => {
      const mails = await asJob(
        `select 1 from accounts.emails where template = 'training-reminder' and data->>'items' like ?`,
        [`%${title}%`],
      )
      return mails.length === (await enrollments('manager')).length - 1
    }, WAIT)
  })

  test('are sent now by staff, at most once a day of each', async () => {
    await assigned()
    const ids = (await enrollments('manager')).map(({ id }) => id)
    const results = await Promise.all([remind('manager', ids), remind('admin', ids)])
    expect(results.map(({ skippedCount }) => skippedCount).toSorted((a, b) => a! - b!)).toEqual([0, ids.length])
    expect((await remind('manager', ids)).skippedCount).toBe(ids.length)
    expect((await remind('ownerA', ids)).codes).toEqual(['FORBIDDEN'])
  })
})
