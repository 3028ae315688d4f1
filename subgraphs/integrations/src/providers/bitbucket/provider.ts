import { configValidator } from '../config.ts'
import type { Provider, ProviderConfig } from '../provider.ts'
import { counted, tested } from '../shared/connection-test.ts'
import { failureOf } from '../shared/http.ts'
import { verifyHmac } from '../shared/signatures.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { bitbucketHttp, listRepositories, NAME, workspaceName } from './client.ts'
import { commands } from './commands.ts'
import { type BitbucketConfig, configSchema } from './config-schema.ts'
import { processDelivery, readDelivery, repositoryOfPush } from './events/index.ts'
import { registerWebhook, unregisterWebhook } from './register-webhook.ts'
import { syncRepositories } from './sync.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as BitbucketConfig

/** Bitbucket Cloud. */
export const bitbucketProvider: Provider = {
  key: 'bitbucket',
  entry: catalogueEntry,
  repositoryProvider: 'BITBUCKET',
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) =>
    tested(NAME, async () => {
      const http = bitbucketHttp(typed(config), call, 0)
      const account = await workspaceName(http, typed(config))
      const repositories = await listRepositories(http, typed(config))
      return {
        message: `Connected to ${account} at Bitbucket; ${counted(repositories.length, 'repository', 'repositories')} can be seen.`,
        account,
        details: { repositories: repositories.length },
      }
    }),
  sync: (config, cursor, call) => syncRepositories(typed(config), cursor, call),
  webhook: {
    ackStatus: 200,
    verify: ({ rawBody, headers }, { webhookSecret }) =>
      verifyHmac(rawBody, headers['x-hub-signature'], webhookSecret, { prefix: 'sha256=' }),
    read: readDelivery,
    // A push does not say which branch is the main one.
    isThin: ({ event }) => event === 'repo:push',
    complete: (delivery, config, call) => repositoryOfPush(delivery, bitbucketHttp(typed(config), call)),
    process: processDelivery,
    register: (config, url, secret, call) => registerWebhook(typed(config), url, secret, call),
    unregister: (config, url, call) => unregisterWebhook(typed(config), url, call),
  },
  commands,
  describeFailure: (error) => failureOf(error, NAME),
}
