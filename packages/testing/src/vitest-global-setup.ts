import { chmodSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLogger } from '@atrium/kit/logs'
import { isRunning, lockHome, readRunFile, startPostgres, stopOrphan } from '@atrium/launcher/postgres'
import pg from 'pg'
import type { TestProject } from 'vitest/node'

const PREFIX = 'atrium-test-'

/** One PostgreSQL for the whole test run, in a temporary folder, without the waits for the disk. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers()
  const home = mkdtempSync(join(tmpdir(), PREFIX))
  chmodSync(home, 0o711)
  const lock = lockHome(home)
  const postgres = await startPostgres({
    home,
    log: createLogger({ level: 'error' }),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  })
  const { superuserUrl, ownerUrl, appUrl } = postgres
  project.provide('postgres', { superuserUrl, ownerUrl, appUrl })
  // While tests are watched: what was changed may be what writes them.
  project.onTestsRerun(() => dropTemplates(superuserUrl))
  return async () => {
    const kept = await keptDatabases(superuserUrl)
    await postgres.dispose()
    lock.release()
    if (kept.length === 0) return rmSync(home, { recursive: true, force: true })
    console.warn(`Databases of failed tests, until the next run: ${kept.join(', ')} in ${join(home, 'postgres')}`)
  }
}

async function dropTemplates(superuserUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like 'template\\_%'`,
    )
    for (const { datname } of rows) await client.query(`drop database ${pg.escapeIdentifier(datname)} with (force)`)
  } finally {
    await client.end()
  }
}

async function keptDatabases(superuserUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like 'test\\_%' order by 1`,
    )
    return rows.map((row) => row.datname)
  } finally {
    await client.end()
  }
}

/** Folders of runs that were killed, or that kept the databases of failed tests. Those of runs that still go on stay. */
async function removeLeftovers(): Promise<void> {
  for (const name of globSync(`${PREFIX}*`, { cwd: tmpdir() })) {
    const home = join(tmpdir(), name)
    const run = readRunFile(home)
    if (run && isRunning(run)) continue
    await stopOrphan(join(home, 'postgres'))
    rmSync(home, { recursive: true, force: true })
  }
}
