import { configValidator } from '../config.ts'
import type { Provider, ProviderConfig } from '../provider.ts'
import { counted, tested } from '../shared/connection-test.ts'
import { failureOf } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { gitLabHttp, listProjects, NAME } from './client.ts'
import { commands } from './commands.ts'
import { configSchema, type GitLabConfig } from './config-schema.ts'
import { processDelivery, readDelivery } from './events/index.ts'
import { registerWebhook, unregisterWebhook } from './register-webhook.ts'
import { verify } from './signing.ts'
import { syncProjects } from './sync.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as GitLabConfig

/** GitLab, theirs or one's own. */
export const gitLabProvider: Provider = {
  key: 'gitlab',
  entry: catalogueEntry,
  repositoryProvider: 'GITLAB',
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) =>
    tested(NAME, async () => {
      const http = gitLabHttp(typed(config), call, 0)
      const account = reader(await http.get('user')).text('username', 100) ?? 'somebody'
      const projects = await listProjects(http, typed(config))
      return {
        message: `Signed in to GitLab as ${account}; ${counted(projects.length, 'project')} can be seen.`,
        account,
        details: { projects: projects.length },
      }
    }),
  sync: (config, cursor, call) => syncProjects(typed(config), cursor, call),
  webhook: {
    ackStatus: 200,
    verify,
    read: readDelivery,
    process: processDelivery,
    register: (config, url, secret, call) => registerWebhook(typed(config), url, secret, call),
    unregister: (config, url, call) => unregisterWebhook(typed(config), url, call),
  },
  commands,
  describeFailure: (error) => failureOf(error, NAME),
}
