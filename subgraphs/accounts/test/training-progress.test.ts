import { toGlobalId } from '@atrium/kit/ids'
import { statementsDuring } from '@atrium/testing'
import { describe, expect, test } from 'vitest'
import { daysAfter } from '../src/assignments/business-day.ts'
import { companies, developers } from './plan.ts'
import {
  ask,
  asRelay,
  assigned,
  companyA,
  companyB,
  complete,
  due,
  type Enrollment,
  enrollments,
  mine,
  type Name,
  onEnrollment,
  title,
  today,
  withTraining,
  entitle,
} from './training.ts'

// What developers do with it, and who sees how far they are.

withTraining()

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
      entitle(each)
      await assigned()
      if (!each.endsWith('whenever')) await due(daysAfter(today(companies.a), each.endsWith('later') ? 5 : -5))
    }
    entitle(stem)
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
      entitle(`${title} and`)
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
