import { createHash, randomBytes } from 'node:crypto'
import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { appendAudit } from '@atrium/kit/audit'
import { userError } from '@atrium/kit/errors'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import { allOf, type Page, type PageArgs, paginate, withId } from '@atrium/kit/pages'
import { type AnyViewer, CompanyRole, isStaff, refuseImpersonator, Role, type Viewer } from '@atrium/kit/viewer'
import { requireOffer } from '../connections/connection.service.ts'
import { checkedName } from '../connections/name.ts'
import { assertKnownCompany, noSuchCompany } from '../foreign/known-companies.ts'
import { ConnectLink, type ConnectLinkStatus, statusOf } from './connect-link.entity.ts'

const MOST_DAYS = 30
const DAY_MS = 86_400_000

/** @throws FORBIDDEN for who is not staff. */
export function assertMaker(viewer: AnyViewer): asserts viewer is Viewer {
  refuseImpersonator(viewer)
  if (isStaff(viewer)) return
  throw userError('FORBIDDEN', 'Connect links are made by staff of the agency. Ask one of them.')
}

/** @returns the token as well: this is the only time it is told. */
export async function createConnectLink(
  em: EntityManager,
  viewer: Viewer,
  input: { companyId: string; templateKey: string; name: string; days: number },
): Promise<{ link: ConnectLink; token: string }> {
  const companyId = fromGlobalId('Company', input.companyId)
  if (companyId === null) throw noSuchCompany()
  await assertKnownCompany(em, companyId)
  const template = await requireOffer(em, input.templateKey, companyId)
  if (!Number.isInteger(input.days) || input.days < 1 || input.days > MOST_DAYS) {
    throw userError('DAYS_INVALID', `A link is good for 1 to ${MOST_DAYS} days.`, ['days'])
  }
  const token = randomBytes(32).toString('base64url')
  const link = em.create(ConnectLink, {
    id: newId(),
    companyId,
    templateKey: template.key,
    name: checkedName(input.name),
    tokenHash: hashOf(token),
    createdBy: viewer.userId,
    expiresAt: new Date(Date.now() + input.days * DAY_MS),
  })
  await em.persist(link).flush()
  await audit(em, viewer, link, 'created', { expiresAt: link.expiresAt })
  return { link, token }
}

/** Links of companies that the viewer of `em` administers, newest first. */
export function listConnectLinks(
  em: EntityManager,
  args: PageArgs,
  where: { companyId?: string | null },
): Promise<Page<ConnectLink>> {
  return paginate(em, ConnectLink, {
    args,
    where: allOf<ConnectLink>(withId('companyId', 'Company', where.companyId)),
    orderBy: { createdAt: 'desc', id: 'desc' },
    toNode: (row: ConnectLink) => row,
  })
}

/** Ends a link that was not used. One that was revoked before is left as it is. @throws NOT_FOUND, LINK_USED */
export async function revokeConnectLink(em: EntityManager, viewer: Viewer, globalId: string): Promise<ConnectLink> {
  const id = fromGlobalId('ConnectLink', globalId)
  const link = id && (await em.findOne(ConnectLink, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }))
  if (!link) throw userError('NOT_FOUND', 'There is no such link.', ['id'])
  if (link.revokedAt) return link
  if (link.usedAt) throw userError('LINK_USED', 'The link was used already. Delete the connection instead.', ['id'])
  link.revokedAt = new Date()
  await em.flush()
  await audit(em, viewer, link, 'revoked')
  return link
}

/** The link with this token, as anybody who has it may see it; null for a token that is none. */
export function findByToken(em: EntityManager, token: string): Promise<ConnectLink | null> {
  return em.findOne(ConnectLink, { tokenHash: hashOf(token) })
}

/** @throws LINK_USED, LINK_EXPIRED, LINK_REVOKED, LINK_UNKNOWN, each with what to do. */
export function assertOpen(link: ConnectLink | null): asserts link is ConnectLink {
  if (!link) throw refusals.UNKNOWN()
  const status = statusOf(link)
  if (status !== 'OPEN') throw refusals[status]()
}

/** Locks the link and marks it used: of two who use it at once the second is refused, and its connection is not made. */
export async function markUsed(em: EntityManager, viewer: Viewer, id: string, connectionId: string): Promise<void> {
  const link = await em.findOne(ConnectLink, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
  assertOpen(link)
  link.usedAt = new Date()
  link.connectionId = connectionId
  await em.flush()
  await audit(em, viewer, link, 'used', { connectionId })
}

const refuse = (code: string, message: string) => () => userError(code, message, ['token'])
const ASK = 'Ask your agency for a new one.'
const refusals: Record<Exclude<ConnectLinkStatus, 'OPEN'> | 'UNKNOWN', () => Error> = {
  USED: refuse('LINK_USED', `This link was used already. ${ASK}`),
  EXPIRED: refuse('LINK_EXPIRED', `This link has expired. ${ASK}`),
  REVOKED: refuse('LINK_REVOKED', `This link was withdrawn. ${ASK}`),
  UNKNOWN: refuse(
    'LINK_UNKNOWN',
    `This link is not whole, or there is none such. Open it as you got it, or ask for a new one.`,
  ),
}

/**
 * As whom a link is used: somebody who administers connections of its company, and of no other. Whoever is signed in keeps
 * name and id, for the history; nobody is nobody's user.
 */
export function viewerOfLink(link: ConnectLink, signedIn: AnyViewer): Viewer {
  const person = signedIn.kind === 'user' && !signedIn.apiKey ? signedIn : null
  const membership = {
    id: link.companyId,
    role: CompanyRole.ADMIN,
    canApproveDevelopers: false,
    canSignContracts: false,
    canManageBilling: false,
  }
  return {
    kind: 'user',
    userId: person?.userId ?? link.id,
    sessionId: person?.sessionId ?? link.id,
    email: person?.email ?? '',
    name: person?.name ?? 'Somebody with the link',
    role: Role.CLIENT,
    companies: [membership],
    agencyId: null,
    developerId: null,
    impersonatorId: person?.impersonatorId ?? null,
    ...(person?.impersonatorName && { impersonatorName: person.impersonatorName }),
  }
}

function audit(
  em: EntityManager,
  viewer: Viewer,
  { id, companyId, templateKey, name }: ConnectLink,
  change: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  return appendAudit(em, viewer, {
    companyId,
    action: `connect_link.${change}`,
    subjectType: 'ConnectLink',
    subjectId: id,
    details: { name, templateKey, ...details },
  })
}

/** SHA-256, hex: what is kept of a token. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
