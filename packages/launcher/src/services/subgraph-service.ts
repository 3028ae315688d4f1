import { startSubgraphServer } from '@atrium/kit/server'
import type { SubgraphName } from '../parts.ts'
import { parts } from '../subgraphs.ts'
import { runService } from './run-service.ts'
import { serveWebhooks } from './webhooks.ts'

/** One subgraph as a process, for gateways to call over HTTP. */
export function runSubgraphService(name: SubgraphName): void {
  runService(name, async (config) => {
    const { keys, port, host, log } = config
    const running = await parts.startSubgraphs([name], config)
    const { webhooks } = running
    const server = await startSubgraphServer({
      subgraph: running.subgraphs.get(name)!,
      viewerKey: keys.viewerKey,
      port,
      host,
      log,
      ...(webhooks && { routes: (app) => serveWebhooks(app, webhooks, keys.viewerKey) }),
    })
    return {
      url: server.url,
      async dispose() {
        await server.dispose()
        await running.dispose()
      },
    }
  })
}
