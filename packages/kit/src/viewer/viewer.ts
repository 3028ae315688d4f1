import { forbidden } from '../errors/index.ts'
import type { FeatureName } from '../flags/index.ts'
import type { ApiKeyScope } from './api-key.ts'

/** What a person may do in the installation as a whole. A `CLIENT` also has a role in each company it belongs to. */
export const Role = {
  ADMIN: 'ADMIN',
  PROJECT_MANAGER: 'PROJECT_MANAGER',
  DEVELOPER: 'DEVELOPER',
  AGENCY_ADMIN: 'AGENCY_ADMIN',
  CLIENT: 'CLIENT',
} as const
export type Role = (typeof Role)[keyof typeof Role]

/** What a client's member may do inside its company. */
export const CompanyRole = { OWNER: 'OWNER', ADMIN: 'ADMIN', BILLING: 'BILLING', VIEWER: 'VIEWER' } as const
export type CompanyRole = (typeof CompanyRole)[keyof typeof CompanyRole]

/** One company a viewer may see, and why: `role` is set for a client's member, null for a developer or agency assigned to it. */
export interface ViewerCompany {
  /** UUID of the company, not its TypeID. */
  id: string
  role: CompanyRole | null
  canApproveDevelopers: boolean
  canSignContracts: boolean
  canManageBilling: boolean
}

/** A person, or an API key, behind a request, as the gateway vouches for it. Ids are UUIDs. */
export interface Viewer {
  kind: 'user'
  userId: string
  sessionId: string
  email: string
  name: string
  role: Role
  companies: ViewerCompany[]
  agencyId: string | null
  developerId: string | null
  /** Set while a staff member acts as this user. */
  impersonatorId: string | null
  /** Name of that staff member, for the audit log. */
  impersonatorName?: string | null
  /** Set while the person has to set up a second step before anything else; `role` and `companies` then give it no rights. */
  mustSetUpTwoFactor?: boolean
  /** The features that are on for this person; see `isEnabled`. Set by the gateway. */
  features?: FeatureName[]
  /**
   * Set when an API key asks. It is nobody's user: `userId` and `sessionId` are the key's own id, `role` and `companies` are made
   * for it from its scopes. A key reads and never writes.
   */
  apiKey?: { id: string; scopes: ApiKeyScope[] }
}

/** Nobody signed in. */
export interface AnonymousViewer {
  kind: 'anonymous'
}

/** What the gateway itself asks (who is behind this session?). Never made from a credential of a request. */
export interface GatewayViewer {
  kind: 'gateway'
}

export type AnyViewer = Viewer | AnonymousViewer | GatewayViewer

export const ANONYMOUS: AnonymousViewer = { kind: 'anonymous' }
export const GATEWAY: GatewayViewer = { kind: 'gateway' }

/** Staff of the agency see every company. */
export function isStaff(viewer: AnyViewer): boolean {
  return viewer.kind === 'user' && (viewer.role === Role.ADMIN || viewer.role === Role.PROJECT_MANAGER)
}

export function isAdmin(viewer: AnyViewer): boolean {
  return viewer.kind === 'user' && viewer.role === Role.ADMIN
}

/** Whether the viewer may see what belongs to the company (UUID); `null` is the agency itself, seen by staff only. */
export function seesCompany(viewer: AnyViewer, companyId: string | null): boolean {
  if (isStaff(viewer)) return true
  if (viewer.kind !== 'user' || companyId === null) return false
  return viewer.companies.some((company) => company.id === companyId)
}

/** Whether the viewer is one of the client's own members with one of these roles; staff always is. */
export function hasCompanyRole(viewer: AnyViewer, companyId: string, roles: readonly CompanyRole[]): boolean {
  if (isStaff(viewer)) return true
  if (viewer.kind !== 'user') return false
  return viewer.companies.some((c) => c.id === companyId && c.role !== null && roles.includes(c.role))
}

/**
 * UUIDs of the companies whose contracts and invoices somebody sees as one of their own people: all of those but mere viewers, unless
 * they sign or pay. An API key needs `billing:read`. Staff sees all of them, without a list.
 */
export function moneyCompanyIds({ companies, apiKey }: Viewer): string[] {
  if (apiKey && !apiKey.scopes.includes('billing:read')) return []
  return companies.filter(touchesMoney).map(({ id }) => id)
}

function touchesMoney({ role, canManageBilling, canSignContracts }: ViewerCompany): boolean {
  return role !== null && (role !== CompanyRole.VIEWER || canManageBilling || canSignContracts)
}

/**
 * Whether the viewer has a part in the work for the company (UUID): staff, developers and agencies that are assigned to it, and
 * its owners and administrators.
 */
export function worksFor(viewer: AnyViewer, companyId: string): boolean {
  if (isStaff(viewer)) return true
  if (viewer.kind !== 'user' || viewer.apiKey) return false
  const own = viewer.companies.find(({ id }) => id === companyId)
  return own !== undefined && (own.role === null || own.role === CompanyRole.OWNER || own.role === CompanyRole.ADMIN)
}

/** What nobody does in the place of somebody else: sign, decide, change how one gets in. @throws FORBIDDEN while a staff member acts as the viewer. */
export function refuseImpersonator(viewer: AnyViewer): void {
  if (viewer.kind !== 'user' || !viewer.impersonatorId) return
  throw forbidden('You act as somebody else. This only the person itself may do; stop acting first.')
}

/** Whether what asks is an API key. */
export function isApiKey(viewer: AnyViewer): boolean {
  return viewer.kind === 'user' && viewer.apiKey !== undefined
}
