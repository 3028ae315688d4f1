import { configValidator } from '../config.ts'
import type { Provider, ProviderCall, ProviderConfig } from '../provider.ts'
import { counted, tested } from '../shared/connection-test.ts'
import { failureOf } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { verifyHmac } from '../shared/signatures.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { listProjects, listWebhooks, NAME, vercelHttp } from './client.ts'
import { configSchema, type VercelConfig } from './config-schema.ts'
import { EVENTS, processDelivery, readDelivery } from './events.ts'
import { syncDeployments } from './sync.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as VercelConfig

/** Vercel: deployments of sites, by webhook where the plan has them, else by reading. */
export const vercelProvider: Provider = {
  key: 'vercel',
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) =>
    tested(NAME, async () => {
      const http = vercelHttp(typed(config), call, 0)
      const user = reader(await http.get('v2/user'))
      const account = user.text('user.username', 100) ?? user.text('user.email', 100) ?? 'somebody'
      const projects = await listProjects(http, typed(config))
      return {
        message: `Signed in to Vercel as ${account}; ${counted(projects.length, 'project')} can be seen.`,
        account,
        details: { projects: projects.length },
      }
    }),
  sync: (config, cursor, call) => syncDeployments(typed(config), cursor, call),
  // The free plan has no webhooks.
  syncEveryMinutes: 10,
  webhook: {
    ackStatus: 200,
    verify: ({ rawBody, headers }, { webhookSecret }) =>
      verifyHmac(rawBody, headers['x-vercel-signature'], webhookSecret, { algorithm: 'sha1' }),
    read: readDelivery,
    process: processDelivery,
    register: (config, url, _secret, call) => registerWebhook(typed(config), url, call),
    unregister: async (config, url, call) => {
      const http = vercelHttp(typed(config), call, 0)
      for (const webhook of await listWebhooks(http, typed(config))) {
        if (webhook.url === url)
          await http.delete(withTeam(`v1/webhooks/${encodeURIComponent(webhook.id)}`, typed(config)))
      }
    },
  },
  describeFailure: (error) => failureOf(error, NAME),
}

const withTeam = (path: string, { teamId }: VercelConfig) =>
  teamId === undefined ? path : `${path}?teamId=${encodeURIComponent(teamId)}`

/** Vercel makes the secret and tells it only now, so a webhook that is there already is replaced. */
async function registerWebhook(config: VercelConfig, url: string, call: ProviderCall) {
  const http = vercelHttp(config, call, 0)
  const before = (await listWebhooks(http, config)).filter((webhook) => webhook.url === url)
  const projects = config.projects?.length ? (await listProjects(http, config)).map(({ id }) => id) : undefined
  const made = reader(
    await http.post(withTeam('v1/webhooks', config), {
      url,
      events: EVENTS,
      ...(projects && { projectIds: projects }),
    }),
  )
  for (const { id } of before) await http.delete(withTeam(`v1/webhooks/${encodeURIComponent(id)}`, config))
  const secret = made.text('secret', 400)
  return secret === null
    ? { problem: 'Vercel registered the webhook without telling its secret.' }
    : { problem: null, secret }
}
