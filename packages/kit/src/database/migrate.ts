import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MikroORM } from '@mikro-orm/core'
import { Migration, Migrator } from '@mikro-orm/migrations'
import { PostgreSqlDriver } from '@mikro-orm/postgresql'
import pg from 'pg'
import { JOBS_ROLE, type QueueDefinition, migrateJobs } from '../jobs/migrate.ts'
import { staffRole, subgraphRole } from './database.ts'
import { makePartitions, type PartitionedTable } from './partitions.ts'

/** What the installation has to know of a subgraph to lay out its schema. */
export interface SubgraphMigrations {
  name: string
  /** Folder of `NNNN-title.sql` files, applied in order of name, each once, all in one transaction. */
  migrationsDir: string
  queues?: readonly QueueDefinition[]
  /** Tables in parts of time; their partitions are made ahead, and dropped by `maintainPartitions`. */
  partitions?: readonly PartitionedTable[]
}

const OWN_MIGRATIONS = fileURLToPath(new URL('../../migrations/', import.meta.url))
const LOCK = 4_815_162_342

/**
 * Brings the database up to date: roles, the bus, the jobs' schema, and each subgraph's own schema. Safe to call from
 * several processes at once: one does the work, the others wait.
 *
 * @param ownerUrl login that owns the database and may create roles. No superuser is needed.
 * @param appUrl login that the processes use; it gets the subgraphs' roles, to switch to, and nothing of its own.
 */
export async function migrateAll(config: {
  ownerUrl: string
  appUrl: string
  subgraphs: readonly SubgraphMigrations[]
}): Promise<void> {
  const client = new pg.Client({ connectionString: config.ownerUrl, application_name: 'atrium-migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await createRoles(client, config)
    await runMigrations(config.ownerUrl, 'kit', join(OWN_MIGRATIONS, 'installation'))
    for (const subgraph of config.subgraphs) {
      await runMigrations(config.ownerUrl, subgraph.name, join(OWN_MIGRATIONS, 'subgraph'), 'base_migrations')
      await runMigrations(config.ownerUrl, subgraph.name, subgraph.migrationsDir)
      await makePartitions(client, subgraph.name, subgraph.partitions ?? [])
      await grantSubgraph(client, subgraph.name)
    }
    await grantShared(client, config.subgraphs)
    await migrateJobs(config.ownerUrl, client, config.subgraphs)
  } finally {
    await client.end()
  }
}

async function runMigrations(url: string, schema: string, dir: string, tableName = 'migrations'): Promise<void> {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: url,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    ensureDatabase: false,
    extensions: [Migrator],
    pool: { min: 0, max: 2 },
    logger: () => {},
    schema,
    migrations: { schema, tableName, snapshot: false, allOrNothing: true, migrationsList: await sqlMigrations(dir) },
  })
  try {
    await orm.em.getConnection().execute(`create schema if not exists "${schema}"`)
    await orm.migrator.up()
  } finally {
    await orm.close(true)
  }
}

async function sqlMigrations(dir: string) {
  const files = (await readdir(dir)).filter((file) => file.endsWith('.sql')).toSorted()
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(dir, file), 'utf8')
      return {
        name: file.replace(/\.sql$/, ''),
        class: class extends Migration {
          override up(): void {
            this.addSql(text)
          }
        },
      }
    }),
  )
}

async function createRoles(client: pg.Client, config: { appUrl: string; subgraphs: readonly SubgraphMigrations[] }) {
  const app = appRole(config.appUrl)
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles')
  const existing = new Set(rows.map((row) => row.rolname))
  for (const role of [JOBS_ROLE, ...config.subgraphs.map((subgraph) => subgraphRole(subgraph.name))]) {
    if (!existing.has(role)) await createRole(client, role)
    await client.query(`grant ${pg.escapeIdentifier(role)} to ${pg.escapeIdentifier(app)}`)
  }
  for (const { name } of config.subgraphs) {
    const role = staffRole(name)
    if (!existing.has(role)) await createRole(client, role)
    await client.query(`grant ${pg.escapeIdentifier(subgraphRole(name))} to ${pg.escapeIdentifier(role)}`)
    await client.query(`grant ${pg.escapeIdentifier(role)} to ${pg.escapeIdentifier(app)}`)
  }
}

/** Roles belong to the whole server, and locks to one database: the migration of another may be making the same role. */
async function createRole(client: pg.Client, role: string): Promise<void> {
  await client.query(`do $$ begin
    create role ${pg.escapeIdentifier(role)} nologin;
  exception when duplicate_object or unique_violation then null;
  end $$`)
}

/** The user name in a connection URL. */
export function appRole(appUrl: string): string {
  return decodeURIComponent(new URL(appUrl).username)
}

async function grantSubgraph(client: pg.Client, name: string): Promise<void> {
  const schema = pg.escapeIdentifier(name)
  const role = pg.escapeIdentifier(subgraphRole(name))
  await client.query(`
    grant usage on schema ${schema} to ${role};
    grant select, insert, update, delete on all tables in schema ${schema} to ${role};
    grant usage, select on all sequences in schema ${schema} to ${role};
    grant execute on all functions in schema ${schema} to ${role};
    revoke all on ${schema}.migrations, ${schema}.base_migrations from ${role};
    -- The audit log can be added to and read, never changed; of a person who is erased the values that tell who it was are taken out.
    revoke update, delete on ${schema}.audit_log from ${role};
    grant update (actor_name, impersonator_name, ip, actor_salt, details, details_salt) on ${schema}.audit_log to ${role};
  `)
}

async function grantShared(client: pg.Client, subgraphs: readonly SubgraphMigrations[]): Promise<void> {
  const roles = subgraphs.map((subgraph) => pg.escapeIdentifier(subgraphRole(subgraph.name))).join(', ')
  await client.query(`
    grant usage on schema kit, bus to ${roles};
    grant execute on all functions in schema kit to ${roles};
    grant select, insert, delete on bus.events to ${roles};
    grant select, update on bus.streams to ${roles};
  `)
}
