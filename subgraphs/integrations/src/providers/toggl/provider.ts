import { configValidator } from '../config.ts'
import type { ConnectionTest, Provider, ProviderCall, ProviderConfig } from '../provider.ts'
import { failureOf } from '../shared/http.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { findAccount, NAME, togglHttp } from './client.ts'
import { commands } from './commands.ts'
import { configSchema, type TogglConfig } from './config-schema.ts'
import { registerWebhook, unregisterWebhook } from './register-webhook.ts'
import { syncEntries } from './sync.ts'
import { answerPing, processDelivery, readDelivery, verifyDelivery } from './webhook.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as TogglConfig
const describeFailure = (error: unknown) => failureOf(error, NAME)

/** Toggl Track: tracked hours of a workspace, and timers. */
export const togglProvider: Provider = {
  key: 'toggl',
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) => testConnection(typed(config), call),
  sync: (config, cursor, call) => syncEntries(typed(config), cursor, call),
  webhook: {
    ackStatus: 200,
    handshake: answerPing,
    verify: verifyDelivery,
    read: readDelivery,
    process: processDelivery,
    register: (config, url, secret, call) => registerWebhook(typed(config), url, secret, call),
    unregister: (config, url, call) => unregisterWebhook(typed(config), url, call),
  },
  commands,
  describeFailure,
}

async function testConnection(config: TogglConfig, call: ProviderCall): Promise<ConnectionTest> {
  try {
    const { person, workspaceName } = await findAccount(togglHttp(config, call, 0), config)
    return {
      isOk: true,
      message: `Signed in to Toggl as ${person.name}; the hours of ${workspaceName} are read.`,
      account: person.name,
      details: { workspace: workspaceName },
    }
  } catch (error) {
    return { isOk: false, message: describeFailure(error).message, account: null, details: null }
  }
}
