import { sql } from '@atrium/kit/database'
import { fromGlobalId, toGlobalId } from '@atrium/kit/ids'
import { type Page, type PageArgs, paginate } from '@atrium/kit/pages'
import { assignmentError } from '../assignments/assignment-errors.ts'
import type { AssignmentEntity } from '../assignments/assignment.entity.ts'
import { assignDeveloper } from '../assignments/assignment.service.ts'
import type { Context } from '../context.ts'
import { labsError } from './labs-errors.ts'
import { LabsProposalEntity } from './labs-project-access.entity.ts'
import { LabsProjectEntity } from './labs-project.entity.ts'
import { requireLabsStaff } from './labs-project.service.ts'

/** What Labs suggests and only staff decides, the oldest first. Staff only. */
export async function listProposals<T>(
  context: Context,
  args: PageArgs,
  toNode: (row: LabsProposalEntity) => T,
): Promise<Page<T>> {
  requireLabsStaff(context)
  return paginate(await context.read(), LabsProposalEntity, {
    args,
    where: {},
    orderBy: { since: 'asc', id: 'asc' },
    toNode,
  })
}

/** Assigns the developer of a proposal to its company, as staff does by hand: the company is asked. Staff only. */
export async function confirmProposal(context: Context, globalId: string): Promise<AssignmentEntity> {
  requireLabsStaff(context)
  const id = fromGlobalId('LabsProposal', globalId)
  const em = await context.read()
  const proposal = id && (await em.findOne(LabsProposalEntity, { id }))
  if (!proposal) {
    const message = 'This proposal is gone: the developer is assigned by now, or has lost access at Labs.'
    throw assignmentError('NOT_FOUND', message, 'id')
  }
  const project = await em.findOneOrFail(LabsProjectEntity, { id: proposal.projectId })
  return assignDeveloper(context, {
    developerId: toGlobalId('Developer', proposal.developerId),
    companyId: toGlobalId('Company', proposal.companyId),
    note: `Works on ${project.name} at Buildly Labs.`,
  })
}

/**
 * Keeps a developer from being proposed for a company, whichever of its projects it may open; or brings the proposal back.
 * @throws NOT_FOUND
 */
export async function dismissProposal(
  context: Context,
  { id: globalId, isDismissed }: { id: string; isDismissed?: boolean | null },
): Promise<void> {
  const { userId } = requireLabsStaff(context)
  const id = fromGlobalId('LabsProposal', globalId)
  const by = (isDismissed ?? true) ? userId : null
  await context.write(async (em) => {
    const changed = await sql(
      em,
      `update accounts.labs_project_access access
       set dismissed_at = case when ?::uuid is null then null else now() end, dismissed_by_id = ?::uuid
       from accounts.labs_project_access named
       join accounts.labs_projects project on project.id = named.project_id
       join accounts.labs_projects same on same.company_id = project.company_id
       where named.id = ? and access.user_id = named.user_id and access.project_id = same.id returning access.id`,
      [by, by, id],
    )
    if (changed.length === 0) throw labsError('NOT_FOUND', 'This proposal is gone.', 'id')
  })
}
