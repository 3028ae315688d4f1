import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { fromGlobalId } from '@atrium/kit/ids'
import type { Jobs } from '@atrium/kit/jobs'
import type { Viewer } from '@atrium/kit/viewer'
import { mayAdminister } from '../connections/access.ts'
import { Connection } from '../connections/connection.entity.ts'
import { addToTimeline } from '../connections/timeline.ts'
import { providerOf } from '../providers/registry.ts'
import { readAgain } from '../sync/read-again.ts'
import { queueSync } from '../sync/sync.service.ts'
import { Container } from './container.entity.ts'
import { recordEmptied } from './record-facts.ts'

/**
 * Links a container to a project, or to none. Everything in it is read again, so that what is there already comes to the
 * project as well. Wake the queue after.
 * @throws NOT_FOUND
 */
export async function linkContainer(
  em: EntityManager,
  viewer: Viewer,
  jobs: Jobs,
  input: { id: string; projectId: string | null },
): Promise<Container> {
  const { container, connection } = await lockContainer(em, viewer, input.id)
  const project = input.projectId === null ? null : await requireProject(em, viewer, connection, input.projectId)
  if ((container.projectId ?? null) === (project?.id ?? null)) return container
  // Nothing is read until somebody activates it: what is in there leaves the project now, and comes to the next one then.
  if (container.projectId != null && connection.status !== 'ACTIVE') await empty(em, connection, container)
  container.projectId = project?.id ?? null
  container.projectCompanyId = project?.companyId ?? null
  await readAgain(em, connection.id)
  const message = project ? `“${container.name}” was linked to a project.` : `“${container.name}” was unlinked.`
  addToTimeline(em, connection, { kind: project ? 'container_linked' : 'container_unlinked', message, viewer })
  await em.flush()
  if (connection.status === 'ACTIVE') await queueSync(em, jobs, connection, { isOptional: true })
  const companyId = connection.companyId ?? null
  await recordEvent(em, { type: 'connection.changed', payload: { connectionId: connection.id }, companyId })
  await appendAudit(em, viewer, {
    companyId,
    action: project ? 'connection.container_linked' : 'connection.container_unlinked',
    subjectType: 'Connection',
    subjectId: connection.id,
    details: { container: container.name, projectId: project?.id ?? null },
  })
  return container
}

function empty(em: EntityManager, connection: Connection, { kind, externalId }: Container): Promise<void> {
  const owner = { connectionId: connection.id, companyId: connection.companyId ?? null }
  return recordEmptied(em, owner, providerOf(connection.handlerKey), { kind, id: externalId })
}

async function lockContainer(em: EntityManager, viewer: Viewer, globalId: string) {
  const id = fromGlobalId('ExternalContainer', globalId)
  const container = id && (await em.findOne(Container, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }))
  const connection = container && (await em.findOne(Connection, { id: container.connectionId }))
  if (container && connection && mayAdminister(viewer, connection.companyId ?? null)) return { container, connection }
  throw userError('NOT_FOUND', 'This is not found at the provider any more. Synchronise the connection.', ['id'])
}

/** A project that a connection may speak for: any for the agency's, its own for a company's. */
async function requireProject(em: EntityManager, viewer: Viewer, { companyId }: Connection, globalId: string) {
  const id = fromGlobalId('Project', globalId)
  const [project] = id
    ? await sql<{ id: string; companyId: string }>(
        em,
        'select id, company_id as "companyId" from integrations.known_projects where id = ?',
        [id],
      )
    : []
  if (project && mayAdminister(viewer, project.companyId) && (companyId == null || companyId === project.companyId)) {
    return project
  }
  const message =
    'There is no such project for this connection. One that was just added is known here in a moment; a connection of a ' +
    'company takes projects of that company alone.'
  throw userError('NOT_FOUND', message, ['projectId'])
}
