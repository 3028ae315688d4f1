import pg from 'pg'
import type { Passwords } from './passwords.ts'

/**
 * The two logins and the database. Nothing of Atrium runs as the superuser after this.
 * `atrium_owner` makes schemas, tables and roles; `atrium_app` owns nothing and may only take the role of a subgraph.
 */
export async function createRoles(superuserUrl: string, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await ensureRole(client, 'atrium_owner', 'LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS', passwords.atrium_owner)
    await ensureRole(client, 'atrium_app', 'LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS', passwords.atrium_app)
  } finally {
    await client.end()
  }
}

/** Creates the database if there is none of this name, owned by `atrium_owner`; `atrium_app` may connect and nothing more. */
export async function createDatabase(superuserUrl: string, name: string, template?: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return
    const database = pg.escapeIdentifier(name)
    const from = template ? `template ${pg.escapeIdentifier(template)}` : ''
    await client.query(`create database ${database} owner atrium_owner ${from}`)
    await client.query(`revoke all on database ${database} from public`)
    await client.query(`grant connect on database ${database} to atrium_app`)
  } finally {
    await client.end()
  }
}

/** Drops the database of Atrium with all in it, and makes an empty one. */
export async function recreateDatabase({ superuserUrl }: { superuserUrl: string }): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query(`drop database if exists atrium with (force)`)
  } finally {
    await client.end()
  }
  await createDatabase(superuserUrl, 'atrium')
}

async function ensureRole(client: pg.Client, name: string, attributes: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name])
  const verb = rowCount ? 'alter' : 'create'
  await client.query(`${verb} role ${name} ${attributes} password ${pg.escapeLiteral(password)}`)
}
