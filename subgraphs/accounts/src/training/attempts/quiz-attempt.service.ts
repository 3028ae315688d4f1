import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { fromGlobalId, newId, toGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type Context, requireUser } from '../../context.ts'
import { TrainingAssignmentEntity } from '../assignments/training-assignment.entity.ts'
import { TrainingEnrollmentEntity } from '../enrollments/training-enrollment.entity.ts'
import { complete, lockOwn } from '../enrollments/training-enrollment.service.ts'
import type { QuizSolution } from '../quizzes/quiz-content.ts'
import { QuizVersionEntity } from '../quizzes/quiz-version.entity.ts'
import { findQuiz } from '../quizzes/quiz.service.ts'
import { type Answers, answersTo, score } from '../quizzes/scoring.ts'
import { trainingError } from '../training-errors.ts'
import { requireTrainingStaff } from '../training-rights.ts'
import { attemptsLeft } from './attempts-left.ts'
import { QuizAttemptEntity } from './quiz-attempt.entity.ts'

const MOST_ANSWERS = 200

/** Begins an attempt, or goes on with the one that is under way: two windows do not use up two. */
export function startAttempt(context: Context, enrollmentGlobalId: string): Promise<QuizAttemptEntity> {
  const viewer = requireUser(context)
  return context.write(async (em) => {
    const enrollment = await lockOwn(em, viewer, enrollmentGlobalId)
    if (!enrollment.quizId) throw trainingError('INVALID', 'This is to be read, not to be answered.', 'enrollmentId')
    const underWay = await em.findOne(QuizAttemptEntity, { enrollmentId: enrollment.id, submittedAt: null })
    if (underWay && !isOver(underWay)) return underWay
    // Its time ran out while nobody looked.
    if (underWay) await handIn(em, viewer, enrollment, underWay, true)
    if (enrollment.status === 'COMPLETED')
      throw trainingError('ALREADY_COMPLETED', 'You have passed this quiz already.', 'enrollmentId')
    return insertAttempt(em, enrollment)
  })
}

async function insertAttempt(em: EntityManager, enrollment: TrainingEnrollmentEntity): Promise<QuizAttemptEntity> {
  const quiz = await findQuiz(em, toGlobalId('Quiz', enrollment.quizId!), 'enrollmentId')
  const version = await em.findOneOrFail(QuizVersionEntity, { id: quiz.versionId! })
  if (attemptsLeft(enrollment, version) === 0)
    throw trainingError('NO_ATTEMPTS_LEFT', 'You have no attempt left. Ask staff for another one.', 'enrollmentId')
  const { id: enrollmentId, companyId, developerId } = enrollment
  const startedAt = new Date()
  const limit = version.timeLimitMinutes
  const attempt = em.create(QuizAttemptEntity, {
    id: newId(),
    enrollmentId,
    companyId,
    developerId,
    agencyId: enrollment.agencyId ?? null,
    versionId: version.id,
    number: enrollment.attempts + 1,
    answers: {},
    startedAt,
    expiresAt: limit ? new Date(startedAt.getTime() + limit * 60_000) : null,
    isTimedOut: false,
  })
  em.assign(enrollment, {
    attempts: enrollment.attempts + 1,
    status: 'IN_PROGRESS',
    startedAt: enrollment.startedAt ?? startedAt,
  })
  await em.flush()
  return attempt
}

type Given = readonly { key: string; values: string[] }[]

/** Keeps the answers so far. Refused once the time is over or the attempt is handed in. */
export function saveAnswers(context: Context, input: { id: string; answers: Given }): Promise<QuizAttemptEntity> {
  const viewer = requireUser(context)
  return context.write(async (em) => {
    const { attempt } = await lockAttempt(em, viewer, input.id)
    if (attempt.submittedAt) throw trainingError('ALREADY_SUBMITTED', 'This attempt is handed in.', 'id')
    if (isOver(attempt)) throw trainingError('TIME_IS_UP', 'The time is over. What was saved before counts.', 'id')
    em.assign(attempt, { answers: await checkedAnswers(em, attempt, input.answers) })
    await em.flush()
    return attempt
  })
}

/**
 * Hands an attempt in and scores it. Handed in twice, the first time counts and its result is the answer of both. After the time limit what
 * was saved within it counts.
 */
export function submitAttempt(context: Context, input: { id: string; answers: Given }): Promise<QuizAttemptEntity> {
  const viewer = requireUser(context)
  return context.write(async (em) => {
    const { attempt, enrollment } = await lockAttempt(em, viewer, input.id)
    if (attempt.submittedAt) return attempt
    const isTimedOut = isOver(attempt)
    if (!isTimedOut) em.assign(attempt, { answers: await checkedAnswers(em, attempt, input.answers) })
    await handIn(em, viewer, enrollment, attempt, isTimedOut)
    return attempt
  })
}

