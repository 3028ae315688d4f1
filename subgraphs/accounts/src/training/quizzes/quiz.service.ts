import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import { allOf, containsText, OrderDirection, type Page, paginate, sortedBy } from '@atrium/kit/pages'
import type { Viewer } from '@atrium/kit/viewer'
import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../../context.ts'
import { checkedTitle, LIBRARY_ORDER } from '../resources/training-resource.service.ts'
import { trainingError } from '../training-errors.ts'
import { requireTrainingStaff } from '../training-rights.ts'
import { normalized, overflowOf, problemsOf, type QuizContent, split } from './quiz-content.ts'
import { QuizDraftEntity } from './quiz-draft.entity.ts'
import { QuizVersionEntity } from './quiz-version.entity.ts'
import { QuizEntity } from './quiz.entity.ts'
import type { QuizDraftSaveInput, QuizzesArgs } from './quiz.input.ts'

const EMPTY: QuizContent = { timeLimitMinutes: null, attemptsAllowed: 3, shuffles: true, questions: [] }

/** Quizzes: all for staff, what is assigned to companies that the viewer sees for the others. */
export async function listQuizzes<T>(
  context: Context,
  args: QuizzesArgs,
  toNode: (row: QuizEntity) => T,
): Promise<Page<T>> {
  const { search, isPublished, isArchived } = args.where ?? {}
  const where = allOf<QuizEntity>(
    containsText<QuizEntity>(search, 'title', 'summary'),
    isPublished == null ? null : { versionId: isPublished ? { $ne: null } : null },
    { archivedAt: isArchived ? { $ne: null } : null },
  )
  const byDefault = { field: 'TITLE', direction: OrderDirection.ASC } as const
  const orderBy = sortedBy<QuizEntity, keyof typeof LIBRARY_ORDER>(LIBRARY_ORDER, args.orderBy, byDefault)
  return paginate(await context.read(), QuizEntity, { args, where, orderBy, toNode })
}

export function createQuiz(context: Context, input: { title: string; summary?: string | null }): Promise<QuizEntity> {
  const viewer = requireTrainingStaff(context)
  const titles = checkedTitle(input)
  return context.write(async (em) => {
    const now = new Date()
    const quiz = em.create(QuizEntity, {
      id: newId(),
      ...titles,
      createdById: viewer.userId,
      createdAt: now,
      updatedAt: now,
    })
    await em.flush()
    em.create(QuizDraftEntity, {
      quizId: quiz.id,
      revision: 1,
      content: EMPTY,
      updatedById: viewer.userId,
      updatedAt: now,
    })
    await em.flush()
    await record(em, viewer, 'created', quiz, context.client.ip)
    return quiz
  })
}

/** Keeps what is written, finished or not. Refused when somebody else has saved since it was opened. */
export function saveDraft(context: Context, input: QuizDraftSaveInput): Promise<QuizEntity> {
  const viewer = requireTrainingStaff(context)
  const titles = checkedTitle(input)
  const content: QuizContent = {
    timeLimitMinutes: input.timeLimitMinutes ?? null,
    attemptsAllowed: input.attemptsAllowed ?? null,
    shuffles: input.shuffles,
    questions: input.questions.map(normalized),
  }
  const overflow = overflowOf({ ...content, questions: input.questions })
  if (overflow) throw trainingError('INVALID', overflow, 'questions')
  return context.write(async (em) => {
    const { quiz, draft } = await lockDraft(em, input)
    em.assign(draft, { content, revision: draft.revision + 1, updatedById: viewer.userId, updatedAt: new Date() })
    em.assign(quiz, { ...titles, updatedAt: new Date() })
    await em.flush()
    return quiz
  })
}

/** Makes a version of the draft, on which new attempts are made from now on. Those under way keep theirs. */
export function publishQuiz(context: Context, input: { id: string; revision: number }): Promise<QuizEntity> {
  const viewer = requireTrainingStaff(context)
  return context.write(async (em) => {
    const { quiz, draft } = await lockDraft(em, input)
    const [problem] = problemsOf(draft.content)
    if (problem) {
      const place = draft.content.questions.findIndex(({ key }) => key === problem.key) + 1
      throw trainingError('INVALID', place ? `Question ${place}: ${problem.message}` : problem.message, 'questions')
    }
    await insertVersion(em, viewer, quiz, draft)
    await record(em, viewer, 'published', quiz, context.client.ip)
    return quiz
  })
}

