import { sql, system, transaction } from '@atrium/kit/database'
import { toGlobalId } from '@atrium/kit/ids'
import { createLogger } from '@atrium/kit/logs'
import type { Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { handInExpired } from '../src/training/attempts/quiz-attempts.job.ts'
import { type Accounts, startAccounts } from './accounts.ts'
import { companies, developers, people } from './plan.ts'

type Name = keyof typeof people

const companyA = toGlobalId('Company', companies.a.id)
const SECRET = 'Because the vault can be closed'

let accounts: Accounts
const viewers = {} as Record<Name, Viewer>
beforeAll(async () => {
  accounts = await startAccounts()
  for (const name of Object.keys(people) as Name[]) viewers[name] = await accounts.viewerOf(people[name])
})
afterAll(() => accounts.dispose())

const questions = [
  {
    key: 'place',
    kind: 'SINGLE_CHOICE',
    prompt: 'Where?',
    options: [
      { key: 'vault', text: 'Vault' },
      { key: 'ticket', text: 'Ticket' },
    ],
    correct: ['vault'],
    points: 3,
    explanation: SECRET,
  },
  {
    key: 'word',
    kind: 'SHORT_TEXT',
    prompt: 'Short for?',
    options: [],
    correct: ['SSRF'],
    points: 1,
    explanation: null,
  },
]
const right = [
  { key: 'place', values: ['vault'] },
  { key: 'word', values: [' ssrf '] },
]
const wrong = [{ key: 'place', values: ['ticket'] }]

interface Attempt {
  id: string
  number: number
  submittedAt: string | null
  score: number | null
  passed: boolean | null
  isTimedOut: boolean
  timeTakenSeconds: number | null
  questions:
    | { key: string; answer: string[]; isRight: boolean | null; correct: string[] | null; explanation: string | null }[]
    | null
  enrollment: { status: string; bestScore: number | null; attemptsLeft: number | null }
}
const ATTEMPT = `id number submittedAt score passed isTimedOut timeTakenSeconds questions { key answer isRight correct explanation }
  enrollment { status bestScore attemptsLeft }`

async function ask<T>(who: Name, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await accounts.ask<T>(viewers[who], query, { variables })
  expect(errors).toBeUndefined()
  return data
}

async function change<T>(who: Name, name: string, type: string, input: object, answer: string) {
  const query = `mutation ($input: ${type}!) { result: ${name}(input: $input) { ${answer} userErrors { code field } } }`
  const { result } = await ask<{ result: T & { userErrors: { code: string }[] } }>(who, query, { input })
  return { ...result, codes: result.userErrors.map(({ code }) => code) }
}

let title: string
let quizId: string
let count = 0
beforeEach(async () => {
  count += 1
  title = `Quiz ${count}`
  const { quiz } = await change<{ quiz: { id: string } }>(
    'manager',
    'quizCreate',
    'QuizCreateInput',
    { title },
    'quiz { id }',
  )
  quizId = quiz.id
})

const settings = { timeLimitMinutes: null as number | null, attemptsAllowed: 2 as number | null, shuffles: true }
const saveDraft = (revision: number, more: object = {}) =>
  change<{ quiz: { draft: { revision: number; problems: { message: string }[] } } | null }>(
    'manager',
    'quizDraftSave',
    'QuizDraftSaveInput',
    { id: quizId, revision, title, ...settings, questions, ...more },
    'quiz { draft { revision problems { message } } }',
  )
const publish = (revision: number) =>
  change<{ quiz: { version: { number: number } } | null }>(
    'manager',
    'quizPublish',
    'QuizPublishInput',
    { id: quizId, revision },
    'quiz { version { number } }',
  )

/** The quiz published and assigned to A. */
async function assigned(more: object = {}): Promise<void> {
  await saveDraft(1, more)
  expect((await publish(2)).codes).toEqual([])
  const input = { companyIds: [companyA], quizIds: [quizId], passingScore: 80 }
  expect((await change('manager', 'trainingAssign', 'TrainingAssignInput', input, 'assignments { id }')).codes).toEqual(
    [],
  )
}
async function enrollmentOf(who: Name): Promise<{ id: string; status: string }> {
  const query =
    'query ($where: TrainingEnrollmentWhereInput) { list: trainingEnrollments(where: $where) { nodes { id status } } }'
  const where = { quizId, isMine: true }
  return (await ask<{ list: { nodes: { id: string; status: string }[] } }>(who, query, { where })).list.nodes[0]!
}
const start = async (who: Name) =>
  change<{ attempt: Attempt | null }>(
    who,
    'quizAttemptStart',
    'QuizAttemptStartInput',
    { enrollmentId: (await enrollmentOf(who)).id },
    `attempt { ${ATTEMPT} }`,
  )
const give = (who: Name, name: 'quizAttemptSave' | 'quizAttemptSubmit', id: string, answers: object[]) =>
  change<{ attempt: Attempt | null }>(who, name, 'QuizAttemptAnswersInput', { id, answers }, `attempt { ${ATTEMPT} }`)
const read = async (who: Name, id: string) =>
  (await ask<{ it: Attempt | null }>(who, `query ($id: ID!) { it: quizAttempt(id: $id) { ${ATTEMPT} } }`, { id })).it
/** The attempt's time ran out a minute ago. */
const expire = (id: string) =>
  transaction(accounts.database, system('job'), (em) =>
    sql(
      em,
      `update accounts.quiz_attempts set started_at = now() - interval '11 minutes', expires_at = now() - interval '1 minute' where submitted_at is null and enrollment_id in
      (select id from accounts.training_enrollments where quiz_id = (select quiz_id from accounts.quiz_versions where id = quiz_attempts.version_id)) and ?::text is not null`,
      [id],
    ),
  )

describe('writing', () => {
  test('an unfinished draft is kept, and not published', async () => {
    const { quiz } = await saveDraft(1, { questions: [{ ...questions[0], correct: [] }] })
    expect(quiz?.draft).toEqual({ revision: 2, problems: [{ message: 'Mark the one right answer.' }] })
    expect((await publish(2)).codes).toEqual(['INVALID'])
  })

  test('two who save at once: one is kept, the other is told', async () => {
    const results = await Promise.all(Array.from({ length: 4 }, (_, i) => saveDraft(1, { title: `${title} ${i}` })))
    expect(results.map(({ codes }) => codes[0] ?? 'saved').toSorted()).toEqual([
      'CONFLICT',
      'CONFLICT',
      'CONFLICT',
      'saved',
    ])
  })

  test('published twice at once it is one version, and unchanged it is none', async () => {
    await saveDraft(1)
    const results = await Promise.all(Array.from({ length: 4 }, () => publish(2)))
    expect(results.filter(({ codes }) => codes.length === 0)).toHaveLength(1)
    expect((await publish(2)).codes).toEqual(['NOTHING_NEW'])
  })

  test('a draft is not assigned, and a published quiz is', async () => {
    const input = { companyIds: [companyA], quizIds: [quizId] }
    const assign = () => change('manager', 'trainingAssign', 'TrainingAssignInput', input, 'assignments { id }')
    expect((await assign()).codes).toEqual(['NOT_PUBLISHED'])
    await saveDraft(1)
    await publish(2)
    expect((await assign()).codes).toEqual([])
  })
})

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
