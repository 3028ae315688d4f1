import { configValidator } from '../config.ts'
import type { Provider, ProviderConfig } from '../provider.ts'
import { counted, tested } from '../shared/connection-test.ts'
import { failureOf } from '../shared/http.ts'
import { verifyHmac } from '../shared/signatures.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { findIssue, findOrganization, findProject, issuesUrl, listProjects, NAME, sentryHttp } from './client.ts'
import { configSchema, type SentryConfig } from './config-schema.ts'
import { missingOf, processDelivery, readDelivery } from './events.ts'
import { syncIssues } from './sync.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as SentryConfig

/** Sentry: errors, by the webhooks of an internal integration, which a person makes there. */
export const sentryProvider: Provider = {
  key: 'sentry',
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) =>
    tested(NAME, async () => {
      const http = sentryHttp(typed(config), call, 0)
      const organization = await findOrganization(http, typed(config))
      const projects = await listProjects(http, typed(config))
      return {
        message: `Connected to ${organization} at Sentry; ${counted(projects.length, 'project')} can be seen.`,
        account: organization,
        details: { projects: projects.length },
      }
    }),
  sync: (config, cursor, call) => syncIssues(typed(config), cursor, call),
  syncEveryMinutes: 15,
  webhook: {
    ackStatus: 200,
    verify: ({ rawBody, headers }, { webhookSecret }) =>
      verifyHmac(rawBody, headers['sentry-hook-signature'] ?? headers['sentry-app-signature'], webhookSecret),
    read: readDelivery,
    isThin: (delivery) => missingOf(delivery) !== null,
    async complete(delivery, config, call) {
      const missing = missingOf(delivery)
      if (missing === null) return null
      const http = sentryHttp(typed(config), call)
      return 'issue' in missing
        ? findIssue(http, typed(config), missing.issue)
        : findProject(http, typed(config), missing.project)
    },
    process: processDelivery,
  },
  errorsUrl: (config) => issuesUrl(typed(config)),
  describeFailure: (error) => failureOf(error, NAME),
}