async function insertVersion(em: EntityManager, viewer: Viewer, quiz: QuizEntity, draft: QuizDraftEntity) {
  const { questions, solutions } = split(draft.content)
  const { timeLimitMinutes, attemptsAllowed, shuffles } = draft.content
  const last = quiz.versionId ? await em.findOneOrFail(QuizVersionEntity, { id: quiz.versionId }) : null
  if (last && (await isSame(em, last, draft.content)))
    throw trainingError('NOTHING_NEW', 'Nothing has changed since it was published.', 'id')
  const version = em.create(QuizVersionEntity, {
    id: newId(),
    quizId: quiz.id,
    number: (last?.number ?? 0) + 1,
    questions,
    questionCount: questions.length,
    points: questions.reduce((sum, { points }) => sum + points, 0),
    timeLimitMinutes,
    attemptsAllowed,
    shuffles,
    publishedById: viewer.userId,
    publishedAt: new Date(),
  })
  await em.flush()
  await sql(em, 'insert into accounts.quiz_solutions (version_id, solutions) values (?, ?::jsonb)', [
    version.id,
    JSON.stringify(solutions),
  ])
  em.assign(quiz, { versionId: version.id, updatedAt: new Date() })
  await em.flush()
}

async function isSame(em: EntityManager, version: QuizVersionEntity, content: QuizContent): Promise<boolean> {
  const { questions, solutions } = split(content)
  const [row] = await sql<{ same: boolean }>(
    em,
    `select version.questions = ?::jsonb and solution.solutions = ?::jsonb as same
     from accounts.quiz_versions version join accounts.quiz_solutions solution on solution.version_id = version.id
     where version.id = ?`,
    [JSON.stringify(questions), JSON.stringify(solutions), version.id],
  )
  return (
    row!.same &&
    (version.timeLimitMinutes ?? null) === content.timeLimitMinutes &&
    (version.attemptsAllowed ?? null) === content.attemptsAllowed &&
    version.shuffles === content.shuffles
  )
}

/** Puts a quiz away, or takes it back. Who has it assigned keeps it. */
export function archiveQuiz(context: Context, input: { id: string; isArchived: boolean }): Promise<QuizEntity> {
  const viewer = requireTrainingStaff(context)
  return context.write(async (em) => {
    const quiz = await findQuiz(em, input.id, 'id')
    if (input.isArchived === (quiz.archivedAt != null)) return quiz
    em.assign(quiz, { archivedAt: input.isArchived ? new Date() : null })
    await em.flush()
    await record(em, viewer, input.isArchived ? 'archived' : 'restored', quiz, context.client.ip)
    return quiz
  })
}

export async function findQuiz(em: EntityManager, globalId: string, field: string): Promise<QuizEntity> {
  const id = fromGlobalId('Quiz', globalId)
  const quiz = id && (await em.findOne(QuizEntity, { id }))
  if (quiz) return quiz
  throw trainingError('NOT_FOUND', 'There is no such quiz.', field)
}

async function lockDraft(em: EntityManager, input: { id: string; revision: number }) {
  const quiz = await findQuiz(em, input.id, 'id')
  const draft = await em.findOneOrFail(QuizDraftEntity, { quizId: quiz.id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  // What was read before the lock may be of before somebody else's version.
  await em.refresh(quiz)
  if (draft.revision === input.revision) return { quiz, draft }
  const message = 'Somebody else has saved this quiz since you opened it. Load it again; your text stays until you do.'
  throw trainingError('CONFLICT', message, 'revision')
}

async function record(
  em: EntityManager,
  viewer: Viewer,
  change: string,
  { id, title }: QuizEntity,
  ip: string | null,
): Promise<void> {
  await appendAudit(em, viewer, {
    action: `quiz.${change}`,
    subjectType: 'Quiz',
    subjectId: id,
    details: { title },
    ip,
  })
}
