import { allOf, oneOf, OrderDirection, type Page, paginate, sortedBy, withId } from '@atrium/kit/pages'
import { isStaff } from '@atrium/kit/viewer'
import type { FilterQuery } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../context.ts'
import { developersMatching } from '../developers/developer-search.ts'
import { AssignmentEntity } from './assignment.entity.ts'
import type { AssignmentListArgs, AssignmentOrderField, DeveloperAssignmentListWhereInput } from './assignment.input.ts'

const ORDER = {
  DEVELOPER_NAME: 'developerName',
  COMPANY_NAME: 'companyName',
  ASSIGNED_AT: 'assignedAt',
  ENDS_ON: 'endsOn',
} as const satisfies Record<AssignmentOrderField, keyof AssignmentEntity>

/** The assignments that the viewer sees: row level security decides. */
export async function listAssignments<T>(
  context: Context,
  args: AssignmentListArgs,
  toNode: (row: AssignmentEntity) => T,
): Promise<Page<T>> {
  const byName = { field: 'DEVELOPER_NAME', direction: OrderDirection.ASC } as const
  const orderBy = sortedBy<AssignmentEntity, AssignmentOrderField>(ORDER, args.orderBy, byName)
  const fields = args.orderBy?.length ? args.orderBy.map(({ field }) => field) : [byName.field]
  const em = await context.read()
  return paginate(em, AssignmentEntity, {
    args,
    where: filter(em, args.where ?? {}, isStaff(context.viewer)),
    orderBy,
    populate: fields.filter((field) => field.endsWith('_NAME')).map((field) => ORDER[field]),
    toNode,
  })
}

function filter(
  em: EntityManager,
  { search, status, companyId, agencyId, isOnboarded, isLeaving }: DeveloperAssignmentListWhereInput,
  byEmail: boolean,
): FilterQuery<AssignmentEntity> {
  const developers = developersMatching(em, search, byEmail)
  return allOf<AssignmentEntity>(
    developers && ({ developerId: { $in: developers } } as unknown as FilterQuery<AssignmentEntity>),
    oneOf<AssignmentEntity>('status', status),
    withId<AssignmentEntity>('companyId', 'Company', companyId),
    withId<AssignmentEntity>('agencyId', 'Agency', agencyId),
    isGiven('onboardedAt', isOnboarded),
    isGiven('removalRequestedOn', isLeaving),
  )
}

function isGiven(
  property: 'onboardedAt' | 'removalRequestedOn',
  wanted: boolean | null | undefined,
): FilterQuery<AssignmentEntity> | null {
  if (wanted == null) return null
  return { [property]: wanted ? { $ne: null } : null } as FilterQuery<AssignmentEntity>
}
