import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { appendAudit } from '@atrium/kit/audit'
import { sql, withPurpose } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import { type CommandName, recordEvent } from '@atrium/kit/events'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import type { Jobs } from '@atrium/kit/jobs'
import { type AnyViewer, type Viewer, worksFor } from '@atrium/kit/viewer'
import { assertMayChange, mayAdminister } from '../connections/access.ts'
import { Connection } from '../connections/connection.entity.ts'
import { Container } from '../containers/container.entity.ts'
import { COMMAND_QUEUE } from '../migrations.ts'
import { providerOf } from '../providers/registry.ts'
import type { CheckedCommand } from './checked-command.ts'
import { ProviderCommand } from './command.entity.ts'

const KEY_LENGTH = 200
/** What the team of a project may have done in its lists; all else is for those who administer the connection. */
const TEAM_COMMANDS: readonly CommandName[] = ['createTask', 'updateTaskStatus']

interface Where {
  connection: Connection
  projectId: string | null
  projectCompanyId: string | null
}

/** A command that is to be queued: of a person, or of another subgraph. */
export interface NewCommand extends Where {
  id: string
  name: CommandName
  input: Record<string, unknown>
  usesExisting: boolean
  idempotencyKey: string
  requestedBy: { id: string | null; name: string } | null
}

/**
 * Queues what a person wants done. Wake the queue after.
 * @throws NOT_FOUND, FORBIDDEN, NOT_SUPPORTED, NOT_ACTIVE, KEY_INVALID
 */
export async function requestCommand(
  em: EntityManager,
  viewer: Viewer,
  jobs: Jobs,
  request: {
    command: CheckedCommand
    connectionId: string | null
    projectId: string | null
    usesExisting: boolean
    idempotencyKey: string | null
  },
): Promise<ProviderCommand> {
  const { command, usesExisting } = request
  const where =
    command.containerId === null ? await named(em, viewer, request) : await ofList(em, viewer, command.containerId)
  assertCan(where.connection, command.name)
  assertWorks(where.connection)
  const id = newId()
  const idempotencyKey = checkedKey(viewer, request.idempotencyKey) ?? id
  const earlier = await em.findOne(ProviderCommand, { connectionId: where.connection.id, idempotencyKey })
  if (earlier) return earlier
  const input = where.list === undefined ? command.input : { ...command.input, list: where.list }
  const requestedBy = { id: viewer.userId, name: viewer.name }
  const made = await queueCommand(em, jobs, {
    ...where,
    id,
    name: command.name,
    input,
    usesExisting,
    idempotencyKey,
    requestedBy,
  })
  await audit(em, viewer, made, 'requested')
  return made
}

/** Whether a call with the same key was first after all. */
export const isAskedAlready = (error: unknown): boolean => error instanceof UniqueConstraintViolationException

/** Queues a command in the transaction of `em`. */
export async function queueCommand(em: EntityManager, jobs: Jobs, command: NewCommand): Promise<ProviderCommand> {
  const { connection, requestedBy, ...rest } = command
  const row = em.create(ProviderCommand, {
    id: rest.id,
    connectionId: connection.id,
    companyId: connection.companyId ?? null,
    provider: connection.handlerKey,
    projectId: rest.projectId,
    projectCompanyId: rest.projectCompanyId,
    name: rest.name,
    input: rest.input,
    usesExisting: rest.usesExisting,
    status: 'QUEUED',
    idempotencyKey: rest.idempotencyKey,
    requestedBy: requestedBy?.id ?? null,
    requestedByName: requestedBy?.name ?? null,
  })
  await em.persist(row).flush()
  await jobs.send(em, COMMAND_QUEUE, { commandId: row.id })
  await recordChanged(em, row)
  return row
}

/**
 * Has a command tried again that failed, or of which nobody knows whether it was done. Wake the queue after.
 * @throws NOT_FOUND, NOT_RETRYABLE, NOT_CONFIRMED
 */
