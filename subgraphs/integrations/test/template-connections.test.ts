import { sql, transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import type { EntityManager } from '@mikro-orm/postgresql'
import { expect, test } from 'vitest'
import { catalogue } from '../src/templates/catalogue.ts'
import { rowsOf, eventually } from './support/github.ts'
import { companyA, companyB, people } from './support/people.ts'
import { run } from './support/run.ts'
import { keys, made, remove, schemaWith, update, useTemplates, workspace } from './support/templates.ts'

useTemplates()

const GITHUB = toGlobalId('IntegrationTemplate', catalogue[0]!.id)
const TOKEN = `ghp_${'t'.repeat(36)}`

function connect(templateKey: string, options: { viewer?: AnyViewer; companyId?: string; config?: object } = {}) {
  const input = {
    templateKey,
    name: 'By template',
    companyId: options.companyId ? toGlobalId('Company', options.companyId) : null,
    config: { owner: 'octo-org', token: TOKEN, ...options.config },
  }
  const selection = 'connection { id config webhookUrl template { key name } }'
  return run(workspace, options.viewer ?? people.admin, 'connectionCreate', input, selection)
}

test('connections get the defaults of their template, hidden ones always, and keep them when it changes', async () => {
  const baseUrl = { default: 'https://github.client-x.example/api/v3', 'x-hidden': true }
  const configSchema = schemaWith(
    { baseUrl, owner: { default: 'client-x', title: 'Account' }, repositories: undefined, webhookSecret: undefined },
    { title: 'Enterprise' },
  )
  const template = await made({ key: 'github-enterprise', configSchema })
  const first = await connect('github-enterprise', { config: { owner: '' } })
  expect(first).toMatchObject({
    userErrors: [],
    connection: {
      config: { owner: 'client-x', baseUrl: baseUrl.default },
      template: { key: 'github-enterprise', name: 'Ours' },
      webhookUrl: expect.stringContaining('/webhooks/github/connection_'),
    },
  })
  const other = await connect('github-enterprise', { config: { baseUrl: 'https://elsewhere.example' } })
  expect(other.userErrors).toMatchObject([{ code: 'INVALID_CONFIG', field: ['config', 'baseUrl'] }])
  const left = await connect('github-enterprise', { config: { repositories: ['site'] } })
  expect(left.userErrors).toMatchObject([
    { field: ['config', 'repositories'], message: expect.stringContaining('Enterprise has no setting') },
  ])

  const { id } = first['connection'] as { id: string }
  const moved = schemaWith({ baseUrl: { ...baseUrl, default: 'https://new.client-x.example/api/v3' } })
  expect((await update({ id: template.id, configSchema: moved })).userErrors).toEqual([])
  const read = `query ($id: ID!) { connection(id: $id) { config } }`
  expect(await workspace.ask(people.admin, read, { id })).toMatchObject({
    connection: { config: { baseUrl: baseUrl.default } },
  })
  const renamed = await run(workspace, people.admin, 'connectionUpdate', { id, name: 'Renamed' }, 'connection { name }')
  expect(renamed).toMatchObject({ userErrors: [], connection: { name: 'Renamed' } })
  // The new address is another server: the token goes there only if somebody who has it says so.
  const changed = { id, config: { owner: 'client-x', baseUrl: baseUrl.default } }
  const unsure = await run(workspace, people.admin, 'connectionUpdate', changed, 'connection { name }')
  expect(unsure.userErrors.map(({ code }) => code)).toContain('SECRET_REQUIRED')
})

test('a template that is switched off connects nothing new, and what is connected goes on', async () => {
  const { id } = await made({ key: 'github-off' })
  const { connection } = (await connect('github-off')) as { connection?: { id: string } }
  await update({ id, isActive: false })
  expect((await connect('github-off')).userErrors).toMatchObject([
    { code: 'TEMPLATE_INACTIVE', field: ['templateKey'] },
  ])
  const activate = await run(
    workspace,
    people.admin,
    'connectionActivate',
    { id: connection!.id },
    'connection { status }',
  )
  expect(activate).toMatchObject({ userErrors: [], connection: { status: 'ACTIVE' } })
  await update({ id, isActive: true })
  expect((await connect('github-off')).userErrors).toEqual([])
})

test('a template for one company is seen by its administrators and staff, and connects that company alone', async () => {
  await made({ key: 'github-client-a', name: 'GitHub of A', companyId: toGlobalId('Company', companyA) })
  const sees = async (viewer: AnyViewer) => (await keys(viewer)).includes('github-client-a')
  for (const viewer of [people.admin, people.manager, people.owner, people.companyAdmin]) {
    expect(await sees(viewer), viewer.name).toBe(true)
  }
  for (const viewer of [
    people.developer,
    people.agency,
    people.billing,
    people.viewer,
    people.foreigner,
    people.both,
  ]) {
    expect(await sees(viewer), viewer.name).toBe(false)
    const got = `{ integrationTemplate(key: "github-client-a") { name } }`
    expect(await workspace.ask(viewer, got)).toEqual({ integrationTemplate: null })
  }
  const by = async (viewer: AnyViewer, companyId?: string) =>
    (await connect('github-client-a', { viewer, ...(companyId && { companyId }) })).userErrors
  expect(await by(people.owner, companyA)).toEqual([])
  expect(await by(people.manager, companyA)).toEqual([])
  for (const refused of [
    await by(people.foreigner, companyB),
    await by(people.admin, companyB),
    await by(people.admin),
  ]) {
    expect(refused).toMatchObject([{ code: 'NOT_FOUND', field: ['templateKey'] }])
  }
})

test('a template in use and a built-in one are not deleted', async () => {
  const { id } = await made({ key: 'github-used' })
  const { connection } = (await connect('github-used')) as { connection?: { id: string } }
  expect((await remove(id)).userErrors).toMatchObject([{ code: 'IN_USE', field: ['id'] }])
  const confirm = { id: connection!.id, confirmName: 'By template' }
  await run(workspace, people.admin, 'connectionDelete', confirm, 'connectionId')
  expect((await remove(id)).userErrors).toEqual([])
  expect((await remove(GITHUB)).userErrors).toMatchObject([{ code: 'BUILT_IN', field: ['id'] }])
})

/** Resolves once somebody waits for a lock of this transaction. */
async function blocking(em: EntityManager): Promise<void> {
  const [self] = await sql<{ pid: number }>(em, 'select pg_backend_pid() as pid')
  const waiting = 'select 1 from pg_locks where not granted and ? = any (pg_blocking_pids(pid))'
  await eventually(
    () => rowsOf(workspace, waiting, 'job', [self!.pid]),
    (rows) => rows.length > 0,
  )
}

test('a template that is being connected by cannot be deleted meanwhile', async () => {
  const { id } = await made({ key: 'github-race' })
  const deletion = Promise.withResolvers<ReturnType<typeof remove>>()
  await transaction(workspace.database, people.admin, async (em) => {
    await sql(
      em,
      `insert into integrations.connections (id, template_key, handler_key, name, status, config)
       values (?, 'github-race', 'github', 'First', 'PENDING', '{}')`,
      [newId()],
    )
    deletion.resolve(remove(id))
    await blocking(em)
  })
  expect((await deletion.promise).userErrors).toMatchObject([{ code: 'IN_USE' }])
})

test('a connection by a template that is deleted meanwhile is not made', async () => {
  await made({ key: 'github-gone' })
  const creation = Promise.withResolvers<ReturnType<typeof connect>>()
  await transaction(workspace.database, people.admin, async (em) => {
    await sql(em, `delete from integrations.integration_templates where key = 'github-gone'`)
    creation.resolve(connect('github-gone'))
    await blocking(em)
  })
  expect(await creation.promise).toMatchObject({
    connection: null,
    userErrors: [{ code: 'NOT_FOUND', field: ['templateKey'] }],
  })
})
