import { sql, transaction } from '@atrium/kit/database'
import { BUS_CHANNEL } from '@atrium/kit/events'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowsOf, eventually } from './support/github.ts'
import { companyA, people } from './support/people.ts'
import { createWorkspace, type Workspace } from './support/workspace.ts'

let workspace: Workspace
beforeAll(async () => {
  workspace = await createWorkspace()
})
afterAll(async () => {
  await workspace?.dispose()
})

interface Answer {
  connectionCreate: { connection: object | null; userErrors: { code: string; field: string[] }[] }
}

async function connect(companyId: string) {
  const query = `mutation ($input: ConnectionCreateInput!) {
    connectionCreate(input: $input) { connection { status } userErrors { code field } } }`
  const config = { owner: 'octo-org', token: `ghp_${'a'.repeat(36)}` }
  const input = { templateKey: 'github', name: 'GitHub', companyId: toGlobalId('Company', companyId), config }
  return (await workspace.ask<Answer>(people.admin, query, { input })).connectionCreate
}

/** As accounts' relay would. */
async function announce(companyId: string, name: string): Promise<void> {
  await rowsOf(
    workspace,
    `with stream as (update bus.streams set head = head + 1 where stream = 'accounts' returning head)
     insert into bus.events (stream, position, id, type, version, company_id, payload, occurred_at)
     select 'accounts', head, ?, 'company.created', 1, ?, ?::jsonb, now() from stream`,
    'relay',
    [newId(), companyId, JSON.stringify({ companyId, name })],
  )
  await rowsOf(workspace, 'select pg_notify(?, ?)', 'relay', [BUS_CHANNEL, 'accounts'])
}

test('a connection is made for a company once accounts has told of it, and not before', async () => {
  const companyId = newId()
  const refused = { connection: null, userErrors: [{ code: 'NOT_FOUND', field: ['companyId'] }] }
  expect(await connect(companyId)).toEqual(refused)
  expect(await rowsOf(workspace, 'select 1 from integrations.connections')).toEqual([])
  await announce(companyId, 'Cask')
  const known = 'select name from integrations.known_companies where id = ?'
  await eventually(
    () => rowsOf(workspace, known, 'relay', [companyId]),
    (rows) => rows.length > 0,
  )
  expect(await connect(companyId)).toEqual({ connection: { status: 'PENDING' }, userErrors: [] })
})

test('whoever belongs to one company sees no other among those known, and can add none', async () => {
  const database = workspace.database
  for (const viewer of [people.owner, people.developer]) {
    const rows = await transaction(database, viewer, (em) => sql(em, 'select id from integrations.known_companies'))
    expect(rows).toEqual([{ id: companyA }])
    const add = transaction(database, viewer, (em) =>
      sql(em, 'insert into integrations.known_companies (id, name) values (?, ?)', [newId(), 'Mine']),
    )
    await expect(add).rejects.toThrow(/row-level security/)
  }
})
