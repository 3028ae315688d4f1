import { UserErrorException, type UserErrorData } from '@atrium/kit/errors'
import { allOf, containsText, oneOf, OrderDirection, type Page, paginate, sortedBy, withId } from '@atrium/kit/pages'
import { isStaff } from '@atrium/kit/viewer'
import type { FilterQuery } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { fromGlobalId } from '@atrium/kit/ids'
import type { Context } from '../context.ts'
import { DeveloperEntity } from '../developers/developer.entity.ts'
import { approve } from './approval-decision.service.ts'
import { approvalError } from './approval-errors.ts'
import { ApprovalEntity } from './approval.entity.ts'
import type { ApprovalsArgs, ApprovalWhereInput } from './approval.input.ts'

const MOST = 100
const ORDER = { CREATED_AT: 'createdAt', DECIDED_AT: 'decidedAt' } as const

/** Approvals that the viewer sees, by default the oldest first: what waits longest is at the top. */
export async function listApprovals<T>(
  context: Context,
  args: ApprovalsArgs,
  toNode: (row: ApprovalEntity) => T,
): Promise<Page<T>> {
  const em = await context.read()
  const where = filter(context, em, args.where ?? {})
  const orderBy = sortedBy<ApprovalEntity, keyof typeof ORDER>(ORDER, args.orderBy, {
    field: 'CREATED_AT',
    direction: OrderDirection.ASC,
  })
  return paginate(em, ApprovalEntity, { args, where, orderBy, toNode })
}

function filter(
  context: Context,
  em: EntityManager,
  { search, status, kind, companyId, developerId, waitsForMe }: ApprovalWhereInput,
): FilterQuery<ApprovalEntity> {
  return allOf<ApprovalEntity>(
    containsText<ApprovalEntity>(search, 'title'),
    oneOf<ApprovalEntity>('status', status),
    oneOf<ApprovalEntity>('kind', kind),
    withId<ApprovalEntity>('companyId', 'Company', companyId),
    aboutDeveloper(em, developerId),
    waitsForMe ? waitsFor(context) : null,
  )
}

function aboutDeveloper(em: EntityManager, globalId: string | null | undefined): FilterQuery<ApprovalEntity> | null {
  if (!globalId) return null
  const id = fromGlobalId('Developer', globalId)
  const person = em
    .createQueryBuilder(DeveloperEntity, 'developer')
    .select('userId')
    .where({ id: { $in: id ? [id] : [] } })
  return { aboutUserId: { $in: person.toRaw() } } as unknown as FilterQuery<ApprovalEntity>
}

/** The rule of `rightToDecide` as a query; deciding in the place of others is no waiting. */
export function waitsFor({ viewer }: Pick<Context, 'viewer'>): FilterQuery<ApprovalEntity> {
  if (viewer.kind !== 'user') return { id: { $in: [] } }
  const companyIds = viewer.companies.filter((c) => c.role && c.canApproveDevelopers).map(({ id }) => id)
  const groups: FilterQuery<ApprovalEntity>[] = [{ approver: 'COMPANY', companyId: { $in: companyIds } }]
  if (isStaff(viewer)) groups.push({ approver: 'STAFF' })
  return {
    status: 'PENDING',
    $and: [{ $or: groups }, { $or: [{ approverUserId: null }, { approverUserId: viewer.userId }] }],
  }
}

function bulkRefusal({ viewer }: Context, ids: readonly string[]) {
  if (!isStaff(viewer)) return approvalError('FORBIDDEN', 'Decide about each developer for itself.', 'ids')
  return ids.length > MOST ? approvalError('TOO_MANY', `Approve at most ${MOST} at a time.`, 'ids') : null
}

/** Approves several, each in a transaction of its own. Companies decide about each person for itself, so this is for staff. */
export async function approveMany(
  context: Context,
  ids: readonly string[],
): Promise<{ approved: ApprovalEntity[]; userErrors: UserErrorData[] }> {
  const refused = bulkRefusal(context, ids)
  if (refused) return { approved: [], userErrors: refused.userErrors }
  const approved: ApprovalEntity[] = []
  const userErrors: UserErrorData[] = []
  for (const [index, id] of ids.entries()) {
    try {
      approved.push(await approve(context, { id }))
    } catch (error) {
      if (!(error instanceof UserErrorException)) throw error
      userErrors.push(...error.userErrors.map((each) => ({ ...each, field: ['ids', String(index)] })))
    }
  }
  return { approved, userErrors }
}
