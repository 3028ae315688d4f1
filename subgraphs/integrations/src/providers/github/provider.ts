import type { EventActor } from '@atrium/kit/events'
import { configValidator } from '../config.ts'
import type { Processed, Provider, ProviderConfig, ProviderDelivery } from '../provider.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { commands, recovery } from './commands.ts'
import { configSchema, type GitHubConfig } from './config-schema.ts'
import { readDelivery } from './delivery.ts'
import { describe } from './events/index.ts'
import { failureOf } from './failure.ts'
import { factOf } from './provider-facts.ts'
import { registerWebhook, unregisterWebhook } from './register-webhook.ts'
import { verifySignature } from './signature.ts'
import { syncSteps } from './sync/steps.ts'
import { type GitHubCursor, sync } from './sync/sync.ts'
import { testConnection } from './test-connection.ts'

const PASSING = new Set(['RATE_LIMITED', 'UNREACHABLE', 'TIMEOUT'])

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as GitHubConfig

/** GitHub behind the interface that all providers share. */
export const githubProvider: Provider = {
  key: 'github',
  entry: catalogueEntry,
  repositoryProvider: 'GITHUB',
  validateConfig: configValidator(configSchema),
  async testConnection(config, call) {
    const test = await testConnection(typed(config), call)
    return test.ok
      ? {
          isOk: true,
          message: `Signed in to GitHub as ${test.account.login}; ${countOf(test.repositories, 'repository', 'repositories')} can be seen.`,
          account: test.account.login,
          details: { url: test.account.url, scopes: test.account.scopes, repositories: test.repositories },
        }
      : { isOk: false, message: test.message, account: null, details: { reason: test.reason, retryAt: test.retryAt } }
  },
  sync: (config, cursor, call) => syncSteps((from) => sync(typed(config), from, call), cursor as GitHubCursor | null),
  webhook: {
    verify: ({ rawBody, headers }, { webhookSecret }) =>
      typeof webhookSecret === 'string' && verifySignature(webhookSecret, rawBody, headers['x-hub-signature-256']),
    read(headers, rawBody) {
      const read = readDelivery(headers, rawBody)
      if (!read.ok) return read
      const { event, action, deliveryKey } = read.delivery
      return { ok: true, delivery: { event, action, key: deliveryKey, payload: read.payload } }
    },
    process: processDelivery,
    async register(config, url, secret, call) {
      const { failed } = await registerWebhook(typed(config), url, secret, call)
      const problem = failed.map(({ name, message }) => `${name}: ${message}`).join(' ')
      return { problem: failed.length === 0 ? null : problem.slice(0, 1000) }
    },
    async unregister(config, url, call) {
      await unregisterWebhook(typed(config), url, call)
    },
  },
  commands,
  recovery,
  describeFailure(error) {
    const { message, reason, retryAt } = failureOf(error)
    return { message, isPassing: PASSING.has(reason), isAccessLost: reason === 'INVALID_TOKEN', retryAt }
  },
}

function processDelivery({ event, payload }: ProviderDelivery): Processed {
  const described = describe(event, payload)
  if (described.kind === 'ignored') return described
  const { actor, repository, ...activity } = described.activity
  return {
    kind: 'events',
    events: [
      {
        activity: { ...activity, source: 'github', repositoryName: repository?.fullName ?? null },
        actor: actor && ({ id: null, ...actor } satisfies EventActor),
        container: repository && { kind: 'REPOSITORY', id: repository.fullName },
        facts: described.facts.flatMap(factOf),
      },
    ],
  }
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
