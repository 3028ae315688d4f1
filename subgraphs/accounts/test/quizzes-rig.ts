import { sql, system, transaction } from '@atrium/kit/database'
import { fromGlobalId, toGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { type Accounts, startAccounts } from './accounts.ts'
import { companies, people } from './plan.ts'

// What the tests of quizzes share: a quiz, what it asks, and what is done with it.

export type Name = keyof typeof people

export const companyA = toGlobalId('Company', companies.a.id)
export const SECRET = 'Because the vault can be closed'

export let accounts: Accounts
export const viewers = {} as Record<Name, Viewer>

/** For the top of a test file: accounts with the people of the plan, and before each test a quiz that staff has begun. */
export function useQuizzes(): void {
  beforeAll(async () => {
    accounts = await startAccounts()
    for (const name of Object.keys(people) as Name[]) viewers[name] = await accounts.viewerOf(people[name])
  })
  afterAll(() => accounts.dispose())
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
}

export const questions = [
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
export const right = [
  { key: 'place', values: ['vault'] },
  { key: 'word', values: [' ssrf '] },
]
export const wrong = [{ key: 'place', values: ['ticket'] }]

export interface Attempt {
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
export const ATTEMPT = `id number submittedAt score passed isTimedOut timeTakenSeconds questions { key answer isRight correct explanation }
  enrollment { status bestScore attemptsLeft }`

export async function ask<T>(who: Name, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await accounts.ask<T>(viewers[who], query, { variables })
  expect(errors).toBeUndefined()
  return data
}

export async function change<T>(who: Name, name: string, type: string, input: object, answer: string) {
  const query = `mutation ($input: ${type}!) { result: ${name}(input: $input) { ${answer} userErrors { code field } } }`
  const { result } = await ask<{ result: T & { userErrors: { code: string }[] } }>(who, query, { input })
  return { ...result, codes: result.userErrors.map(({ code }) => code) }
}

export let title: string
export let quizId: string
let count = 0
export const settings = { timeLimitMinutes: null as number | null, attemptsAllowed: 2 as number | null, shuffles: true }
export const saveDraft = (revision: number, more: object = {}) =>
  change<{ quiz: { draft: { revision: number; problems: { message: string }[] } } | null }>(
    'manager',
    'quizDraftSave',
    'QuizDraftSaveInput',
    { id: quizId, revision, title, ...settings, questions, ...more },
    'quiz { draft { revision problems { message } } }',
  )
export const publish = (revision: number) =>
  change<{ quiz: { version: { number: number } } | null }>(
    'manager',
    'quizPublish',
    'QuizPublishInput',
    { id: quizId, revision },
    'quiz { version { number } }',
  )

/** The quiz published and assigned to A. */
export async function assigned(more: object = {}): Promise<void> {
  await saveDraft(1, more)
  expect((await publish(2)).codes).toEqual([])
  const input = { companyIds: [companyA], quizIds: [quizId], passingScore: 80 }
  expect((await change('manager', 'trainingAssign', 'TrainingAssignInput', input, 'assignments { id }')).codes).toEqual(
    [],
  )
}
export async function enrollmentOf(who: Name): Promise<{ id: string; status: string }> {
  const query =
    'query ($where: TrainingEnrollmentWhereInput) { list: trainingEnrollments(where: $where) { nodes { id status } } }'
  const where = { quizId, isMine: true }
  return (await ask<{ list: { nodes: { id: string; status: string }[] } }>(who, query, { where })).list.nodes[0]!
}
export const start = async (who: Name) =>
  change<{ attempt: Attempt | null }>(
    who,
    'quizAttemptStart',
    'QuizAttemptStartInput',
    { enrollmentId: (await enrollmentOf(who)).id },
    `attempt { ${ATTEMPT} }`,
  )
export const give = (who: Name, name: 'quizAttemptSave' | 'quizAttemptSubmit', id: string, answers: object[]) =>
  change<{ attempt: Attempt | null }>(who, name, 'QuizAttemptAnswersInput', { id, answers }, `attempt { ${ATTEMPT} }`)
export const read = async (who: Name, id: string) =>
  (await ask<{ it: Attempt | null }>(who, `query ($id: ID!) { it: quizAttempt(id: $id) { ${ATTEMPT} } }`, { id })).it
/** The attempt's time ran out a minute ago. */
export const expire = (id: string) =>
  transaction(accounts.database, system('job'), (em) =>
    sql(
      em,
      `update accounts.quiz_attempts set started_at = now() - interval '11 minutes', expires_at = now() - interval '1 minute'
       where id = ?`,
      [fromGlobalId('QuizAttempt', id)],
    ),
  )
