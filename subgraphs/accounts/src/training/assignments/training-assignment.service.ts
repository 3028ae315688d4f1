import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import { allOf, containsText, OrderDirection, type Page, paginate, sortedBy, withId } from '@atrium/kit/pages'
import type { Viewer } from '@atrium/kit/viewer'
import { type FilterQuery, LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../../context.ts'
import { QuizEntity } from '../quizzes/quiz.entity.ts'
import { findQuiz } from '../quizzes/quiz.service.ts'
import { TrainingResourceEntity } from '../resources/training-resource.entity.ts'
import { findResource } from '../resources/training-resource.service.ts'
import { trainingError } from '../training-errors.ts'
import { requireTrainingStaff } from '../training-rights.ts'
import { enroll, lockTraining } from './enroll.ts'
import { TrainingAssignmentEntity } from './training-assignment.entity.ts'
import type { TrainingAssignInput, TrainingAssignmentsArgs } from './training-assignment.input.ts'

const MOST_COMPANIES = 100
const MOST_ITEMS = 20
const PASSING_SCORE = 80
const ORDER = { CREATED_AT: 'createdAt', DUE_ON: 'dueOn' } as const

/** Assignments that go on, of companies that the viewer sees. */
export async function listAssignments<T>(
  context: Context,
  args: TrainingAssignmentsArgs,
  toNode: (row: TrainingAssignmentEntity) => T,
): Promise<Page<T>> {
  const em = await context.read()
  const { search, companyId, kind, resourceId, quizId } = args.where ?? {}
  const where = allOf<TrainingAssignmentEntity>(
    { endedAt: null },
    titled<TrainingAssignmentEntity>(em, search),
    withId<TrainingAssignmentEntity>('companyId', 'Company', companyId),
    kind ? { quizId: kind === 'QUIZ' ? { $ne: null } : null } : null,
    withId<TrainingAssignmentEntity>('resourceId', 'TrainingResource', resourceId),
    withId<TrainingAssignmentEntity>('quizId', 'Quiz', quizId),
  )
  const byDefault = { field: 'CREATED_AT', direction: OrderDirection.DESC } as const
  const orderBy = sortedBy<TrainingAssignmentEntity, keyof typeof ORDER>(ORDER, args.orderBy, byDefault)
  return paginate(em, TrainingAssignmentEntity, { args, where, orderBy, toNode })
}

/** Of a resource or a quiz with this text in its title; null for no text. */
export function titled<E>(em: EntityManager, search: string | null | undefined): FilterQuery<E> | null {
  const inTitle = containsText<{ title: string }>(search, 'title')
  if (!inTitle) return null
  const ids = (entity: typeof TrainingResourceEntity | typeof QuizEntity, alias: string) =>
    em
      .createQueryBuilder(entity as typeof QuizEntity, alias)
      .select('id')
      .where(inTitle as never)
      .toRaw()
  return {
    $or: [
      { resourceId: { $in: ids(TrainingResourceEntity, 'found_resource') } },
      { quizId: { $in: ids(QuizEntity, 'found_quiz') } },
    ],
  } as unknown as FilterQuery<E>
}

interface Item {
  resourceId: string | null
  quizId: string | null
  title: string
  field: string[]
}

/** Assigns resources and quizzes to companies: all that is named, or nothing. Their developers are told. */
export function assignTraining(context: Context, input: TrainingAssignInput): Promise<TrainingAssignmentEntity[]> {
  const viewer = requireTrainingStaff(context)
  const [resourceIds, quizIds] = [input.resourceIds ?? [], input.quizIds ?? []]
  const passingScore = input.passingScore ?? PASSING_SCORE
  if (input.companyIds.length < 1 || input.companyIds.length > MOST_COMPANIES)
    throw trainingError('TOO_MANY', `Choose 1 to ${MOST_COMPANIES} companies.`, 'companyIds')
  if (resourceIds.length + quizIds.length < 1)
    throw trainingError('INVALID', 'Choose what is to be learned.', 'resourceIds')
  if (resourceIds.length > MOST_ITEMS || quizIds.length > MOST_ITEMS)
    throw trainingError('TOO_MANY', `Assign up to ${MOST_ITEMS} resources and quizzes at a time.`, 'resourceIds')
  if (passingScore < 1 || passingScore > 100)
    throw trainingError('INVALID', 'A quiz is passed with 1 to 100 percent.', 'passingScore')
  return context.write(async (em) => {
    const items = await itemsOf(em, resourceIds, quizIds)
    const companies = await companiesOf(em, input.companyIds)
    const made: TrainingAssignmentEntity[] = []
    for (const company of companies) {
      if (input.dueOn && input.dueOn < company.today)
        throw trainingError('INVALID', `At ${company.name} this day is over. Choose a later one.`, 'dueOn')
      await lockTraining(em, company.id)
      const assignments: TrainingAssignmentEntity[] = []
      for (const item of items) {
        const row = { isRequired: input.isRequired, dueOn: input.dueOn ?? null, passingScore }
        assignments.push(await insertAssignment(em, viewer, company, item, row))
      }
      await enroll(em, viewer, company.id, { assignmentIds: assignments.map(({ id }) => id) })
      made.push(...assignments)
    }
    for (const company of companies) {
      await audit(em, viewer, 'assigned', company.id, context.client.ip, {
        titles: items.map(({ title }) => title),
        isRequired: input.isRequired,
        dueOn: input.dueOn ?? null,
      })
    }
    return made
  })
}

async function itemsOf(em: EntityManager, resourceIds: readonly string[], quizIds: readonly string[]): Promise<Item[]> {
  const items: Item[] = []
  for (const [place, globalId] of [...new Set(resourceIds)].entries()) {
    const { id, title, archivedAt } = await findResource(em, globalId, 'resourceIds')
    if (archivedAt) throw trainingError('ARCHIVED', `“${title}” is archived. Restore it first.`, 'resourceIds')
    items.push({ resourceId: id, quizId: null, title, field: ['resourceIds', String(place)] })
  }
  for (const [place, globalId] of [...new Set(quizIds)].entries()) {
    const { id, title, archivedAt, versionId } = await findQuiz(em, globalId, 'quizIds')
    if (archivedAt) throw trainingError('ARCHIVED', `“${title}” is archived. Restore it first.`, 'quizIds')
    if (!versionId) throw trainingError('NOT_PUBLISHED', `“${title}” is a draft. Publish it first.`, 'quizIds')
    items.push({ resourceId: null, quizId: id, title, field: ['quizIds', String(place)] })
  }
  return items
}

interface CompanyToday {
  id: string
  name: string
  today: string
}

// In the order of their ids: two that assign to the same companies at once wait for each other, never in a circle.
async function companiesOf(em: EntityManager, globalIds: readonly string[]): Promise<CompanyToday[]> {
  const ids = [...new Set(globalIds)].map((id) => fromGlobalId('Company', id))
  const rows = await sql<CompanyToday>(
    em,
    `select id, name, (now() at time zone time_zone)::date::text as today from accounts.companies
     where id = any (?::uuid[]) order by id`,
    [`{${ids.filter((id) => id !== null).join(',')}}`],
  )
  if (rows.length === ids.length) return rows
  throw trainingError('NOT_FOUND', 'There is no such company.', 'companyIds')
}

async function insertAssignment(
  em: EntityManager,
  viewer: Viewer,
  company: CompanyToday,
  { resourceId, quizId, title, field }: Item,
  row: { isRequired: boolean; dueOn: string | null; passingScore: number },
): Promise<TrainingAssignmentEntity> {
  const id = newId()
  const made = await sql(
    em,
    `insert into accounts.training_assignments (id, company_id, resource_id, quiz_id, is_required, due_on, passing_score, created_by_id)
     values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
    [id, company.id, resourceId, quizId, row.isRequired, row.dueOn, quizId ? row.passingScore : null, viewer.userId],
  )
  if (made.length > 0) return em.findOneOrFail(TrainingAssignmentEntity, { id })
  throw trainingError('ALREADY_ASSIGNED', `“${title}” is assigned to ${company.name} already.`, ...field)
}

/** Changes whether an assignment is required and by when, for those who have yet to do it. */
export function updateAssignment(
  context: Context,
  input: { id: string; isRequired: boolean; dueOn: string | null },
): Promise<TrainingAssignmentEntity> {
  const viewer = requireTrainingStaff(context)
  return context.write(async (em) => {
    const assignment = await lockAssignment(em, input.id)
    if (assignment.endedAt) throw trainingError('ENDED', 'This was unassigned. Assign it anew.', 'id')
    em.assign(assignment, { isRequired: input.isRequired, dueOn: input.dueOn })
    await em.flush()
    await sql(
      em,
      `update accounts.training_enrollments enrollment
       set is_required = assignment.is_required, due_on = assignment.due_on,
         due_at = (assignment.due_on + 1)::timestamp at time zone company.time_zone,
         remind_at = case when enrollment.status = 'COMPLETED' then null
           else accounts.training_remind_at(assignment.due_on, company.time_zone, now()) end
       from accounts.training_assignments assignment join accounts.companies company on company.id = assignment.company_id
       where enrollment.assignment_id = assignment.id and assignment.id = ? and enrollment.ended_at is null`,
      [assignment.id],
    )
    await audit(em, viewer, 'assignment_changed', assignment.companyId, context.client.ip, {
      assignmentId: assignment.id,
      isRequired: input.isRequired,
      dueOn: input.dueOn,
    })
    return assignment
  })
}

/** Ends an assignment for all who have yet to do it. What was done stays in the reports. */
export function unassignTraining(context: Context, globalId: string): Promise<TrainingAssignmentEntity> {
  const viewer = requireTrainingStaff(context)
  return context.write(async (em) => {
    const assignment = await lockAssignment(em, globalId)
    if (assignment.endedAt) return assignment
    em.assign(assignment, { endedAt: new Date() })
    await em.flush()
    await sql(
      em,
      `update accounts.training_enrollments set ended_at = now(), remind_at = null
       where assignment_id = ? and ended_at is null and status <> 'COMPLETED'`,
      [assignment.id],
    )
    await audit(em, viewer, 'unassigned', assignment.companyId, context.client.ip, { assignmentId: assignment.id })
    return assignment
  })
}

/** Takes an unassignment back: everybody stands where it stood. */
export function restoreAssignment(context: Context, globalId: string): Promise<TrainingAssignmentEntity> {
  const viewer = requireTrainingStaff(context)
  return context.write(async (em) => {
    const assignment = await lockAssignment(em, globalId)
    if (!assignment.endedAt) return assignment
    const { companyId, resourceId = null, quizId = null } = assignment
    const again = await em.count(TrainingAssignmentEntity, { companyId, resourceId, quizId, endedAt: null })
    if (again > 0) throw trainingError('ALREADY_ASSIGNED', 'It was assigned anew in the meantime.', 'id')
    em.assign(assignment, { endedAt: null })
    await em.flush()
    await enroll(em, viewer, companyId, { assignmentIds: [assignment.id] })
    await audit(em, viewer, 'assignment_restored', companyId, context.client.ip, { assignmentId: assignment.id })
    return assignment
  })
}

/** The assignment by its API id, locked, with what is assigned to its company. @throws NOT_FOUND */
async function lockAssignment(em: EntityManager, globalId: string): Promise<TrainingAssignmentEntity> {
  const id = fromGlobalId('TrainingAssignment', globalId)
  const seen = id && (await em.findOne(TrainingAssignmentEntity, { id }))
  if (!seen) throw trainingError('NOT_FOUND', 'There is no such assignment.', 'id')
  await lockTraining(em, seen.companyId)
  return em.findOneOrFail(
    TrainingAssignmentEntity,
    { id: seen.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  )
}

async function audit(
  em: EntityManager,
  viewer: Viewer,
  change: string,
  companyId: string,
  ip: string | null,
  details: Record<string, unknown>,
): Promise<void> {
  await appendAudit(em, viewer, {
    companyId,
    action: `training.${change}`,
    subjectType: 'TrainingAssignment',
    details,
    ip,
  })
}
