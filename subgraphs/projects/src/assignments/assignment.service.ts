import { appendAudit } from '@atrium/kit/audit'
import { userError } from '@atrium/kit/errors'
import { type EventActivity, recordEvent } from '@atrium/kit/events'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import type { AnyViewer, Viewer } from '@atrium/kit/viewer'
import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { Project } from '../projects/project.entity.ts'
import type { ProjectErrorCode } from '../projects/project.errors.ts'
import { findProject, requireStaff } from '../projects/project.service.ts'
import { ProjectDeveloper, type ProjectDeveloperRole } from './assignment.entity.ts'
import { lockTeamMember } from './team.ts'

const MOST = 100
const AS: Record<ProjectDeveloperRole, string> = { LEAD: 'lead', DEVELOPER: 'developer', REVIEWER: 'reviewer' }

/** Puts a developer of the company's team on one of its projects. Ids are the API's. */
export async function assignDeveloper(
  em: EntityManager,
  viewer: AnyViewer,
  input: { projectId: string; developerId: string; role: ProjectDeveloperRole },
): Promise<ProjectDeveloper> {
  requireStaff(viewer)
  const found = await findProject(em, input.projectId)
  if (!found) throw userError<ProjectErrorCode>('NOT_FOUND', 'There is no project with this id.', ['projectId'])
  // Locked, so that two at once cannot both be the last one that has room.
  const project = await em.findOneOrFail(Project, { id: found.id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  const developerId = fromGlobalId('Developer', input.developerId)
  const member = developerId && (await lockTeamMember(em, project.companyId, developerId))
  if (!member) {
    const message =
      'This developer is not in the team of the project’s company. Have the company approve the developer first.'
    throw userError<ProjectErrorCode>('NOT_IN_TEAM', message, ['developerId'])
  }
  const here = { projectId: project.id, removedAt: null }
  if (await em.count(ProjectDeveloper, { ...here, developerId })) {
    const message = 'This developer is on the project already. Change the role instead.'
    throw userError<ProjectErrorCode>('ALREADY_ASSIGNED', message, ['developerId'])
  }
  if ((await em.count(ProjectDeveloper, here)) >= MOST) {
    const message = `A project has at most ${MOST} developers. Take one off it first.`
    throw userError<ProjectErrorCode>('INVALID_INPUT', message, ['projectId'])
  }
  const assignment = em.create(ProjectDeveloper, {
    id: newId(),
    projectId: project.id,
    companyId: project.companyId,
    developerId,
    role: input.role,
    assignedAt: new Date(),
  })
  await em.persist(assignment).flush()
  const words = `${member.name ?? 'A developer'} joined the project ${project.name} as ${AS[input.role]}`
  await tell(em, viewer, 'joined', project, assignment, words)
  return assignment
}

/** Gives a developer another role in a project. Saying it once more changes nothing. */
export async function changeRole(
  em: EntityManager,
  viewer: AnyViewer,
  input: { id: string; role: ProjectDeveloperRole },
): Promise<ProjectDeveloper> {
  requireStaff(viewer)
  const { assignment, project } = await locked(em, input.id)
  if (assignment.removedAt) {
    const message = 'The developer is not on the project any more. Assign the developer again.'
    throw userError<ProjectErrorCode>('CONFLICT', message, ['id'])
  }
  if (assignment.role === input.role) return assignment
  const name = await nameOf(em, assignment)
  assignment.role = input.role
  await em.flush()
  const words = `${name} is ${AS[input.role]} of the project ${project.name} now`
  await tell(em, viewer, 'role_changed', project, assignment, words)
  return assignment
}

/** Takes a developer off a project: the time on it stays in its history. Doing it once more changes nothing. */
export async function unassignDeveloper(
  em: EntityManager,
  viewer: AnyViewer,
  input: { id: string },
): Promise<ProjectDeveloper> {
  requireStaff(viewer)
  const { assignment, project } = await locked(em, input.id)
  if (assignment.removedAt) return assignment
  assignment.removedAt = new Date()
  await em.flush()
  await tell(
    em,
    viewer,
    'left',
    project,
    assignment,
    `${await nameOf(em, assignment)} left the project ${project.name}`,
  )
  return assignment
}

/** Ends what a developer does in the projects of a company (UUIDs), when the company's team is left. */
export async function leaveProjects(em: EntityManager, companyId: string, developerId: string): Promise<void> {
  const open = await em.find(ProjectDeveloper, { companyId, developerId, removedAt: null }, { orderBy: { id: 'asc' } })
  for (const assignment of open) {
    // The clock of another process may be behind the one that assigned.
    assignment.removedAt = new Date(Math.max(Date.now(), assignment.assignedAt.getTime()))
    await em.flush()
    const project = await em.findOneOrFail(Project, { id: assignment.projectId })
    // The feed says already that the developer has left the company.
    await tell(em, null, 'left', project, assignment, null)
  }
}

async function locked(em: EntityManager, globalId: string) {
  const id = fromGlobalId('ProjectDeveloperAssignment', globalId)
  const assignment = id ? await em.findOne(ProjectDeveloper, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null
  if (!assignment) throw userError<ProjectErrorCode>('NOT_FOUND', 'There is no assignment with this id.', ['id'])
  return { assignment, project: await em.findOneOrFail(Project, { id: assignment.projectId }) }
}

async function nameOf(em: EntityManager, { companyId, developerId }: ProjectDeveloper): Promise<string> {
  return (await lockTeamMember(em, companyId, developerId))?.name ?? 'A developer'
}

async function tell(
  em: EntityManager,
  by: Viewer | null,
  change: 'joined' | 'role_changed' | 'left',
  project: Project,
  assignment: ProjectDeveloper,
  summary: string | null,
): Promise<void> {
  const type = `project.developer_${change}` as const
  const { id, companyId, developerId, role } = assignment
  const activity: EventActivity | null = summary
    ? { type, category: 'PEOPLE', audience: 'COMPANY', summary, source: 'atrium' }
    : null
  await recordEvent(em, {
    type,
    payload: { assignmentId: id, projectId: project.id, projectName: project.name, developerId, role },
    companyId,
    projectId: project.id,
    ...(by && { actor: { id: by.userId, name: by.name } }),
    ...(activity && { activity }),
  })
  await appendAudit(em, by, {
    companyId,
    action: type,
    subjectType: 'ProjectDeveloperAssignment',
    subjectId: id,
    details: { projectId: project.id, developerId, role },
  })
}
