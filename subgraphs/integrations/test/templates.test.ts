import { sql, system, transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import type { AnyViewer } from '@atrium/kit/viewer'
import { expect, test } from 'vitest'
import { writeBuiltInTemplates } from '../src/templates/built-in.ts'
import { catalogue } from '../src/templates/catalogue.ts'
import { rowsOf, eventually } from './support/github.ts'
import { people } from './support/people.ts'
import {
  create,
  githubSchema,
  keys,
  made,
  remove,
  schemaWith,
  update,
  useTemplates,
  workspace,
} from './support/templates.ts'

useTemplates()

const GITHUB = toGlobalId('IntegrationTemplate', catalogue[0]!.id)
const TOKEN = `ghp_${'t'.repeat(36)}`

test('a template is changed by administrators of the agency alone, and seen by everyone who is signed in', async () => {
  const own = await made({ key: 'github-rights' })
  for (const viewer of Object.values(people)) {
    if (viewer === people.admin) continue
    const attempts = [
      create({ key: 'github-mine' }, viewer),
      update({ id: own.id, name: 'Mine' }, viewer),
      update({ id: GITHUB, isActive: false }, viewer),
      remove(own.id, viewer),
    ]
    for (const { userErrors } of await Promise.all(attempts)) expect(userErrors).toMatchObject([{ code: 'FORBIDDEN' }])
    expect(await keys(viewer)).toEqual(expect.arrayContaining(['github', 'github-rights']))
  }
  const denied = await workspace.execute({ kind: 'anonymous' }, '{ integrationTemplates { key } }')
  expect(denied.data?.['integrationTemplates'] ?? []).toEqual([])
})

test('the database refuses a change by anyone but an administrator, whatever the service lets pass', async () => {
  const database = workspace.database
  const write = (viewer: AnyViewer) =>
    transaction(database, viewer, (em) =>
      sql(em, `update integrations.integration_templates set is_active = true where key = 'github' returning key`),
    )
  for (const viewer of [people.manager, people.owner, people.developer, people.agency]) {
    expect(await write(viewer)).toEqual([])
  }
  expect(await write(people.admin)).toEqual([{ key: 'github' }])
})

test('a template stands on a tool, takes from it what it does not say, and can be got, changed and deleted', async () => {
  const template = await made({ key: 'github-whole', description: 'Of client X', category: 'OTHER' })
  expect(template).toMatchObject({
    key: 'github-whole',
    handlerKey: 'github',
    name: 'Ours',
    category: 'OTHER',
    description: 'Of client X',
    documentationUrl: catalogue[0]!.documentationUrl,
    isActive: true,
    isBuiltIn: false,
    logo: 'github',
    capabilities: catalogue[0]!.capabilities,
    configSchema: githubSchema,
    company: null,
    version: 1,
  })
  const changed = await update({ id: template.id, name: ' Theirs ', documentationUrl: null, version: 1 })
  expect(changed).toMatchObject({ userErrors: [], template: { name: 'Theirs', documentationUrl: null, version: 2 } })
  const late = await update({ id: template.id, name: 'Late', version: 1 })
  expect(late.userErrors).toMatchObject([{ code: 'CONFLICT', field: ['version'] }])
  const got = `{ integrationTemplate(key: "github-whole") { name description } }`
  expect(await workspace.ask(people.viewer, got)).toEqual({
    integrationTemplate: { name: 'Theirs', description: 'Of client X' },
  })
  expect(await remove(template.id)).toEqual({ templateId: template.id, userErrors: [] })
  expect(await workspace.ask(people.viewer, got)).toEqual({ integrationTemplate: null })
  expect((await remove(template.id)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }])
})

test('each change is told to staff and audited once, and a change that changes nothing is not', async () => {
  const { id } = await made({ key: 'github-told' })
  await update({ id, isActive: false })
  await update({ id, isActive: false, name: 'Ours' })
  await update({ id, configSchema: schemaWith({ owner: { default: 'acme' } }), name: 'Told' })
  await remove(id)
  const told = await eventually(
    () =>
      rowsOf<{ type: string; summary: string; audience: string }>(
        workspace,
        `select type, activity ->> 'summary' as summary, activity ->> 'audience' as audience from bus.events
         where stream = 'integrations' and payload ->> 'key' = 'github-told' order by position`,
        'relay',
      ),
    (rows) => rows.length === 4,
  )
  expect(told.map(({ type, summary, audience }) => [type, summary, audience])).toEqual([
    ['template.created', 'admin added the integration template “Ours”', 'STAFF'],
    ['template.updated', 'admin switched off the integration template “Ours”', 'STAFF'],
    ['template.updated', 'admin changed the integration template “Told”', 'STAFF'],
    ['template.deleted', 'admin deleted the integration template “Told”', 'STAFF'],
  ])
  const audited = await rowsOf(
    workspace,
    `select action, details -> 'changed' as changed from integrations.audit_log
     where details ->> 'key' = 'github-told' order by audit_log.sequence`,
  )
  expect(audited).toEqual([
    { action: 'template.created', changed: null },
    { action: 'template.updated', changed: ['isActive'] },
    { action: 'template.updated', changed: ['name', 'configSchema'] },
    { action: 'template.deleted', changed: null },
  ])
})