export async function retryCommand(
  em: EntityManager,
  viewer: Viewer,
  jobs: Jobs,
  { id, isConfirmedUndone }: { id: string; isConfirmedUndone: boolean },
): Promise<ProviderCommand> {
  const row = await lockCommand(em, viewer, id)
  if (row.status !== 'FAILED' && row.status !== 'UNKNOWN') {
    throw userError('NOT_RETRYABLE', 'This was done already, or waits to be done.', ['id'])
  }
  if (row.status === 'UNKNOWN' && !isConfirmedUndone) {
    const message = 'Look at the tool first: this may have been done. Confirm that it was not, to have it done now.'
    throw userError('NOT_CONFIRMED', message, ['isConfirmedUndone'])
  }
  assertWorks(await connectionOf(em, row.connectionId))
  Object.assign(row, { status: 'QUEUED', attempts: 0, error: null, retryAt: null, finishedAt: null })
  await em.flush()
  await jobs.send(em, COMMAND_QUEUE, { commandId: row.id })
  await recordChanged(em, row)
  await audit(em, viewer, row, 'retried')
  return row
}

/**
 * Says of a command, of which nobody knew it, that it was done: somebody has looked.
 * @throws NOT_FOUND, NOT_UNKNOWN
 */
export async function confirmCommand(em: EntityManager, viewer: Viewer, id: string): Promise<ProviderCommand> {
  const row = await lockCommand(em, viewer, id)
  if (row.status !== 'UNKNOWN') throw userError('NOT_UNKNOWN', 'What came of this is known.', ['id'])
  Object.assign(row, { status: 'SUCCEEDED', error: null })
  await em.flush()
  await recordChanged(em, row)
  await audit(em, viewer, row, 'confirmed')
  return row
}

async function lockCommand(em: EntityManager, viewer: Viewer, id: string): Promise<ProviderCommand> {
  const uuid = fromGlobalId('ProviderCommand', id)
  const row = uuid && (await em.findOne(ProviderCommand, { id: uuid }, { lockMode: LockMode.PESSIMISTIC_WRITE }))
  if (row && mayAsk(viewer, row)) return row
  throw userError('NOT_FOUND', 'There is no such command.', ['id'])
}

/** Tells pages that show the command. */
export async function recordChanged(
  em: EntityManager,
  row: Pick<ProviderCommand, 'id' | 'connectionId' | 'companyId' | 'projectId' | 'projectCompanyId'>,
): Promise<void> {
  await recordEvent(em, {
    type: 'command.changed',
    payload: { commandId: row.id, connectionId: row.connectionId },
    companyId: row.projectCompanyId ?? row.companyId ?? null,
    projectId: row.projectId ?? null,
  })
}

/** Whether the viewer may have this done, or done again. */
export function mayAsk(
  viewer: AnyViewer,
  row: Pick<ProviderCommand, 'companyId' | 'projectCompanyId' | 'name'>,
): boolean {
  if (mayAdminister(viewer, row.companyId ?? null)) return true
  return TEAM_COMMANDS.includes(row.name) && row.projectCompanyId != null && worksFor(viewer, row.projectCompanyId)
}

/** What the connection's tool can be asked. @throws NOT_SUPPORTED */
export function assertCan(connection: Pick<Connection, 'handlerKey'>, name: CommandName): void {
  const provider = providerOf(connection.handlerKey)
  if (provider.commands?.[name]) return
  throw userError('NOT_SUPPORTED', `${provider.entry.name} cannot do this from here. Choose another connection.`, [
    'connectionId',
  ])
}

/** @throws NOT_ACTIVE with what to do first. */
export function assertWorks(connection: Connection): void {
  const problem = whyNotWorking(connection)
  if (problem !== null) throw userError('NOT_ACTIVE', problem, ['connectionId'])
}

/** Why nothing can be asked through a connection until a person does something; null when it can. */
export function whyNotWorking({ name, status, needsReconnect }: Connection): string | null {
  if (needsReconnect) return `The access of “${name}” is not accepted any more. Enter a new one in its settings first.`
  if (status === 'PAUSED') return `“${name}” is paused. Activate it first.`
  return status === 'PENDING' ? `“${name}” is not in use yet. Activate it first.` : null
}

