import { configValidator } from '../config.ts'
import type { ConnectionTest, Provider, ProviderCall, ProviderConfig } from '../provider.ts'
import { failureOf, HttpFailure } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { verifyHmac } from '../shared/signatures.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { clickUpHttp, findWorkspace, listLists, NAME } from './client.ts'
import { commands, recovery } from './commands.ts'
import { type ClickUpConfig, configSchema } from './config-schema.ts'
import { processDelivery, readDelivery, taskOf } from './events.ts'
import { registerWebhook, unregisterWebhook } from './register-webhook.ts'
import { syncTasks } from './sync.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as ClickUpConfig
const describeFailure = (error: unknown) => failureOf(error, NAME)

/** ClickUp: the model of a tool with REST, thin webhooks and commands. */
export const clickUpProvider: Provider = {
  key: 'clickup',
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) => testConnection(typed(config), call),
  sync: (config, cursor, call) => syncTasks(typed(config), cursor, call),
  webhook: {
    ackStatus: 200,
    verify: ({ rawBody, headers }, { webhookSecret }) => verifyHmac(rawBody, headers['x-signature'], webhookSecret),
    read: readDelivery,
    // What it tells of a task is its id and what changed, not how it is now.
    isThin: (delivery) => taskOf(delivery) !== null,
    async complete(delivery, config, call) {
      const task = taskOf(delivery)
      if (task === null) return null
      try {
        return await clickUpHttp(typed(config), call).get(`task/${encodeURIComponent(task)}`)
      } catch (error) {
        if (error instanceof HttpFailure && error.reason === 'NOT_FOUND') return null
        throw error
      }
    },
    process: processDelivery,
    register: (config, url, _secret, call) => registerWebhook(typed(config), url, call),
    unregister: (config, url, call) => unregisterWebhook(typed(config), url, call),
  },
  commands,
  recovery,
  describeFailure,
}

async function testConnection(config: ClickUpConfig, call: ProviderCall): Promise<ConnectionTest> {
  try {
    const http = clickUpHttp(config, call, 0)
    const account = reader(await http.get('user')).text('user.username', 100) ?? 'somebody'
    const workspace = await findWorkspace(http, config)
    const lists = await listLists(http, config, workspace)
    const found = lists.length === 1 ? 'one list' : `${lists.length} lists`
    return {
      isOk: true,
      message: `Signed in to ClickUp as ${account}; ${found} of ${workspace.name} can be seen.`,
      account,
      details: { workspace: workspace.name, lists: lists.length },
    }
  } catch (error) {
    return { isOk: false, message: describeFailure(error).message, account: null, details: null }
  }
}
