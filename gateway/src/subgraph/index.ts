import { openDatabase, system, transaction } from '@atrium/kit/database'
import { type BusListener, startConsumer, startRelay } from '@atrium/kit/events'
import type { Logger } from '@atrium/kit/logs'
import { answerForPeople } from '@atrium/kit/privacy'
import { createSubgraph, type Subgraph } from '@atrium/kit/server'
import type { DocumentStore } from '../documents/document-store.ts'
import { createPostgresDocuments, startDocumentsCleanUp } from '../documents/postgres-store.ts'
import { createPostgresStore, startCleanUp } from '../rate-limits/postgres-store.ts'
import type { PointStore } from '../rate-limits/rate-limiter.ts'
import { type Performance, startPerformance } from '../performance/start-performance.ts'
import { startUsage, type Usage } from '../usage/start-usage.ts'
import type { Services } from './context.ts'
import { createFigures } from './health/figures.ts'
import { readLimits } from './limits/limit.service.ts'
import { entities, NAME } from './orm.ts'
import { readPlatform } from './platform/platform.service.ts'
import { personalData } from './privacy/personal-data.ts'
import { schema } from './schema.ts'
import { createFollowUsage } from './usage/usage-changes.ts'
import { usageLoaders } from './usage/usage.loaders.ts'

/** The gateway's own subgraph, and what it keeps for the gateway. */
export interface OwnSubgraph extends Subgraph {
  /** Where all gateways count clients together. */
  points: PointStore
  /** Documents that all gateways know. */
  documents: DocumentStore
  /** Counts what clients ask for. */
  usage: Usage
  /** Counts how fast they are answered. */
  performance: Performance
}

/** Opens the gateway's own schema in the database; takes the limits that administrators set, now and whenever they change. */
export async function startOwnSubgraph(config: {
  url: string
  bus: BusListener
  services: Omit<Services, 'followUsage' | 'figures'>
  log: Logger
}): Promise<OwnSubgraph> {
  const { url, bus, services, log } = config
  const database = await openDatabase({ name: NAME, url, entities, log })
  const refresh = async () => {
    const values = await transaction(database, system('job'), readLimits, { readOnly: true })
    services.limits.override(values)
    services.platform.take(await transaction(database, system('job'), readPlatform, { readOnly: true }))
  }
  await refresh()
  const stopListening = bus.on(NAME, () => {
    refresh().catch((error: unknown) => log.warn({ err: error }, 'changed limits could not be read'))
  })
  const usage = startUsage(database, log)
  const performance = startPerformance(database, log)
  const subgraph = createSubgraph({
    name: NAME,
    schema: schema(),
    database,
    services: { ...services, followUsage: createFollowUsage(database, bus), figures: createFigures(url) },
    createLoaders: (context) => usageLoaders(context.read),
    log,
    disposables: [
      startRelay(database, log),
      startConsumer(database, bus, answerForPeople(personalData, null), log),
      startCleanUp(database, log),
      startDocumentsCleanUp(database, log),
      { dispose: async () => stopListening() },
      usage,
      performance,
    ],
  })
  return {
    ...subgraph,
    points: createPostgresStore(database),
    documents: createPostgresDocuments(database),
    usage,
    performance,
  }
}
