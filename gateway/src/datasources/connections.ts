import type { SubgraphExecutor } from '@atrium/kit/executor'
import type { GatewayConfig } from '../config.ts'
import { createHttpExecutor, type HttpSubgraph } from './http-executor.ts'

/** The ways to the subgraphs. */
export interface Connections {
  /**
   * The way to a subgraph: the configured one, else by HTTP to the URL that the supergraph gives.
   * @throws Error when there is neither.
   */
  to(name: string, url: string): SubgraphExecutor
  /** Those by HTTP, with the name that asked for them first. */
  states(): { name: string; retries: number; isOpen: boolean }[]
  dispose(): Promise<void>
}

/** Connections live until the gateway stops: a stream may still use one to an address that a newer supergraph does not name. */
export function createConnections({ subgraphs = {}, viewerKey }: GatewayConfig): Connections {
  const byUrl = new Map<string, { name: string; executor: HttpSubgraph }>()

  function connect(name: string, url: string): SubgraphExecutor {
    const known = byUrl.get(url)
    if (known) return known.executor
    const executor = createHttpExecutor(url, viewerKey)
    byUrl.set(url, { name, executor })
    return executor
  }

  return {
    to(name, url) {
      const configured = subgraphs[name]
      if (configured) return 'url' in configured ? connect(name, configured.url) : configured
      if (!/^https?:\/\//.test(url) || Object.keys(subgraphs).length > 0) {
        throw new Error(`The supergraph needs the subgraph "${name}". Give it in \`subgraphs\`.`)
      }
      return connect(name, url)
    },
    states: () => [...byUrl.values()].map(({ name, executor: { retries, isOpen } }) => ({ name, retries, isOpen })),
    async dispose() {
      await Promise.all([...byUrl.values()].map(({ executor }) => executor.dispose()))
    },
  }
}
