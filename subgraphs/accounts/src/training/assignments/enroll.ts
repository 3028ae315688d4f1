import { sql } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import type { Viewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'

/** What is assigned and who works for a company change one after the other: so nobody is left out who comes at the same moment. */
export async function lockTraining(em: EntityManager, companyId: string): Promise<void> {
  await sql(em, 'select pg_advisory_xact_lock(hashtextextended(?, 2))', [`accounts.training.${companyId}`])
}

type Scope = { assignmentIds: readonly string[] } | { developerId: string }

/**
 * Gives some assignments to all developers of a company (UUID), or all assignments to one developer, and tells them. Who has one already
 * keeps it. Call it under {@link lockTraining}.
 */
export async function enroll(em: EntityManager, by: Viewer | null, companyId: string, scope: Scope): Promise<void> {
  const [column, value] =
    'developerId' in scope
      ? ['access.developer_id = ?', scope.developerId]
      : ['assignment.id = any (?::uuid[])', `{${scope.assignmentIds.join(',')}}`]
  const made = await sql<{ developerId: string; assignmentId: string }>(
    em,
    `insert into accounts.training_enrollments (id, assignment_id, company_id, developer_id, agency_id, resource_id, quiz_id,
       is_required, due_on, due_at, remind_at)
     select gen_random_uuid(), assignment.id, company.id, developer.id, developer.agency_id, assignment.resource_id,
       assignment.quiz_id, assignment.is_required, assignment.due_on,
       (assignment.due_on + 1)::timestamp at time zone company.time_zone,
       accounts.training_remind_at(assignment.due_on, company.time_zone, now())
     from accounts.training_assignments assignment
     join accounts.companies company on company.id = assignment.company_id
     join accounts.company_developers access on access.company_id = company.id
     join accounts.developers developer on developer.id = access.developer_id
     where assignment.company_id = ? and assignment.ended_at is null and ${column}
     on conflict (assignment_id, developer_id) do update set ended_at = null, remind_at = excluded.remind_at
       where training_enrollments.ended_at is not null
     returning developer_id as "developerId", assignment_id as "assignmentId"`,
    [companyId, value],
  )
  if (made.length === 0) return
  await recordEvent(em, {
    type: 'training.assigned',
    payload: {
      assignmentIds: [...new Set(made.map(({ assignmentId }) => assignmentId))],
      developerIds: [...new Set(made.map(({ developerId }) => developerId))],
    },
    companyId,
    actor: by && { id: by.userId, name: by.name },
  })
}

/** Ends what a developer who leaves a company (UUIDs) has not done. What was done stays as it was. */
export async function unenroll(em: EntityManager, companyId: string, developerId: string): Promise<void> {
  await sql(
    em,
    `update accounts.training_enrollments set ended_at = now(), remind_at = null
     where company_id = ? and developer_id = ? and ended_at is null and status <> 'COMPLETED'`,
    [companyId, developerId],
  )
}
