import { randomUUID } from 'node:crypto'
import { type Gateway, type GatewayConfig, startGateway, type TrustedOnly } from '@atrium/gateway'
import type { LabsSettings, MailSettings, SignInSettings, Subgraph } from '@atrium/kit/server'
import { freePort } from '@atrium/testing'
import {
  clientDir,
  clientManifest,
  endSessionsLive,
  publicContract,
  readSupergraph,
  startSubgraphs,
} from '@atrium/launcher'
import { type Api, apiAt } from './api.ts'
import { makeWorkspace, type Workspace } from './workspace.ts'

export type { GraphqlBody } from './api.ts'

/** The whole product on a database of its own: real HTTP, real WebSocket, the demo workspace in it. */
export interface Product extends Api, Workspace {
  subgraphs: Record<string, Subgraph>
  /** Ends the gateway, and with it every connection. */
  stopGateway(): Promise<void>
  /** Starts it again at the same address. */
  startGateway(): Promise<void>
  dispose(): Promise<void>
}

// A test asks more in a second than a person in an hour. Those about rates say their own.
const UNCOUNTED = { apiKey: 1e9, user: 1e9, address: 1e9 }

export async function startProduct(
  options: {
    client?: boolean
    trustedHosts?: readonly string[]
    limits?: GatewayConfig['limits']
    /** Default `off`, as in demo mode: tests ask what they like. */
    trustedOnly?: TrustedOnly
    /**
     * Which ways in there are, also by the public address. With it that address is the gateway's own, for links in mails, for passkeys
     * and for who comes back from a provider.
     */
    signIn?: SignInSettings | ((publicUrl: string) => Promise<SignInSettings>)
    /** Default: mails stay in their log. */
    mail?: MailSettings
    /** How Buildly Labs is reached. */
    labs?: LabsSettings
  } = {},
): Promise<Product> {
  const workspace = await makeWorkspace()
  const { appUrl, keys, log } = workspace
  const ownPort = options.signIn ? await freePort() : 0
  const publicUrl = `http://localhost:${ownPort || 4000}`
  const signIn = typeof options.signIn === 'function' ? await options.signIn(publicUrl) : options.signIn
  const started = await startSubgraphs({
    databaseUrl: appUrl,
    keys,
    log,
    publicUrl,
    trustedHosts: options.trustedHosts ?? [],
    ...(signIn && { signIn }),
    mail: options.mail ?? null,
    ...(options.labs && { labs: options.labs }),
  })
  const start = (port: number) =>
    startGateway({
      port,
      ...(ownPort && { host: 'localhost' }),
      supergraphSdl: readSupergraph(),
      contract: publicContract(),
      subgraphs: started.subgraphs,
      sessionKey: keys.sessionKey,
      viewerKey: keys.viewerKey,
      webhooks: started.webhooks,
      database: { url: appUrl, bus: started.bus },
      limits: { rates: UNCOUNTED, ...options.limits },
      trustedDocuments: { manifests: [clientManifest()], required: options.trustedOnly ?? 'off' },
      persistedQueries: true,
      log,
      ...(options.client && clientDir()),
    })
  let gateway: Gateway | null = await start(ownPort)
  const { url } = gateway

  const stopEnding = endSessionsLive(started.bus, {
    invalidateViewer: async (id) => gateway?.invalidateViewer(id),
  })

  async function stopGateway() {
    await gateway?.dispose()
    gateway = null
  }
  return {
    ...workspace,
    ...apiAt(url),
    subgraphs: started.subgraphs,
    stopGateway,
    async startGateway() {
      gateway = await start(Number(new URL(url).port))
    },
    async dispose() {
      stopEnding()
      await stopGateway()
      await started.dispose()
    },
  }
}

/** A request id for tests that go straight to a subgraph. */
export const newRequestId = (): string => randomUUID()
