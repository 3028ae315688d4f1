import type { ReadinessReport, WebhookHandler } from '@atrium/gateway'
import type { Logger } from '@atrium/kit/logs'
import type { Settings } from './env.ts'
import { lockHome, updateRunFile } from './home.ts'
import { loadKeys } from './keys.ts'
import type { Database, Parts, RunningSubgraph, SubgraphConfig } from './parts.ts'
import { SUBGRAPHS } from './parts.ts'
import { type EmbeddedPostgres, recreateDatabase, startPostgres } from './postgres/index.ts'
import { requireFreePort } from './preflight.ts'
import { finishWorkspace, openWorkspace, type WorkspaceOptions } from './workspace.ts'

export type Stage = <T>(title: string, work: () => Promise<T>) => Promise<T>

export interface AtriumConfig extends Omit<Settings, 'logLevel'>, WorkspaceOptions {
  parts: Parts
  log: Logger
  /** Wraps each stage of the start, to show how long it takes. */
  stage?: Stage
  /** Something the person who starts Atrium should know. */
  notice?: (text: string) => void
  /** Ends a start that is under way, before its next stage. */
  signal?: AbortSignal
}

export interface Atrium {
  /** Address of the gateway. */
  url: string
  /** Whether the demo people and the simulators are there. */
  demo: boolean
  /** Drains and stops everything, in reverse order of its start. */
  dispose(): Promise<void>
}

/**
 * Starts the whole product in this process. What has started when a later stage fails is stopped again.
 * @throws StartFailure saying what to do.
 */
export async function startAtrium(config: AtriumConfig): Promise<Atrium> {
  await using starting = new AsyncDisposableStack()
  const { home, port, parts, log } = config
  const stage = stages(config)
  const lock = lockHome(home)
  starting.defer(() => lock.release())
  await requireFreePort(port)
  const { keys } = await loadKeys(home, config.keyTexts)
  const { database, embedded } = await openDatabase(config, stage, starting)
  const workspace = embedded ? openWorkspace(home, config) : null
  const publicUrl = `http://localhost:${port}`
  const demo = workspace?.kind === 'demo'
  if (embedded && workspace?.halfMade) await recreateDatabase(embedded)
  await stage('Database', () => parts.migrate(database))
  if (workspace?.fresh) {
    if (demo)
      await stage('Demo workspace', () => parts.seedDemo({ database, keys, scale: workspace.scale, publicUrl, log }))
    finishWorkspace(home)
  }
  const { subgraphs, gateway } = await stage('Gateway and subgraphs', async () => {
    const subgraphs = await createSubgraphs(
      parts,
      { databaseUrl: database.appUrl, keys, demo, publicUrl, log },
      starting,
    )
    const gateway = await parts.startGateway({
      port,
      host: 'localhost',
      subgraphs: Object.fromEntries([...subgraphs].map(([name, { executor }]) => [name, executor])),
      sessionKey: keys.sessionKey,
      viewerKey: keys.viewerKey,
      webhooks: webhooksOf(subgraphs),
      ready: () => checkHealth(subgraphs),
      log: log.child({ part: 'gateway' }),
    })
    starting.defer(() => gateway.dispose())
    return { subgraphs, gateway }
  })
  if (demo) {
    const simulators = await parts.startSimulators({
      database,
      keys,
      publicUrl,
      log: log.child({ part: 'simulators' }),
    })
    starting.defer(() => simulators.dispose())
  }
  updateRunFile(home, { url: gateway.url })
  log.info({ url: gateway.url, subgraphs: [...subgraphs.keys()] }, 'Atrium is ready')
  const running = starting.move()
  return { url: gateway.url, demo, dispose: () => running.disposeAsync() }
}

function stages({ stage = (_title, work) => work(), signal }: AtriumConfig): Stage {
  return (title, work) => {
    signal?.throwIfAborted()
    return stage(title, work)
  }
}

async function openDatabase(
  { home, database, log, notice }: AtriumConfig,
  stage: Stage,
  starting: AsyncDisposableStack,
): Promise<{ database: Database; embedded: EmbeddedPostgres | null }> {
  if (database) return { database, embedded: null }
  const embedded = await stage('PostgreSQL', () => startPostgres({ home, log: log.child({ part: 'postgres' }) }))
  starting.defer(() => embedded.dispose())
  if (embedded.notice) notice?.(embedded.notice)
  return { database: embedded, embedded }
}

async function createSubgraphs(
  parts: Parts,
  config: SubgraphConfig,
  starting: AsyncDisposableStack,
): Promise<Map<string, RunningSubgraph>> {
  const subgraphs = new Map<string, RunningSubgraph>()
  for (const name of SUBGRAPHS) {
    const subgraph = await parts.createSubgraph(name, { ...config, log: config.log.child({ part: name }) })
    starting.defer(() => subgraph.dispose())
    subgraphs.set(name, subgraph)
  }
  return subgraphs
}

async function checkHealth(subgraphs: Map<string, RunningSubgraph>): Promise<ReadinessReport> {
  const checks = [...subgraphs].map(async ([name, subgraph]) => {
    const reason = await subgraph.health().then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    return reason === null ? [] : [{ name: `${name} database`, reason }]
  })
  return { down: (await Promise.all(checks)).flat() }
}

function webhooksOf(subgraphs: Map<string, RunningSubgraph>): WebhookHandler {
  const webhooks = subgraphs.get('integrations')?.webhooks
  if (!webhooks) throw new Error('The integrations subgraph takes no webhooks.')
  return webhooks
}
