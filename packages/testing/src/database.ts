import { createHash, randomBytes } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
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

/** Rows that every copy begins with. */
export interface Filling {
  /** Tells one filling of a migrated database from another; letters, digits and underscores. */
  name: string
  /** Writes them. @returns what whoever gets a copy must know, as {@link TestDatabase.note}. */
  write(ownerUrl: string, appUrl: string): Promise<string>
}

export interface TestDatabase {
  /** As `atrium_owner`. */
  ownerUrl: string
  /** As `atrium_app`: what the product's processes use. */
  appUrl: string
  /** What the filling said of itself; empty without one. */
  note: string
  /** Ends all connections and removes it. Happens by itself after the file's last test, if all of them passed. */
  drop(): Promise<void>
}

/**
 * A database for one test file, on the PostgreSQL of the run. The first file that asks for a migration or a filling pays for it;
 * the others get a copy, in some 50 ms.
 * @param migrate called once per run and per content of the migration files. Without it the database is empty.
 * @param filling called once per run, on a migrated database.
 */
export async function createTestDatabase({
  migrate,
  filling,
}: { migrate?: Migrate; filling?: Filling } = {}): Promise<TestDatabase> {
  const { superuserUrl } = inject('postgres')
  const name = `test_${randomBytes(6).toString('hex')}`
  const template = migrate && (await templateOf(migrate, filling))
  await createDatabase(superuserUrl, name, template?.name)
  names.push(name)
  return { ...urlsOf(name), note: template?.note ?? '', drop: () => dropDatabase(name) }
}

interface Template {
  name: string
  note: string
}

async function templateOf(migrate: Migrate, filling?: Filling): Promise<Template> {
  const migrated = await keepTemplate(`template_${migrationsHash(migrate)}`, undefined, async (...urls) => {
    await migrate(...urls)
    return ''
  })
  if (!filling) return migrated
  return keepTemplate(`${migrated.name}_${filling.name}`, migrated.name, (...urls) => filling.write(...urls))
}

/** The template of this name, made if there is none: by one test file, while the others wait for its lock. */
async function keepTemplate(
  name: string,
  from: string | undefined,
  make: (ownerUrl: string, appUrl: string) => Promise<string>,
): Promise<Template> {
  const { superuserUrl } = inject('postgres')
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rows } = await client.query<{ note: string }>(
      `select coalesce(shobj_description(oid, 'pg_database'), '') as note from pg_database where datname = $1`,
      [name],
    )
    if (rows[0]) return { name, note: rows[0].note }
    // Made under another name: what fails half-way leaves no template.
    const unfinished = `${name}_unfinished`
    await client.query(`drop database if exists ${unfinished} with (force)`)
    await createDatabase(superuserUrl, unfinished, from)
    const { ownerUrl, appUrl } = urlsOf(unfinished)
    const note = await make(ownerUrl, appUrl)
    await client.query(`comment on database ${unfinished} is ${pg.escapeLiteral(note)}`)
    await client.query(`alter database ${unfinished} rename to ${name}`)
    return { name, note }
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

/** `subgraphs/accounts` of a test file below it, `e2e` of one of those. */
function workspaceOf(testPath: string): string {
  const [folder, ...below] = relative(PROJECT, testPath).split(sep)
  return folder === 'packages' || folder === 'subgraphs' ? `${folder}/${below[0]}` : folder!
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
