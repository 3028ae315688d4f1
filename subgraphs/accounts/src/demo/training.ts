import { insertRows, sql } from '@atrium/kit/database'
import type { DemoPlan } from '@atrium/kit/demo'
import { newId } from '@atrium/kit/ids'
import type { EntityManager } from '@mikro-orm/postgresql'
import { daysAfter } from '../assignments/business-day.ts'
import { type QuizContent, type QuizQuestion, type QuizSolution, split } from '../training/quizzes/quiz-content.ts'
import { score } from '../training/quizzes/scoring.ts'
import { quizzes, resources } from './training-texts.ts'

const DAY_MS = 86_400_000
const PASSING_SCORE = 80

interface Item {
  resourceId: string | null
  quizId: string | null
  version: { id: string; questions: QuizQuestion[]; solutions: QuizSolution[] } | null
  isRequired: boolean
  /** Days from now to the last day. */
  dueIn: number | null
}

/** What the demo's companies ask their developers to know, and how far those are. */
export async function seedTraining(em: EntityManager, plan: DemoPlan): Promise<void> {
  const staff =
    plan.users.find(({ role }) => role === 'PROJECT_MANAGER') ?? plan.users.find(({ role }) => role === 'ADMIN')
  const items = [
    ...(await seedResources(em, plan, staff?.id ?? null)),
    ...(await seedQuizzes(em, plan, staff?.id ?? null)),
  ]
  const companies = plan.companies.filter(({ status }) => status === 'ACTIVE')
  const assignments = companies.flatMap((company, place) =>
    items
      // Not every company asks for everything.
      .filter((_, i) => (i + place) % 4 !== 3)
      .map((item) => ({ id: newId(), companyId: company.id, ...item })),
  )
  const createdAt = new Date(plan.now.getTime() - 30 * DAY_MS)
  const today = plan.now.toISOString().slice(0, 10)
  await insertRows(
    em,
    'training_assignments',
    assignments.map(({ id, companyId, resourceId, quizId, isRequired, dueIn }) => ({
      id,
      companyId,
      resourceId,
      quizId,
      isRequired,
      dueOn: dueIn === null ? null : daysAfter(today, dueIn),
      passingScore: quizId ? PASSING_SCORE : null,
      createdById: staff?.id ?? null,
      createdAt,
    })),
  )
  await seedEnrollments(em, plan, assignments)
}

async function seedResources(em: EntityManager, plan: DemoPlan, createdById: string | null): Promise<Item[]> {
  const createdAt = new Date(plan.now.getTime() - 60 * DAY_MS)
  const rows = resources.map(({ dueIn: _dueIn, isRequired: _isRequired, ...resource }) => ({
    id: newId(),
    ...resource,
    createdById,
    createdAt,
    updatedAt: createdAt,
  }))
  await insertRows(em, 'training_resources', rows)
  return rows.map(({ id }, i) => ({
    resourceId: id,
    quizId: null,
    version: null,
    isRequired: resources[i]!.isRequired,
    dueIn: resources[i]!.dueIn,
  }))
}

async function seedQuizzes(em: EntityManager, plan: DemoPlan, createdById: string | null): Promise<Item[]> {
  const createdAt = new Date(plan.now.getTime() - 50 * DAY_MS)
  const items: Item[] = []
  for (const { title, summary, dueIn, ...settings } of quizzes) {
    const [quizId, versionId] = [newId(), newId()]
    const content: QuizContent = settings
    const { questions, solutions } = split(content)
    const points = questions.reduce((sum, question) => sum + question.points, 0)
    await insertRows(em, 'quizzes', [{ id: quizId, title, summary, createdById, createdAt, updatedAt: createdAt }])
    await insertRows(em, 'quiz_drafts', [
      { quizId, revision: 1, content, updatedById: createdById, updatedAt: createdAt },
    ])
    const { timeLimitMinutes, attemptsAllowed, shuffles } = content
    await insertRows(em, 'quiz_versions', [
      {
        id: versionId,
        quizId,
        number: 1,
        questions,
        questionCount: questions.length,
        points,
        timeLimitMinutes,
        attemptsAllowed,
        shuffles,
        publishedById: createdById,
        publishedAt: createdAt,
      },
    ])
    await insertRows(em, 'quiz_solutions', [{ versionId, solutions }])
    await sql(em, 'update accounts.quizzes set version_id = ? where id = ?', [versionId, quizId])
    items.push({ resourceId: null, quizId, version: { id: versionId, questions, solutions }, isRequired: true, dueIn })
  }
  return items
}

