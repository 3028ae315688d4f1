import type { AnyViewer, ApiKeyScope, Viewer } from '../viewer/index.ts'
import { CompanyRole, moneyCompanyIds } from '../viewer/index.ts'

/**
 * Why work without a person behind it touches the database. Each has narrow policies of its own; none can be chosen
 * through GraphQL.
 */
export type Purpose = 'signin' | 'ingest' | 'relay' | 'job' | 'seed' | 'privacy' | 'keys'

/** For whom a transaction runs: a viewer, or a named system purpose. */
export type Identity = AnyViewer | { kind: 'system'; purpose: Purpose }

export function system(purpose: Purpose): Identity {
  return { kind: 'system', purpose }
}

/** Session variables that row level security reads (`kit.*()` functions in the database), and the role to switch to. */
export function sessionVariables(identity: Identity, role: string): Record<string, string> {
  // `role` is a setting like the others, so one statement sets all.
  if (identity.kind === 'system') return { 'app.purpose': identity.purpose, role }
  if (identity.kind !== 'user' || !mayEnter(identity, role)) return { 'app.purpose': 'none', role }
  return { ...viewerVariables(identity), role }
}

/** By role of a subgraph: the scopes of which an API key needs one to see any row of it. */
const SCOPES: Record<string, readonly ApiKeyScope[]> = {
  atrium_projects: ['projects:read'],
  atrium_billing: ['billing:read'],
  atrium_integrations: ['activities:read', 'integrations:read'],
}

function mayEnter({ apiKey, mustSetUpTwoFactor }: Viewer, role: string): boolean {
  if (mustSetUpTwoFactor) return role === 'atrium_accounts'
  const scopes = SCOPES[role]
  return !apiKey || !scopes || scopes.some((scope) => apiKey.scopes.includes(scope))
}

function viewerVariables(viewer: Viewer): Record<string, string> {
  const members = viewer.companies.filter((company) => company.role !== null)
  const admins = members.filter((c) => c.role === CompanyRole.OWNER || c.role === CompanyRole.ADMIN)
  const approvers = members.filter((c) => c.canApproveDevelopers)
  return {
    'app.purpose': 'viewer',
    'app.user_id': viewer.userId,
    'app.session_id': viewer.sessionId,
    'app.role': viewer.role,
    'app.agency_id': viewer.agencyId ?? '',
    'app.developer_id': viewer.developerId ?? '',
    'app.company_ids': uuidArray(viewer.companies),
    'app.member_company_ids': uuidArray(members),
    'app.admin_company_ids': uuidArray(admins),
    'app.billing_company_ids': `{${moneyCompanyIds(viewer).join(',')}}`,
    'app.approver_company_ids': uuidArray(approvers),
  }
}

function uuidArray(companies: { id: string }[]): string {
  return `{${companies.map((company) => company.id).join(',')}}`
}
