import { sql } from '@atrium/kit/database'
import { forbidden } from '@atrium/kit/errors'
import { type ApiKeyScope, CompanyRole, Role, type Viewer, type ViewerCompany } from '@atrium/kit/viewer'
import type { Context } from '../context.ts'
import { isAllowedIp } from './ip-allow-list.ts'
import { reportMisuse } from './report-misuse.ts'

/** Who an API key is, or why it is refused to someone who has it. */
export type ApiKeyIdentity =
  | { viewer: Viewer; /** Milliseconds since the epoch; null for a key without an end. */ expiresAt: number | null }
  | { refused: 'IP' }

interface Row {
  id: string
  name: string
  companyId: string | null
  scopes: ApiKeyScope[]
  allowedIps: string[]
  expiresAt: Date | null
  isUseNoted: boolean
}

/**
 * Who the key with this hash is, asked from the address of the client; null when there is none, it has ended, or its owner may no
 * longer administer keys of its company. @throws FORBIDDEN for everyone but a gateway.
 */
export async function readApiKeyViewer(context: Context, hash: string): Promise<ApiKeyIdentity | null> {
  if (context.viewer.kind !== 'gateway') throw forbidden('Only a gateway may ask this.')
  const [row] = await context.as('signin', (em) => sql<Row>(em, KEY, [hash]))
  if (!row) {
    reportMisuse(context, 'API_KEY_USED_AFTER_END', hash)
    return null
  }
  if (!isAllowedIp(row.allowedIps, context.client.ip)) {
    reportMisuse(context, 'API_KEY_REFUSED_ADDRESS', hash)
    return { refused: 'IP' }
  }
  // Nobody waits for it, and one note in a minute is enough.
  if (!row.isUseNoted) void noteUse(context, row.id)
  return { viewer: toViewer(row), expiresAt: row.expiresAt ? new Date(row.expiresAt).getTime() : null }
}

const KEY = `
  select k.id, k.name, k.company_id as "companyId", k.scopes, k.allowed_ips as "allowedIps", k.expires_at as "expiresAt",
    coalesce(k.last_used_at > now() - interval '1 minute', false) as "isUseNoted"
  from accounts.api_keys k
  join accounts.users u on u.id = k.owner_id
  where k.hash = ? and k.revoked_at is null and (k.expires_at is null or k.expires_at > now()) and u.status = 'ACTIVE'
    and (u.role = 'ADMIN' or (u.role = 'CLIENT' and exists (
      select from accounts.company_members m
      where m.company_id = k.company_id and m.user_id = u.id and m.accepted_at is not null and m.role in ('OWNER', 'ADMIN'))))`

async function noteUse(context: Context, id: string): Promise<void> {
  try {
    await context.as('signin', (em) =>
      sql(
        em,
        `update accounts.api_keys set last_used_at = now()
         where id = ? and (last_used_at is null or last_used_at < now() - interval '1 minute')`,
        [id],
      ),
    )
  } catch (error) {
    context.log.warn({ err: error, apiKeyId: id }, 'the use of an API key could not be noted')
  }
}

/**
 * A viewer that is nobody's user, with no more rights than the scopes need: in its company those of the lowest role that may read
 * it, for the agency those of a project manager, which no scope turns into an administrator's.
 */
function toViewer({ id, name, companyId, scopes }: Row): Viewer {
  return {
    kind: 'user',
    userId: id,
    sessionId: id,
    email: '',
    name,
    role: companyId === null ? Role.PROJECT_MANAGER : Role.CLIENT,
    companies: companyId === null ? [] : [membership(companyId, scopes)],
    agencyId: null,
    developerId: null,
    impersonatorId: null,
    apiKey: { id, scopes },
  }
}

function membership(companyId: string, scopes: readonly ApiKeyScope[]): ViewerCompany {
  return {
    id: companyId,
    role: roleFor(scopes),
    canApproveDevelopers: false,
    canSignContracts: false,
    canManageBilling: false,
  }
}

function roleFor(scopes: readonly ApiKeyScope[]): CompanyRole {
  if (scopes.includes('integrations:read')) return CompanyRole.ADMIN
  return scopes.includes('billing:read') ? CompanyRole.BILLING : CompanyRole.VIEWER
}