async function checkedAnswers(em: EntityManager, { versionId }: QuizAttemptEntity, given: Given): Promise<Answers> {
  if (given.length > MOST_ANSWERS)
    throw trainingError('TOO_MANY', `Give each question one answer, ${MOST_ANSWERS} at most.`, 'answers')
  const { questions } = await em.findOneOrFail(QuizVersionEntity, { id: versionId })
  return answersTo(questions, given)
}

/** Ends an attempt and says how it went: enough, not yet, or no attempt left. */
export async function handIn(
  em: EntityManager,
  by: Viewer | null,
  enrollment: TrainingEnrollmentEntity,
  attempt: QuizAttemptEntity,
  isTimedOut: boolean,
): Promise<void> {
  const submittedAt = isTimedOut ? attempt.expiresAt! : new Date()
  const { id, startedAt, answers, versionId } = attempt
  // Handed in first: until then row level security hides what is right. The score follows in the same transaction.
  await sql(
    em,
    `update accounts.quiz_attempts set submitted_at = ?, is_timed_out = ?, answers = ?::jsonb, points = 0, score = 0, passed = false,
       time_taken = ?::timestamptz - ?::timestamptz where id = ?`,
    [submittedAt, isTimedOut, JSON.stringify(answers), submittedAt, startedAt, id],
  )
  const version = await em.findOneOrFail(QuizVersionEntity, { id: versionId })
  const { passingScore } = await em.findOneOrFail(TrainingAssignmentEntity, { id: enrollment.assignmentId })
  const result = score(version.questions, await solutionsOf(em, versionId), answers)
  const passed = result.percent >= passingScore!
  await sql(em, 'update accounts.quiz_attempts set points = ?, score = ?, passed = ? where id = ?', [
    result.points,
    result.percent,
    passed,
    id,
  ])
  await em.refresh(attempt)
  em.assign(enrollment, { bestScore: Math.max(enrollment.bestScore ?? 0, result.percent) })
  if (passed) return complete(em, by, enrollment, { score: result.percent })
  const quiz = await findQuiz(em, toGlobalId('Quiz', enrollment.quizId!), 'id')
  const current =
    quiz.versionId === versionId ? version : await em.findOneOrFail(QuizVersionEntity, { id: quiz.versionId! })
  em.assign(enrollment, { status: attemptsLeft(enrollment, current) === 0 ? 'FAILED' : 'IN_PROGRESS' })
  await em.flush()
}

async function solutionsOf(em: EntityManager, versionId: string): Promise<QuizSolution[]> {
  const [row] = await sql<{ solutions: QuizSolution[] }>(
    em,
    'select solutions from accounts.quiz_solutions where version_id = ?',
    [versionId],
  )
  if (!row) throw new Error(`The solutions of the version ${versionId} are not to be seen.`)
  return row.solutions
}

/** One attempt more, for whom has none left. Staff only. */
export function grantAttempt(context: Context, globalId: string): Promise<TrainingEnrollmentEntity> {
  const viewer = requireTrainingStaff(context)
  return context.write(async (em) => {
    const id = fromGlobalId('TrainingEnrollment', globalId)
    const locked = { lockMode: LockMode.PESSIMISTIC_WRITE } as const
    const enrollment = id && (await em.findOne(TrainingEnrollmentEntity, { id }, locked))
    if (!enrollment) throw trainingError('NOT_FOUND', 'There is no such training.', 'id')
    if (enrollment.status !== 'FAILED')
      throw trainingError('INVALID', 'There is an attempt left, or the quiz is passed.', 'id')
    em.assign(enrollment, { extraAttempts: enrollment.extraAttempts + 1, status: 'IN_PROGRESS' })
    await em.flush()
    await appendAudit(em, viewer, {
      companyId: enrollment.companyId,
      action: 'training.attempt_granted',
      subjectType: 'TrainingEnrollment',
      subjectId: enrollment.id,
      details: { developerId: enrollment.developerId },
      ip: context.client.ip,
    })
    return enrollment
  })
}

/** The developer's own attempt and its enrollment, both locked; always the enrollment first. @throws NOT_FOUND */
async function lockAttempt(em: EntityManager, viewer: Viewer, globalId: string) {
  const id = fromGlobalId('QuizAttempt', globalId)
  const seen = id && (await em.findOne(QuizAttemptEntity, { id }))
  if (!seen) throw trainingError('NOT_FOUND', 'There is no such attempt.', 'id')
  const enrollment = await lockOwn(em, viewer, toGlobalId('TrainingEnrollment', seen.enrollmentId))
  await em.refresh(seen)
  return { attempt: seen, enrollment }
}

function isOver({ expiresAt }: QuizAttemptEntity, now = new Date()): boolean {
  return expiresAt != null && expiresAt <= now
}
