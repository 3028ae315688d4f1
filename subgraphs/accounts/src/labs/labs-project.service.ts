import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { forbidden } from '@atrium/kit/errors'
import { fromGlobalId, newId } from '@atrium/kit/ids'
import { allOf, containsText, OrderDirection, type Page, paginate, sortedBy, withId } from '@atrium/kit/pages'
import { isStaff, type Viewer } from '@atrium/kit/viewer'
import type { FilterQuery } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type Context, requireUser } from '../context.ts'
import { labsError } from './labs-errors.ts'
import { LabsProjectEntity } from './labs-project.entity.ts'
import type { LabsProjectCreateInput, LabsProjectsArgs, LabsProjectUpdateInput } from './labs-project.input.ts'
import { projectUrl } from './labs.ts'

const ORDER = { NAME: 'name', CREATED_AT: 'createdAt' } as const
const LONGEST_NAME = 200

/** Every project at Labs that is known. Staff only. */
export async function listProjects<T>(
  context: Context,
  args: LabsProjectsArgs,
  toNode: (row: LabsProjectEntity) => T,
): Promise<Page<T>> {
  requireLabsStaff(context)
  const { search, companyId, isMatched } = args.where ?? {}
  const where = allOf<LabsProjectEntity>(
    containsText<LabsProjectEntity>(search, 'name', 'url', 'organization'),
    withId<LabsProjectEntity>('companyId', 'Company', companyId),
    matched(isMatched),
  )
  const orderBy = sortedBy<LabsProjectEntity, keyof typeof ORDER>(ORDER, args.orderBy, {
    field: 'NAME',
    direction: OrderDirection.ASC,
  })
  return paginate(await context.read(), LabsProjectEntity, { args, where, orderBy, toNode })
}

function matched(isMatched: boolean | null | undefined): FilterQuery<LabsProjectEntity> | null {
  if (isMatched == null) return null
  return isMatched ? { companyId: { $ne: null } } : { companyId: null, matchedBy: null }
}

/** Enters the address of a project by hand. Staff only. @throws INVALID_INPUT, NOT_FOUND, URL_TAKEN */
export async function createProject(context: Context, input: LabsProjectCreateInput): Promise<LabsProjectEntity> {
  const viewer = requireLabsStaff(context)
  const { labs } = context.services
  const url = projectUrl(labs, input.url)
  if (!url) {
    const hosts = labs.hosts.join(' or ')
    throw labsError('INVALID_INPUT', `Enter an address that begins with https:// and is at ${hosts}.`, 'url')
  }
  const name = checkedName(input.name)
  return context.write(async (em) => {
    const companyId = await findCompany(em, input.companyId)
    const [made] = await sql<{ id: string }>(
      em,
      `insert into accounts.labs_projects (id, name, url, company_id, matched_by, added_by_id) values (?, ?, ?, ?, ?, ?)
       on conflict do nothing returning id`,
      [newId(), name, url, companyId, companyId && 'STAFF', viewer.userId],
    )
    if (!made) throw labsError('URL_TAKEN', 'A project with this address is in the list already.', 'url')
    await audit(em, context, 'labs_project.created', { id: made.id, companyId, details: { url } })
    return em.findOneOrFail(LabsProjectEntity, { id: made.id })
  })
}

/** Says whose a project is, or what it is called. Staff only. @throws NOT_FOUND, INVALID_INPUT */
export async function updateProject(context: Context, input: LabsProjectUpdateInput): Promise<LabsProjectEntity> {
  requireLabsStaff(context)
  return context.write(async (em) => {
    const project = await lockProject(em, input.id)
    if (input.name != null && project.labsProjectId == null) project.name = checkedName(input.name)
    if (input.companyId !== undefined) {
      project.companyId = await findCompany(em, input.companyId)
      project.matchedBy = 'STAFF'
    }
    await em.flush()
    const { id, companyId = null } = project
    await audit(em, context, 'labs_project.updated', { id, companyId, details: { url: project.url } })
    return project
  })
}

/** Takes a project out of the list that was entered by hand. Staff only. @throws NOT_FOUND, FORBIDDEN */
export async function deleteProject(context: Context, globalId: string): Promise<void> {
  requireLabsStaff(context)
  await context.write(async (em) => {
    const { id, url, labsProjectId, companyId = null } = await lockProject(em, globalId)
    if (labsProjectId != null) {
      const message =
        'People may open this project at Labs, so it would come back. Say that it is of no company instead.'
      throw labsError('FORBIDDEN', message, 'id')
    }
    await sql(em, 'delete from accounts.labs_projects where id = ?', [id])
    await audit(em, context, 'labs_project.deleted', { id, companyId, details: { url } })
  })
}

/** The viewer, who is staff. @throws FORBIDDEN */
export function requireLabsStaff(context: Context): Viewer {
  const viewer = requireUser(context)
  if (!isStaff(viewer)) throw forbidden()
  return viewer
}

async function lockProject(em: EntityManager, globalId: string): Promise<LabsProjectEntity> {
  const id = fromGlobalId('LabsProject', globalId)
  const rows = id ? await sql(em, 'select id from accounts.labs_projects where id = ? for update', [id]) : []
  if (!id || rows.length === 0) throw labsError('NOT_FOUND', 'There is no such project.', 'id')
  return em.findOneOrFail(LabsProjectEntity, { id })
}

async function findCompany(em: EntityManager, globalId: string | null | undefined): Promise<string | null> {
  if (globalId == null) return null
  const id = fromGlobalId('Company', globalId)
  const rows = id ? await sql(em, 'select id from accounts.companies where id = ?', [id]) : []
  if (id && rows.length > 0) return id
  throw labsError('NOT_FOUND', 'There is no such company.', 'companyId')
}

function checkedName(text: string): string {
  const name = text.trim()
  if (!name) throw labsError('INVALID_INPUT', 'Enter what the project is called.', 'name')
  if (name.length > LONGEST_NAME) {
    throw labsError('INVALID_INPUT', `A name has at most ${LONGEST_NAME} characters.`, 'name')
  }
  return name
}

async function audit(
  em: EntityManager,
  { viewer, client }: Context,
  action: string,
  { id, companyId, details }: { id: string; companyId: string | null; details: Record<string, unknown> },
): Promise<void> {
  const ip = client.ip || null
  await appendAudit(em, viewer, { companyId, action, subjectType: 'LabsProject', subjectId: id, details, ip })
}
