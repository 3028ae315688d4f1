import 'reflect-metadata'
import { migrateAll, openDatabase, system, transaction } from '@atrium/kit/database'
import { type BusListener, listenToBus } from '@atrium/kit/events'
import { type Jobs, startJobs } from '@atrium/kit/jobs'
import { createLogger, type Logger } from '@atrium/kit/logs'
import { generateKeyTexts, type Keys, type KeyTexts, parseKeys } from '@atrium/kit/secrets'
import type { Subgraph, SubgraphRuntime } from '@atrium/kit/server'
import type { AnyViewer } from '@atrium/kit/viewer'
import { createTestDatabase, type TestDatabase } from '@atrium/testing'
import type { ExecutionResult } from 'graphql'
import { keepCompanies } from '../../src/foreign/known-companies.ts'
import { migrations, start, type WebhookHandler } from '../../src/index.ts'
import { companyA, companyB } from './people.ts'

export interface Workspace {
  urls: TestDatabase
  keys: Keys
  keyTexts: KeyTexts
  runtime: SubgraphRuntime
  subgraph: Subgraph & { webhooks: WebhookHandler }
  /** Everything that was logged. */
  logs: string[]
  /** Data of a query or mutation that must not fail. */
  ask<T = Record<string, never>>(viewer: AnyViewer, query: string, variables?: Record<string, unknown>): Promise<T>
  /** The raw result. */
  execute(viewer: AnyViewer, query: string, variables?: Record<string, unknown>): Promise<ExecutionResult>
  subscribe(viewer: AnyViewer, query: string, variables?: Record<string, unknown>): Promise<Reader>
  dispose(): Promise<void>
}

/** Reads a subscription one event at a time. */
export interface Reader {
  next(): Promise<ExecutionResult | undefined>
  return(): Promise<void>
}

const migrate = (ownerUrl: string, appUrl: string) => migrateAll({ ownerUrl, appUrl, subgraphs: [migrations] })

/** As accounts would have told of them long ago. */
async function addCompanies(appUrl: string, log: Logger): Promise<void> {
  const database = await openDatabase({ name: 'integrations', url: appUrl, entities: [], log })
  const companies = [
    { id: companyA, name: 'A' },
    { id: companyB, name: 'B' },
  ]
  await transaction(database, system('seed'), (em) => keepCompanies(em, companies))
  await database.dispose()
}

/** A running integrations subgraph on a database of its own, or on the one of a workspace that has ended. */
export async function createWorkspace(
  options: { trustedHosts?: string[]; on?: Pick<Workspace, 'urls' | 'keyTexts'> } = {},
): Promise<Workspace> {
  const urls = options.on?.urls ?? (await createTestDatabase({ migrate }))
  const logs: string[] = []
  const log = createLogger({ level: 'debug', destination: { write: (line) => void logs.push(line) } })
  if (!options.on) await addCompanies(urls.appUrl, log)
  const keyTexts = options.on?.keyTexts ?? (await generateKeyTexts())
  const keys = await parseKeys(keyTexts)
  const bus: BusListener = await listenToBus({ url: urls.appUrl, log })
  const jobs: Jobs = await startJobs({ url: urls.appUrl, log })
  const runtime: SubgraphRuntime = {
    databaseUrl: urls.appUrl,
    keys,
    bus,
    jobs,
    log,
    publicUrl: 'https://atrium.example',
    trustedHosts: options.trustedHosts ?? [],
  }
  const subgraph = await start(runtime)
  const request = (viewer: AnyViewer, query: string, variables: Record<string, unknown> = {}) => ({
    query,
    variables,
    viewer,
    requestId: 'test',
    client: { ip: '127.0.0.1', userAgent: null, refreshToken: null },
  })
  const execute: Workspace['execute'] = (viewer, query, variables) =>
    subgraph.execute(request(viewer, query, variables))

  return {
    urls,
    keys,
    keyTexts,
    runtime,
    subgraph,
    logs,
    execute,
    async ask(viewer, query, variables) {
      const result = await execute(viewer, query, variables)
      if (result.errors) throw new Error(result.errors.map((error) => error.message).join('; '))
      return result.data as never
    },
    async subscribe(viewer, query, variables) {
      const events = await subgraph.subscribe(request(viewer, query, variables))
      if (!(Symbol.asyncIterator in events)) throw new Error(events.errors![0]!.message)
      const iterator = events[Symbol.asyncIterator]()
      return {
        next: async () => {
          const item = await iterator.next()
          return item.done ? undefined : item.value
        },
        return: async () => void (await iterator.return?.()),
      }
    },
    async dispose() {
      await subgraph.dispose()
      await jobs.dispose()
      await bus.dispose()
    },
  }
}
