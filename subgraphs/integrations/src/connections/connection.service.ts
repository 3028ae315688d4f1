import { isDeepStrictEqual } from 'node:util'
import { ForeignKeyConstraintViolationException, LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { userError } from '@atrium/kit/errors'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import type { Jobs } from '@atrium/kit/jobs'
import type { Vault } from '@atrium/kit/data-keys'
import type { AnyViewer, Viewer } from '@atrium/kit/viewer'
import { noSuchCompany } from '../foreign/known-companies.ts'
import { readAgain } from '../sync/read-again.ts'
import { nextSyncAt } from '../sync/schedule.ts'
import { queueSync } from '../sync/sync.service.ts'
import { Template } from '../templates/template.entity.ts'
import { assertMayChange, mayAdminister } from './access.ts'
import type { SplitConfig, StoredConfig } from './config.ts'
import { Connection } from './connection.entity.ts'
import { visibleName } from './name.ts'
import { newWebhookSecret, readSecrets, WEBHOOK_SECRET, writeSecrets } from './secrets.ts'
import { recordChange } from './timeline.ts'

const KEY_LENGTH = 200

/** @throws NOT_FOUND */
export async function requireTemplate(em: EntityManager, key: string): Promise<Template> {
  const template = await em.findOne(Template, { key })
  if (!template) throw noSuchTemplate()
  return template
}

/** A template that new connections of the company (UUID; null is the agency) can be made by. @throws NOT_FOUND, TEMPLATE_INACTIVE */
export async function requireOffer(em: EntityManager, key: string, companyId: string | null): Promise<Template> {
  const template = await requireTemplate(em, key)
  if (template.companyId && template.companyId !== companyId) {
    const message = 'This template is for connections of one company alone. Choose that company, or another template.'
    throw userError('NOT_FOUND', message, ['templateKey'])
  }
  if (template.isActive) return template
  const message = 'This template is switched off. Choose another one, or ask an administrator of the agency.'
  throw userError('TEMPLATE_INACTIVE', message, ['templateKey'])
}

const noSuchTemplate = () =>
  userError('NOT_FOUND', 'There is no such template. `integrationTemplates` lists them.', ['templateKey'])

/**
 * The connection as the viewer may see it, to do something with it.
 * @throws NOT_FOUND for one that does not exist, or is not for this viewer; FORBIDDEN for one that only administrators change.
 */
export async function requireConnection(
  em: EntityManager,
  viewer: AnyViewer,
  globalId: string,
  options: { field?: string; lock?: boolean } = {},
): Promise<Connection> {
  const id = fromGlobalId('Connection', globalId)
  const lockMode = options.lock ? LockMode.PESSIMISTIC_WRITE : undefined
  const found = id && (await em.findOne(Connection, { id }, { ...(lockMode !== undefined && { lockMode }) }))
  if (found && mayAdminister(viewer, found.companyId ?? null)) {
    assertMayChange(viewer, found)
    return found
  }
  throw userError('NOT_FOUND', 'There is no such connection. It may have been deleted.', [options.field ?? 'id'])
}

export async function readStored(em: EntityManager, connection: Connection, vault: Vault): Promise<StoredConfig> {
  return { settings: connection.config, secrets: await readSecrets(em, connection, vault) }
}

/** The company a new connection is for. @throws NOT_FOUND when it is not the viewer's to connect. */
export function checkedOwner(viewer: AnyViewer, globalId: string | null | undefined): string | null {
  const companyId = globalId == null ? null : fromGlobalId('Company', globalId)
  if ((globalId == null || companyId !== null) && mayAdminister(viewer, companyId)) return companyId
  if (globalId != null) throw noSuchCompany()
  throw userError('NOT_FOUND', 'Only staff connects tools for the agency. Choose your company.', ['companyId'])
}

/** The connection that an earlier call with the same key made. */
export async function findByKey(em: EntityManager, viewer: Viewer, key: string | null | undefined) {
  if (key == null) return null
  if (key.length === 0 || key.length > KEY_LENGTH) {
    throw userError('KEY_INVALID', `An idempotency key has 1 to ${KEY_LENGTH} characters.`, ['idempotencyKey'])
  }
  return em.findOne(Connection, { createdBy: viewer.userId, idempotencyKey: key })
}

/** @returns the webhook's secret as well: this is the only time it is shown. */
export async function createConnection(
  em: EntityManager,
  viewer: Viewer,
  vault: Vault,
  input: {
    template: Template
    name: string
    companyId: string | null
    config: SplitConfig
    idempotencyKey: string | null
  },
): Promise<{ connection: Connection; webhookSecret: string }> {
  const { template } = input
  const webhookSecret = input.config.secrets[WEBHOOK_SECRET] ?? newWebhookSecret()
  const connection = em.create(Connection, {
    id: newId(),
    templateKey: template.key,
    handlerKey: template.handlerKey,
    companyId: input.companyId,
    name: input.name,
    status: 'PENDING',
    config: input.config.settings,
    // Whoever gives the secret waits for nobody to tell one.
    webhookHandshake: WEBHOOK_SECRET in input.config.secrets ? 'CLOSED' : null,
    createdBy: viewer.userId,
    idempotencyKey: input.idempotencyKey,
  })
  await insertConnection(em, connection)
  await writeSecrets(em, connection, { ...input.config.secrets, [WEBHOOK_SECRET]: webhookSecret }, vault)
  const summary = `${viewer.name} set up the ${template.name} connection “${input.name}”`
  await recordChange(em, viewer, connection, {
    kind: 'created',
    message: `Set up with ${template.name}.`,
    event: { type: 'connection.created', summary },
  })
  return { connection, webhookSecret }
}

// The template may be deleted at the same moment, so the constraint decides.
async function insertConnection(em: EntityManager, connection: Connection): Promise<void> {
  try {
    await em.persist(connection).flush()
  } catch (error) {
    throw error instanceof ForeignKeyConstraintViolationException ? noSuchTemplate() : error
  }
}

/**
 * @param input.versions what must still be the connection's version: the one that the changes were checked against, since
 * a configuration is checked together with what is stored, and the one that the person edited.
 * @throws NOT_FOUND, CONFLICT
 */
export async function updateConnection(
  em: EntityManager,
  viewer: Viewer,
  { vault, jobs }: { vault: Vault; jobs: Jobs },
  input: { id: string; versions: { read: number; edited: number }; name: string | null; config: SplitConfig | null },
): Promise<Connection> {
  const connection = await requireConnection(em, viewer, input.id, { lock: true })
  if (Object.values(input.versions).some((version) => version !== connection.version)) {
    throw userError(
      'CONFLICT',
      'Somebody else changed this connection in the meantime. Reload it and change it again.',
      ['version'],
    )
  }
  if (input.name !== null) connection.name = input.name
  const isReadOtherwise = input.config !== null && changesReading(connection, input.config)
  if (input.config) {
    connection.config = input.config.settings
    await changeSecrets(em, connection, input.config.secrets, vault)
    if (WEBHOOK_SECRET in input.config.secrets) connection.webhookHandshake = 'CLOSED'
  }
  const isReconnected = input.config !== null && connection.status === 'ERROR'
  if (isReconnected) resume(connection)
  const message = isReconnected
    ? 'Connected again with a new configuration.'
    : input.config
      ? 'Configuration changed.'
      : 'Renamed.'
  await recordChange(em, viewer, connection, { kind: isReconnected ? 'reconnected' : 'updated', message })
  if (isReadOtherwise) await readAgain(em, connection.id)
  if (isReconnected || (isReadOtherwise && connection.status === 'ACTIVE')) {
    await queueSync(em, jobs, connection, { isOptional: true, isAtOnce: true })
  }
  return connection
}

/** Another place, or another access, shows other things: what was read before says nothing of them. */
function changesReading({ config }: Connection, { settings, secrets }: SplitConfig): boolean {
  return !isDeepStrictEqual(config, settings) || Object.keys(secrets).some((name) => name !== WEBHOOK_SECRET)
}

/** Secrets stand in rows of their own: touching the connection's makes its version tell of them as well. */
async function changeSecrets(em: EntityManager, connection: Connection, secrets: Record<string, string>, vault: Vault) {
  if (Object.keys(secrets).length > 0) connection.updatedAt = new Date()
  await writeSecrets(em, connection, secrets, vault)
}

/** Makes it work and queues a synchronisation. One that is active already is left as it is. @throws NOT_FOUND */
export async function activateConnection(
  em: EntityManager,
  viewer: Viewer,
  jobs: Jobs,
  id: string,
): Promise<Connection> {
  const connection = await requireConnection(em, viewer, id, { lock: true })
  if (connection.status === 'ACTIVE') return connection
  resume(connection)
  const summary = `${viewer.name} activated the connection “${connection.name}”`
  await recordChange(em, viewer, connection, {
    kind: 'activated',
    message: 'Activated.',
    event: { type: 'connection.activated', summary },
  })
  await queueSync(em, jobs, connection, { isOptional: true, isAtOnce: true })
  return connection
}

/** Whatever was wrong, it is tried anew from here. */
function resume(connection: Connection): void {
  Object.assign(connection, {
    status: 'ACTIVE',
    lastError: null,
    failures: 0,
    retryAt: null,
    needsReconnect: false,
    nextSyncAt: nextSyncAt(connection.handlerKey),
  })
}

/** One that is paused already is left as it is. @throws NOT_FOUND */
export async function deactivateConnection(em: EntityManager, viewer: Viewer, id: string): Promise<Connection> {
  const connection = await requireConnection(em, viewer, id, { lock: true })
  if (connection.status === 'PAUSED') return connection
  connection.status = 'PAUSED'
  await recordChange(em, viewer, connection, {
    kind: 'deactivated',
    message: 'Paused. What arrives is kept, and processed only when it is replayed.',
  })
  return connection
}

/** Removes the connection, its secrets and its inbox. The feed keeps what was told. */
export async function deleteConnection(
  em: EntityManager,
  viewer: Viewer,
  id: string,
  confirmName: string,
): Promise<void> {
  const connection = await requireConnection(em, viewer, id, { lock: true })
  if (visibleName(confirmName) !== visibleName(connection.name)) {
    throw userError('CONFIRMATION_MISMATCH', `Type the name of the connection, “${connection.name}”, to delete it.`, [
      'confirmName',
    ])
  }
  await em.remove(connection).flush()
  await recordChange(em, viewer, connection, {
    kind: 'deleted',
    message: 'Deleted.',
    event: { type: 'connection.deleted', summary: `${viewer.name} deleted the connection “${connection.name}”` },
  })
}

/** A new webhook secret; from the commit on, only what is signed with it is accepted. */
export async function rotateWebhookSecret(em: EntityManager, viewer: Viewer, vault: Vault, id: string) {
  const connection = await requireConnection(em, viewer, id, { lock: true })
  const webhookSecret = newWebhookSecret()
  await changeSecrets(em, connection, { [WEBHOOK_SECRET]: webhookSecret }, vault)
  connection.webhookHandshake = null
  await recordChange(em, viewer, connection, { kind: 'webhook_secret_rotated', message: 'Webhook secret replaced.' })
  return { connection, webhookSecret }
}

/** Notes what came of registering the webhook at the provider. */
export async function noteRegistration(
  em: EntityManager,
  viewer: Viewer,
  id: string,
  problem: string | null,
): Promise<Connection> {
  const connection = await requireConnection(em, viewer, id, { lock: true })
  connection.isWebhookRegistered = problem === null
  if (problem !== null) connection.lastError = problem
  await recordChange(em, viewer, connection, {
    kind: problem === null ? 'webhook_registered' : 'webhook_registration_failed',
    message: problem ?? 'Webhook registered at the provider.',
  })
  return connection
}
