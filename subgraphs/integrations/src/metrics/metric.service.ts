import type { FilterQuery } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { badInput, userError, UserErrorException } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import { allOf, containsText, oneOf, type Page, type PageArgs, paginate } from '@atrium/kit/pages'
import { type AnyViewer, isAdmin } from '@atrium/kit/viewer'
import {
  type GoodDirection,
  MetricDefinition,
  type ProjectAggregation,
  type TimeAggregation,
} from './definition.entity.ts'
import { combiner, STANDS_FOR } from './read.ts'

const MOST_NAMES = 50

/** @throws BAD_USER_INPUT for more names, or projects, than one question takes. */
export function checkedNames(names: readonly string[] | null | undefined, of = 'names'): string[] | null {
  if (names == null) return null
  if (names.length > MOST_NAMES) throw badInput(`\`${of}\` takes at most ${MOST_NAMES}.`)
  return [...new Set(names)]
}

/** UUIDs of ecosystem projects. Malformed ids are of none. @throws BAD_USER_INPUT for too many. */
export function checkedProjects(ids: readonly string[] | null | undefined): string[] | null {
  return checkedNames(ids, 'projectIds')?.flatMap((id) => fromGlobalId('EcosystemProject', id) ?? []) ?? null
}

export interface DefinitionWhere {
  search?: string | null
  keys?: string[] | null
  isDerived?: boolean | null
  projectId?: string | null
}

/** Definitions that the viewer of `em` may see, by name. */
export async function listDefinitions(
  em: EntityManager,
  args: PageArgs,
  where: DefinitionWhere,
): Promise<Page<MetricDefinition>> {
  if ((where.keys?.length ?? 0) > 100) throw badInput('`where.keys` takes at most 100 keys.')
  return paginate(em, MetricDefinition, {
    args,
    where: allOf<MetricDefinition>(
      containsText<MetricDefinition>(where.search, 'key', 'name'),
      oneOf('key', where.keys),
      where.isDerived == null ? null : { isDerived: where.isDerived },
      where.projectId == null ? null : await ofProject(em, where.projectId),
    ),
    orderBy: { name: 'asc', id: 'asc' },
    toNode: (row: MetricDefinition) => row,
  })
}

async function ofProject(em: EntityManager, globalId: string): Promise<FilterQuery<MetricDefinition>> {
  const rows = await sql<{ id: string }>(
    em,
    'select distinct definition_id as id from integrations.metric_series where project_id = ?',
    [fromGlobalId('EcosystemProject', globalId)],
  )
  return { id: { $in: rows.map(({ id }) => id) } }
}

export interface DefinitionChange {
  id: string
  version?: number | null
  name?: string | null
  description?: string | null
  unit?: string | null
  timeAggregation?: TimeAggregation | null
  projectAggregation?: ProjectAggregation | null
  goodDirection?: GoodDirection | null
}

/**
 * Says what a metric is. Charts follow at once: rollups keep all that any aggregation needs.
 * @throws FORBIDDEN, NOT_FOUND, CONFLICT, NAME_INVALID, TEXT_TOO_LONG
 */
export async function updateDefinition(
  em: EntityManager,
  viewer: AnyViewer,
  { id: globalId, version, ...change }: DefinitionChange,
): Promise<MetricDefinition> {
  if (!isAdmin(viewer)) throw userError('FORBIDDEN', 'Only administrators say what a metric is.')
  const id = fromGlobalId('EcosystemMetricDefinition', globalId)
  const found = id && (await em.findOne(MetricDefinition, { id }))
  if (!found) throw userError('NOT_FOUND', 'There is no such metric.', ['id'])
  if (version != null && version !== found.version) {
    throw userError('CONFLICT', 'Somebody else changed this metric in the meantime. Reload it and change it again.', [
      'version',
    ])
  }
  const given = Object.fromEntries(
    Object.entries(change)
      .filter(([, value]) => value != null)
      .map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value]),
  ) as Partial<MetricDefinition>
  assertTexts(given)
  em.assign(found, { ...given, isDerived: false })
  await em.flush()
  await appendAudit(em, viewer, {
    action: 'metric_definition.updated',
    subjectType: 'EcosystemMetricDefinition',
    subjectId: found.id,
    details: given,
  })
  return found
}

function assertTexts({ name, description, unit }: Partial<MetricDefinition>): void {
  const problems = [
    ...(name !== undefined && (name.length < 1 || name.length > 100)
      ? [{ code: 'NAME_INVALID', message: 'A name has 1 to 100 characters.', field: ['name'] }]
      : []),
    ...((description?.length ?? 0) > 1000
      ? [{ code: 'TEXT_TOO_LONG', message: 'A description has at most 1,000 characters.', field: ['description'] }]
      : []),
    ...((unit?.length ?? 0) > 20
      ? [{ code: 'TEXT_TOO_LONG', message: 'A unit has at most 20 characters.', field: ['unit'] }]
      : []),
  ]
  if (problems.length > 0) throw new UserErrorException(problems)
}

/** Keys of the metrics that most of the projects have that the session sees, of at least two. */
export async function commonNames(em: EntityManager, projectIds: readonly string[] | null): Promise<string[]> {
  const given = projectIds && `{${projectIds.join(',')}}`
  const rows = await sql<{ key: string }>(
    em,
    `select key from integrations.metric_series join integrations.metric_definitions definition on definition.id = definition_id
     where ?::uuid[] is null or project_id = any (?::uuid[])
     group by key having count(distinct project_id) > 1 order by count(distinct project_id) desc, key limit 8`,
    [given, given],
  )
  return rows.map(({ key }) => key)
}

/** Gauges over all projects that the session sees, as they stand now. */
export async function totalsNow(
  em: EntityManager,
  definitionIds: readonly string[],
): Promise<{ definitionId: string; value: number }[]> {
  const rows = await sql<{ definitionId: string; aggregation: ProjectAggregation; value: number }>(
    em,
    `select definition_id as "definitionId", project_aggregation as aggregation, last_value as value
     from integrations.metric_series join integrations.metric_definitions definition on definition.id = definition_id
     join integrations.ecosystem_projects project on project.id = project_id
     where definition_id = any (?::uuid[]) and kind = 'GAUGE' and last_at > now() - ${STANDS_FOR}`,
    [`{${definitionIds.join(',')}}`],
  )
  return [...Map.groupBy(rows, ({ definitionId }) => definitionId)].map(([definitionId, of]) => ({
    definitionId,
    value: combiner(of[0]!.aggregation)(of.map(({ value }) => value)),
  }))
}
