import type { SubgraphExecutor } from '@atrium/kit/executor'
import type { GatewayConfig } from '../config.ts'
import { createHttpExecutor } from './http-executor.ts'

/** The ways to the subgraphs. */
export interface Connections {
  /**
   * The way to a subgraph: the configured one, else by HTTP to the URL that the supergraph gives.
   * @throws Error when there is neither.
   */
  to(name: string, url: string): SubgraphExecutor
  dispose(): Promise<void>
}

/** Connections live until the gateway stops: a stream may still use one to an address that a newer supergraph does not name. */
export function createConnections({ subgraphs = {}, viewerKey }: GatewayConfig): Connections {
  const byUrl = new Map<string, ReturnType<typeof createHttpExecutor>>()

  function connect(url: string): SubgraphExecutor {
    let executor = byUrl.get(url)
    if (!executor) byUrl.set(url, (executor = createHttpExecutor(url, viewerKey)))
    return executor
  }

  return {
    to(name, url) {
      const configured = subgraphs[name]
      if (configured) return 'url' in configured ? connect(configured.url) : configured
      if (!/^https?:\/\//.test(url) || Object.keys(subgraphs).length > 0) {
        throw new Error(`The supergraph needs the subgraph "${name}". Give it in \`subgraphs\`.`)
      }
      return connect(url)
    },
    async dispose() {
      await Promise.all([...byUrl.values()].map((executor) => executor.dispose()))
    },
  }
}
