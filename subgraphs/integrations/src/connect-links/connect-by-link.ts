import { transaction } from '@atrium/kit/database'
import { userError } from '@atrium/kit/errors'
import { toGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { checkConfig } from '../connections/config.ts'
import {
  activateConnection,
  createConnection,
  requireOffer,
  requireTemplate,
} from '../connections/connection.service.ts'
import { readTemplate, registerWebhook, testConfig } from '../connections/outside-calls.ts'
import type { IntegrationsContext } from '../context.ts'
import { companyNameOf } from '../foreign/known-companies.ts'
import { SYNC_QUEUE } from '../migrations.ts'
import type { ConnectionTest } from '../providers/provider.ts'
import { providerOf } from '../providers/registry.ts'
import { type ConnectLink, type ConnectLinkStatus, statusOf } from './connect-link.entity.ts'
import { assertOpen, findByToken, markUsed, viewerOfLink } from './connect-link.service.ts'

export interface LinkPreview {
  status: ConnectLinkStatus
  companyName: string
  toolName: string
  toolKey: string
  configSchema: unknown
  documentationUrl: string | null
  expiresAt: Date
}

interface OpenLink {
  link: ConnectLink
  viewer: Viewer
  /** The operation's, as whoever uses the link: other fields of the operation go on as whoever sent it. */
  context: IntegrationsContext
}

/** @throws LINK_USED, LINK_EXPIRED, LINK_REVOKED, LINK_UNKNOWN */
async function openLink(context: IntegrationsContext, token: string): Promise<OpenLink> {
  const link = await context.as('signin', (em) => findByToken(em, token))
  assertOpen(link)
  const viewer = viewerOfLink(link, context.viewer)
  return { link, viewer, context: contextOf(context, viewer) }
}

/** Only what is used of it here: it has neither loaders nor a reading transaction of its own. */
function contextOf(context: IntegrationsContext, viewer: Viewer): IntegrationsContext {
  const { database } = context.services
  return Object.create(context, {
    viewer: { value: viewer },
    write: { value: (work: Parameters<IntegrationsContext['write']>[0]) => transaction(database, viewer, work) },
  }) as IntegrationsContext
}

/** What a link asks for, for whoever has it; null for a token that is none. */
export async function previewLink(context: IntegrationsContext, token: string): Promise<LinkPreview | null> {
  const link = await context.as('signin', (em) => findByToken(em, token))
  if (!link) return null
  return transaction(
    context.services.database,
    viewerOfLink(link, context.viewer),
    async (em) => {
      const template = await requireTemplate(em, link.templateKey)
      return {
        status: statusOf(link),
        companyName: (await companyNameOf(em, link.companyId)) ?? 'your company',
        toolName: template.name,
        toolKey: template.handlerKey,
        configSchema: template.configSchema,
        documentationUrl: template.documentationUrl ?? null,
        expiresAt: link.expiresAt,
      }
    },
    { readOnly: true },
  )
}

/** Tries what was entered. Saves nothing, and leaves the link open. */
export async function testByLink(
  operation: IntegrationsContext,
  { token, config }: { token: string; config: unknown },
): Promise<ConnectionTest> {
  const { link, context } = await openLink(operation, token)
  return testConfig(context, { templateKey: link.templateKey, config })
}

/** Connects the tool with what was entered, once it was seen to work; the link is used up in the same transaction. */
export async function connectByLink(
  operation: IntegrationsContext,
  { token, config: entered }: { token: string; config: unknown },
): Promise<void> {
  const { link, viewer, context } = await openLink(operation, token)
  const { services } = context
  const template = await readTemplate(context, link.templateKey)
  const config = await checkConfig(template, entered, null, services.outbound)
  const result = await testConfig(context, { templateKey: link.templateKey, config: entered })
  if (!result.isOk) throw userError('TEST_FAILED', result.message, ['config'])
  const id = await context.write(async (em) => {
    const offered = await requireOffer(em, link.templateKey, link.companyId)
    const { connection } = await createConnection(em, viewer, services.vault, {
      template: offered,
      name: link.name,
      companyId: link.companyId,
      config,
      idempotencyKey: null,
    })
    const globalId = toGlobalId('Connection', connection.id)
    await activateConnection(em, viewer, services.jobs, globalId)
    await markUsed(em, viewer, link.id, connection.id)
    return globalId
  })
  services.jobs.wake(SYNC_QUEUE)
  // What could not be registered stands in the history of the connection, for staff.
  if (providerOf(template.handlerKey).webhook?.register) await registerWebhook(context, viewer, id)
}