test.each([
  [{ handlerKey: 'nonsense', key: 'nonsense-x' }, 'NOT_FOUND', ['handlerKey']],
  [{ key: 'acme' }, 'INVALID_INPUT', ['key']],
  [{ key: 'github' }, 'INVALID_INPUT', ['key']],
  [{ key: 'github-Acme' }, 'INVALID_INPUT', ['key']],
  [{ key: `github-${'x'.repeat(50)}` }, 'INVALID_INPUT', ['key']],
  [{ key: 'github-bad', name: ' ' }, 'INVALID_INPUT', ['name']],
  [{ key: 'github-bad', name: 'x'.repeat(101) }, 'INVALID_INPUT', ['name']],
  [{ key: 'github-bad', description: 'x'.repeat(1001) }, 'INVALID_INPUT', ['description']],
  [{ key: 'github-bad', documentationUrl: 'http://example.com' }, 'INVALID_INPUT', ['documentationUrl']],
  [{ key: 'github-bad', companyId: toGlobalId('Company', newId()) }, 'NOT_FOUND', ['companyId']],
  [{ key: 'github-bad', companyId: 'nonsense' }, 'NOT_FOUND', ['companyId']],
])('a template of %j is refused with %s, and nothing is left behind', async (input, code, field) => {
  expect(await create(input)).toMatchObject({ template: null, userErrors: [{ code, field }] })
  expect(await keys(people.admin)).not.toContain(input.key === 'github' ? 'github-' : input.key)
})

test('of two templates with one key made at once, one is refused', async () => {
  const answers = await Promise.all([create({ key: 'github-twice' }), create({ key: 'github-twice' })])
  expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'KEY_TAKEN', field: ['key'] }])
})

test.each<[string, unknown, string]>([
  ['no schema', 'nonsense', 'must be an object'],
  ['no properties', { type: 'object' }, 'must be an object'],
  ['a field the tool lacks', schemaWith({ colour: { type: 'string' } }), 'no setting “colour”'],
  ['a name of every object', schemaWith({ constructor: { type: 'string' } }), 'no setting “constructor”'],
  ['a required field left out', schemaWith({ token: undefined }), '“token” must stay'],
  ['a required field made optional', schemaWith({}, { required: ['owner'] }), '“token” must stay'],
  ['a required field hidden without a default', schemaWith({ owner: { 'x-hidden': true } }), 'cannot be hidden'],
  ['more required than described', schemaWith({}, { required: ['owner', 'token', 'colour'] }), 'not described'],
  ['a wider type', schemaWith({ owner: { type: ['string', 'number'] } }), '`type`'],
  ['a wider pattern', schemaWith({ owner: { pattern: '.*' } }), '`pattern`'],
  ['a secret that is none', schemaWith({ token: { writeOnly: false } }), '`writeOnly`'],
  ['a secret with a default', schemaWith({ token: { default: TOKEN } }), 'is a secret'],
  ['more fields than described', schemaWith({}, { additionalProperties: true }), '`additionalProperties`'],
  ['a reference', schemaWith({ owner: { $ref: '#/properties/token' } }), '`$ref`'],
  ['a default that does not fit', schemaWith({ owner: { default: 'not a login!' } }), 'default does not fit'],
  ['a default of another type', schemaWith({ repositories: { default: 'site' } }), 'default does not fit'],
  ['a title that is none', schemaWith({ owner: { title: 5 } }), 'not a valid JSON Schema'],
  ['an order that is none', schemaWith({ owner: { 'x-order': 'first' } }), 'not a valid JSON Schema'],
  ['no title', schemaWith({}, { title: undefined }), '`title`'],
  ['a text without end', schemaWith({ owner: { description: 'x'.repeat(70_000) } }), '64 KB'],
])('a schema with %s is refused with what to do', async (_, configSchema, message) => {
  for (const answer of [
    await create({ key: 'github-schema', configSchema }),
    await update({ id: GITHUB, configSchema }),
  ]) {
    expect(answer).toMatchObject({ template: null, userErrors: [{ code: 'INVALID_SCHEMA', field: ['configSchema'] }] })
    expect(answer.userErrors.map((error) => error.message).join(' ')).toContain(message)
  }
})

test('the catalogue is narrowed by category, by text in which wildcards are letters, and by what is switched on', async () => {
  const { id } = await made({ key: 'github-list', name: 'List 100%', category: 'HOSTING', description: 'Zebra' })
  const hosts = await keys(people.viewer, { category: 'HOSTING' })
  expect(hosts).toEqual(expect.arrayContaining(['github-list', 'vercel']))
  expect(hosts).not.toContain('github')
  expect(await keys(people.viewer, { search: ' zEBRA ' })).toEqual(['github-list'])
  expect(await keys(people.viewer, { search: '%' })).toEqual(['github-list'])
  expect(await keys(people.viewer, { search: 'zebra', category: 'CODE' })).toEqual([])
  await update({ id, isActive: false })
  expect(await keys(people.viewer, { isActive: false, search: 'zebra' })).toEqual(['github-list'])
  expect(await keys(people.viewer, { isActive: true })).not.toContain('github-list')
  expect(await keys(people.viewer)).toContain('github-list')
})

test('a start brings a built-in template up to date, except for what an administrator has changed', async () => {
  await update({ id: GITHUB, name: 'Our GitHub', isActive: false })
  await rowsOf(
    workspace,
    `update integrations.integration_templates set name = 'Renamed by nobody', description = 'Old' where key = 'github'`,
    'seed',
  )
  const database = workspace.database
  for (let start = 0; start < 2; start += 1) await transaction(database, system('job'), writeBuiltInTemplates)
  const [row] = await rowsOf(
    workspace,
    `select name, description, is_active, changed_fields from integrations.integration_templates where key = 'github'`,
  )
  expect(row).toEqual({
    name: 'Renamed by nobody',
    description: catalogue[0]!.description,
    is_active: false,
    changed_fields: ['name', 'is_active'],
  })
  await update({ id: GITHUB, isActive: true, name: 'GitHub' })
})
