import { sql } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import { appendAudit } from '@atrium/kit/audit'
import type { Viewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { AssignmentEntity } from './assignment.entity.ts'

/** Names that sentences about an assignment need. */
export interface Parties {
  developerName: string
  developerUserId: string
  companyName: string
  companyTimeZone: string
}

export async function partiesOf(
  em: EntityManager,
  { companyId, developerId }: { companyId: string; developerId: string },
): Promise<Parties> {
  const [row] = await sql<Parties>(
    em,
    `select person.name as "developerName", person.id as "developerUserId", company.name as "companyName",
       company.time_zone as "companyTimeZone"
     from accounts.developers developer
     join accounts.users person on person.id = developer.user_id, accounts.companies company
     where developer.id = ? and company.id = ?`,
    [developerId, companyId],
  )
  if (!row) throw new Error(`The developer ${developerId} or the company ${companyId} is not to be seen.`)
  return row
}

export type AssignmentChange =
  | 'assigned'
  | 'team_approved'
  | 'team_rejected'
  | 'assignment_cancelled'
  | 'removal_requested'
  | 'removal_declined'
  | 'removal_cancelled'
  | 'notice_given'
  | 'removed'
  | 'onboarded'

// The developers of a company see what its clients see. What is not settled yet, or was turned down, is between company and staff.
const DISCREET: ReadonlySet<AssignmentChange> = new Set([
  'team_rejected',
  'assignment_cancelled',
  'removal_requested',
  'removal_declined',
  'removal_cancelled',
])

/** The event with its sentence for the feed, and the audit entry, of what happened to an assignment. In its transaction. */
export async function recordAssignment(
  em: EntityManager,
  by: Viewer | null,
  change: AssignmentChange,
  assignment: AssignmentEntity,
  { summary, ip, ...details }: { summary: string; ip?: string | null; reason?: string | null; endsOn?: string | null },
): Promise<void> {
  const { id, companyId, developerId } = assignment
  const named = change === 'team_approved' && { developerName: (await partiesOf(em, assignment)).developerName }
  await recordEvent(em, {
    type: `developer.${change}`,
    payload: { assignmentId: id, developerId, endsOn: details.endsOn ?? null, ...named },
    companyId,
    actor: by && { id: by.userId, name: by.name },
    activity: {
      type: `developer.${change}`,
      category: 'PEOPLE',
      audience: DISCREET.has(change) ? 'STAFF' : 'COMPANY',
      summary,
      source: 'atrium',
    },
  })
  await appendAudit(em, by, {
    companyId,
    action: `developer.${change}`,
    subjectType: 'DeveloperAssignment',
    subjectId: id,
    details: { developerId, ...details },
    ip: ip || null,
  })
}
