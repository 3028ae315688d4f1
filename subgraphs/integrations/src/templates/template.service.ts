import { isDeepStrictEqual } from 'node:util'
import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { sql } from '@atrium/kit/database'
import { userError, type UserErrorData, UserErrorException } from '@atrium/kit/errors'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import type { AnyViewer, Viewer } from '@atrium/kit/viewer'
import { assertKnownCompany, noSuchCompany } from '../foreign/known-companies.ts'
import { type ConfigSchema } from '../providers/config.ts'
import type { IntegrationCategory } from '../providers/catalogue-entry.ts'
import { findHandler, handlerOf } from './catalogue.ts'
import { narrowingProblems } from './narrow-schema.ts'
import { recordTemplateChange } from './template.activity.ts'
import { Template } from './template.entity.ts'
import type { TemplateErrorCode } from './template.errors.ts'
import { MAX_TEMPLATES } from './template-list.service.ts'

const KEY = /^[a-z][a-z0-9-]{1,49}$/
const NAME_LENGTH = 100
const DESCRIPTION_LENGTH = 1000
/** What can be changed, and the column it stands in. */
const COLUMN = {
  name: 'name',
  category: 'category',
  description: 'description',
  documentationUrl: 'documentation_url',
  configSchema: 'config_schema',
  isActive: 'is_active',
} as const

/** Left out or null: stays as it is; only the address can be removed by null. */
interface TemplateFields {
  name?: string | null
  category?: IntegrationCategory | null
  description?: string | null
  documentationUrl?: URL | null
  configSchema?: unknown
  isActive?: boolean | null
}

export async function createTemplate(
  em: EntityManager,
  viewer: AnyViewer,
  input: TemplateFields & { handlerKey: string; key: string; companyId?: string | null },
): Promise<Template> {
  assertAdmin(viewer)
  const handler = findHandler(input.handlerKey)
  if (!handler) throw failure('NOT_FOUND', 'There is no such tool. Choose one of the built-in templates.', 'handlerKey')
  const companyId = input.companyId == null ? null : fromGlobalId('Company', input.companyId)
  if (input.companyId != null && companyId === null) throw noSuchCompany()
  await assertKnownCompany(em, companyId)
  if (!KEY.test(input.key) || !input.key.startsWith(`${handler.key}-`)) {
    const message = `Begin the key with “${handler.key}-” and go on with small letters, digits and hyphens, at most 50 in all.`
    throw failure('INVALID_INPUT', message, 'key')
  }
  await assertRoom(em)
  const { key: handlerKey, category, description, documentationUrl, configSchema } = handler
  const template = em.create(Template, {
    id: newId(),
    key: input.key,
    handlerKey,
    companyId,
    name: '',
    category,
    description,
    documentationUrl,
    configSchema,
    changedFields: [],
  })
  assignFields(template, input)
  await insertOnce(em, template)
  await recordTemplateChange(em, viewer, template, { kind: 'created' })
  return template
}

export async function updateTemplate(
  em: EntityManager,
  viewer: AnyViewer,
  input: TemplateFields & { id: string; version?: number | null },
): Promise<Template> {
  assertAdmin(viewer)
  const template = await lockTemplate(em, input.id)
  if (input.version != null && input.version !== template.version) {
    const message = 'Somebody else changed this template in the meantime. Reload it and change it again.'
    throw failure('CONFLICT', message, 'version')
  }
  const changed = assignFields(template, input)
  if (changed.length === 0) return template
  if (template.isBuiltIn) {
    template.changedFields = [...new Set([...template.changedFields, ...changed.map((field) => COLUMN[field])])]
  }
  await em.flush()
  await recordTemplateChange(em, viewer, template, { kind: 'updated', changed })
  return template
}

