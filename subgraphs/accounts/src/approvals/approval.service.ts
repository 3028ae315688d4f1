import { UserErrorException, type UserErrorData } from '@atrium/kit/errors'
import { allOf, containsText, oneOf, OrderDirection, type Page, paginate, sortedBy, withId } from '@atrium/kit/pages'
import { isStaff } from '@atrium/kit/viewer'
import type { FilterQuery } from '@mikro-orm/core'
import type { Context } from '../context.ts'
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
  const where = filter(context, args.where ?? {})
  const orderBy = sortedBy<ApprovalEntity, keyof typeof ORDER>(ORDER, args.orderBy, {
    field: 'CREATED_AT',
    direction: OrderDirection.ASC,
  })
  return paginate(await context.read(), ApprovalEntity, { args, where, orderBy, toNode })
}

function filter(
  context: Context,
  { search, status, kind, companyId, waitsForMe }: ApprovalWhereInput,
): FilterQuery<ApprovalEntity> {
  return allOf<ApprovalEntity>(
    containsText<ApprovalEntity>(search, 'title'),
    oneOf<ApprovalEntity>('status', status),
    oneOf<ApprovalEntity>('kind', kind),
    withId<ApprovalEntity>('companyId', 'Company', companyId),
    waitsForMe ? waitsFor(context) : null,
  )
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

/** Approves several, each in a transaction of its own. Companies decide about each person for itself, so this is for staff. */
export async function approveMany(
  context: Context,
  ids: readonly string[],
): Promise<{ approved: ApprovalEntity[]; failures: UserErrorData[] }> {
  if (!isStaff(context.viewer)) throw approvalError('FORBIDDEN', 'Decide about each developer for itself.', 'ids')
  if (ids.length > MOST) throw approvalError('FORBIDDEN', `Approve at most ${MOST} at a time.`, 'ids')
  const approved: ApprovalEntity[] = []
  const failures: UserErrorData[] = []
  for (const [index, id] of ids.entries()) {
    try {
      approved.push(await approve(context, { id }))
    } catch (error) {
      if (!(error instanceof UserErrorException)) throw error
      failures.push(...error.userErrors.map((each) => ({ ...each, field: ['ids', String(index)] })))
    }
  }
  return { approved, failures }
}
