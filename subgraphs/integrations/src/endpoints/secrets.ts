import type { EntityManager } from '@mikro-orm/postgresql'
import { newId } from '@atrium/kit/ids'
import type { Vault } from '@atrium/kit/data-keys'
import type { SecretPlace } from '@atrium/kit/secrets'
import { type WebhookEndpoint, WebhookEndpointSecret } from './endpoint.entity.ts'
import { newEndpointSecret } from './sign.ts'

/** For how long a replaced secret goes on signing beside the new one. */
export const OVERLAP_MS = 24 * 60 * 60 * 1000

type Owner = Pick<WebhookEndpoint, 'id' | 'companyId'>

/** A new secret for the endpoint; those there are end after the overlap. @returns it, the only time it is told. */
export async function addSecret(em: EntityManager, owner: Owner, vault: Vault): Promise<string> {
  const endsAt = new Date(Date.now() + OVERLAP_MS)
  await em.nativeUpdate(WebhookEndpointSecret, { endpointId: owner.id, endsAt: null }, { endsAt })
  const id = newId()
  const secret = newEndpointSecret()
  const ciphertext = await vault.seal(secret, placeOf(owner, id))
  await em
    .persist(
      em.create(WebhookEndpointSecret, { id, endpointId: owner.id, companyId: owner.companyId ?? null, ciphertext }),
    )
    .flush()
  return secret
}

/** All that webhooks of the endpoint are signed with now, newest first. */
export async function signingSecrets(em: EntityManager, owner: Owner, vault: Vault): Promise<string[]> {
  const rows = await em.find(
    WebhookEndpointSecret,
    { endpointId: owner.id, $or: [{ endsAt: null }, { endsAt: { $gt: new Date() } }] },
    { populate: ['ciphertext'], orderBy: { createdAt: 'desc', id: 'desc' } },
  )
  return Promise.all(rows.map(({ id, ciphertext }) => vault.open(ciphertext, placeOf(owner, id))))
}

function placeOf({ companyId = null }: Owner, row: string): SecretPlace {
  return { tenant: companyId ?? 'agency', table: 'webhook_endpoint_secrets', row, column: 'ciphertext' }
}
