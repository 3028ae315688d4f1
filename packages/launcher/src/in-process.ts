import type { ReadinessReport } from '@atrium/gateway'
import { type Parts, type RunningSubgraphs, type SubgraphConfig, SUBGRAPHS } from './parts.ts'

/** Gateway and subgraphs in this process: the gateway calls each subgraph's executor in memory. */
export async function startInProcess(
  config: SubgraphConfig & { parts: Parts; port: number },
  starting: AsyncDisposableStack,
): Promise<{ url: string }> {
  const { parts, port, keys, log } = config
  const running = await parts.startSubgraphs(SUBGRAPHS, config)
  starting.defer(() => running.dispose())
  if (!running.webhooks) throw new Error('The integrations subgraph takes no webhooks.')
  const gateway = await parts.startGateway({
    port,
    host: 'localhost',
    subgraphs: Object.fromEntries(running.subgraphs),
    sessionKey: keys.sessionKey,
    viewerKey: keys.viewerKey,
    webhooks: running.webhooks,
    ready: () => checkHealth(running),
    log: log.child({ part: 'gateway' }),
  })
  starting.defer(() => gateway.dispose())
  return { url: gateway.url }
}

async function checkHealth({ subgraphs }: RunningSubgraphs): Promise<ReadinessReport> {
  const checks = [...subgraphs].map(async ([name, subgraph]) => {
    const reason = await subgraph.health().then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    return reason === null ? [] : [{ name: `${name} database`, reason }]
  })
  return { down: (await Promise.all(checks)).flat() }
}
