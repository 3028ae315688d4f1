import type { GatewayConfig, ReadinessReport, TrustedOnly } from '@atrium/gateway'
import { endSessionsLive } from './live-sessions.ts'
import type { Parts, RunningSubgraphs, SubgraphConfig } from './parts.ts'

/** Gateway and subgraphs in this process: the gateway calls each subgraph's executor in memory. */
export async function startInProcess(
  config: SubgraphConfig & {
    parts: Parts
    port: number
    host: string
    trustProxy: boolean
    allowedOrigins: readonly string[]
    limits?: GatewayConfig['limits'] | undefined
    trustedOnly: TrustedOnly
  },
  starting: AsyncDisposableStack,
): Promise<{ url: string }> {
  const { parts, port, keys, log } = config
  const running = await parts.startSubgraphs(config)
  starting.defer(() => running.dispose())
  const gateway = await parts.startGateway({
    port,
    host: config.host,
    trustProxy: config.trustProxy,
    allowedOrigins: config.allowedOrigins,
    subgraphs: running.subgraphs,
    sessionKey: keys.sessionKey,
    viewerKey: keys.viewerKey,
    webhooks: running.webhooks,
    ready: () => checkHealth(running),
    database: { url: config.databaseUrl, bus: running.bus },
    trustedOnly: config.trustedOnly,
    ...(config.limits && { limits: config.limits }),
    log: log.child({ part: 'gateway' }),
  })
  starting.defer(() => gateway.dispose())
  starting.defer(endSessionsLive(running.bus, gateway))
  return { url: gateway.url }
}

async function checkHealth({ subgraphs }: RunningSubgraphs): Promise<ReadinessReport> {
  const checks = Object.entries(subgraphs).map(async ([name, subgraph]) => {
    const reason = await subgraph.health().then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    return reason === null ? [] : [{ name: `${name} database`, reason }]
  })
  return { down: (await Promise.all(checks)).flat() }
}
