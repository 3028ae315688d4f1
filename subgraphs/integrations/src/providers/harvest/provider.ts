import { configValidator } from '../config.ts'
import type { ConnectionTest, Provider, ProviderCall, ProviderConfig } from '../provider.ts'
import { failureOf } from '../shared/http.ts'
import { catalogueEntry } from './catalogue-entry.ts'
import { harvestHttp, listProjects, NAME, whoAmI } from './client.ts'
import { commands } from './commands.ts'
import { configSchema, type HarvestConfig } from './config-schema.ts'
import { syncEntries } from './sync.ts'

// Checked against configSchema before it gets here.
const typed = (config: ProviderConfig) => config as unknown as HarvestConfig
const describeFailure = (error: unknown) => failureOf(error, NAME)

/** Harvest: tracked hours and timers. It has no webhooks, so it is asked often. */
export const harvestProvider: Provider = {
  key: 'harvest',
  entry: catalogueEntry,
  validateConfig: configValidator(configSchema),
  testConnection: (config, call) => testConnection(typed(config), call),
  sync: (config, cursor, call) => syncEntries(typed(config), cursor, call),
  syncEveryMinutes: 10,
  commands,
  describeFailure,
}

async function testConnection(config: HarvestConfig, call: ProviderCall): Promise<ConnectionTest> {
  try {
    const http = harvestHttp(config, call, 0)
    const { name } = await whoAmI(http)
    const projects = await listProjects(http)
    const found = projects.length === 1 ? 'one project' : `${projects.length} projects`
    return {
      isOk: true,
      message: `Signed in to Harvest as ${name}; ${found} can be seen.`,
      account: name,
      details: { projects: projects.length },
    }
  } catch (error) {
    return { isOk: false, message: describeFailure(error).message, account: null, details: null }
  }
}
