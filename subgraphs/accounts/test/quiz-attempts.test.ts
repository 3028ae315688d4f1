import { sql, transaction } from '@atrium/kit/database'
import { createLogger } from '@atrium/kit/logs'
import { describe, expect, test } from 'vitest'
import { handInExpired } from '../src/training/attempts/quiz-attempts.job.ts'
import { developers } from './plan.ts'
import {
  accounts,
  assigned,
  change,
  enrollmentOf,
  expire,
  give,
  publish,
  questions,
  read,
  right,
  saveDraft,
  SECRET,
  start,
  title,
  wrong,
  type Name,
  useQuizzes,
  viewers,
} from './quizzes-rig.ts'

useQuizzes()

describe('taking', () => {
  test('is begun, saved, handed in and passed', async () => {
    await assigned()
    const { attempt } = await start('developerA')
    expect(attempt).toMatchObject({ number: 1, submittedAt: null, score: null })
    await give('developerA', 'quizAttemptSave', attempt!.id, wrong)
    expect((await read('developerA', attempt!.id))?.questions?.find(({ key }) => key === 'place')?.answer).toEqual([
      'ticket',
    ])
    const done = await give('developerA', 'quizAttemptSubmit', attempt!.id, right)
    expect(done.attempt).toMatchObject({
      score: 100,
      passed: true,
      enrollment: { status: 'COMPLETED', bestScore: 100 },
    })
    expect(done.attempt!.timeTakenSeconds).toBeGreaterThanOrEqual(0)
    expect((await start('developerA')).codes).toEqual(['ALREADY_COMPLETED'])
  })

  test('nothing of what is right leaves the server before it is handed in, and then only when it helps nobody', async () => {
    await assigned()
    const { attempt } = await start('developerA')
    const shown = JSON.stringify([
      attempt,
      await read('developerA', attempt!.id),
      await give('developerA', 'quizAttemptSave', attempt!.id, wrong),
    ])
    expect(shown).not.toContain(SECRET)
    expect(shown).not.toContain('SSRF')
    const first = (await give('developerA', 'quizAttemptSubmit', attempt!.id, wrong)).attempt!
    // One attempt is left: it says which answers are wrong, not what is right.
    expect(first.questions!.map(({ isRight }) => isRight)).toEqual([false, false])
    expect(JSON.stringify(first)).not.toContain(SECRET)
    const second = (await start('developerA')).attempt!
    const last = (await give('developerA', 'quizAttemptSubmit', second.id, wrong)).attempt!
    expect(last.enrollment).toMatchObject({ status: 'FAILED', attemptsLeft: 0 })
    expect(last.questions!.find(({ key }) => key === 'place')).toMatchObject({
      correct: ['vault'],
      explanation: SECRET,
    })
  })

  test('the database shows nobody what is right before the attempt is handed in, whatever the service does', async () => {
    await assigned()
    const { attempt } = await start('developerA')
    const solutions = (who: Name) =>
      transaction(accounts.database, viewers[who], (em) =>
        sql(
          em,
          'select 1 from accounts.quiz_solutions s join accounts.quiz_versions v on v.id = s.version_id join accounts.quizzes q on q.id = v.quiz_id where q.title = ?',
          [title],
        ),
      )
    expect([(await solutions('developerA')).length, (await solutions('ownerA')).length]).toEqual([0, 0])
    await give('developerA', 'quizAttemptSubmit', attempt!.id, right)
    expect([(await solutions('developerA')).length, (await solutions('developerAB')).length]).toEqual([1, 0])
    expect((await solutions('manager')).length).toBe(1)
  })

  test('begun in many windows at once it is one attempt', async () => {
    await assigned()
    const results = await Promise.all(Array.from({ length: 6 }, () => start('developerA')))
    expect(new Set(results.map(({ attempt }) => attempt?.id)).size).toBe(1)
    expect((await read('developerA', results[0]!.attempt!.id))?.enrollment.attemptsLeft).toBe(1)
  })

  test('handed in twice at once, the first counts and both are told its result', async () => {
    await assigned()
    const { attempt } = await start('developerA')
    const results = await Promise.all(
      Array.from({ length: 6 }, (_, i) => give('developerA', 'quizAttemptSubmit', attempt!.id, i % 2 ? right : wrong)),
    )
    expect(new Set(results.map((result) => JSON.stringify(result.attempt))).size).toBe(1)
    expect((await give('developerA', 'quizAttemptSave', attempt!.id, right)).codes).toEqual(['ALREADY_SUBMITTED'])
  })

  test('after the last attempt there is none, until staff grants one', async () => {
    await assigned({ attemptsAllowed: 1 })
    const { attempt } = await start('developerA')
    await give('developerA', 'quizAttemptSubmit', attempt!.id, wrong)
    expect((await start('developerA')).codes).toEqual(['NO_ATTEMPTS_LEFT'])
    const { id } = await enrollmentOf('developerA')
    const grant = (who: Name) =>
      change<{ enrollment: { status: string } | null }>(
        who,
        'quizAttemptGrant',
        'TrainingEnrollmentInput',
        { id },
        'enrollment { status }',
      )
    expect((await grant('ownerA')).codes).toEqual(['FORBIDDEN'])
    const grants = await Promise.all([grant('manager'), grant('admin')])
    expect(grants.map(({ codes }) => codes[0] ?? 'granted').toSorted()).toEqual(['INVALID', 'granted'])
    expect((await start('developerA')).attempt?.number).toBe(2)
  })

  test('an attempt stays on its version when a new one is published', async () => {
    await assigned()
    const { attempt } = await start('developerA')
    await saveDraft(2, { questions: [{ ...questions[0], key: 'other', correct: ['ticket'] }] })
    expect((await publish(3)).quiz?.version.number).toBe(2)
    const done = await give('developerA', 'quizAttemptSubmit', attempt!.id, right)
    expect(done.attempt).toMatchObject({ score: 100, passed: true })
  })

  test('79.9 percent is not 80', async () => {
    const odd = [1, 2, 3, 4, 5].map((i) => ({
      ...questions[0],
      key: `q${i}`,
      points: i === 5 ? 25 : 25 - (i === 1 ? 1 : 0),
    }))
    await assigned({ questions: odd })
    const { attempt } = await start('developerA')
    // 99 of 124 points: 79.8 %.
    const answers = ['q1', 'q2', 'q3', 'q4'].map((key) => ({ key, values: ['vault'] }))
    expect((await give('developerA', 'quizAttemptSubmit', attempt!.id, answers)).attempt).toMatchObject({
      score: 79,
      passed: false,
    })
  })
})

