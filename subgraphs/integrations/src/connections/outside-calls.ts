import { transaction } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import type { Viewer } from '@atrium/kit/viewer'
import type { IntegrationsContext } from '../context.ts'
import type { ConnectionTest, Provider, ProviderCall, ProviderConfig } from '../providers/provider.ts'
import { providerOf } from '../providers/registry.ts'
import { checkConfig, type StoredConfig } from './config.ts'
import type { Connection } from './connection.entity.ts'
import { noteRegistration, readStored, requireConnection, requireTemplate } from './connection.service.ts'
import { WEBHOOK_SECRET, writeSecrets } from './secrets.ts'
import type { Template } from '../templates/template.entity.ts'
import { webhookPath } from './webhook-address.ts'

/** A person waits for these calls. */
const PATIENCE_MS = 10_000

/** A connection and what is stored of it, read in a transaction that is over before anybody is called. */
export function readConnection(
  context: IntegrationsContext,
  globalId: string,
  field = 'id',
): Promise<{ connection: Connection; stored: StoredConfig }> {
  const { database, vault } = context.services
  return transaction(
    database,
    context.viewer,
    async (em) => {
      const connection = await requireConnection(em, context.viewer, globalId, { field })
      return { connection, stored: await readStored(em, connection, vault) }
    },
    // An address and the token that belongs to it.
    { readOnly: true, snapshot: true },
  )
}

/** A template as the viewer may see it. @throws NOT_FOUND */
export function readTemplate(context: IntegrationsContext, key: string): Promise<Template> {
  const { database } = context.services
  return transaction(database, context.viewer, (em) => requireTemplate(em, key), { readOnly: true })
}

/** Tries a configuration at the provider. Saves nothing. */
export async function testConfig(
  context: IntegrationsContext,
  input: { templateKey: string; config: unknown; connectionId?: string | null },
): Promise<ConnectionTest> {
  const template = await readTemplate(context, input.templateKey)
  const found = input.connectionId == null ? null : await readConnection(context, input.connectionId, 'connectionId')
  if (found && found.connection.templateKey !== template.key) {
    throw userError('NOT_FOUND', 'This connection is to another tool.', ['connectionId'])
  }
  const { outbound } = context.services
  const { complete } = await checkConfig(template, input.config, found?.stored ?? null, outbound)
  const signal = patience(context)
  return providerOf(template.handlerKey).testConnection(complete, { fetch: outbound.fetch, signal })
}

/** Whether its webhooks are signed with the secret that a connection has for it, and not with another that it has anyway. */
export function signsWithOurs({ handlerKey }: Pick<Connection, 'handlerKey'>): boolean {
  const { webhook } = providerOf(handlerKey)
  return webhook?.secrets === undefined || webhook.secrets.includes(WEBHOOK_SECRET)
}

/**
 * Sets the webhook at the provider and notes what came of it.
 * @returns what went wrong, or null; and whether the provider made the secret, which then replaces ours.
 */
export async function registerWebhook(
  context: IntegrationsContext,
  viewer: Viewer,
  globalId: string,
): Promise<{ connection: Connection; problem: string | null; hasOwnSecret: boolean }> {
  const { connection: found, stored } = await readConnection(context, globalId)
  const config: ProviderConfig = { ...stored.settings, ...stored.secrets }
  const provider = providerOf(found.handlerKey)
  const url = context.services.publicUrl + webhookPath(found)
  const call = { fetch: context.services.outbound.fetch, signal: patience(context) }
  const { problem, secret } = await register(provider, config, url, stored.secrets[WEBHOOK_SECRET]!, call)
  const connection = await context.write(async (em) => {
    // Some make the secret themselves, and tell it only now.
    if (secret !== undefined) await writeSecrets(em, found, { [WEBHOOK_SECRET]: secret }, context.services.vault)
    return noteRegistration(em, viewer, globalId, problem)
  })
  return { problem, connection, hasOwnSecret: secret !== undefined }
}

async function register(
  provider: Provider,
  config: ProviderConfig,
  url: string,
  ownSecret: string,
  call: ProviderCall,
): Promise<{ problem: string | null; secret?: string }> {
  if (!provider.webhook?.register) return { problem: `${provider.entry.name} lets no program set its webhooks.` }
  try {
    return await provider.webhook.register(config, url, ownSecret, call)
  } catch (error) {
    return { problem: provider.describeFailure(error).message }
  }
}

/** Removes the webhook at the provider, as far as that is possible: what is left there gets 404 from now on. */
export async function unregisterWebhook(
  context: IntegrationsContext,
  connection: Connection,
  stored: StoredConfig,
): Promise<void> {
  const url = context.services.publicUrl + webhookPath(connection)
  const call = { fetch: context.services.outbound.fetch, signal: patience(context) }
  await providerOf(connection.handlerKey)
    .webhook?.unregister?.({ ...stored.settings, ...stored.secrets }, url, call)
    .catch((error: unknown) =>
      context.log.warn({ err: error, connectionId: connection.id }, 'A webhook was left at its provider'),
    )
}

function patience({ signal }: IntegrationsContext): AbortSignal {
  const deadline = AbortSignal.timeout(PATIENCE_MS)
  return signal ? AbortSignal.any([signal, deadline]) : deadline
}
