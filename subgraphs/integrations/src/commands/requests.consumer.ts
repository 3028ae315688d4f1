import type { EntityManager } from '@mikro-orm/postgresql'
import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { type Consumer, type DomainEvent, isEvent, recordEvent, type StreamEvent } from '@atrium/kit/events'
import type { Jobs } from '@atrium/kit/jobs'
import { Connection } from '../connections/connection.entity.ts'
import { COMMAND_QUEUE } from '../migrations.ts'
import { providerOf } from '../providers/registry.ts'
import { keepProjects } from '../containers/known-projects.ts'
import { knownProject, queueCommand } from './command.service.ts'
import { describeCommand } from './describe.ts'

/** Queues what other subgraphs want done at providers; what cannot be done is told at once. */
export function commandRequests(jobs: Jobs): Consumer {
  return {
    name: 'command-requests',
    streams: ['projects', 'billing', 'accounts'],
    types: ['command.requested'],
    async handle(em, event) {
      if (!isEvent(event, 'command.requested')) return
      await take(em, jobs, event)
      // Before the commit, so it may come too early: then the next poll finds the job, a second later.
      jobs.wake(COMMAND_QUEUE)
    },
  }
}

async function take(
  em: EntityManager,
  jobs: Jobs,
  event: DomainEvent<'command.requested'> & StreamEvent,
): Promise<void> {
  const { commandId, connectionId, name, input, idempotencyKey, usesExisting = false } = event.payload
  const connection = await em.findOne(Connection, { id: connectionId })
  const refusal = await refusalOf(em, connection, event)
  if (!connection || refusal !== null)
    return tellRefused(em, event, connection, refusal ?? 'The connection was deleted.')
  const [earlier] = await sql(
    em,
    'select from integrations.provider_commands where connection_id = ? and (idempotency_key = ? or id = ?)',
    [connectionId, idempotencyKey, commandId],
  )
  if (earlier) return
  const { projectId, companyId: projectCompanyId } = event
  const place = projectId === null ? { projectId, projectCompanyId: null } : { projectId, projectCompanyId }
  const { actor: requestedBy } = event
  await queueCommand(em, jobs, {
    ...place,
    id: commandId,
    connection,
    name,
    input,
    usesExisting,
    idempotencyKey,
    requestedBy,
  })
  await appendAudit(em, null, {
    companyId: connection.companyId ?? null,
    action: 'command.requested',
    subjectType: 'ProviderCommand',
    subjectId: commandId,
    details: { command: name, connectionId, projectId, requestedBy: requestedBy?.id ?? null },
  })
}

/**
 * Why it is not even written down; null when it is: a company's connection works for that company alone. What else may be in the
 * way, such as a connection that is paused, is said on the command itself.
 */
async function refusalOf(
  em: EntityManager,
  connection: Connection | null,
  { stream, companyId, projectId }: DomainEvent<'command.requested'> & StreamEvent,
): Promise<string | null> {
  if (!connection) return 'The connection was deleted.'
  if (connection.companyId != null && connection.companyId !== companyId) return 'The connection is another company’s.'
  if (projectId === null || companyId === null) return null
  // Another consumer keeps the projects, and may be behind this one.
  if (stream === 'projects') await keepProjects(em, [{ id: projectId, companyId }])
  return (await knownProject(em, projectId))?.companyId === companyId ? null : 'There is no such project.'
}

async function tellRefused(
  em: EntityManager,
  { payload, companyId, projectId, actor }: DomainEvent<'command.requested'>,
  connection: Connection | null,
  error: string,
): Promise<void> {
  const { commandId, connectionId, name } = payload
  const provider = connection ? providerOf(connection.handlerKey) : null
  const nothing = { externalId: null, externalName: null, url: null }
  await recordEvent(em, {
    type: 'command.finished',
    payload: {
      commandId,
      connectionId,
      provider: provider?.key ?? '',
      repositoryProvider: provider?.repositoryProvider ?? null,
      name,
      status: 'FAILED',
      ...nothing,
      error,
    },
    companyId,
    projectId,
    actor,
    // There is no row that a page could show.
    activity: {
      type: 'command.failed',
      category: 'INTEGRATION',
      audience: 'TEAM',
      summary:
        `${describeCommand(name, payload.input, provider?.entry.name ?? 'a tool').order}: not done. ${error}`.slice(
          0,
          300,
        ),
      source: 'atrium',
    },
  })
}
