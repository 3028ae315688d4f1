import { randomBytes } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import { newId } from '@atrium/kit/ids'
import type { Vault } from '@atrium/kit/data-keys'
import type { SecretPlace } from '@atrium/kit/secrets'
import { ConnectionSecret } from './connection-secret.entity.ts'
import type { Connection } from './connection.entity.ts'

/** Name under which every connection keeps the secret that its webhooks are signed with. */
export const WEBHOOK_SECRET = 'webhookSecret'

type Owner = Pick<Connection, 'id' | 'companyId'>

/** 32 random bytes as base64url. */
export function newWebhookSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Stores the given secrets encrypted, replacing those of the same name. The others stay. */
export async function writeSecrets(
  em: EntityManager,
  owner: Owner,
  secrets: Record<string, string>,
  vault: Vault,
): Promise<void> {
  const stored = await em.find(ConnectionSecret, { connectionId: owner.id })
  for (const [name, value] of Object.entries(secrets)) {
    const ciphertext = await vault.seal(value, placeOf(owner, name))
    const existing = stored.find((secret) => secret.name === name)
    if (existing) existing.ciphertext = ciphertext
    else {
      const { id: connectionId, companyId } = owner
      em.persist(
        em.create(ConnectionSecret, { id: newId(), connectionId, companyId: companyId ?? null, name, ciphertext }),
      )
    }
  }
  await em.flush()
}

/** The secrets of a connection in clear text: for a call to its provider, never for an answer. */
export async function readSecrets(em: EntityManager, owner: Owner, vault: Vault): Promise<Record<string, string>> {
  const stored = await em.find(ConnectionSecret, { connectionId: owner.id }, { populate: ['ciphertext'] })
  const open = async ({ name, ciphertext }: ConnectionSecret) => [
    name,
    await vault.open(ciphertext, placeOf(owner, name)),
  ]
  return Object.fromEntries(await Promise.all(stored.map(open))) as Record<string, string>
}

export function placeOf(owner: Owner, name: string): SecretPlace {
  return { tenant: owner.companyId ?? 'agency', table: 'connection_secrets', row: owner.id, column: name }
}
