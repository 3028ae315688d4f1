import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { recordEvent } from '@atrium/kit/events'
import { newId } from '@atrium/kit/ids'
import { type ApiKeyScope, hashApiKey, newApiKeySecret, type Viewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import { ApiKeyEntity } from './api-key.entity.ts'

/** A key and its secret, which is nowhere but here. */
export interface NewKey {
  apiKey: ApiKeyEntity
  secret: string
}

export async function insertKey(
  em: EntityManager,
  owner: Viewer,
  key: {
    name: string
    companyId: string | null
    scopes: readonly ApiKeyScope[]
    allowedIps: readonly string[]
    expiresAt: Date | null
    rotatedFromId?: string
  },
): Promise<NewKey> {
  const secret = newApiKeySecret()
  const id = newId()
  await sql(
    em,
    `insert into accounts.api_keys
       (id, name, owner_id, company_id, hash, last_four, scopes, allowed_ips, expires_at, rotated_from_id)
     values (?, ?, ?, ?, ?, ?, ?::text[], ?::text[], ?, ?)`,
    [
      id,
      key.name,
      owner.userId,
      key.companyId,
      hashApiKey(secret),
      secret.slice(-4),
      textArray(key.scopes),
      textArray(key.allowedIps),
      key.expiresAt,
      key.rotatedFromId ?? null,
    ],
  )
  return { apiKey: await em.findOneOrFail(ApiKeyEntity, { id }), secret }
}

type Change = 'created' | 'updated' | 'rotated' | 'revoked'

/** The event and the audit entry of a change of a key, in its transaction. The event has gateways ask anew who the key is. */
export async function recordChange(
  em: EntityManager,
  viewer: Viewer,
  change: Change,
  key: ApiKeyEntity,
  ip: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  const { id, name, companyId, rotatedFromId } = key
  const payload = { apiKeyId: id, name, ...(change === 'rotated' && { rotatedFromId: rotatedFromId! }) }
  await recordEvent(em, {
    type: `api_key.${change}`,
    payload: payload as { apiKeyId: string; name: string; rotatedFromId: string },
    companyId,
    actor: { id: viewer.userId, name: viewer.name },
    activity: {
      type: `api_key.${change}`,
      category: 'SECURITY',
      audience: 'STAFF',
      summary: `${viewer.name} ${change === 'created' ? 'made' : change} the API key “${name}”`,
      source: 'atrium',
    },
  })
  await appendAudit(em, viewer, {
    companyId,
    action: `api_key.${change}`,
    subjectType: 'ApiKey',
    subjectId: id,
    details: { name, ...details },
    ip: ip || null,
  })
}

function textArray(values: readonly string[]): string {
  return `{${values.map((value) => `"${value}"`).join(',')}}`
}
