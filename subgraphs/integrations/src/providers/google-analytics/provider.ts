import { configValidator } from '../config.ts'
import type { ConfigProblem, ConnectionTest, Provider, ProviderCall, ProviderConfig } from '../provider.ts'
import { failureOf, SetupProblem } from '../shared/http.ts'
import { NAME, serviceAccountOf } from './access.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { activeNow, analyticsOf, nameOfProperty } from './client.ts'
import { configSchema, type GoogleAnalyticsConfig } from './config-schema.ts'
import { KEY, syncProperties } from './sync.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as GoogleAnalyticsConfig
const describeFailure = (error: unknown) => failureOf(error, NAME)
const fitsSchema = configValidator(configSchema)

/** Google Analytics 4: figures of sites by reading; it has no webhooks. */
export const googleAnalyticsProvider: Provider = {
  key: KEY,
  entry: catalogueEntry,
  validateConfig: (config) => [...fitsSchema(config), ...keyProblems(config)],
  testConnection: (config, call) => testConnection(typed(config), call),
  sync: (config, cursor, call) => syncProperties(typed(config), cursor, call),
  describeFailure,
}

function keyProblems({ serviceAccountKey }: ProviderConfig): ConfigProblem[] {
  if (typeof serviceAccountKey !== 'string') return []
  try {
    serviceAccountOf(serviceAccountKey)
    return []
  } catch (error) {
    if (error instanceof SetupProblem) return [{ path: ['serviceAccountKey'], message: error.message }]
    throw error
  }
}

async function testConnection(config: GoogleAnalyticsConfig, call: ProviderCall): Promise<ConnectionTest> {
  try {
    const { email } = serviceAccountOf(config.serviceAccountKey)
    const analytics = await analyticsOf(config, call, 0)
    // One that cannot be read is told now, not when its figures are missed.
    const read = await Promise.all(
      config.properties.map(async (property) => ({
        name: await nameOfProperty(analytics, property),
        active: await activeNow(analytics.data, property),
      })),
    )
    const active = read.reduce((sum, property) => sum + property.active, 0)
    const names = read.slice(0, 3).map(({ name }) => name)
    const more = read.length > 3 ? ` and ${read.length - 3} more` : ''
    const people = active === 1 ? 'one person is' : `${active} people are`
    return {
      isOk: true,
      message: `Connected to ${names.join(', ')}${more}; ${people} there now.`,
      account: email,
      details: { properties: read.length, activeNow: active },
    }
  } catch (error) {
    return { isOk: false, message: describeFailure(error).message, account: null, details: null }
  }
}
