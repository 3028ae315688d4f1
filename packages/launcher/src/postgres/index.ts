import type { Logger } from '@atrium/kit/logs'
import { openHome, updateRunFile } from '../home.ts'
import { chooseAccount, prepareFolder } from './account.ts'
import { findBinaries } from './binaries.ts'
import { initialise, startCluster, stopOrphan, type Settings } from './cluster.ts'
import { readPasswords } from './passwords.ts'
import { createDatabase, createRoles } from './roles.ts'

export { createDatabase, recreateDatabase } from './roles.ts'
export { isRunning, lockHome, readRunFile } from '../home.ts'
export { stopOrphan } from './cluster.ts'

export interface EmbeddedPostgres {
  /** As `atrium_owner`: migrations, jobs' schema, partitions. */
  ownerUrl: string
  /** As `atrium_app`: everything else. */
  appUrl: string
  /** As `postgres`. For tests and repair only. */
  superuserUrl: string
  port: number
  pid: number
  /** What the person who starts Atrium should know, or null. */
  notice: string | null
  dispose(): Promise<void>
}

/**
 * PostgreSQL 18 from npm, with its data in `home`, on a free port of the loopback address.
 * Stops one that outlived a killed launcher first. The caller holds the home's lock (see `lockHome`).
 * @throws StartFailure saying what to do.
 */
export async function startPostgres({ home, log, settings = {} }: StartOptions): Promise<EmbeddedPostgres> {
  openHome(home)
  const account = chooseAccount(home, await findBinaries())
  prepareFolder(account)
  if (await stopOrphan(account.folder)) log.warn('Stopped the PostgreSQL that the last run left behind.')
  const passwords = readPasswords(home)
  initialise(account, passwords.postgres)
  const cluster = await startCluster(account, settings)
  const url = (role: keyof typeof passwords, database: string) =>
    `postgres://${role}:${passwords[role]}@127.0.0.1:${cluster.port}/${database}`
  const superuserUrl = url('postgres', 'postgres')
  try {
    await createRoles(superuserUrl, passwords)
    await createDatabase(superuserUrl, 'atrium')
  } catch (error) {
    await cluster.stop()
    throw error
  }
  const [ownerUrl, appUrl] = [url('atrium_owner', 'atrium'), url('atrium_app', 'atrium')]
  updateRunFile(home, { postgres: { pid: cluster.pid, port: cluster.port, folder: account.folder, ownerUrl, appUrl } })
  log.debug({ port: cluster.port, pid: cluster.pid }, 'PostgreSQL is ready')
  return {
    ownerUrl,
    appUrl,
    superuserUrl,
    port: cluster.port,
    pid: cluster.pid,
    notice: account.notice ?? null,
    dispose: () => cluster.stop(),
  }
}

export interface StartOptions {
  /** Absolute path of `ATRIUM_HOME`. */
  home: string
  log: Logger
  /** Server settings beside our own. */
  settings?: Settings
}
