import { createHash, randomBytes } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createDatabase } from '@atrium/launcher/postgres'
import pg from 'pg'
import { afterAll, expect, inject, type RunnerTestSuite } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL of this test run, by `vitest-global-setup.ts`. */
    postgres: { superuserUrl: string; ownerUrl: string; appUrl: string }
  }
}

const PROJECT = new URL('../../../', import.meta.url).pathname
const MIGRATIONS = [
  'packages/kit/migrations/**/*.sql',
  'subgraphs/*/migrations/**/*.sql',
  'gateway/migrations/**/*.sql',
]

const names: string[] = []

// Registered when the test file imports this, so it runs after the file's own hooks have closed their connections.
// Databases are kept after a failure, for whoever looks for the reason.
// oxlint-disable-next-line no-empty-pattern -- vitest reads the pattern to see which fixtures the hook wants: none.
afterAll(async ({}, suite) => {
  if (!hasFailed(suite)) for (const name of names) await dropDatabase(name)
})

/** Brings an empty database up to date. */
export type Migrate = (ownerUrl: string, appUrl: string) => Promise<void>

export interface TestDatabase {
  /** As `atrium_owner`. */
  ownerUrl: string
  /** As `atrium_app`: what the product's processes use. */
  appUrl: string
  /** Ends all connections and removes it. Happens by itself after the file's last test, if all of them passed. */
  drop(): Promise<void>
}

/**
 * A database for one test file, on the PostgreSQL of the run. The first file that asks for a migration pays for it;
 * the others get a copy, in some 50 ms.
 * @param migrate called once per run and per content of the migration files. Without it the database is empty.
 */
export async function createTestDatabase({ migrate }: { migrate?: Migrate } = {}): Promise<TestDatabase> {
  const { superuserUrl } = inject('postgres')
  const name = `test_${randomBytes(6).toString('hex')}`
  await createDatabase(superuserUrl, name, migrate && (await migratedTemplate(migrate)))
  names.push(name)
  return { ...urlsOf(name), drop: () => dropDatabase(name) }
}

/** The template of these migrations, made if there is none: by one test file, while the others wait for its lock. */
async function migratedTemplate(migrate: Migrate): Promise<string> {
  const { superuserUrl } = inject('postgres')
  const name = `template_${migrationsHash(migrate)}`
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return name
    // Migrated under another name: a migration that fails half-way leaves no template.
    const unfinished = `${name}_unfinished`
    await client.query(`drop database if exists ${unfinished} with (force)`)
    await createDatabase(superuserUrl, unfinished)
    const { ownerUrl, appUrl } = urlsOf(unfinished)
    await migrate(ownerUrl, appUrl)
    await client.query(`alter database ${unfinished} rename to ${name}`)
    return name
  } finally {
    await client.end()
  }
}

function migrationsHash(migrate: Migrate): string {
  // Two workspaces may write the same words and mean other migrations.
  const hash = createHash('sha256')
    .update(migrate.toString())
    .update(workspaceOf(expect.getState().testPath ?? ''))
  for (const file of globSync(MIGRATIONS, { cwd: PROJECT }).toSorted()) {
    hash.update(file).update(readFileSync(join(PROJECT, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** `subgraphs/accounts` of a test file below it. */
function workspaceOf(testPath: string): string {
  return relative(PROJECT, testPath).split(/\/(?:src|test)\//)[0]!
}

function urlsOf(name: string): { ownerUrl: string; appUrl: string } {
  const { ownerUrl, appUrl } = inject('postgres')
  const withName = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  return { ownerUrl: withName(ownerUrl), appUrl: withName(appUrl) }
}

async function dropDatabase(name: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgres').superuserUrl })
  await client.connect()
  try {
    await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
  } finally {
    await client.end()
  }
}

function hasFailed(suite: Readonly<RunnerTestSuite>): boolean {
  return suite.tasks.some((task) => task.result?.state === 'fail' || (task.type === 'suite' && hasFailed(task)))
}
