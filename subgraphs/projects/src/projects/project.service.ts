import { createHash } from 'node:crypto'
import { appendAudit } from '@atrium/kit/audit'
import { type UserErrorData, UserErrorException, userError } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import {
  allOf,
  containsText,
  oneOf,
  OrderDirection,
  type Page,
  type PageArgs,
  paginate,
  type Sort,
  sortedBy,
  withId,
} from '@atrium/kit/pages'
import { type AnyViewer, isStaff, type Viewer } from '@atrium/kit/viewer'
import { type FilterQuery, type OrderDefinition, UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { retellBudget } from '../budgets/budget-changed.ts'
import { knownCompanies } from '../companies/known-companies.ts'
import { about } from './project-about.ts'
import { type ProjectTool, requestTools } from './project-tools.ts'
import { projectChanged, projectCreated } from './project.activity.ts'
import { Project, ProjectStatus, type ProjectType } from './project.entity.ts'
import type { ProjectErrorCode } from './project.errors.ts'

/** What a list of projects is narrowed by. Ids are the API's. */
export interface ProjectFilter {
  search?: string | null
  status?: ProjectStatus[] | null
  companyId?: string | null
  type?: ProjectType[] | null
}

export type ProjectSort = Sort<keyof typeof ORDER>

/** What may be set on a project. Left out: stays as it is; null: is emptied. */
export interface ProjectFields {
  name?: string | null
  description?: string | null
  type?: ProjectType | null
  status?: ProjectStatus | null
  startOn?: string | null
  endOn?: string | null
  labsUrl?: URL | null
}

const ORDER = {
  NAME: 'name',
  UPDATED_AT: 'updatedAt',
  LAST_DEPLOYMENT_AT: 'lastDeploymentAt',
  CREATED_AT: 'createdAt',
} as const
const BY_NAME: ProjectSort = { field: 'NAME', direction: OrderDirection.ASC }
const NAME_LENGTH = 120
const DESCRIPTION_LENGTH = 4000
const KEY_LENGTH = 200
/** What a budget is told with. */
const RETOLD: readonly string[] = ['name', 'startOn', 'endOn']

export function projectFilter(where: ProjectFilter | null | undefined): FilterQuery<Project> {
  return allOf<Project>(
    containsText<Project>(where?.search, 'name', 'description'),
    oneOf<Project>('status', where?.status),
    oneOf<Project>('type', where?.type),
    withId<Project>('companyId', 'Company', where?.companyId),
  )
}

export function projectOrder(orderBy: ProjectSort[] | null | undefined): OrderDefinition<Project> {
  return sortedBy<Project, keyof typeof ORDER>(ORDER, orderBy, BY_NAME)
}

/** One page of the projects that the viewer may see. */
export function listProjects<T>(
  em: EntityManager,
  args: PageArgs & { where?: ProjectFilter | null; orderBy?: ProjectSort[] | null },
  toNode: (row: Project) => T,
): Promise<Page<T>> {
  return paginate(em, Project, { args, where: projectFilter(args.where), orderBy: projectOrder(args.orderBy), toNode })
}

/** The project as far as the viewer may see it. */
export async function findProject(em: EntityManager, id: string): Promise<Project | null> {
  const uuid = fromGlobalId('Project', id)
  return uuid ? em.findOne(Project, { id: uuid }) : null
}

export async function createProject(
  em: EntityManager,
  viewer: AnyViewer,
  input: ProjectFields & { companyId: string; tools?: ProjectTool[] | null; idempotencyKey?: string | null },
): Promise<Project> {
  requireStaff(viewer)
  const idempotencyKey = keyOf(viewer, input.idempotencyKey)
  const earlier = idempotencyKey && (await em.findOne(Project, { idempotencyKey }))
  if (earlier) return earlier
  const companyId = fromGlobalId('Company', input.companyId)
  if (!companyId || !(await knownCompanies.isKnown(em, companyId))) {
    const message = 'There is no such company. One that was just added is known here in a moment.'
    throw userError<ProjectErrorCode>('NOT_FOUND', message, ['companyId'])
  }
  const project = em.create(Project, {
    id: newId(),
    companyId,
    name: '',
    type: input.type!,
    status: input.status ?? ProjectStatus.PLANNING,
    idempotencyKey,
    createdAt: new Date(),
    updatedAt: new Date(),
  })
  assignFields(project, input)
  em.persist(project)
  await em.flush()
  await recordEvent(em, {
    type: 'project.created',
    payload: { projectId: project.id, name: project.name },
    ...about(project, viewer),
    activity: projectCreated(project, viewer),
  })
  await requestTools(em, viewer, project, input.tools ?? [])
  await appendAudit(em, viewer, {
    companyId,
    action: 'project.created',
    subjectType: 'Project',
    subjectId: project.id,
    details: { name: project.name },
  })
  return project
}

/** Whether a call with the same key was first after all. */
export const isMadeAlready = (error: unknown): boolean => error instanceof UniqueConstraintViolationException

export async function updateProject(
  em: EntityManager,
  viewer: AnyViewer,
  input: ProjectFields & { id: string },
): Promise<Project> {
  requireStaff(viewer)
  const project = await findProject(em, input.id)
  if (!project) throw userError<ProjectErrorCode>('NOT_FOUND', 'There is no project with this id.', ['id'])
  const before = { ...project }
  assignFields(project, input)
  const changed = CHANGEABLE.filter((field) => (project[field] ?? null) !== (before[field] ?? null))
  if (changed.length === 0) return project
  project.updatedAt = new Date()
  await em.flush()
  await recordEvent(em, {
    type: 'project.updated',
    payload: { projectId: project.id, changed },
    ...about(project, viewer),
    activity: projectChanged(project, changed, viewer),
  })
  if (changed.some((field) => RETOLD.includes(field))) await retellBudget(em, project)
  await appendAudit(em, viewer, {
    companyId: project.companyId,
    action: 'project.updated',
    subjectType: 'Project',
    subjectId: project.id,
    details: Object.fromEntries(
      changed.map((field) => [field, { from: before[field] ?? null, to: project[field] ?? null }]),
    ),
  })
  return project
}

export function requireStaff(viewer: AnyViewer): asserts viewer is Viewer {
  if (!isStaff(viewer)) {
    throw userError<ProjectErrorCode>('FORBIDDEN', 'Only staff of the agency may do this. Ask your project manager.')
  }
}

/** Keys are each person's own. */
function keyOf(viewer: Viewer, key: string | null | undefined): string | null {
  if (key == null) return null
  if (key.length < 1 || key.length > KEY_LENGTH) {
    throw userError<ProjectErrorCode>('INVALID_INPUT', `An idempotency key has 1 to ${KEY_LENGTH} characters.`, [
      'idempotencyKey',
    ])
  }
  return createHash('sha256').update(`${viewer.userId} ${key}`).digest('base64url')
}

const CHANGEABLE = ['name', 'description', 'type', 'status', 'startOn', 'endOn', 'labsUrl'] as const

function assignFields(project: Project, input: ProjectFields): void {
  if (input.name != null) project.name = input.name.trim()
  if (input.type != null) project.type = input.type
  if (input.status != null) project.status = input.status
  if (input.description !== undefined) project.description = input.description?.trim() || null
  if (input.startOn !== undefined) project.startOn = input.startOn
  if (input.endOn !== undefined) project.endOn = input.endOn
  if (input.labsUrl !== undefined) project.labsUrl = input.labsUrl?.href ?? null
  const errors = problems(project)
  if (errors.length > 0) throw new UserErrorException(errors)
}

function problems(project: Project): UserErrorData<ProjectErrorCode>[] {
  const errors: UserErrorData<ProjectErrorCode>[] = []
  const add = (field: string, message: string) => errors.push({ code: 'INVALID_INPUT', message, field: [field] })
  if (project.name.length < 1 || project.name.length > NAME_LENGTH) {
    add('name', `A project needs a name of 1 to ${NAME_LENGTH} characters.`)
  }
  if ((project.description?.length ?? 0) > DESCRIPTION_LENGTH) {
    add('description', `Keep the description within ${DESCRIPTION_LENGTH} characters.`)
  }
  if (project.startOn && project.endOn && project.endOn < project.startOn) {
    add('endOn', 'A project cannot end before it starts. Give a later end or an earlier start.')
  }
  if (project.labsUrl && !project.labsUrl.startsWith('https://'))
    add('labsUrl', 'Give an address that begins with https://.')
  return errors
}