export async function deleteTemplate(em: EntityManager, viewer: AnyViewer, id: string): Promise<void> {
  assertAdmin(viewer)
  // A connection that is being made holds this row by its foreign key: one of the two waits for the other.
  const template = await lockTemplate(em, id)
  if (template.isBuiltIn) {
    throw failure('BUILT_IN', 'This template comes with the product. Switch it off instead.', 'id')
  }
  const users = await sql(em, 'select 1 from integrations.connections where template_key = ? limit 1', [template.key])
  if (users.length > 0) {
    const message = 'There are connections by this template. Delete them first, or switch the template off.'
    throw failure('IN_USE', message, 'id')
  }
  await em.remove(template).flush()
  await recordTemplateChange(em, viewer, template, { kind: 'deleted' })
}

function assertAdmin(viewer: AnyViewer): asserts viewer is Viewer {
  if (viewer.kind === 'user' && viewer.role === 'ADMIN') return
  throw failure('FORBIDDEN', 'Templates are kept by administrators of the agency. Ask one of them.')
}

async function lockTemplate(em: EntityManager, globalId: string): Promise<Template> {
  const id = fromGlobalId('IntegrationTemplate', globalId)
  const found = id && (await em.findOne(Template, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }))
  if (!found) throw failure('NOT_FOUND', 'There is no such template. It may have been deleted.', 'id')
  return found
}

/** So that a list of all is whole. The lock lets nobody else make one meanwhile. */
async function assertRoom(em: EntityManager): Promise<void> {
  await sql(em, `select pg_advisory_xact_lock(hashtextextended('integrations.templates', 0))`)
  if ((await em.count(Template)) < MAX_TEMPLATES) return
  throw failure('TOO_MANY', `There are ${MAX_TEMPLATES} templates already. Delete one that is not used.`)
}

// Two people may choose a key at the same moment, so the constraint decides.
async function insertOnce(em: EntityManager, template: Template): Promise<void> {
  try {
    await em.persist(template).flush()
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error
    throw failure('KEY_TAKEN', 'Another template has this key. Choose another one.', 'key')
  }
}

/** @returns what has changed. @throws naming every field that is wrong. */
function assignFields(template: Template, input: TemplateFields): (keyof typeof COLUMN)[] {
  const before = { ...template }
  if (input.name != null) template.name = input.name.trim()
  if (input.category != null) template.category = input.category
  if (input.description != null) template.description = input.description.trim()
  if (input.documentationUrl !== undefined) template.documentationUrl = input.documentationUrl?.href ?? null
  if (input.isActive != null) template.isActive = input.isActive
  const errors = problems(template, input)
  if (errors.length > 0) throw new UserErrorException(errors)
  if (input.configSchema != null) template.configSchema = input.configSchema as ConfigSchema
  return (Object.keys(COLUMN) as (keyof typeof COLUMN)[]).filter(
    (field) => !isDeepStrictEqual(template[field] ?? null, before[field] ?? null),
  )
}

function problems(template: Template, input: TemplateFields): UserErrorData<TemplateErrorCode>[] {
  const errors: UserErrorData<TemplateErrorCode>[] = []
  const add = (field: string, message: string) => errors.push({ code: 'INVALID_INPUT', message, field: [field] })
  if (template.name.length < 1 || template.name.length > NAME_LENGTH) {
    add('name', `Give the template a name of 1 to ${NAME_LENGTH} characters.`)
  }
  if (template.description.length > DESCRIPTION_LENGTH) {
    add('description', `Keep the description within ${DESCRIPTION_LENGTH} characters.`)
  }
  if (template.documentationUrl && !template.documentationUrl.startsWith('https://')) {
    add('documentationUrl', 'Give an address that begins with https://.')
  }
  if (input.configSchema == null) return errors
  const found = narrowingProblems(input.configSchema, handlerOf(template.handlerKey).configSchema)
  return [
    ...errors,
    ...found.slice(0, 20).map((message) => ({ code: 'INVALID_SCHEMA' as const, message, field: ['configSchema'] })),
  ]
}

function failure(code: TemplateErrorCode, message: string, field?: string) {
  return userError<TemplateErrorCode>(code, message, field === undefined ? null : [field])
}
