import type { SubgraphExecutor } from '@atrium/kit/executor'
import type { GatewayConfig } from '../config.ts'
import type { DocumentStore } from '../documents/document-store.ts'
import type { LoadedSupergraph } from '../planning/supergraph.ts'
import { createPlatformState, type PlatformState } from '../platform/platform-state.ts'
import { createRateLimiter } from '../rate-limits/rate-limiter.ts'
import { createRefusedRequests, NOBODY_COUNTED, type RefusedRequests } from '../rate-limits/refused-requests.ts'
import { createRefusedDeliveries, type RefusedDeliveries } from '../rate-limits/refused-deliveries.ts'
import type { OperationObserver } from '../telemetry/observation.ts'
import { type Admission, createAdmission, createReceipts } from './admission.ts'
import { createLiveLimits, type LiveLimits } from './live-limits.ts'

/** What bounds the gateway's clients, for as long as it runs. */
export interface OpenLimits {
  limits: LiveLimits
  /** Maintenance and features, as administrators decided. */
  platform: PlatformState
  /** The gateway's own subgraph, where it has a database. */
  subgraphs: Record<string, SubgraphExecutor>
  /** Documents that all gateways share; null where they share none. */
  documents: DocumentStore | null
  /** Those who count what clients ask for. */
  observers: readonly OperationObserver[]
  /** Tells how many streams are open, for the page of the system's health. */
  watchConnections(count: () => number): void
  /** Holds back who sends deliveries that are refused; null where clients are not counted. */
  deliveries: RefusedDeliveries | null
  /** Makes refused requests cost points. */
  refused: RefusedRequests
  /** Lets operations in by cost and rate; null where neither is counted. */
  admissionFor(supergraph: LoadedSupergraph): Admission | null
  dispose(): Promise<void>
}

export async function openLimits({ limits: settings = {}, database, log }: GatewayConfig): Promise<OpenLimits> {
  const limits = createLiveLimits(settings, database !== undefined || settings.rates !== undefined)
  const receipts = createReceipts()
  const platform = createPlatformState()
  const own = database && (await startOwn({ ...database, limits, platform, receipts, log }))
  const limiter = limits.rates && createRateLimiter({ store: own?.points ?? null, log })
  return {
    limits,
    platform,
    subgraphs: own ? { [own.name]: own } : {},
    documents: own?.documents ?? null,
    deliveries: limiter && createRefusedDeliveries(limiter, limits, log),
    refused: limiter ? createRefusedRequests(limiter, limits, log) : NOBODY_COUNTED,
    observers: own ? [own.usage.observer, own.performance.observer] : [],
    watchConnections: (count) => own?.performance.watch(count),
    admissionFor(supergraph) {
      const isCounted = limiter !== null || limits.operation.cost !== Infinity
      return isCounted ? createAdmission({ supergraph, limits, limiter, receipts, log }) : null
    },
    dispose: async () => own?.dispose(),
  }
}

type OwnParts = NonNullable<GatewayConfig['database']> &
  Pick<GatewayConfig, 'log'> & {
    limits: LiveLimits
    platform: PlatformState
    receipts: ReturnType<typeof createReceipts>
  }

// Loaded when asked for: a gateway without a database needs neither the ORM nor the schema's builder.
async function startOwn({ url, bus, limits, platform, receipts, log }: OwnParts) {
  const { startOwnSubgraph } = await import('../subgraph/index.ts')
  return startOwnSubgraph({
    url,
    bus,
    services: { limits, platform, rateOf: receipts.of },
    log: log.child({ part: 'gateway' }),
  })
}
