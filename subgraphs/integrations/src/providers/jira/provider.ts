import { configValidator } from '../config.ts'
import type { ConnectionTest, Provider, ProviderCall, ProviderConfig } from '../provider.ts'
import { failureOf } from '../shared/http.ts'
import { verifyHmac } from '../shared/signatures.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { jiraHttp, listProjects, NAME, whoAmI } from './client.ts'
import { commands } from './commands.ts'
import { configSchema, type JiraConfig } from './config-schema.ts'
import { readDelivery } from './delivery.ts'
import { processDelivery } from './events.ts'
import { registerWebhook, unregisterWebhook } from './register-webhook.ts'
import { syncIssues } from './sync.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as JiraConfig
const describeFailure = (error: unknown) => failureOf(error, NAME)

/** Jira Cloud by API token; its webhooks are an administrator's, the only ones that are signed with a secret. */
export const jiraProvider: Provider = {
  key: 'jira',
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) => testConnection(typed(config), call),
  sync: (config, cursor, call) => syncIssues(typed(config), cursor, call),
  webhook: {
    ackStatus: 200,
    // SHA-256 here, although the header has the name of others’ SHA-1.
    verify: ({ rawBody, headers }, { webhookSecret }) =>
      verifyHmac(rawBody, headers['x-hub-signature'], webhookSecret, { prefix: 'sha256=' }),
    read: readDelivery,
    process: processDelivery,
    register: (config, url, secret, call) => registerWebhook(typed(config), url, secret, call),
    unregister: (config, url, call) => unregisterWebhook(typed(config), url, call),
  },
  commands,
  describeFailure,
}

async function testConnection(config: JiraConfig, call: ProviderCall): Promise<ConnectionTest> {
  try {
    const http = jiraHttp(config, call, 0)
    const { name } = await whoAmI(http)
    const projects = await listProjects(http, config)
    const found = projects.length === 1 ? 'one project' : `${projects.length} projects`
    return {
      isOk: true,
      message: `Signed in to Jira as ${name}; ${found} can be seen.`,
      account: name,
      details: { projects: projects.length },
    }
  } catch (error) {
    return { isOk: false, message: describeFailure(error).message, account: null, details: null }
  }
}
