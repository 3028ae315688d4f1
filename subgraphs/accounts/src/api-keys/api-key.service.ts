import { forbidden } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import { type Page, paginate } from '@atrium/kit/pages'
import { refuseImpersonator, type Viewer } from '@atrium/kit/viewer'
import { type FilterQuery, LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../context.ts'
import { apiKeyError } from './api-key-errors.ts'
import * as rules from './api-key-rules.ts'
import { insertKey, type NewKey, recordChange } from './api-key-store.ts'
import { ApiKeyEntity, type ApiKeyStatus, statusOf } from './api-key.entity.ts'
import type { ApiKeyCreateInput, ApiKeyRotateInput, ApiKeysArgs, ApiKeyUpdateInput } from './api-key.input.ts'

const DAY_MS = 86_400_000
/** Stands for an id that is malformed, and so matches nothing. */
const NOTHING = '00000000-0000-0000-0000-000000000000'

/** Keys that the viewer administers, newest first. @throws FORBIDDEN for who administers none. */
export async function listApiKeys<T>(
  context: Context,
  args: ApiKeysArgs,
  toNode: (row: ApiKeyEntity) => T,
): Promise<Page<T>> {
  if (!rules.mayAdministerAny(context.viewer)) throw forbidden()
  const { companyId, status } = args.where ?? {}
  const where: FilterQuery<ApiKeyEntity> = {
    ...(companyId != null && { companyId: fromGlobalId('Company', companyId) ?? NOTHING }),
    ...(status?.length && { $or: status.map(hasStatus) }),
  }
  const orderBy = { createdAt: 'desc', id: 'desc' } as const
  return paginate(await context.read(), ApiKeyEntity, { args, where, orderBy, toNode })
}

function hasStatus(status: ApiKeyStatus): FilterQuery<ApiKeyEntity> {
  if (status === 'REVOKED') return { revokedAt: { $ne: null } }
  const now = new Date()
  if (status === 'EXPIRED') return { revokedAt: null, expiresAt: { $lte: now } }
  return { revokedAt: null, $or: [{ expiresAt: null }, { expiresAt: { $gt: now } }] }
}

/** Makes a key of a company, or of the agency. This is the only time its secret is told. */
export async function createApiKey(context: Context, input: ApiKeyCreateInput): Promise<NewKey> {
  const viewer = requireAdministrator(context)
  const companyId = input.companyId == null ? null : (fromGlobalId('Company', input.companyId) ?? NOTHING)
  if (input.companyId != null && !rules.mayAdminister(viewer, companyId)) throw noSuchCompany()
  if (!rules.mayAdminister(viewer, companyId)) {
    throw apiKeyError('FORBIDDEN', 'Only administrators make keys of the agency. Choose your company.', 'companyId')
  }
  const key = {
    companyId,
    name: rules.checkedName(input.name),
    scopes: rules.checkedScopes(input.scopes),
    allowedIps: rules.checkedIps(input.allowedIps ?? []),
    expiresAt: rules.checkedExpiry(input.expiresAt),
  }
  if (companyId && !(await context.loaders.company.load(companyId))) throw noSuchCompany()
  return context.write(async (em) => {
    const made = await insertKey(em, viewer, key)
    const { scopes, allowedIps, expiresAt } = key
    await recordChange(em, viewer, 'created', made.apiKey, context.client.ip, { scopes, allowedIps, expiresAt })
    return made
  })
}

/** Changes what is given. A key that has ended stays as it is. */
export async function updateApiKey(context: Context, input: ApiKeyUpdateInput): Promise<ApiKeyEntity> {
  const viewer = requireAdministrator(context)
  const changes = {
    ...(input.name != null && { name: rules.checkedName(input.name) }),
    ...(input.scopes != null && { scopes: rules.checkedScopes(input.scopes) }),
    ...(input.allowedIps != null && { allowedIps: rules.checkedIps(input.allowedIps) }),
    ...(input.expiresAt !== undefined && { expiresAt: rules.checkedExpiry(input.expiresAt) }),
  }
  return context.write(async (em) => {
    const key = await lockActive(em, viewer, input.id)
    em.assign(key, changes)
    await em.flush()
    await recordChange(em, viewer, 'updated', key, context.client.ip, changes)
    return key
  })
}

/**
 * Replaces a key by one with the same rights and a new secret, owned by who asks. The old one goes on for the overlap, or until its
 * own earlier end.
 */
export async function rotateApiKey(context: Context, input: ApiKeyRotateInput): Promise<NewKey> {
  const viewer = requireAdministrator(context)
  const overlapDays = rules.checkedOverlap(input.overlapDays)
  return context.write(async (em) => {
    const old = await lockActive(em, viewer, input.id)
    const { id, name, companyId = null, allowedIps, expiresAt = null } = old
    const scopes = rules.checkedScopes(old.scopes)
    const made = await insertKey(em, viewer, { name, companyId, scopes, allowedIps, expiresAt, rotatedFromId: id })
    if (overlapDays === 0) old.revokedAt = new Date()
    else old.expiresAt = earlier(expiresAt, new Date(Date.now() + overlapDays * DAY_MS))
    await em.flush()
    await recordChange(em, viewer, 'rotated', made.apiKey, context.client.ip, { rotatedFromId: id, overlapDays })
    return made
  })
}

/** Ends a key for good. Ending one that was ended before changes nothing. */
export async function revokeApiKey(context: Context, id: string): Promise<ApiKeyEntity> {
  const viewer = requireAdministrator(context)
  return context.write(async (em) => {
    const key = await lock(em, viewer, id)
    if (key.revokedAt) return key
    key.revokedAt = new Date()
    await em.flush()
    await recordChange(em, viewer, 'revoked', key, context.client.ip)
    return key
  })
}

function requireAdministrator({ viewer }: Context): Viewer {
  refuseImpersonator(viewer)
  if (rules.mayAdministerAny(viewer)) return viewer
  throw apiKeyError(
    'FORBIDDEN',
    'API keys are made by administrators, and by owners and administrators of a company. Ask one of them.',
  )
}

async function lock(em: EntityManager, viewer: Viewer, globalId: string): Promise<ApiKeyEntity> {
  const id = fromGlobalId('ApiKey', globalId)
  const found = id && (await em.findOne(ApiKeyEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }))
  if (found && rules.mayAdminister(viewer, found.companyId ?? null)) return found
  throw apiKeyError('NOT_FOUND', 'There is no such API key.', 'id')
}

async function lockActive(em: EntityManager, viewer: Viewer, globalId: string): Promise<ApiKeyEntity> {
  const key = await lock(em, viewer, globalId)
  if (statusOf(key) === 'ACTIVE') return key
  throw apiKeyError('NOT_ACTIVE', 'This key has ended. Make a new one.', 'id')
}

const noSuchCompany = () => apiKeyError('NOT_FOUND', 'There is no such company.', 'companyId')

function earlier(one: Date | null, other: Date): Date {
  return one && one < other ? one : other
}
