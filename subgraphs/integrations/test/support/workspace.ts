import 'reflect-metadata'
import { type Database, system, transaction } from '@atrium/kit/database'
import type { AnyViewer } from '@atrium/kit/viewer'
import { requestOf, startTestSubgraph, type TestSubgraph } from '@atrium/testing'
import type { ExecutionResult } from 'graphql'
import { knownCompanies } from '../../src/foreign/known-companies.ts'
import { migrations, start } from '../../src/index.ts'
import { entities } from '../../src/orm.ts'
import { companyA, companyB } from './people.ts'

type Integrations = Awaited<ReturnType<typeof start>>

export interface Workspace extends TestSubgraph<Integrations> {
  /** Data of a query or mutation that must not fail. */
  ask<T = Record<string, never>>(viewer: AnyViewer, query: string, variables?: object): Promise<T>
  subscribe(viewer: AnyViewer, query: string, variables?: object): Promise<Reader>
}

/** Reads a subscription one event at a time. */
export interface Reader {
  next(): Promise<ExecutionResult | undefined>
  return(): Promise<void>
}

/** As accounts would have told of them long ago. */
function addCompanies(database: Database): Promise<void> {
  const companies = [
    { id: companyA, name: 'A' },
    { id: companyB, name: 'B' },
  ]
  return transaction(database, system('seed'), (em) => knownCompanies.keep(em, companies))
}

/** A running integrations subgraph on a database of its own, or on the one of a workspace that has ended. */
export async function createWorkspace({
  trustedHosts = [],
  on,
}: { trustedHosts?: string[]; on?: Pick<Workspace, 'urls' | 'keyTexts'> } = {}): Promise<Workspace> {
  const integrations = await startTestSubgraph({
    migrations,
    start,
    entities,
    on,
    runtime: { publicUrl: 'https://atrium.example', trustedHosts },
    prepare: (_runtime, database) => addCompanies(database),
  })
  return {
    ...integrations,
    async ask(viewer, query, variables) {
      const result = await integrations.execute(viewer, query, variables)
      if (result.errors) throw new Error(result.errors.map((error) => error.message).join('; '))
      return result.data as never
    },
    async subscribe(viewer, query, variables) {
      const events = await integrations.subgraph.subscribe(requestOf(viewer, query, variables))
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
  }
}