async function named(
  em: EntityManager,
  viewer: Viewer,
  {
    command,
    connectionId,
    projectId,
  }: { command: CheckedCommand; connectionId: string | null; projectId: string | null },
): Promise<Where & { list?: undefined }> {
  const id = connectionId === null ? null : fromGlobalId('Connection', connectionId)
  const connection = id && (await em.findOne(Connection, { id }))
  if (!connection || !mayAdminister(viewer, connection.companyId ?? null)) {
    throw userError('NOT_FOUND', 'There is no such connection. It may have been deleted.', ['connectionId'])
  }
  assertMayChange(viewer, connection)
  const project = projectId === null ? null : await projectFor(em, viewer, connection, projectId)
  const place = command.name === 'updateTaskStatus' ? await placeOfTask(em, connection.id, command.input) : null
  return {
    connection,
    projectId: project?.id ?? place?.projectId ?? null,
    projectCompanyId: project?.companyId ?? place?.companyId ?? null,
  }
}

/** A list that the viewer's project is linked to; its connection stays hidden from the team. */
async function ofList(em: EntityManager, viewer: Viewer, containerId: string): Promise<Where & { list: string }> {
  const id = fromGlobalId('ExternalContainer', containerId)
  const container = id && (await em.findOne(Container, { id }))
  const company = container && container.projectCompanyId
  const isOpen =
    container && (mayAdminister(viewer, container.companyId ?? null) || (company && worksFor(viewer, company)))
  if (!isOpen || container.projectId == null || company == null) {
    const message = 'There is no such list in your projects. Link it to a project on the page of its connection.'
    throw userError('NOT_FOUND', message, ['command', 'createTask', 'containerId'])
  }
  const connection = await connectionOf(em, container.connectionId)
  return { connection, projectId: container.projectId, projectCompanyId: company, list: container.externalId }
}

/** Read as the product itself: who may have something done through a connection need not see how it is set up. */
async function connectionOf(em: EntityManager, id: string): Promise<Connection> {
  return withPurpose(em, 'job', () => em.findOneOrFail(Connection, { id }))
}

async function projectFor(em: EntityManager, viewer: Viewer, { companyId }: Connection, globalId: string) {
  const id = fromGlobalId('Project', globalId)
  const project = id ? await knownProject(em, id) : null
  if (project && mayAdminister(viewer, project.companyId) && (companyId == null || companyId === project.companyId))
    return project
  const message = 'There is no such project for this connection. One that was just added is known here in a moment.'
  throw userError('NOT_FOUND', message, ['projectId'])
}

export async function knownProject(em: EntityManager, id: string): Promise<{ id: string; companyId: string } | null> {
  const text = 'select id, company_id as "companyId" from integrations.known_projects where id = ?'
  const [project] = await sql<{ id: string; companyId: string }>(em, text, [id])
  return project ?? null
}

/** Project of a task that is known, by the list it is in. */
async function placeOfTask(em: EntityManager, connectionId: string, { task }: Record<string, unknown>) {
  const [place] = await withPurpose(em, 'job', () =>
    sql<{ projectId: string; companyId: string }>(
      em,
      `select c.project_id as "projectId", c.project_company_id as "companyId"
       from integrations.known_items i join integrations.external_containers c
         on c.connection_id = i.connection_id and c.kind = i.container_kind and c.external_id = i.container_id
       where i.connection_id = ? and i.kind = 'task' and i.external_id = ? and c.project_id is not null`,
      [connectionId, task],
    ),
  )
  return place ?? null
}

/** Keys are each person's own. */
function checkedKey(viewer: Viewer, key: string | null): string | null {
  if (key === null) return null
  if (key.length >= 1 && key.length <= KEY_LENGTH) return `${viewer.userId}:${key}`
  throw userError('KEY_INVALID', `An idempotency key has 1 to ${KEY_LENGTH} characters.`, ['idempotencyKey'])
}

/** As the product itself, since the team of a project may not read the log of the connection's owner, which an entry continues. */
async function audit(
  em: EntityManager,
  viewer: Viewer,
  row: ProviderCommand,
  what: 'requested' | 'retried' | 'confirmed',
) {
  await withPurpose(em, 'job', () =>
    appendAudit(em, viewer, {
      companyId: row.companyId ?? null,
      action: `command.${what}`,
      subjectType: 'ProviderCommand',
      subjectId: row.id,
      details: { command: row.name, connectionId: row.connectionId, projectId: row.projectId ?? null },
    }),
  )
}
