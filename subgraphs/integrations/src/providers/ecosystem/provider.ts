import { askProject, type EcosystemConfig } from '../../ecosystem/ask.ts'
import { configValidator } from '../config.ts'
import type { Provider, ProviderConfig } from '../provider.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { configSchema } from './config-schema.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as EcosystemConfig

/**
 * Products of the agency's own behind the interface that all tools share. Their metrics come neither by synchronisations nor by
 * deliveries, but by `src/ecosystem`: asked for every few seconds, or pushed.
 */
export const ecosystemProvider: Provider = {
  key: 'ecosystem',
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  async testConnection(config, call) {
    const check = await askProject(typed(config), { ...call, timeoutMs: 10_000 })
    if (!check.ok) return { isOk: false, message: check.reason, account: null, details: null }
    const { samples } = check.answer
    return {
      isOk: true,
      message: `It answered in ${check.tookMs} ms with ${samples.length} ${samples.length === 1 ? 'metric' : 'metrics'}.`,
      account: null,
      details: { metrics: [...new Set(samples.map(({ name }) => name))].slice(0, 20) },
    }
  },
  describeFailure: (error) => ({
    message: error instanceof Error ? error.message : 'It failed.',
    isPassing: true,
    isAccessLost: false,
    retryAt: null,
  }),
}
