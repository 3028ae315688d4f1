import { sql, system, transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { createLogger } from '@atrium/kit/logs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eraseDeleted } from '../src/privacy/erase.job.ts'
import { type Accounts, asSignIn, signIn, startAccounts } from './accounts.ts'
import { PASSWORD, people } from './plan.ts'

// What is left of somebody whose account was deleted, when the days of grace are over.

const log = createLogger({ level: 'silent' })
const DAY = 86_400_000

let accounts: Accounts
beforeAll(async () => void (accounts = await startAccounts()))
afterAll(() => accounts.dispose())

const remove = async (id: string, name = 'userDelete', type = 'UserDeleteInput') =>
  accounts.ask(
    await accounts.viewerOf(people.admin),
    `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`,
    { variables: { input: { id } } },
  )

/** Every text in the tables of accounts in which a mark stands, but the audit log's. */
async function tablesWith(mark: string): Promise<string[]> {
  const tables = await transaction(accounts.database, system('job'), (em) =>
    sql<{ name: string }>(
      em,
      `select table_name as name from information_schema.tables where table_schema = 'accounts' and table_type = 'BASE TABLE'
         and table_name not in ('audit_log', 'outbox', 'migrations', 'base_migrations')`,
    ),
  )
  const found: string[] = []
  for (const { name } of tables) {
    for (const purpose of ['job', 'signin', 'relay'] as const) {
      const rows = await transaction(accounts.database, system(purpose), (em) =>
        sql(em, `select 1 from accounts."${name}" t where t::text ilike ? limit 1`, [`%${mark}%`]),
      )
      if (rows.length > 0 && !found.includes(name)) found.push(name)
    }
  }
  return found
}

test('nothing tells who it was, the row and the audit log stay, and doing it again changes nothing', async () => {
  const { id, email } = people.viewerA
  await signIn(accounts, email, PASSWORD, { userAgent: 'vera.viewer’s browser' })
  await transaction(accounts.database, system('job'), (em) =>
    sql(
      em,
      `insert into accounts.emails (id, template, category, priority, to_email, to_name, user_id, data)
       values (?, 'notification', 'NOTIFICATION', 3, ?, 'Vera Viewer', ?, '{"name":"Vera Viewer"}')`,
      [newId(), email, id],
    ),
  )
  await remove(toGlobalId('User', id))
  expect(await tablesWith('vera')).toEqual(expect.arrayContaining(['users', 'emails', 'sessions']))
  await eraseDeleted(accounts.database, log, new Date(Date.now() + 13 * DAY))
  expect(await tablesWith('vera')).toContain('users')

  await eraseDeleted(accounts.database, log, new Date(Date.now() + 15 * DAY))
  expect(await tablesWith('vera')).toEqual([])
  const read = () =>
    asSignIn<{ name: string; status: string; email: string }>(
      accounts,
      'select name, status, email, erased_at from accounts.users where id = ?',
      [id],
    )
  const after = await read()
  expect(after).toMatchObject([{ name: 'Erased person', status: 'DELETED', email: `erased-${id}@erased.invalid` }])
  await eraseDeleted(accounts.database, log, new Date(Date.now() + 16 * DAY))
  expect(await read()).toEqual(after)
  const entries = await asSignIn<{ action: string }>(
    accounts,
    'select action from accounts.audit_log where subject_id = ? order by sequence desc limit 2',
    [id],
  )
  expect(entries).toEqual([{ action: 'user.erased' }, { action: 'user.deleted' }])
  const back = await remove(toGlobalId('User', id), 'userReinstate', 'UserReinstateInput')
  expect(back.data).toEqual({ userReinstate: { userErrors: [{ code: 'NOT_FOUND' }] } })
})

test('who was reinstated in time is not erased', async () => {
  const { id, name } = people.developerA
  await remove(toGlobalId('User', id))
  await remove(toGlobalId('User', id), 'userReinstate', 'UserReinstateInput')
  await eraseDeleted(accounts.database, log, new Date(Date.now() + 15 * DAY))
  const [row] = await asSignIn<{ name: string }>(accounts, 'select name from accounts.users where id = ?', [id])
  expect(row).toEqual({ name })
})
