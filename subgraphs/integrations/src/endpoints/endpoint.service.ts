import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import type { Outbound } from '@atrium/kit/outbound'
import type { Vault } from '@atrium/kit/data-keys'
import { type AnyViewer, refuseImpersonator, type Viewer } from '@atrium/kit/viewer'
import { ActivityCategory } from '../activity/activity.entity.ts'
import { assertKnownCompany, noSuchCompany } from '../foreign/known-companies.ts'
import { WebhookEndpoint } from './endpoint.entity.ts'
import { mayKeep, mayKeepAny } from './owner.ts'
import { addSecret } from './secrets.ts'

/** Of one company, and of the agency. */
export const MOST_ENDPOINTS = 20
const NAME_LENGTH = 100
const MOST_TYPES = 50
const TYPE = /^[a-z][a-z0-9_.]{0,99}\*?$/i

export interface EndpointContent {
  name: string
  url: string
  categories: string[]
  types: string[]
  selection: string
}

/** @throws FORBIDDEN for who keeps no endpoints at all. */
export function assertKeeper(viewer: AnyViewer): asserts viewer is Viewer {
  refuseImpersonator(viewer)
  if (mayKeepAny(viewer)) return
  throw userError(
    'FORBIDDEN',
    'Webhooks are kept by administrators of the agency and by owners and administrators of a company. Ask one of them.',
  )
}

/** The company (UUID) that a new endpoint is of; null for the agency. @throws NOT_FOUND, FORBIDDEN */
export function checkedOwner(viewer: AnyViewer, globalId: string | null | undefined): string | null {
  const companyId = globalId == null ? null : fromGlobalId('Company', globalId)
  if (globalId != null && (companyId === null || !mayKeep(viewer, companyId))) throw noSuchCompany()
  if (mayKeep(viewer, companyId)) return companyId
  throw userError('FORBIDDEN', 'Only administrators keep webhooks of the agency. Choose your company.', ['companyId'])
}

export function checkedName(name: string): string {
  const trimmed = name.trim()
  if (trimmed.length > 0 && trimmed.length <= NAME_LENGTH) return trimmed
  throw userError('NAME_INVALID', `Give the webhook a name of 1 to ${NAME_LENGTH} characters.`, ['name'])
}

/** @throws URL_INVALID for what is no address on the internet, or would send what people do to it in the clear. */
export async function checkedUrl(url: string, outbound: Outbound): Promise<string> {
  const refusal = await outbound.refusal(url.trim())
  if (refusal !== null) throw userError('URL_INVALID', refusal, ['url'])
  const parsed = new URL(url.trim())
  if (parsed.username || parsed.password) {
    throw userError('URL_INVALID', 'Leave user and password out: webhooks are signed instead.', ['url'])
  }
  // Only a trusted host of this installation passes as an address in numbers, and as this machine.
  const isLocal = /^(localhost|127(\.\d+){3}|\[.+\])$/.test(parsed.hostname)
  if (parsed.protocol === 'https:' || isLocal) return parsed.href
  throw userError('URL_INVALID', 'Enter an address that begins with https://.', ['url'])
}

export function checkedCategories(categories: readonly string[]): string[] {
  return [...new Set(categories)].filter((category) => category in ActivityCategory).toSorted()
}

/** @throws TYPES_INVALID */
export function checkedTypes(types: readonly string[]): string[] {
  const given = [...new Set(types.map((type) => type.trim()).filter(Boolean))]
  if (given.length > MOST_TYPES) throw userError('TYPES_INVALID', `Name at most ${MOST_TYPES} types.`, ['types'])
  const wrong = given.find((type) => !TYPE.test(type))
  if (wrong === undefined) return given
  const message = `“${wrong.slice(0, 60)}” is no type of activity, such as github.pull_request.opened or invoice.*`
  throw userError('TYPES_INVALID', message, ['types'])
}

export async function requireEndpoint(
  em: EntityManager,
  viewer: AnyViewer,
  globalId: string,
  options: { lock?: boolean } = {},
): Promise<WebhookEndpoint> {
  const id = fromGlobalId('WebhookEndpoint', globalId)
  const found =
    id && (await em.findOne(WebhookEndpoint, { id }, options.lock ? { lockMode: LockMode.PESSIMISTIC_WRITE } : {}))
  if (found && mayKeep(viewer, found.companyId ?? null)) return found
  throw userError('NOT_FOUND', 'There is no such webhook. It may have been deleted.', ['id'])
}

