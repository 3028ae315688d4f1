import { runService, SHARES_PORT } from './run-service.ts'
import { forwardWebhooks } from './webhooks.ts'
import type { ReadinessReport } from '@atrium/gateway'
import { listenToBus } from '@atrium/kit/events'
import { endSessionsLive } from '../live-sessions.ts'
import { gatewayReach } from '../env.ts'
import { StartFailure } from '../failure.ts'
import { parts } from '../subgraphs.ts'
import { receiverOf, SUBGRAPHS } from '../parts.ts'

runService('gateway', async (settings) => {
  const { port, keys, log, databaseUrl, subgraphUrls, limits, trustedOnly } = settings
  const missing = SUBGRAPHS.filter((name) => !subgraphUrls[name])
  if (missing.length > 0) throw new StartFailure(`ATRIUM_SUBGRAPH_URLS does not say where ${missing.join(', ')} is.`)
  const bus = await listenToBus({ url: databaseUrl, log })
  const gateway = await parts.startGateway({
    ...gatewayReach(settings),
    port,
    sharesPort: SHARES_PORT,
    subgraphs: Object.fromEntries(Object.entries(subgraphUrls).map(([name, url]) => [name, { url }])),
    sessionKey: keys.sessionKey,
    viewerKey: keys.viewerKey,
    webhooks: forwardWebhooks((provider) => subgraphUrls[receiverOf(provider)]!, keys.viewerKey),
    ready: () => checkHealth(subgraphUrls),
    database: { url: databaseUrl, bus },
    limits,
    trustedOnly,
    log,
  })
  endSessionsLive(bus, gateway)
  return {
    url: gateway.url,
    retire: () => gateway.retire(),
    async dispose() {
      await gateway.dispose()
      await bus.dispose()
    },
  }
})

async function checkHealth(subgraphUrls: Record<string, string>): Promise<ReadinessReport> {
  const checks = Object.entries(subgraphUrls).map(async ([name, url]) => {
    const response = await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(2_000) }).catch(
      () => null,
    )
    return response?.ok
      ? []
      : [{ name: `${name} database`, reason: response ? `HTTP ${response.status}` : 'unreachable' }]
  })
  return { down: (await Promise.all(checks)).flat() }
}
