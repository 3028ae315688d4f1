import { fromGlobalId } from '@atrium/kit/ids'
import { allOf, OrderDirection, type Page, paginate, sortedBy, withId } from '@atrium/kit/pages'
import { isStaff } from '@atrium/kit/viewer'
import type { FilterQuery } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { ApprovalEntity } from '../approvals/approval.entity.ts'
import { AssignmentEntity } from '../assignments/assignment.entity.ts'
import type { Context } from '../context.ts'
import type { CommunityStatus } from './community-status.ts'
import { matching } from './developer-search.ts'
import { DeveloperEntity } from './developer.entity.ts'
import type { DevelopersArgs } from './developer.input.ts'

const ORDER = { NAME: 'name', CREATED_AT: 'createdAt', TITLE: 'title' } as const

/** The developers that the viewer sees: row level security decides. */
export async function listDevelopers<T>(
  context: Context,
  args: DevelopersArgs,
  toNode: (row: DeveloperEntity) => T,
): Promise<Page<T>> {
  const em = await context.read()
  const { search, isCommunityApproved, communityStatus, agencyId, companyId, isAssigned } = args.where ?? {}
  const where = allOf<DeveloperEntity>(
    matching(em, search, isStaff(context.viewer)),
    isCommunityApproved == null ? null : { isCommunityApproved },
    withId<DeveloperEntity>('agencyId', 'Agency', agencyId),
    standing(em, communityStatus),
    companyId
      ? among(em, { companyId: fromGlobalId('Company', companyId), status: ['PENDING', 'ACTIVE', 'NOTICE'] })
      : null,
    isAssigned == null ? null : among(em, { status: ['ACTIVE', 'NOTICE'] }, isAssigned),
  )
  const byDefault = { field: 'CREATED_AT', direction: OrderDirection.DESC } as const
  const orderBy = sortedBy<DeveloperEntity, keyof typeof ORDER>(ORDER, args.orderBy, byDefault)
  const isByName = args.orderBy?.some(({ field }) => field === 'NAME')
  return paginate(em, DeveloperEntity, { args, where, orderBy, populate: isByName ? ['name'] : [], toNode })
}

/** How developers stand with the community: those of whom staff is asked are the ones with an open question. */
function standing(
  em: EntityManager,
  statuses: readonly CommunityStatus[] | null | undefined,
): FilterQuery<DeveloperEntity> | null {
  if (!statuses?.length) return null
  const asked = em
    .createQueryBuilder(ApprovalEntity, 'question')
    .select('subjectId')
    .where({ kind: 'COMMUNITY', status: 'PENDING' })
    .toRaw()
  const conditions = {
    APPROVED: { isCommunityApproved: true },
    WAITING: { isCommunityApproved: false, id: { $in: asked } },
    DECLINED: { isCommunityApproved: false, id: { $nin: asked } },
  }
  return { $or: statuses.map((status) => conditions[status]) } as unknown as FilterQuery<DeveloperEntity>
}

/** Developers with such an assignment, or without any. */
function among(
  em: EntityManager,
  { companyId, status }: { companyId?: string | null; status: AssignmentEntity['status'][] },
  isWanted = true,
): FilterQuery<DeveloperEntity> {
  const assigned = em
    .createQueryBuilder(AssignmentEntity, 'assignment')
    .select('developerId')
    .where({
      status: { $in: status },
      ...(companyId !== undefined && { companyId: { $in: companyId ? [companyId] : [] } }),
    })
    .toRaw()
  return { id: { [isWanted ? '$in' : '$nin']: assigned } } as unknown as FilterQuery<DeveloperEntity>
}
