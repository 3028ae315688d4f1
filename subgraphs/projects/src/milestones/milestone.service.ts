import { appendAudit } from '@atrium/kit/audit'
import { userError } from '@atrium/kit/errors'
import { type EventType, recordEvent } from '@atrium/kit/events'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import {
  allOf,
  containsText,
  OrderDirection,
  type Page,
  type PageArgs,
  paginate,
  type Sort,
  sortedBy,
  withId,
} from '@atrium/kit/pages'
import type { AnyViewer, Viewer } from '@atrium/kit/viewer'
import { type FilterQuery, LockMode, type OrderDefinition } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { projectActivity } from '../projects/project.activity.ts'
import { Project } from '../projects/project.entity.ts'
import type { ProjectErrorCode } from '../projects/project.errors.ts'
import { about } from '../projects/project-about.ts'
import { findProject, requireStaff } from '../projects/project.service.ts'
import { Milestone, type MilestoneStatus, today } from './milestone.entity.ts'

/** What a list of milestones is narrowed by. Ids are the API's. */
export interface MilestoneFilter {
  search?: string | null
  status?: MilestoneStatus[] | null
  companyId?: string | null
  projectId?: string | null
}

export type MilestoneSort = Sort<keyof typeof ORDER>

const ORDER = { DUE_ON: 'dueOn', REACHED_AT: 'reachedAt', TITLE: 'title' } as const
const BY_DAY: MilestoneSort = { field: 'DUE_ON', direction: OrderDirection.ASC }
const TITLE_LENGTH = 120
const MOST = 200
const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })

export function milestoneOrder(orderBy?: MilestoneSort[] | null): OrderDefinition<Milestone> {
  return sortedBy<Milestone, keyof typeof ORDER>(ORDER, orderBy, BY_DAY)
}

/** One page of the milestones that the viewer may see. */
export function listMilestones<T>(
  em: EntityManager,
  args: PageArgs & { where?: MilestoneFilter | null; orderBy?: MilestoneSort[] | null },
  toNode: (row: Milestone) => T,
): Promise<Page<T>> {
  const { where } = args
  return paginate(em, Milestone, {
    args,
    where: allOf<Milestone>(
      containsText<Milestone>(where?.search, 'title'),
      where?.status?.length ? { $or: where.status.map(hasStatus) } : null,
      withId<Milestone>('companyId', 'Company', where?.companyId),
      withId<Milestone>('projectId', 'Project', where?.projectId),
    ),
    orderBy: milestoneOrder(args.orderBy),
    toNode,
  })
}

// The same rule as `statusOn`, for the database.
function hasStatus(status: MilestoneStatus): FilterQuery<Milestone> {
  if (status === 'REACHED') return { reachedAt: { $ne: null } }
  return { reachedAt: null, dueOn: status === 'OVERDUE' ? { $lt: today() } : { $gte: today() } }
}

