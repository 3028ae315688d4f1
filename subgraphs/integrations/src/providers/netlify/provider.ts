import { configValidator } from '../config.ts'
import type { Provider, ProviderConfig } from '../provider.ts'
import { counted, tested } from '../shared/connection-test.ts'
import { failureOf } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { listSites, NAME, netlifyHttp } from './client.ts'
import { configSchema, type NetlifyConfig } from './config-schema.ts'
import { processDelivery, readDelivery } from './events.ts'
import { registerWebhooks, unregisterWebhooks } from './register-webhook.ts'
import { verifySignature } from './signature.ts'
import { syncDeploys } from './sync.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as NetlifyConfig

/** Netlify: deploys of sites. */
export const netlifyProvider: Provider = {
  key: 'netlify',
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) =>
    tested(NAME, async () => {
      const http = netlifyHttp(typed(config), call, 0)
      const user = reader(await http.get('user'))
      const account = user.text('full_name', 100) ?? user.text('email', 100) ?? 'somebody'
      const sites = await listSites(http, typed(config))
      return {
        message: `Signed in to Netlify as ${account}; ${counted(sites.length, 'project')} can be seen.`,
        account,
        details: { sites: sites.length },
      }
    }),
  sync: (config, cursor, call) => syncDeploys(typed(config), cursor, call),
  webhook: {
    ackStatus: 200,
    verify: ({ rawBody, headers }, { webhookSecret }) =>
      verifySignature(rawBody, headers['x-webhook-signature'], webhookSecret),
    read: readDelivery,
    process: processDelivery,
    register: (config, url, secret, call) => registerWebhooks(typed(config), url, secret, call),
    unregister: (config, url, call) => unregisterWebhooks(typed(config), url, call),
  },
  describeFailure: (error) => failureOf(error, NAME),
}