async function seedEnrollments(
  em: EntityManager,
  plan: DemoPlan,
  assignments: readonly (Item & { id: string; companyId: string })[],
): Promise<void> {
  const attempts: object[] = []
  const agencyOf = new Map(plan.developers.map(({ id, agencyId }) => [id, agencyId]))
  const enrollments = plan.companyDevelopers.flatMap(({ companyId, developerId }, person) =>
    assignments
      .filter((assignment) => assignment.companyId === companyId)
      .map((assignment, place) => {
        const id = newId()
        const { tried, ...how } = progressOf(plan, person * 7 + place * 3, assignment)
        const about = { enrollmentId: id, companyId, developerId, agencyId: agencyOf.get(developerId) ?? null }
        attempts.push(
          ...tried.map((attempt) => ({ id: newId(), ...about, versionId: assignment.version?.id, ...attempt })),
        )
        return { id, assignmentId: assignment.id, developerId, ...how, attempts: tried.length }
      }),
  )
  for (let start = 0; start < enrollments.length; start += 1000) {
    await sql(
      em,
      `insert into accounts.training_enrollments (id, assignment_id, company_id, developer_id, agency_id, resource_id, quiz_id,
         is_required, due_on, due_at, status, started_at, completed_at, best_score, notes, attempts, remind_at, created_at)
       select row.id, assignment.id, company.id, developer.id, developer.agency_id, assignment.resource_id, assignment.quiz_id,
         assignment.is_required, assignment.due_on, (assignment.due_on + 1)::timestamp at time zone company.time_zone,
         row.status, row."startedAt", row."completedAt", row."bestScore", row.notes, row.attempts,
         case when row.status <> 'COMPLETED' then accounts.training_remind_at(assignment.due_on, company.time_zone, now()) end,
         assignment.created_at
       from jsonb_to_recordset(?::jsonb) as row(id uuid, "assignmentId" uuid, "developerId" uuid, status text,
         "startedAt" timestamptz, "completedAt" timestamptz, "bestScore" int, notes text, attempts int)
       join accounts.training_assignments assignment on assignment.id = row."assignmentId"
       join accounts.companies company on company.id = assignment.company_id
       join accounts.developers developer on developer.id = row."developerId"`,
      [JSON.stringify(enrollments.slice(start, start + 1000))],
    )
  }
  await insertRows(em, 'quiz_attempts', attempts)
}

interface How {
  status: 'NOT_STARTED' | 'IN_PROGRESS' | 'COMPLETED' | 'FAILED'
  startedAt: Date | null
  completedAt: Date | null
  bestScore: number | null
  notes: string | null
  tried: object[]
}

const NOTES = [
  'The part about reviews was new to me. I have put it into our checklist.',
  'Done with the whole team in one afternoon.',
  'The link to the vault is an old one, the rest holds.',
]

/** Most is done, some is under way, a few have no attempt left, the rest is still to come. */
function progressOf({ now }: DemoPlan, turn: number, { version }: Item): How {
  const startedAt = new Date(now.getTime() - (2 + (turn % 20)) * DAY_MS - (turn % 7) * 3_600_000)
  if (turn % 10 > 7)
    return { status: 'NOT_STARTED', startedAt: null, completedAt: null, bestScore: null, notes: null, tried: [] }
  if (!version) {
    const isDone = turn % 10 < 6
    const completedAt = isDone ? new Date(startedAt.getTime() + (6 + (turn % 15)) * 60_000) : null
    const notes = isDone && turn % 4 === 0 ? NOTES[turn % NOTES.length]! : null
    return { status: isDone ? 'COMPLETED' : 'IN_PROGRESS', startedAt, completedAt, bestScore: null, notes, tried: [] }
  }
  const tried = attemptsOf(version, turn, startedAt)
  const passed = tried.at(-1)!.passed
  const bestScore = Math.max(...tried.map(({ score: percent }) => percent))
  const status = passed ? 'COMPLETED' : tried.length === MOST_ATTEMPTS ? 'FAILED' : 'IN_PROGRESS'
  return { status, startedAt, completedAt: passed ? tried.at(-1)!.submittedAt : null, bestScore, notes: null, tried }
}

const MOST_ATTEMPTS = 3

/** One try, or as many as are allowed by who does not get there. */
function attemptsOf({ questions, solutions }: NonNullable<Item['version']>, turn: number, startedAt: Date) {
  const misses = turn % 9 === 4 ? 3 : 0
  const attempts = []
  do {
    const number: number = attempts.length + 1
    const begun = new Date(startedAt.getTime() + (number - 1) * 3_600_000)
    const submittedAt = new Date(begun.getTime() + (6 + ((turn + number) % 15)) * 60_000)
    const answers = Object.fromEntries(
      // Every now and then somebody knows one question less.
      questions.map((question, i) => [
        question.key,
        (turn + i) % 6 === 0 || i < misses ? wrongAnswer(question) : solutions[i]!.correct.slice(0, 4),
      ]),
    )
    const { points, percent } = score(questions, solutions, answers)
    attempts.push({
      number,
      answers,
      startedAt: begun,
      submittedAt,
      isTimedOut: false,
      points,
      score: percent,
      passed: percent >= PASSING_SCORE,
      timeTaken: `${(submittedAt.getTime() - begun.getTime()) / 1000} seconds`,
    })
  } while (misses > 0 && attempts.length < MOST_ATTEMPTS)
  return attempts
}

function wrongAnswer({ options }: QuizQuestion): string[] {
  return options.length > 0 ? [options.at(-1)!.key] : ['I do not know']
}
