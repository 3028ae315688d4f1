import { createVault, retire, rotateKeys, type Rotated, type Vault } from '@atrium/kit/data-keys'
import { sql, system, transaction } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import { type Keyring, type SecretPlace } from '@atrium/kit/secrets'
import pg from 'pg'
import { readSecrets, writeSecrets } from '../../src/connections/secrets.ts'
import { SECRET_COLUMNS } from '../../src/secret-columns.ts'
import { rowsOf } from './github.ts'
import type { Workspace } from './workspace.ts'

// What the tests of secrets and their keys share.

export interface Owner {
  id: string
  companyId: string | null
}

/** A connection without anything but what secrets need. */
export async function addConnection(workspace: Workspace, companyId: string | null): Promise<Owner> {
  const id = newId()
  await rowsOf(
    workspace,
    `insert into integrations.connections (id, template_key, handler_key, company_id, name, status, config)
     values (?, 'github', 'github', ?, 'Of a test', 'PAUSED', '{}') returning id`,
    'seed',
    [id, companyId],
  )
  return { id, companyId }
}

/** Keeps the rotation that each minute does by itself out of what a test counts. Asked for, it is done all the same. */
export async function stopSchedule({ urls }: Workspace): Promise<void> {
  const client = new pg.Client({ connectionString: urls.appUrl })
  await client.connect()
  await client.query(`set role atrium_jobs; delete from jobs.schedule where name = 'integrations.keys'`)
  await client.end()
}

/** As another process has it: with nothing read yet. */
export const openVault = ({ urls, runtime }: Workspace, keyring: Keyring): Promise<Vault> =>
  createVault({ name: 'integrations', databaseUrl: urls.appUrl, keyring, log: runtime.log })

export const write = (workspace: Workspace, owner: Owner, secrets: Record<string, string>, vault: Vault) =>
  transaction(workspace.database, system('job'), (em) => writeSecrets(em, owner, secrets, vault))

export const read = (workspace: Workspace, owner: Owner, vault: Vault): Promise<Record<string, string>> =>
  transaction(workspace.database, system('job'), (em) => readSecrets(em, owner, vault), { readOnly: true })

export const rotate = (workspace: Workspace, vault: Vault): Promise<Rotated> =>
  rotateKeys({ database: workspace.database, vault, columns: SECRET_COLUMNS, log: workspace.runtime.log })

/** What an administrator asks for, without the job that follows. */
export const retireAll = ({ database }: Workspace): Promise<number> =>
  transaction(database, system('keys'), (em) => retire(em))

export interface KeyRow {
  id: string
  tenantId: string
  masterKey: string
  wrapped: string
  isRetired: boolean
}

export const keysOf = (workspace: Workspace): Promise<KeyRow[]> =>
  rowsOf(
    workspace,
    `select id, tenant_id as "tenantId", master_key as "masterKey", wrapped, retired_at is not null as "isRetired"
     from integrations.data_keys order by created_at, id`,
    'keys',
  )

/** Makes retired keys as old as those that may be forgotten. */
export const ageKeys = (workspace: Workspace) =>
  rowsOf(
    workspace,
    `update integrations.data_keys set retired_at = retired_at - interval '2 hours' returning id`,
    'keys',
  )

/** Puts a ciphertext where it may not belong. */
export const putCiphertext = (workspace: Workspace, { row, column }: SecretPlace, ciphertext: string) =>
  transaction(workspace.database, system('job'), (em) =>
    sql(
      em,
      'update integrations.connection_secrets set ciphertext = ? where connection_id = ? and name = ? returning id',
      [ciphertext, row, column],
    ),
  )
