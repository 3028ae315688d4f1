import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { userError, UserErrorException } from '@atrium/kit/errors'
import { recordEvent } from '@atrium/kit/events'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import { allOf, containsText, oneOf, type Page, type PageArgs, paginate, type Sort, sortedBy } from '@atrium/kit/pages'
import type { Vault } from '@atrium/kit/data-keys'
import { type AnyViewer, isAdmin, type Viewer } from '@atrium/kit/viewer'
import { ECOSYSTEM } from '../connections/access.ts'
import type { SplitConfig } from '../connections/config.ts'
import { Connection } from '../connections/connection.entity.ts'
import { createConnection, requireTemplate } from '../connections/connection.service.ts'
import { writeSecrets } from '../connections/secrets.ts'
import { recordChange } from '../connections/timeline.ts'
import { type EcosystemHealth, EcosystemProject, type EcosystemProjectStatus } from './project.entity.ts'

const COLUMNS = { NAME: 'name', STATUS: 'status', CREATED_AT: 'createdAt' } as const

export interface ProjectListInput {
  where?: { status?: EcosystemProjectStatus[] | null; health?: EcosystemHealth[] | null; search?: string | null } | null
  orderBy?: Sort<keyof typeof COLUMNS>[] | null
}

/** Ecosystem projects that the viewer of `em` may see, by name unless told otherwise. */
export function listEcosystemProjects(
  em: EntityManager,
  args: PageArgs,
  { where, orderBy }: ProjectListInput,
): Promise<Page<EcosystemProject>> {
  return paginate(em, EcosystemProject, {
    args,
    where: allOf<EcosystemProject>(
      oneOf('status', where?.status),
      where?.health?.length ? { health: { $in: where.health }, lastCheckedAt: { $ne: null } } : null,
      containsText<EcosystemProject>(where?.search, 'name', 'key', 'description'),
    ),
    orderBy: sortedBy<EcosystemProject, keyof typeof COLUMNS>(COLUMNS, orderBy, { field: 'NAME', direction: 'ASC' }),
    toNode: (row: EcosystemProject) => row,
  })
}

/** How many there are of each status, of those that the session sees. */
export function countByStatus(em: EntityManager): Promise<{ status: EcosystemProjectStatus; count: number }[]> {
  return sql(em, 'select status, count(*)::int as count from integrations.ecosystem_projects group by status')
}

export interface ProjectChange {
  name?: string | null
  description?: string | null
  repositoryUrl?: URL | null
  status?: EcosystemProjectStatus | null
  pollSeconds?: number | null
  companyIds?: string[] | null
}

/** @throws FORBIDDEN */
export function assertEcosystemAdmin(viewer: AnyViewer): asserts viewer is Viewer {
  if (isAdmin(viewer)) return
  throw userError('FORBIDDEN', 'Ecosystem projects are kept by administrators of the agency. Ask one of them.')
}

/** @throws NOT_FOUND */
export async function requireEcosystemProject(
  em: EntityManager,
  globalId: string,
  options: { lock?: boolean } = {},
): Promise<EcosystemProject> {
  const id = fromGlobalId('EcosystemProject', globalId)
  const lockMode = options.lock ? LockMode.PESSIMISTIC_WRITE : undefined
  const found = id && (await em.findOne(EcosystemProject, { id }, { ...(lockMode !== undefined && { lockMode }) }))
  if (found) return found
  throw userError('NOT_FOUND', 'There is no such ecosystem project. It may have been deleted.', ['id'])
}

