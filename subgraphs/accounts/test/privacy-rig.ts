import { AUDIT_ENTRY_COLUMNS, type AuditEntryData, findBreak } from '@atrium/kit/audit'
import { sql, system, transaction } from '@atrium/kit/database'
import { toGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { eraseDue } from '../src/privacy/privacy.job.ts'
import { type Accounts, asSignIn, startAccounts } from './accounts.ts'
import { PASSWORD, people } from './plan.ts'

// What the tests of privacy share. What is left of somebody who is erased, and what a person is given of itself: here of accounts, of the
// other subgraphs in e2e/privacy.test.ts.

export let accounts: Accounts
/** Past row level security: what was put where. */
export let database: pg.Client

/** For the top of a test file. */
export function usePrivacy(): void {
  beforeAll(async () => {
    accounts = await startAccounts()
    database = await pgClient()
  })
  afterAll(async () => {
    await database?.end()
    await accounts?.dispose()
  })
}

/** Another connection past row level security. */
export async function pgClient(): Promise<pg.Client> {
  const url = Object.assign(new URL(inject('postgres').superuserUrl), {
    pathname: new URL(accounts.urls.appUrl).pathname,
  })
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  return client
}

export const work = () => ({
  database: accounts.database,
  jobs: accounts.runtime.jobs,
  vault: accounts.vault,
  log: accounts.runtime.log,
})

export const erase = (now: Date) => eraseDue(work(), now)

export interface Outcome {
  request?: { id: string; state: string; dueAt: string | null; problem: string | null } | null
  userErrors: { code: string; message: string; field: string[] | null }[]
}

export async function change(viewer: Viewer, name: string, type?: string, input?: object): Promise<Outcome> {
  const [given, passed] = type ? [`($input: ${type}!)`, '(input: $input)'] : ['', '']
  const what =
    name === 'userErase' || name.startsWith('userDe') || name === 'userReinstate'
      ? ''
      : 'request { id state dueAt problem }'
  const { data, errors } = await accounts.ask<Record<string, Outcome>>(
    viewer,
    `mutation ${given} { ${name}${passed} { ${what} userErrors { code message field } } }`,
    { variables: { input } },
  )
  expect(errors).toBeUndefined()
  return data[name]!
}

export const codesOf = ({ userErrors }: Outcome) => userErrors.map(({ code }) => code)

export const requestErasure = (viewer: Viewer, password = PASSWORD) =>
  change(viewer, 'accountErasureRequest', 'AccountErasureRequestInput', { password })

export const requestExport = (viewer: Viewer, password: string | null = PASSWORD) =>
  change(viewer, 'dataExportRequest', 'DataExportRequestInput', { password })

export const remove = async (id: string) =>
  change(await accounts.viewerOf(people.admin), 'userDelete', 'UserDeleteInput', { id: toGlobalId('User', id) })

/** What a subgraph would say that has done its part. */
export function answer(source: string, requestId: string): Promise<unknown> {
  return transaction(accounts.database, system('relay'), (em) =>
    sql(
      em,
      `with moved as (update bus.streams set head = head + 1 where stream = ? returning head)
       insert into bus.events (stream, position, id, type, version, payload, occurred_at)
       select ?, head, gen_random_uuid(), 'privacy.part', 1, ?::jsonb, now() from moved`,
      [source, source, JSON.stringify({ requestId, source, position: 0, isLast: true, rows: 0, sealed: null })],
    ),
  )
}

export async function nameOf(id: string): Promise<string> {
  const [row] = await asSignIn<{ name: string }>(accounts, 'select name from accounts.users where id = ?', [id])
  return row!.name
}

export async function brokenChains(): Promise<string[]> {
  const { rows } = await database.query<AuditEntryData & { hash: string }>(
    `select ${AUDIT_ENTRY_COLUMNS} from accounts.audit_log entry order by tenant_id, entry.sequence`,
  )
  const chains = Map.groupBy(rows, ({ tenantId }) => tenantId)
  return [...chains].flatMap(([tenant, entries]) => (findBreak(entries) === null ? [] : [tenant]))
}
