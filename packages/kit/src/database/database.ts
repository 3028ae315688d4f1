import { type Constructor, type EntitySchema, IsolationLevel, MikroORM } from '@mikro-orm/core'
import { type EntityManager, PostgreSqlDriver } from '@mikro-orm/postgresql'
import { CompiledQuery } from 'kysely'
import type { Logger } from '../logs/index.ts'
import { inSpan } from '../tracing/index.ts'
import { type Identity, type Purpose, sessionVariables } from './session.ts'
import { StatementLogger } from './statement-spans.ts'

/** One subgraph's door to its schema. Everything goes through {@link transaction}: outside one, no row is visible. */
export interface Database {
  /** Name of the subgraph and of its PostgreSQL schema. */
  readonly name: string
  readonly orm: MikroORM<PostgreSqlDriver>
  /** Runs `listener` after each committed read-write transaction that asked for it by {@link wakeAfterCommit}. */
  onCommit(listener: () => void): () => void
  dispose(): Promise<void>
}

export interface TransactionOptions {
  readOnly?: boolean
  /** All statements see the database of one moment: for what is read in parts that must fit each other. */
  snapshot?: boolean
  /** Aborting cancels the query in flight in PostgreSQL and rolls back. */
  signal?: AbortSignal | undefined
}

const listeners = new WeakMap<Database, Set<() => void>>()
const databaseOf = new WeakMap<EntityManager, Database>()
const wakeRequested = new WeakSet<EntityManager>()

// A statement that runs longer is a defect or an attack; both are better cut.
const STATEMENT_TIMEOUT_MS = 15_000

export async function openDatabase(config: {
  name: string
  url: string
  entities: (EntitySchema | Constructor)[]
  log: Logger
  poolSize?: number
}): Promise<Database> {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: config.url,
    schema: config.name,
    entities: config.entities,
    ensureDatabase: false,
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: config.poolSize ?? 10 },
    driverOptions: { statement_timeout: STATEMENT_TIMEOUT_MS, application_name: `atrium-${config.name}` },
    logger: (message) => config.log.debug(message),
    loggerFactory: (loggerOptions) => new StatementLogger(loggerOptions, config.name),
    // Every unit of work forks explicitly; using the global one by mistake must fail.
    allowGlobalContext: false,
  })
  const database: Database = {
    name: config.name,
    orm,
    onCommit(listener) {
      listeners.get(database)!.add(listener)
      return () => listeners.get(database)!.delete(listener)
    },
    dispose: () => orm.close(true),
  }
  listeners.set(database, new Set())
  return database
}

/** PostgreSQL role of a subgraph: rights on its own schema, none elsewhere. */
export function subgraphRole(name: string): string {
  return `atrium_${name}`
}

/**
 * PostgreSQL role that a subgraph switches to for a list that staff sees whole: what {@link subgraphRole} may, and a policy
 * without a condition where the migration says so. A policy that has to be asked for each row keeps PostgreSQL from using an
 * index for any operator that could leak what it compares, and all that search text are of that kind.
 */
export function staffRole(name: string): string {
  return `${subgraphRole(name)}_staff`
}

/** Opens a transaction by hand, where its end is not the end of a function. The caller commits or rolls back. */
export async function begin(
  database: Database,
  identity: Identity,
  options: TransactionOptions = {},
): Promise<EntityManager> {
  const em = database.orm.em.fork({
    clear: true,
    session: { variables: sessionVariables(identity, subgraphRole(database.name)) },
    ...(options.signal && { signal: options.signal, inflightQueryAbortStrategy: 'cancel query' }),
  }) as EntityManager
  databaseOf.set(em, database)
  await em.begin({
    readOnly: options.readOnly ?? false,
    ...(options.snapshot && { isolationLevel: IsolationLevel.REPEATABLE_READ }),
  })
  return em
}

/** Commits what {@link begin} opened, then wakes what waits for commits. */
export async function commit(em: EntityManager): Promise<void> {
  try {
    await em.commit()
  } catch (error) {
    // A deferred constraint fails here. Without the rollback the connection would never go back to the pool.
    await em.rollback().catch(() => {})
    throw error
  }
  const database = databaseOf.get(em)
  if (database && wakeRequested.delete(em)) for (const listener of listeners.get(database)!) listener()
}

/** Runs `work` in one transaction of its own, seen by PostgreSQL as `identity`. Commits when it returns, rolls back when it throws. */
export async function transaction<T>(
  database: Database,
  identity: Identity,
  work: (em: EntityManager) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const describe = () => ({ attributes: { 'db.namespace': database.name } })
  return inSpan('transaction', describe, () => runTransaction(database, identity, work, options))
}

async function runTransaction<T>(
  database: Database,
  identity: Identity,
  work: (em: EntityManager) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  const em = await begin(database, identity, options)
  let result: T
  try {
    result = await work(em)
    // Flushing before the commit proper lets constraint errors surface as errors of the work.
    await em.flush()
  } catch (error) {
    await em.rollback()
    throw error
  }
  await commit(em)
  return result
}

/** Runs a part of a system's transaction under another purpose. What fails must roll back to before this. */
export async function withPurpose<T>(em: EntityManager, purpose: Purpose, work: () => Promise<T>): Promise<T> {
  const [before] = await sql<{ purpose: string }>(em, 'select kit.purpose() as purpose')
  const become = (name: string) => sql(em, `select set_config('app.purpose', ?, true)`, [name])
  await become(purpose)
  const result = await work()
  await become(before!.purpose)
  return result
}

/** Asks that the relay (and others that wait for commits) is woken when this transaction has committed. */
export function wakeAfterCommit(em: EntityManager): void {
  wakeRequested.add(em)
}

/** A row of raw SQL inside the transaction of `em`. Placeholders are `?`. */
export function sql<T extends object>(em: EntityManager, text: string, params: unknown[] = []): Promise<T[]> {
  return em.execute<T[]>(text, params)
}

/**
 * As {@link sql}, with the values sent beside the text rather than in it: for what is large, such as bytes. Placeholders are
 * `$1`, `$2`.
 */
export async function sqlBound<T extends object>(em: EntityManager, text: string, params: unknown[]): Promise<T[]> {
  const { rows } = await em.getKysely().executeQuery<T>(CompiledQuery.raw(text, params))
  return rows
}