/** @throws FORBIDDEN, KEY_INVALID, KEY_TAKEN, NAME_INVALID, TEXT_TOO_LONG, OUT_OF_RANGE, NOT_FOUND (a company) */
export async function createEcosystemProject(
  em: EntityManager,
  viewer: AnyViewer,
  vault: Vault,
  input: ProjectChange & { key: string; config: SplitConfig | null },
): Promise<EcosystemProject> {
  assertEcosystemAdmin(viewer)
  const key = input.key.trim()
  if (!/^[a-z][a-z0-9-]{1,49}$/.test(key)) {
    throw userError('KEY_INVALID', 'Use small letters, digits and hyphens, 2 to 50, a letter first.', ['key'])
  }
  const change = checkedChange(input)
  const project = em.create(EcosystemProject, { id: newId(), name: '', key, ...change })
  if (change.companyIds) await assertCompanies(em, change.companyIds)
  if (input.config) project.connectionId = await connect(em, viewer, vault, project.name, input.config)
  try {
    await em.persist(project).flush()
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error
    throw userError('KEY_TAKEN', `There is a project “${key}” already. Choose another short name.`, ['key'])
  }
  await tell(em, viewer, project, 'created', `${viewer.name} added the ecosystem project “${project.name}”`)
  return project
}

/** @throws FORBIDDEN, NOT_FOUND, CONFLICT, and what {@link createEcosystemProject} throws. */
export async function updateEcosystemProject(
  em: EntityManager,
  viewer: AnyViewer,
  vault: Vault,
  input: ProjectChange & { id: string; version?: number | null; config: SplitConfig | null },
): Promise<EcosystemProject> {
  assertEcosystemAdmin(viewer)
  const project = await requireEcosystemProject(em, input.id, { lock: true })
  if (input.version != null && input.version !== project.version) {
    const message = 'Somebody else changed this project in the meantime. Reload it and change it again.'
    throw userError('CONFLICT', message, ['version'])
  }
  const change = checkedChange(input)
  if (change.companyIds) await assertCompanies(em, change.companyIds)
  em.assign(project, change)
  if (input.config) {
    project.connectionId = project.connectionId
      ? await reconnect(em, viewer, vault, project.connectionId, input.config)
      : await connect(em, viewer, vault, project.name, input.config)
  }
  if (change.name !== undefined) {
    const text = 'update integrations.usage_clients set product = ? where project_id = ? and product <> ?'
    await sql(em, text, [change.name, project.id, change.name])
  }
  // What was changed shows at once.
  project.nextPollAt = new Date()
  await em.flush()
  await tell(em, viewer, project, 'updated', null)
  return project
}

/** Deletes the project with its metrics and its connection. @throws FORBIDDEN, NOT_FOUND, CONFIRMATION_MISMATCH */
export async function deleteEcosystemProject(
  em: EntityManager,
  viewer: AnyViewer,
  input: { id: string; confirmName: string },
): Promise<void> {
  assertEcosystemAdmin(viewer)
  const project = await requireEcosystemProject(em, input.id, { lock: true })
  if (input.confirmName.trim() !== project.name) {
    const message = `Type the name of the project, “${project.name}”, to delete it.`
    throw userError('CONFIRMATION_MISMATCH', message, ['confirmName'])
  }
  await em.remove(project).flush()
  if (project.connectionId) await em.nativeDelete(Connection, { id: project.connectionId })
  await tell(em, viewer, project, 'deleted', `${viewer.name} deleted the ecosystem project “${project.name}”`)
}

/** Has it asked now rather than when it is due. @throws NOT_FOUND, NOT_ASKED */
export async function checkEcosystemProject(
  em: EntityManager,
  viewer: AnyViewer,
  id: string,
): Promise<EcosystemProject> {
  assertEcosystemAdmin(viewer)
  const project = await requireEcosystemProject(em, id, { lock: true })
  if (project.status !== 'ACTIVE' || !project.connectionId) {
    throw userError('NOT_ASKED', 'Only active projects with a base address are asked. Set both first.', ['id'])
  }
  await sql(em, 'update integrations.ecosystem_projects set next_poll_at = now() where id = ?', [project.id])
  return project
}

async function connect(
  em: EntityManager,
  viewer: Viewer,
  vault: Vault,
  name: string,
  config: SplitConfig,
): Promise<string> {
  const template = await requireTemplate(em, ECOSYSTEM)
  const input = { template, name, companyId: null, config, idempotencyKey: null }
  const { connection } = await createConnection(em, viewer, vault, input)
  connection.status = 'ACTIVE'
  await em.flush()
  return connection.id
}

