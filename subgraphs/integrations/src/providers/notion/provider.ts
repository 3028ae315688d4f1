import { configValidator } from '../config.ts'
import type { ConnectionTest, Provider, ProviderCall, ProviderConfig } from '../provider.ts'
import { failureOf } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { verifyHmac } from '../shared/signatures.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { listDataSources, NAME, openNotion } from './client.ts'
import { commands } from './commands.ts'
import { configSchema, type NotionConfig } from './config-schema.ts'
import { completeDelivery, readDelivery, shakeHands } from './delivery.ts'
import { processDelivery } from './events.ts'
import { syncPages } from './sync.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as NotionConfig
const describeFailure = (error: unknown) => failureOf(error, NAME)

/** Notion: pages as documents. Its webhooks are set by a person there, and tell ids alone. */
export const notionProvider: Provider = {
  key: 'notion',
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) => testConnection(typed(config), call),
  sync: (config, cursor, call) => syncPages(typed(config), cursor, call),
  webhook: {
    ackStatus: 200,
    handshake: shakeHands,
    verify: ({ rawBody, headers }, { webhookSecret }) =>
      verifyHmac(rawBody, headers['x-notion-signature'], webhookSecret, { prefix: 'sha256=' }),
    read: readDelivery,
    complete: (delivery, config, call) => completeDelivery(delivery, typed(config), call),
    process: processDelivery,
  },
  commands,
  describeFailure,
}

async function testConnection(config: NotionConfig, call: ProviderCall): Promise<ConnectionTest> {
  try {
    const notion = await openNotion(config, call, 0)
    const me = reader(await notion.users.me({}))
    const account = me.text('name', 100) ?? 'the integration'
    const workspace = me.text('bot.workspace_name', 100)
    const sources = await listDataSources(notion)
    const found = sources.length === 1 ? 'one database' : `${sources.length} databases`
    const where = workspace === null ? '' : ` of ${workspace}`
    const hint = sources.length > 0 ? '' : ' Share pages and databases with it in Notion under ••• → Connections.'
    return {
      isOk: true,
      message: `Signed in to Notion as ${account}; ${found}${where} can be seen.${hint}`,
      account,
      details: { workspace, databases: sources.length },
    }
  } catch (error) {
    return { isOk: false, message: describeFailure(error).message, account: null, details: null }
  }
}
