import {
  type AnyViewer,
  type ApiKeyScope,
  CompanyRole,
  isAdmin,
  isApiKey,
  isApiKeyScope,
  API_KEY_SCOPES,
  type Viewer,
} from '@atrium/kit/viewer'
import { apiKeyError } from './api-key-errors.ts'
import { parseBlock } from './ip-allow-list.ts'

const LONGEST_NAME = 100
const MOST_BLOCKS = 50
const LONGEST_OVERLAP_DAYS = 7

/** Whether the viewer may see and change keys of the company (UUID; null is the agency's own). */
export function mayAdminister(viewer: AnyViewer, companyId: string | null): viewer is Viewer {
  if (isAdmin(viewer)) return true
  return viewer.kind === 'user' && companyId !== null && administered(viewer).includes(companyId)
}

/** Whether there are any keys that the viewer may see and change. */
export function mayAdministerAny(viewer: AnyViewer): viewer is Viewer {
  return isAdmin(viewer) || (viewer.kind === 'user' && administered(viewer).length > 0)
}

function administered(viewer: Viewer): string[] {
  // A key that could make keys would outlive its own end.
  if (isApiKey(viewer)) return []
  const companies = viewer.companies.filter(({ role }) => role === CompanyRole.OWNER || role === CompanyRole.ADMIN)
  return companies.map(({ id }) => id)
}

export function checkedName(name: string): string {
  const trimmed = name.trim()
  if (trimmed.length > 0 && trimmed.length <= LONGEST_NAME) return trimmed
  throw apiKeyError('NAME_INVALID', `Give the key a name of 1 to ${LONGEST_NAME} characters.`, 'name')
}

/** Each once, in the order of the alphabet. */
export function checkedScopes(scopes: readonly string[]): ApiKeyScope[] {
  const known = [...new Set(scopes)].filter(isApiKeyScope).toSorted()
  if (known.length > 0 && scopes.every(isApiKeyScope)) return known
  throw apiKeyError('SCOPES_INVALID', `Choose at least one of these scopes: ${API_KEY_SCOPES.join(', ')}.`, 'scopes')
}

export function checkedIps(blocks: readonly string[]): string[] {
  if (blocks.length > MOST_BLOCKS) {
    throw apiKeyError('IPS_INVALID', `A key takes at most ${MOST_BLOCKS} addresses. Use CIDR blocks.`, 'allowedIps')
  }
  const parsed = blocks.map((block) => {
    const valid = parseBlock(block)
    if (valid) return valid
    const shown = block.slice(0, 60)
    throw apiKeyError('IPS_INVALID', `“${shown}” is no address or block such as 192.0.2.0/24.`, 'allowedIps')
  })
  return [...new Set(parsed)]
}

export function checkedExpiry(at: Date | null | undefined): Date | null {
  if (!at || at.getTime() > Date.now()) return at ?? null
  throw apiKeyError('EXPIRY_INVALID', 'Choose an end in the future, or none.', 'expiresAt')
}

export function checkedOverlap(days: number): number {
  if (days >= 0 && days <= LONGEST_OVERLAP_DAYS) return days
  throw apiKeyError('OVERLAP_INVALID', `The old key may go on for 0 to ${LONGEST_OVERLAP_DAYS} days.`, 'overlapDays')
}
