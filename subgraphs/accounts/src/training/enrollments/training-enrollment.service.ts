import { recordEvent } from '@atrium/kit/events'
import { fromGlobalId } from '@atrium/kit/ids'
import { allOf, containsText, oneOf, OrderDirection, type Page, paginate, sortedBy, withId } from '@atrium/kit/pages'
import type { Viewer } from '@atrium/kit/viewer'
import { type FilterQuery, LockMode, raw } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type Context, requireUser } from '../../context.ts'
import { DeveloperEntity } from '../../developers/developer.entity.ts'
import { developerName } from '../../notifications/recipients.ts'
import { UserEntity } from '../../users/user.entity.ts'
import { titled } from '../assignments/training-assignment.service.ts'
import { QuizEntity } from '../quizzes/quiz.entity.ts'
import { TrainingResourceEntity } from '../resources/training-resource.entity.ts'
import { trainingError } from '../training-errors.ts'
import { NO_PROGRESS, type Progress, progressColumns } from './progress.ts'
import { TrainingEnrollmentEntity } from './training-enrollment.entity.ts'
import type { TrainingEnrollmentsArgs, TrainingEnrollmentWhereInput } from './training-enrollment.input.ts'

type Where = FilterQuery<TrainingEnrollmentEntity>

const LONGEST_NOTES = 2000
const ORDER = { DUE_AT: 'dueAt', COMPLETED_AT: 'completedAt', SCORE: 'bestScore', CREATED_AT: 'createdAt' } as const

/** Enrollments that the viewer sees: row level security decides whose. */
export async function listEnrollments<T>(
  context: Context,
  args: TrainingEnrollmentsArgs,
  toNode: (row: TrainingEnrollmentEntity) => T,
): Promise<Page<T>> {
  const em = await context.read()
  const where = filter(context, em, args.where ?? {})
  const byDefault = { field: 'DUE_AT', direction: OrderDirection.ASC } as const
  const orderBy = sortedBy<TrainingEnrollmentEntity, keyof typeof ORDER>(ORDER, args.orderBy, byDefault)
  return paginate(em, TrainingEnrollmentEntity, { args, where, orderBy, toNode })
}

/** How far all of those are that a list with this filter would show. One statement. */
export async function progressOf(
  context: Context,
  where: TrainingEnrollmentWhereInput | null | undefined,
): Promise<Progress> {
  const em = await context.read()
  const progress = await em
    .createQueryBuilder(TrainingEnrollmentEntity, 'e')
    .select(raw(progressColumns('e')))
    .where(filter(context, em, where ?? {}) as never)
    .execute<Progress | undefined>('get', false)
  return progress ?? NO_PROGRESS
}

function filter({ viewer }: Context, em: EntityManager, where: TrainingEnrollmentWhereInput): Where {
  const developerId = viewer.kind === 'user' ? viewer.developerId : null
  return allOf<TrainingEnrollmentEntity>(
    { endedAt: null },
    searched(em, where.search),
    where.isMine ? { developerId: { $in: developerId ? [developerId] : [] } } : null,
    withId<TrainingEnrollmentEntity>('companyId', 'Company', where.companyId),
    withId<TrainingEnrollmentEntity>('developerId', 'Developer', where.developerId),
    withId<TrainingEnrollmentEntity>('assignmentId', 'TrainingAssignment', where.assignmentId),
    withId<TrainingEnrollmentEntity>('resourceId', 'TrainingResource', where.resourceId),
    withId<TrainingEnrollmentEntity>('quizId', 'Quiz', where.quizId),
    where.kind ? { quizId: where.kind === 'QUIZ' ? { $ne: null } : null } : null,
    oneOf<TrainingEnrollmentEntity>('status', where.status),
    where.isOverdue == null ? null : overdue(where.isOverdue),
    where.isRequired == null ? null : { isRequired: where.isRequired },
    where.dueFrom ? { dueOn: { $gte: where.dueFrom } } : null,
    where.dueTo ? { dueOn: { $lte: where.dueTo } } : null,
    where.completedFrom ? { completedAt: { $gte: where.completedFrom } } : null,
    where.completedTo ? { completedAt: { $lt: where.completedTo } } : null,
  )
}

function overdue(wanted: boolean): Where {
  const is = { dueAt: { $lte: new Date() }, status: { $ne: 'COMPLETED' as const } }
  return wanted ? is : { $or: [{ status: 'COMPLETED' }, { dueAt: null }, { dueAt: { $gt: new Date() } }] }
}

function searched(em: EntityManager, search: string | null | undefined): Where | null {
  const named = containsText<UserEntity>(search, 'name')
  if (!named) return null
  const people = em
    .createQueryBuilder(UserEntity, 'found_person')
    .select('id')
    .where(named as never)
  const developers = em
    .createQueryBuilder(DeveloperEntity, 'found_developer')
    .select('id')
    .where({ userId: { $in: people.toRaw() } } as never)
  return {
    $or: [titled<TrainingEnrollmentEntity>(em, search), { developerId: { $in: developers.toRaw() } }],
  } as unknown as Where
}