describe('when the time is over', () => {
  test('what was saved counts, and what comes later does not', async () => {
    await assigned({ timeLimitMinutes: 10 })
    const { attempt } = await start('developerA')
    await give('developerA', 'quizAttemptSave', attempt!.id, right.slice(0, 1))
    await expire(attempt!.id)
    expect((await give('developerA', 'quizAttemptSave', attempt!.id, right)).codes).toEqual(['TIME_IS_UP'])
    const done = (await give('developerA', 'quizAttemptSubmit', attempt!.id, right)).attempt
    expect(done).toMatchObject({ score: 75, passed: false, isTimedOut: true, timeTakenSeconds: 600 })
  })

  test('the job hands in what nobody did, once', async () => {
    await assigned({ timeLimitMinutes: 10 })
    const { attempt } = await start('developerA')
    await give('developerA', 'quizAttemptSave', attempt!.id, right)
    await expire(attempt!.id)
    const log = createLogger({ level: 'silent' })
    await Promise.all([handInExpired(accounts.database, log), handInExpired(accounts.database, log)])
    expect(await read('developerA', attempt!.id)).toMatchObject({
      score: 100,
      passed: true,
      isTimedOut: true,
      enrollment: { status: 'COMPLETED' },
    })
  })
})

describe('who sees an attempt', () => {
  test('the developer and staff with its questions, the company and the agency its result, nobody else anything', async () => {
    await assigned()
    const { attempt } = await start('developerAB')
    expect(await read('manager', attempt!.id)).toMatchObject({ questions: null })
    await give('developerAB', 'quizAttemptSubmit', attempt!.id, right)
    const [own, staff, company, agency] = await Promise.all(
      (['developerAB', 'manager', 'ownerA', 'agencyAdmin'] as const).map((who) => read(who, attempt!.id)),
    )
    expect([own!.questions?.length, staff!.questions?.length]).toEqual([2, 2])
    expect([company!.questions, agency!.questions, company!.score, agency!.score]).toEqual([null, null, 100, 100])
    for (const who of ['ownerB', 'developerA', 'developerRival'] as const)
      expect([who, await read(who, attempt!.id)]).toEqual([who, null])
    expect((await give('developerA', 'quizAttemptSubmit', attempt!.id, right)).codes).toEqual(['NOT_FOUND'])
    expect(developers.ab.id).toBe(viewers.developerAB.developerId)
  })
})
