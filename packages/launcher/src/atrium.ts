import type { Logger } from '@atrium/kit/logs'
import { explainDatabaseError } from './database-failure.ts'
import { gatewayReach, type Settings } from './env.ts'
import { lockHome, updateRunFile } from './home.ts'
import { startInProcess } from './in-process.ts'
import { loadKeys } from './keys.ts'
import type { Database, Parts, Simulators, SubgraphConfig } from './parts.ts'
import { type EmbeddedPostgres, recreateDatabase, startPostgres } from './postgres/index.ts'
import { explainListenError, requireFreePort } from './preflight.ts'
import { startServices } from './services/start.ts'
import { finishWorkspace, openWorkspace, type WorkspaceOptions } from './workspace.ts'

const DAY_MS = 86_400_000

export type Stage = <T>(title: string, work: () => Promise<T>) => Promise<T>

export interface AtriumConfig
  extends Omit<Settings, 'logLevel' | 'trustedOnly' | 'mail' | 'signIn' | 'labs' | 'keepDays'>, WorkspaceOptions {
  parts: Parts
  trustedOnly?: Settings['trustedOnly']
  mail?: Settings['mail']
  signIn?: Settings['signIn']
  labs?: Settings['labs']
  keepDays?: Settings['keepDays']
  /** Gateway and subgraphs as processes of their own. */
  services?: boolean
  log: Logger
  /** Where the log goes, for services to write to it too; null for stderr. */
  logFile?: string | null
  /** Wraps each stage of the start, to show how long it takes. */
  stage?: Stage
  /** Something the person who starts Atrium should know. */
  notice?: (text: string) => void
  /** Ends a start that is under way, before its next stage. */
  signal?: AbortSignal
}

export interface Atrium {
  /** Where people reach it. */
  url: string
  /** Whether the demo people and the simulators are there. */
  demo: boolean
  /** In services mode: replaces each service, one after the other, while the others and the one before go on. */
  restart?: () => Promise<void>
  /** Drains and stops everything, in reverse order of its start. */
  dispose(): Promise<void>
}

/**
 * Starts the whole product. What has started when a later stage fails is stopped again.
 * @throws StartFailure saying what to do.
 */
export async function startAtrium(config: AtriumConfig): Promise<Atrium> {
  await using starting = new AsyncDisposableStack()
  const { home, port, parts, log } = config
  const stage = stages(config)
  const lock = lockHome(home)
  starting.defer(() => lock.release())
  await requireFreePort(port, config.host)
  const { keys, texts } = await loadKeys(home, config.keyTexts)
  const { database, embedded } = await openDatabase(config, stage, starting)
  const workspace = embedded ? openWorkspace(home, config) : null
  const demo = workspace?.kind === 'demo'
  if (embedded && workspace?.halfMade) await recreateDatabase(embedded)
  await stage('Database', () => parts.migrate(database)).catch((error: unknown) => {
    throw explainDatabaseError(error)
  })
  starting.defer(keepInOrder(parts, { ...database, keepDays: config.keepDays ?? {} }, log))
  const base = { databaseUrl: database.appUrl, keys, publicUrl: config.publicUrl ?? `http://localhost:${port}`, log }
  const simulators = demo ? await parts.startSimulators({ ...base, log: log.child({ part: 'simulators' }) }) : null
  if (simulators) starting.defer(() => simulators.dispose())
  const subgraphConfig: SubgraphConfig = {
    ...base,
    trustedHosts: simulators?.hosts ?? [],
    mail: config.mail ?? simulators?.mail ?? null,
    ...(config.signIn && {
      signIn: { ...config.signIn, signUp: config.signIn.signUp ?? (demo ? 'open' : 'invited') },
    }),
    labs: labsOf(config.labs, simulators),
  }
  if (workspace?.fresh) {
    if (demo) await stage('Demo workspace', () => parts.seedDemo({ ...subgraphConfig, scale: workspace.scale }))
    finishWorkspace(home)
  }
  await simulators?.connect()
  // The demo is for looking around: there anybody may write queries.
  const trustedOnly = config.trustedOnly ?? (demo ? 'off' : 'sessions')
  const gateway: { url: string; restart?: () => Promise<void> } = config.services
    ? await stage('Five services', () =>
        startServices(
          {
            ...subgraphConfig,
            home,
            port,
            host: config.host,
            keyTexts: texts,
            trustedOnly,
            logFile: config.logFile ?? null,
            notice: config.notice ?? (() => {}),
          },
          starting,
        ),
      )
    : await stage('Gateway and subgraphs', () =>
        startInProcess(
          { ...subgraphConfig, ...gatewayReach(config), parts, port, limits: config.limits, trustedOnly },
          starting,
        ),
      ).catch((error: unknown) => {
        throw explainListenError(error, port, config.host)
      })
  const { url, restart } = gateway
  updateRunFile(home, { url })
  await simulators?.begin()
  log.info({ url, demo, services: config.services ?? false }, 'Atrium is ready')
  const running = starting.move()
  return { url: config.publicUrl ?? url, demo, ...(restart && { restart }), dispose: () => running.disposeAsync() }
}

/** Has the database put in order now and once a day. @returns what ends that. */
function keepInOrder(parts: Parts, database: Database, log: Logger): () => void {
  const run = () =>
    void parts.maintain?.(database).catch((error: unknown) => {
      log.error({ err: error }, 'The database could not be put in order; it is tried again tomorrow')
    })
  run()
  const timer = setInterval(run, DAY_MS)
  return () => clearInterval(timer)
}

/** In demo mode the simulator answers for Labs, unless another address is set. */
function labsOf(set: Settings['labs'] | undefined, simulators: Simulators | null): Settings['labs'] {
  const labs = set ?? { url: null, version: 'v1', hosts: [] }
  return { ...labs, url: labs.url ?? simulators?.labsUrl ?? null }
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
