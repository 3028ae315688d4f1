import { appendAudit } from '@atrium/kit/audit'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import { allOf, containsText, oneOf, OrderDirection, type Page, paginate, sortedBy } from '@atrium/kit/pages'
import type { Viewer } from '@atrium/kit/viewer'
import type { FilterQuery } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../../context.ts'
import { trainingError } from '../training-errors.ts'
import { requireTrainingStaff } from '../training-rights.ts'
import { TrainingResourceEntity } from './training-resource.entity.ts'
import type { TrainingResourceCreateInput, TrainingResourcesArgs } from './training-resource.input.ts'

export const LIBRARY_ORDER = { TITLE: 'title', CREATED_AT: 'createdAt' } as const
const MOST_TAGS = 10
const LONGEST_TAG = 40

/** Resources: all for staff, what is assigned to companies that the viewer sees for the others. */
export async function listResources<T>(
  context: Context,
  args: TrainingResourcesArgs,
  toNode: (row: TrainingResourceEntity) => T,
): Promise<Page<T>> {
  const { search, kind, tag, isArchived } = args.where ?? {}
  const where = allOf<TrainingResourceEntity>(
    containsText<TrainingResourceEntity>(search, 'title', 'summary'),
    oneOf<TrainingResourceEntity>('kind', kind),
    tag?.trim() ? ({ tags: { $contains: [tag.trim().toLowerCase()] } } as FilterQuery<TrainingResourceEntity>) : null,
    { archivedAt: isArchived ? { $ne: null } : null },
  )
  const byDefault = { field: 'TITLE', direction: OrderDirection.ASC } as const
  const orderBy = sortedBy<TrainingResourceEntity, keyof typeof LIBRARY_ORDER>(LIBRARY_ORDER, args.orderBy, byDefault)
  return paginate(await context.read(), TrainingResourceEntity, { args, where, orderBy, toNode })
}

export function createResource(context: Context, input: TrainingResourceCreateInput): Promise<TrainingResourceEntity> {
  const viewer = requireTrainingStaff(context)
  const content = checkedResource(input)
  return context.write(async (em) => {
    const now = new Date()
    const resource = em.create(TrainingResourceEntity, {
      id: newId(),
      ...content,
      createdById: viewer.userId,
      createdAt: now,
      updatedAt: now,
    })
    await em.flush()
    await record(em, viewer, 'created', resource, context.client.ip)
    return resource
  })
}

export function updateResource(
  context: Context,
  { id, ...input }: TrainingResourceCreateInput & { id: string },
): Promise<TrainingResourceEntity> {
  const viewer = requireTrainingStaff(context)
  const content = checkedResource(input)
  return context.write(async (em) => {
    const resource = await findResource(em, id, 'id')
    em.assign(resource, { ...content, updatedAt: new Date() })
    await em.flush()
    await record(em, viewer, 'updated', resource, context.client.ip)
    return resource
  })
}

/** Puts a resource away, or takes it back. Who has it assigned keeps it. */
export function archiveResource(
  context: Context,
  input: { id: string; isArchived: boolean },
): Promise<TrainingResourceEntity> {
  const viewer = requireTrainingStaff(context)
  return context.write(async (em) => {
    const resource = await findResource(em, input.id, 'id')
    if (input.isArchived === (resource.archivedAt != null)) return resource
    em.assign(resource, { archivedAt: input.isArchived ? new Date() : null })
    await em.flush()
    await record(em, viewer, input.isArchived ? 'archived' : 'restored', resource, context.client.ip)
    return resource
  })
}

export async function findResource(
  em: EntityManager,
  globalId: string,
  field: string,
): Promise<TrainingResourceEntity> {
  const id = fromGlobalId('TrainingResource', globalId)
  const resource = id && (await em.findOne(TrainingResourceEntity, { id }))
  if (resource) return resource
  throw trainingError('NOT_FOUND', 'There is no such resource.', field)
}

/** Title and summary as they are kept. @throws INVALID */
export function checkedTitle(input: { title: string; summary?: string | null }): {
  title: string
  summary: string | null
} {
  const [title, summary] = [input.title.trim(), input.summary?.trim() || null]
  if (title === '' || title.length > 200)
    throw trainingError('INVALID', 'Give a title of up to 200 characters.', 'title')
  if (summary && summary.length > 2000)
    throw trainingError('INVALID', 'Keep the summary within 2000 characters.', 'summary')
  return { title, summary }
}

function checkedResource(input: TrainingResourceCreateInput) {
  const { kind, estimatedMinutes = null } = input
  const isText = kind === 'MARKDOWN'
  const url = isText ? null : (input.url?.trim() ?? '')
  const body = isText ? (input.body?.trim() ?? '') : null
  const titles = checkedTitle(input)
  if (url !== null && !isWebAddress(url))
    throw trainingError('INVALID', 'Give an address that begins with https:// or http://.', 'url')
  if (body !== null && (body === '' || body.length > 100_000))
    throw trainingError('INVALID', 'Write the text, within 100,000 characters.', 'body')
  if (estimatedMinutes !== null && (estimatedMinutes < 1 || estimatedMinutes > 6000))
    throw trainingError('INVALID', 'Give the minutes as a number from 1 to 6000, or nothing.', 'estimatedMinutes')
  return { ...titles, kind, url, body, estimatedMinutes, tags: checkedTags(input.tags ?? []) }
}

function checkedTags(given: readonly string[]): string[] {
  const tags = [...new Set(given.map((tag) => tag.trim().toLowerCase()).filter(Boolean))]
  if (tags.length <= MOST_TAGS && tags.every(({ length }) => length <= LONGEST_TAG)) return tags
  throw trainingError('INVALID', `Give up to ${MOST_TAGS} tags of up to ${LONGEST_TAG} characters.`, 'tags')
}

function isWebAddress(text: string): boolean {
  return text.length <= 2000 && URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol)
}

async function record(
  em: EntityManager,
  viewer: Viewer,
  change: string,
  { id, title }: TrainingResourceEntity,
  ip: string | null,
): Promise<void> {
  await appendAudit(em, viewer, {
    action: `training_resource.${change}`,
    subjectType: 'TrainingResource',
    subjectId: id,
    details: { title },
    ip,
  })
}