async function reconnect(
  em: EntityManager,
  viewer: Viewer,
  vault: Vault,
  connectionId: string,
  config: SplitConfig,
): Promise<string> {
  const connection = await em.findOneOrFail(Connection, { id: connectionId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  connection.config = config.settings
  connection.updatedAt = new Date()
  await em.flush()
  await writeSecrets(em, connection, config.secrets, vault)
  await recordChange(em, viewer, connection, { kind: 'updated', message: 'Configuration changed.' })
  return connectionId
}

async function tell(
  em: EntityManager,
  viewer: Viewer,
  { id, name, key }: EcosystemProject,
  change: 'created' | 'updated' | 'deleted',
  summary: string | null,
): Promise<void> {
  await recordEvent(em, {
    type: `ecosystem.project_${change}`,
    payload: { ecosystemProjectId: id, name },
    actor: { id: viewer.userId, name: viewer.name },
    ...(summary !== null && {
      activity: {
        type: `ecosystem.project_${change}`,
        category: 'PROJECT',
        audience: 'STAFF',
        summary,
        source: 'atrium',
      },
    }),
  })
  const subject = { subjectType: 'EcosystemProject', subjectId: id }
  await appendAudit(em, viewer, { action: `ecosystem_project.${change}`, ...subject, details: { name, key } })
}

type Checked = Partial<
  Pick<EcosystemProject, 'name' | 'description' | 'repositoryUrl' | 'status' | 'pollSeconds' | 'companyIds'>
>

function checkedChange(input: ProjectChange): Checked {
  const name = input.name?.trim()
  const description = input.description?.trim()
  const { pollSeconds, companyIds } = input
  const problems = [
    ...(name !== undefined && (name.length < 1 || name.length > 100)
      ? [{ code: 'NAME_INVALID', message: 'A name has 1 to 100 characters.', field: ['name'] }]
      : []),
    ...((description?.length ?? 0) > 1000
      ? [{ code: 'TEXT_TOO_LONG', message: 'A description has at most 1,000 characters.', field: ['description'] }]
      : []),
    ...((input.repositoryUrl?.href.length ?? 0) > 500
      ? [{ code: 'TEXT_TOO_LONG', message: 'An address has at most 500 characters.', field: ['repositoryUrl'] }]
      : []),
    ...(pollSeconds != null && (pollSeconds < 5 || pollSeconds > 3600)
      ? [{ code: 'OUT_OF_RANGE', message: 'Checks are 5 to 3,600 seconds apart.', field: ['pollSeconds'] }]
      : []),
    ...((companyIds?.length ?? 0) > 100
      ? [{ code: 'OUT_OF_RANGE', message: 'At most 100 companies look on.', field: ['companyIds'] }]
      : []),
  ]
  if (problems.length > 0) throw new UserErrorException(problems)
  return {
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(input.repositoryUrl !== undefined && { repositoryUrl: input.repositoryUrl?.href ?? null }),
    ...(input.status != null && { status: input.status }),
    ...(pollSeconds != null && { pollSeconds }),
    ...(companyIds != null && { companyIds: [...new Set(companyIds.map(companyOf))] }),
  }
}

function companyOf(globalId: string): string {
  const id = fromGlobalId('Company', globalId)
  if (id) return id
  throw noSuchCompany()
}

async function assertCompanies(em: EntityManager, ids: readonly string[]): Promise<void> {
  const [row] = await sql<{ count: number }>(
    em,
    'select count(*)::int as count from integrations.known_companies where id = any (?::uuid[])',
    [`{${ids.join(',')}}`],
  )
  if (row!.count < ids.length) throw noSuchCompany()
}

const noSuchCompany = () => userError('NOT_FOUND', 'One of the companies does not exist.', ['companyIds'])