/** Notes that the developer has opened what it is to read. */
export function startTraining(context: Context, globalId: string): Promise<TrainingEnrollmentEntity> {
  const viewer = requireUser(context)
  return context.write(async (em) => {
    const enrollment = await lockOwn(em, viewer, globalId)
    if (enrollment.status === 'NOT_STARTED' && enrollment.resourceId) {
      em.assign(enrollment, { status: 'IN_PROGRESS', startedAt: new Date() })
      await em.flush()
    }
    return enrollment
  })
}

/** The developer has read or watched a resource. After the last day too: it then counts as late. */
export function completeTraining(
  context: Context,
  input: { id: string; notes?: string | null },
): Promise<TrainingEnrollmentEntity> {
  const viewer = requireUser(context)
  const notes = input.notes?.trim() || null
  if (notes && notes.length > LONGEST_NOTES)
    throw trainingError('INVALID', `Keep the notes within ${LONGEST_NOTES} characters.`, 'notes')
  return context.write(async (em) => {
    const enrollment = await lockOwn(em, viewer, input.id)
    if (!enrollment.resourceId) throw trainingError('INVALID', 'A quiz is completed by passing it.', 'id')
    // Pressed twice, or in two windows: it was done the first time, and the notes are the last.
    if (enrollment.status === 'COMPLETED') {
      em.assign(enrollment, { notes })
      await em.flush()
      return enrollment
    }
    await complete(em, viewer, enrollment, { notes })
    return enrollment
  })
}

/** Takes the completion of a resource back. */
export function reopenTraining(context: Context, globalId: string): Promise<TrainingEnrollmentEntity> {
  const viewer = requireUser(context)
  return context.write(async (em) => {
    const enrollment = await lockOwn(em, viewer, globalId)
    if (!enrollment.resourceId) throw trainingError('INVALID', 'A quiz that is passed stays passed.', 'id')
    if (enrollment.status !== 'COMPLETED') return enrollment
    em.assign(enrollment, { status: 'IN_PROGRESS', completedAt: null })
    await em.flush()
    await scheduleReminder(em, enrollment)
    return enrollment
  })
}

/** Done: the feed tells of it, in the same transaction. */
export async function complete(
  em: EntityManager,
  by: Viewer | null,
  enrollment: TrainingEnrollmentEntity,
  { notes, score }: { notes?: string | null; score?: number },
): Promise<void> {
  const now = new Date()
  em.assign(enrollment, {
    status: 'COMPLETED',
    startedAt: enrollment.startedAt ?? now,
    completedAt: now,
    remindAt: null,
    ...(notes !== undefined && { notes }),
  })
  await em.flush()
  const title = await titleOf(em, enrollment)
  const done = score === undefined ? `completed “${title}”` : `passed “${title}” with ${score}%`
  const name = by?.name ?? (await developerName(em, enrollment.developerId))
  await recordEvent(em, {
    type: 'training.completed',
    payload: { enrollmentId: enrollment.id, developerId: enrollment.developerId },
    companyId: enrollment.companyId,
    actor: by && { id: by.userId, name: by.name },
    activity: {
      type: 'training.completed',
      category: 'PEOPLE',
      // How well a developer does is between it, the company and staff.
      audience: 'STAFF',
      summary: `${name} ${done}`,
      source: 'atrium',
    },
  })
}

export async function titleOf(em: EntityManager, { resourceId, quizId }: TrainingEnrollmentEntity): Promise<string> {
  const item = resourceId
    ? await em.findOneOrFail(TrainingResourceEntity, { id: resourceId })
    : await em.findOneOrFail(QuizEntity, { id: quizId! })
  return item.title
}

async function scheduleReminder(em: EntityManager, { id }: TrainingEnrollmentEntity): Promise<void> {
  await em.execute(
    `update accounts.training_enrollments enrollment
     set remind_at = accounts.training_remind_at(enrollment.due_on, company.time_zone, now())
     from accounts.companies company where company.id = enrollment.company_id and enrollment.id = ?`,
    [id],
  )
}

/** The developer's own enrollment by its API id, locked. @throws NOT_FOUND, FORBIDDEN, ENDED */
export async function lockOwn(em: EntityManager, viewer: Viewer, globalId: string): Promise<TrainingEnrollmentEntity> {
  const id = fromGlobalId('TrainingEnrollment', globalId)
  const seen = id && (await em.findOne(TrainingEnrollmentEntity, { id }))
  if (!seen) throw trainingError('NOT_FOUND', 'There is no such training.', 'id')
  if (viewer.developerId === null || seen.developerId !== viewer.developerId)
    throw trainingError('FORBIDDEN', 'Only the developer whose training it is can do it.', 'id')
  const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const
  // Row level security locks only what may be changed: a developer who has left changes nothing any more.
  const enrollment = await em.findOne(TrainingEnrollmentEntity, { id: seen.id }, locked)
  if (!enrollment || enrollment.endedAt)
    throw trainingError('ENDED', 'This was unassigned. There is nothing left to do.', 'id')
  return enrollment
}
