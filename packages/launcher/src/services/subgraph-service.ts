import { startSubgraphServer } from '@atrium/kit/server'
import type { SubgraphName } from '../parts.ts'
import { parts } from '../subgraphs.ts'
import { runService, SHARES_PORT } from './run-service.ts'
import { serveWebhooks } from './webhooks.ts'

/** One subgraph as a process, for gateways to call over HTTP. */
export function runSubgraphService(name: SubgraphName): void {
  runService(name, async (config) => {
    const { keys, port, host, log } = config
    const running = await parts.startSubgraphs(config, [name])
    const server = await startSubgraphServer({
      subgraph: running.subgraphs[name]!,
      viewerKey: keys.viewerKey,
      port,
      host,
      sharesPort: SHARES_PORT,
      log,
      routes: (app) => serveWebhooks(app, running.webhooks, keys.viewerKey),
    })
    return {
      url: server.url,
      retire: () => server.retire(),
      async dispose() {
        await server.dispose()
        await running.dispose()
      },
    }
  })
}