/** @returns the secret as well: this is the only time it is told. @throws TOO_MANY, NOT_FOUND */
export async function createEndpoint(
  em: EntityManager,
  viewer: Viewer,
  vault: Vault,
  { companyId, ...content }: EndpointContent & { companyId: string | null },
): Promise<{ endpoint: WebhookEndpoint; secret: string }> {
  await assertKnownCompany(em, companyId)
  // Two at once would both find room: one after the other.
  await sql(em, 'select pg_advisory_xact_lock(hashtextextended(?, 0))', [`webhook_endpoints ${companyId ?? 'agency'}`])
  if ((await em.count(WebhookEndpoint, { companyId })) >= MOST_ENDPOINTS) {
    throw userError('TOO_MANY', `There are ${MOST_ENDPOINTS} already, which is the most. Delete one first.`)
  }
  const endpoint = em.create(WebhookEndpoint, { id: newId(), companyId, ...content })
  await em.persist(endpoint).flush()
  const secret = await addSecret(em, endpoint, vault)
  await recordChange(em, viewer, endpoint, 'created', { url: endpoint.url })
  return { endpoint, secret }
}

/** @throws NOT_FOUND, CONFLICT when somebody changed it since `version`. */
export async function updateEndpoint(
  em: EntityManager,
  viewer: Viewer,
  input: { id: string; version: number | null; content: Partial<EndpointContent> },
): Promise<WebhookEndpoint> {
  const endpoint = await requireEndpoint(em, viewer, input.id, { lock: true })
  if (input.version !== null && input.version !== endpoint.version) {
    throw userError('CONFLICT', 'Somebody else changed this webhook in the meantime. Reload it and change it again.', [
      'version',
    ])
  }
  em.assign(endpoint, input.content)
  await em.flush()
  await recordChange(em, viewer, endpoint, 'updated', { changed: Object.keys(input.content) })
  return endpoint
}

/** Switches it on, as if nothing had ever failed, or off. One that is so already is left as it is. */
export async function switchEndpoint(
  em: EntityManager,
  viewer: Viewer,
  id: string,
  isEnabled: boolean,
): Promise<WebhookEndpoint> {
  const endpoint = await requireEndpoint(em, viewer, id, { lock: true })
  if ((endpoint.status === 'ENABLED') === isEnabled) return endpoint
  Object.assign(
    endpoint,
    isEnabled
      ? { status: 'ENABLED', disabledReason: null, disabledAt: null, failingSince: null }
      : { status: 'DISABLED', disabledReason: 'PERSON', disabledAt: new Date() },
  )
  await em.flush()
  await recordChange(em, viewer, endpoint, isEnabled ? 'enabled' : 'disabled')
  return endpoint
}

/** Deletes it with its messages. @throws CONFIRMATION_MISMATCH */
export async function deleteEndpoint(
  em: EntityManager,
  viewer: Viewer,
  id: string,
  confirmName: string,
): Promise<void> {
  const endpoint = await requireEndpoint(em, viewer, id, { lock: true })
  if (confirmName.trim() !== endpoint.name) {
    throw userError('CONFIRMATION_MISMATCH', `Type the name of the webhook, “${endpoint.name}”, to delete it.`, [
      'confirmName',
    ])
  }
  await em.remove(endpoint).flush()
  await recordChange(em, viewer, endpoint, 'deleted')
}

/** A new secret, told this once; the old one signs beside it for 24 hours. */
export async function rotateSecret(em: EntityManager, viewer: Viewer, vault: Vault, id: string) {
  const endpoint = await requireEndpoint(em, viewer, id, { lock: true })
  const secret = await addSecret(em, endpoint, vault)
  await recordChange(em, viewer, endpoint, 'secret_rotated')
  return { endpoint, secret }
}

/** Tells pages of a change by a person, and the audit log. Call it last. */
export async function recordChange(
  em: EntityManager,
  viewer: Viewer,
  { id, name, companyId = null }: WebhookEndpoint,
  change: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  await recordEvent(em, { type: 'webhook_endpoint.changed', payload: { endpointId: id }, companyId })
  await appendAudit(em, viewer, {
    companyId,
    action: `webhook_endpoint.${change}`,
    subjectType: 'WebhookEndpoint',
    subjectId: id,
    details: { name, ...details },
  })
}
