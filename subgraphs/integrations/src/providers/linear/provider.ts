import { configValidator } from '../config.ts'
import type { ConnectionTest, Provider, ProviderCall, ProviderConfig } from '../provider.ts'
import { failureOf } from '../shared/http.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { listTeams, NAME, openLinear } from './client.ts'
import { commands } from './commands.ts'
import { configSchema, type LinearConfig } from './config-schema.ts'
import { readDelivery, verifyDelivery } from './delivery.ts'
import { processDelivery } from './events.ts'
import { registerWebhook, unregisterWebhook } from './register-webhook.ts'
import { syncIssues } from './sync.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as LinearConfig
const describeFailure = (error: unknown) => failureOf(error, NAME)

/** Linear: GraphQL by its own SDK, webhooks that carry their issue. */
export const linearProvider: Provider = {
  key: 'linear',
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) => testConnection(typed(config), call),
  sync: (config, cursor, call) => syncIssues(typed(config), cursor, call),
  webhook: {
    ackStatus: 200,
    verify: verifyDelivery,
    read: readDelivery,
    process: processDelivery,
    register: (config, url, secret, call) => registerWebhook(typed(config), url, secret, call),
    unregister: (config, url, call) => unregisterWebhook(typed(config), url, call),
  },
  commands,
  describeFailure,
}

async function testConnection(config: LinearConfig, call: ProviderCall): Promise<ConnectionTest> {
  try {
    const linear = await openLinear(config, call, 0)
    const [viewer, organization, teams] = await Promise.all([
      linear.sdk.viewer,
      linear.sdk.organization,
      listTeams(linear, config),
    ])
    const found = teams.length === 1 ? 'one team' : `${teams.length} teams`
    return {
      isOk: true,
      message: `Signed in to Linear as ${viewer.name}; ${found} of ${organization.name} can be seen.`,
      account: viewer.name,
      details: { workspace: organization.name, teams: teams.length },
    }
  } catch (error) {
    return { isOk: false, message: describeFailure(error).message, account: null, details: null }
  }
}
