import { type AnyViewer, CompanyRole, isAdmin, isApiKey, Role, type Viewer } from '@atrium/kit/viewer'
import type { WebhookEndpoint } from './endpoint.entity.ts'

const ADMINISTRATORS: readonly (CompanyRole | null)[] = [CompanyRole.OWNER, CompanyRole.ADMIN]

/** Whether the viewer may see and change endpoints of the company (UUID; null is the agency's own). */
export function mayKeep(viewer: AnyViewer, companyId: string | null): viewer is Viewer {
  if (isAdmin(viewer)) return true
  return companyId !== null && administered(viewer).includes(companyId)
}

/** Whether there are any endpoints that the viewer may see and change. */
export function mayKeepAny(viewer: AnyViewer): viewer is Viewer {
  return isAdmin(viewer) || administered(viewer).length > 0
}

function administered(viewer: AnyViewer): string[] {
  if (viewer.kind !== 'user' || isApiKey(viewer)) return []
  return viewer.companies.filter(({ role }) => ADMINISTRATORS.includes(role)).map(({ id }) => id)
}

/**
 * Whose eyes an endpoint is told with: nobody's user, with the rights of an API key that reads the feed. One of a company sees what
 * its least member sees, one of the agency what a project manager does.
 */
export function viewerOfEndpoint({
  id,
  companyId = null,
  name,
}: Pick<WebhookEndpoint, 'id' | 'companyId' | 'name'>): Viewer {
  const membership = (companyIdOf: string) => ({
    id: companyIdOf,
    role: CompanyRole.VIEWER,
    canApproveDevelopers: false,
    canSignContracts: false,
    canManageBilling: false,
  })
  return {
    kind: 'user',
    userId: id,
    sessionId: id,
    email: '',
    name,
    role: companyId === null ? Role.PROJECT_MANAGER : Role.CLIENT,
    companies: companyId === null ? [] : [membership(companyId)],
    agencyId: null,
    developerId: null,
    impersonatorId: null,
    apiKey: { id, scopes: ['activities:read'] },
  }
}
