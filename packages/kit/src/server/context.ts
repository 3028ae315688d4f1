import type { EntityManager } from '@mikro-orm/postgresql'
import { begin, type Database, system, transaction, type Purpose } from '../database/index.ts'
import type { ClientInfo, SubgraphRequest } from '../executor/index.ts'
import type { Logger } from '../logs/index.ts'
import { forbidden } from '../errors/index.ts'
import { type AnyViewer, isApiKey, type Viewer } from '../viewer/index.ts'

/** What the subgraph tells the gateway besides the answer: `extensions` of its result. */
export interface ResponseExtensions {
  refreshCookie?: { token: string; expiresAt: string } | { clear: true }
  /** Set while subscribing: the cursor after which the stream begins. */
  startsAfter?: string
}

/** What resolvers work with, for the length of one operation (of one event, in a subscription). */
export interface SubgraphContext<Services = unknown, Loaders = unknown> {
  readonly viewer: AnyViewer
  readonly client: ClientInfo
  readonly requestId: string
  readonly log: Logger
  readonly signal: AbortSignal | undefined
  readonly services: Services
  /** Loaders of this operation; made anew after a write, so that they never answer what was before it. */
  readonly loaders: Loaders
  readonly response: ResponseExtensions
  /** The operation's read-only transaction as the viewer. Opened when first asked for. */
  read(): Promise<EntityManager>
  /**
   * Runs one mutation field's work in a transaction of its own as the viewer, committed before the next field runs.
   * @throws FORBIDDEN for an API key.
   */
  write<T>(work: (em: EntityManager) => Promise<T>): Promise<T>
  /** Runs work under a system purpose, where there is no viewer yet. */
  as<T>(purpose: Purpose, work: (em: EntityManager) => Promise<T>): Promise<T>
  /** The rest of the operation is this person's, who has just proved it: signed in, or renewed a session. */
  become(viewer: Viewer): Promise<void>
}

/** A context and its end. */
export interface OwnedContext<S, L> {
  context: SubgraphContext<S, L>
  /** Ends the read transaction. Must be called once the operation is done. */
  dispose(): Promise<void>
}

export function createContext<S, L>(config: {
  request: Omit<SubgraphRequest, 'query'>
  database: Database
  services: S
  log: Logger
  createLoaders: (context: SubgraphContext<S, L>) => L
}): OwnedContext<S, L> {
  const { request, database } = config
  let viewer = request.viewer
  let reading: Promise<EntityManager> | null = null
  let isOver = false
  let loaders: L | null = null

  async function endRead(): Promise<void> {
    const open = reading
    reading = null
    loaders = null
    if (!open) return
    const em = await open.catch(() => null)
    // Nothing was written: rolling back and committing are the same, and rolling back works after an aborted query too.
    await em
      ?.rollback()
      .catch((error: unknown) => config.log.debug({ err: error }, 'A read transaction had ended already'))
  }

  const context: SubgraphContext<S, L> = {
    get viewer() {
      return viewer
    },
    client: request.client,
    requestId: request.requestId,
    log: config.log,
    signal: request.signal,
    services: config.services,
    response: {},
    get loaders() {
      loaders ??= config.createLoaders(context)
      return loaders
    },
    async read() {
      // A field that fails ends the operation while fields beside it still run: what they opened would never be ended.
      if (isOver) throw new Error('The operation is over.')
      reading ??= begin(database, viewer, { readOnly: true, signal: request.signal })
      return reading
    },
    async write(work) {
      if (isApiKey(viewer)) throw forbidden('An API key may only read.')
      await endRead()
      return transaction(database, viewer, work)
    },
    async as(purpose, work) {
      await endRead()
      return transaction(database, system(purpose), work)
    },
    async become(next) {
      await endRead()
      viewer = next
    },
  }
  return {
    context,
    async dispose() {
      isOver = true
      await endRead()
    },
  }
}