export async function createMilestone(
  em: EntityManager,
  viewer: AnyViewer,
  input: { projectId: string; title: string; dueOn: string },
): Promise<Milestone> {
  requireStaff(viewer)
  const found = await findProject(em, input.projectId)
  if (!found) throw userError<ProjectErrorCode>('NOT_FOUND', 'There is no project with this id.', ['projectId'])
  // Locked, so that two at once cannot both be the last one that has room.
  const project = await em.findOneOrFail(Project, { id: found.id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if ((await em.count(Milestone, { projectId: project.id })) >= MOST) {
    const message = `A project keeps at most ${MOST} milestones. Delete those that say nothing any more.`
    throw userError<ProjectErrorCode>('INVALID_INPUT', message, ['projectId'])
  }
  const milestone = em.create(Milestone, {
    id: newId(),
    projectId: project.id,
    companyId: project.companyId,
    title: titleOf(input.title),
    dueOn: input.dueOn,
    version: 1,
    createdAt: new Date(),
  })
  await em.persist(milestone).flush()
  const words = `${viewer.name} promised “${milestone.title}” of ${project.name} for ${dayOf(milestone)}`
  await tell(em, viewer, 'created', project, milestone, { title: milestone.title, dueOn: milestone.dueOn }, words)
  return milestone
}

/** Says it in other words or for another day; refused when somebody else has changed it meanwhile. */
export async function updateMilestone(
  em: EntityManager,
  viewer: AnyViewer,
  input: { id: string; version: number; title?: string | null; dueOn?: string | null },
): Promise<Milestone> {
  requireStaff(viewer)
  const { project, milestone } = await locked(em, input.id)
  if (milestone.version !== input.version) {
    const message = 'Somebody has changed this milestone meanwhile. Look at it again, then make your change.'
    throw userError<ProjectErrorCode>('CONFLICT', message, ['version'])
  }
  const before = { title: milestone.title, dueOn: milestone.dueOn }
  milestone.title = input.title == null ? milestone.title : titleOf(input.title)
  milestone.dueOn = input.dueOn ?? milestone.dueOn
  const details = Object.fromEntries(
    (['title', 'dueOn'] as const)
      .filter((field) => before[field] !== milestone[field])
      .map((field) => [field, { from: before[field], to: milestone[field] }]),
  )
  if (Object.keys(details).length === 0) return milestone
  milestone.version += 1
  await em.flush()
  const words = details['dueOn']
    ? `${viewer.name} moved “${milestone.title}” of ${project.name} to ${dayOf(milestone)}`
    : `${viewer.name} renamed the milestone “${before.title}” of ${project.name} to “${milestone.title}”`
  await tell(em, viewer, 'updated', project, milestone, details, words)
  return milestone
}

/** Notes that it is reached, or that it is not after all. Saying it once more changes nothing. */
export async function reachMilestone(
  em: EntityManager,
  viewer: AnyViewer,
  input: { id: string; isReached: boolean },
): Promise<Milestone> {
  requireStaff(viewer)
  const { project, milestone } = await locked(em, input.id)
  if ((milestone.reachedAt != null) === input.isReached) return milestone
  milestone.reachedAt = input.isReached ? new Date() : null
  milestone.version += 1
  await em.flush()
  const words = input.isReached
    ? `${project.name} reached “${milestone.title}”`
    : `${viewer.name} opened the milestone “${milestone.title}” of ${project.name} again`
  const change = input.isReached ? 'reached' : 'reopened'
  await tell(em, viewer, change, project, milestone, { title: milestone.title }, words)
  return milestone
}

/** Drops a milestone. Returns its UUID. */
export async function deleteMilestone(em: EntityManager, viewer: AnyViewer, input: { id: string }): Promise<string> {
  requireStaff(viewer)
  const { project, milestone } = await locked(em, input.id)
  await em.remove(milestone).flush()
  const words = `${viewer.name} dropped the milestone “${milestone.title}” of ${project.name}`
  const { title, dueOn } = milestone
  await tell(em, viewer, 'deleted', project, milestone, { title, dueOn }, words)
  return milestone.id
}

async function locked(em: EntityManager, globalId: string): Promise<{ project: Project; milestone: Milestone }> {
  const id = fromGlobalId('Milestone', globalId)
  const milestone = id ? await em.findOne(Milestone, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null
  if (!milestone) throw userError<ProjectErrorCode>('NOT_FOUND', 'There is no milestone with this id.', ['id'])
  return { milestone, project: await em.findOneOrFail(Project, { id: milestone.projectId }) }
}

function titleOf(text: string): string {
  const title = text.trim()
  if (title.length < 1 || title.length > TITLE_LENGTH) {
    const message = `A milestone needs a title of 1 to ${TITLE_LENGTH} characters.`
    throw userError<ProjectErrorCode>('INVALID_INPUT', message, ['title'])
  }
  return title
}

function dayOf({ dueOn }: Milestone): string {
  return DAY.format(new Date(dueOn))
}

async function tell(
  em: EntityManager,
  viewer: Viewer,
  change: 'created' | 'updated' | 'reached' | 'reopened' | 'deleted',
  project: Project,
  milestone: Milestone,
  details: Record<string, unknown>,
  summary: string,
): Promise<void> {
  // Its page follows this.
  project.updatedAt = new Date()
  await em.flush()
  const type = `milestone.${change}` as const satisfies EventType
  await recordEvent(em, {
    type,
    payload: { milestoneId: milestone.id, projectId: project.id },
    ...about(project, viewer),
    activity: projectActivity(type, summary),
  })
  await appendAudit(em, viewer, {
    companyId: project.companyId,
    action: type,
    subjectType: 'Milestone',
    subjectId: milestone.id,
    details: { projectId: project.id, ...details },
  })
}
