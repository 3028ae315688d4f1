import { sql } from '@atrium/kit/database'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import { isStaff, type Viewer } from '@atrium/kit/viewer'
import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { cancelApproval, lockOpen } from '../approvals/approval-cancel.ts'
import { approvesFor } from '../approvals/approval-rules.ts'
import { openApproval } from '../approvals/approval-store.ts'
import type { ApprovalKind } from '../approvals/approval.entity.ts'
import { type Context, requireUser } from '../context.ts'
import { DeveloperEntity } from '../developers/developer.entity.ts'
import { assignmentError } from './assignment-errors.ts'
import { partiesOf, recordAssignment } from './assignment-record.ts'
import { AssignmentEntity } from './assignment.entity.ts'

const DAYS_TO_ANSWER = 30
const DAY_MS = 86_400_000

/** Assigns an approved developer to a company, whose people then approve or decline it. Staff only. */
export async function assignDeveloper(
  context: Context,
  input: { developerId: string; companyId: string; note?: string | null },
): Promise<AssignmentEntity> {
  const viewer = requireStaff(context)
  return context.write(async (em) => {
    const developer = await findDeveloper(em, input.developerId)
    const companyId = await findCompany(em, input.companyId)
    if (!developer.isCommunityApproved) {
      const message = 'This developer is not approved for the community yet. Approve it first.'
      throw assignmentError('NOT_APPROVED', message, 'developerId')
    }
    const assignment = await insertAssignment(em, viewer, developer, companyId)
    const { developerName, developerUserId, companyName } = await partiesOf(em, assignment)
    await openApproval(em, viewer, {
      kind: 'TEAM',
      companyId,
      subjectId: assignment.id,
      aboutUserId: developerUserId,
      agencyId: developer.agencyId ?? null,
      title: `${developerName} for the team of ${companyName}`,
      approvers: ['COMPANY'],
      note: input.note?.trim().slice(0, 2000) || null,
      expiresAt: new Date(Date.now() + DAYS_TO_ANSWER * DAY_MS),
    })
    const summary = `${viewer.name} assigned ${developerName} to ${companyName}`
    await recordAssignment(em, viewer, 'assigned', assignment, { summary, ip: context.client.ip })
    return assignment
  })
}

/** Takes an assignment back before the company has answered. Staff only. */
export async function cancelAssignment(context: Context, id: string): Promise<AssignmentEntity> {
  const viewer = requireStaff(context)
  return context.write(async (em) => {
    const approval = await lockOpenOf(em, 'TEAM', id)
    const assignment = await lockOwn(em, viewer, id)
    if (assignment.status !== 'PENDING') {
      throw assignmentError('NOT_PENDING', 'The company has answered already. Ask for removal instead.', 'id')
    }
    await cancelApproval(em, viewer, approval, context.client.ip)
    em.assign(assignment, { status: 'CANCELLED', endedAt: new Date() })
    await em.flush()
    const { developerName, companyName } = await partiesOf(em, assignment)
    const summary = `${viewer.name} took back the assignment of ${developerName} to ${companyName}`
    await recordAssignment(em, viewer, 'assignment_cancelled', assignment, { summary, ip: context.client.ip })
    return assignment
  })
}

/** The open approval of an assignment by its API id, locked; null when there is none. */
export async function lockOpenOf(em: EntityManager, kind: ApprovalKind, globalId: string) {
  const id = fromGlobalId('DeveloperAssignment', globalId)
  return id ? lockOpen(em, kind, id) : null
}

/** The assignment by its API id, locked, for staff and those of its company who approve developers. @throws NOT_FOUND */
export async function lockOwn(em: EntityManager, viewer: Viewer, globalId: string): Promise<AssignmentEntity> {
  const id = fromGlobalId('DeveloperAssignment', globalId)
  const seen = id && (await em.findOne(AssignmentEntity, { id }))
  if (!id || !seen) throw assignmentError('NOT_FOUND', 'There is no such assignment.', 'id')
  if (!isStaff(viewer) && !approvesFor(viewer, seen.companyId)) {
    const message = 'Only people of the company who approve developers may do this. Ask one of them.'
    throw assignmentError('FORBIDDEN', message, 'id')
  }
  return em.findOneOrFail(AssignmentEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
}

function requireStaff(context: Context): Viewer {
  const viewer = requireUser(context)
  if (isStaff(viewer)) return viewer
  throw assignmentError('FORBIDDEN', 'Developers are assigned by staff of the agency. Ask your project manager.')
}

async function findDeveloper(em: EntityManager, globalId: string): Promise<DeveloperEntity> {
  const id = fromGlobalId('Developer', globalId)
  const developer = id && (await em.findOne(DeveloperEntity, { id }))
  if (developer) return developer
  throw assignmentError('NOT_FOUND', 'There is no such developer.', 'developerId')
}

async function findCompany(em: EntityManager, globalId: string): Promise<string> {
  const id = fromGlobalId('Company', globalId)
  const rows = id ? await sql(em, 'select id from accounts.companies where id = ?', [id]) : []
  if (id && rows.length > 0) return id
  throw assignmentError('NOT_FOUND', 'There is no such company.', 'companyId')
}

async function insertAssignment(
  em: EntityManager,
  viewer: Viewer,
  developer: DeveloperEntity,
  companyId: string,
): Promise<AssignmentEntity> {
  const id = newId()
  const made = await sql(
    em,
    `insert into accounts.developer_assignments (id, company_id, developer_id, agency_id, status, assigned_by_id)
     values (?, ?, ?, ?, 'PENDING', ?)
     on conflict (company_id, developer_id) where status in ('PENDING', 'ACTIVE', 'NOTICE') do nothing returning id`,
    [id, companyId, developer.id, developer.agencyId ?? null, viewer.userId],
  )
  if (made.length > 0) return em.findOneOrFail(AssignmentEntity, { id })
  const message = 'This developer is assigned to the company already, or waits for its approval.'
  throw assignmentError('ALREADY_ASSIGNED', message, 'developerId')
}
