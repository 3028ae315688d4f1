import { type Page, type PageArgs, pageLoader, rowLoader } from '@atrium/kit/pages'
import type { EntityManager } from '@mikro-orm/postgresql'
import DataLoader from 'dataloader'
import { LabsAccountEntity } from './labs-account.entity.ts'
import { LabsProjectAccessEntity, LabsProposalEntity } from './labs-project-access.entity.ts'
import { LabsProjectEntity } from './labs-project.entity.ts'

/** What of Labs is looked up for many at once. `Access` is how the API shows an access. */
export interface LabsLoaders<Access> {
  labsAccount: DataLoader<string, LabsAccountEntity | null>
  /** By the UUID of the person. */
  labsAccountOf: DataLoader<string, LabsAccountEntity | null>
  labsProject: DataLoader<string, LabsProjectEntity | null>
  labsAccess: DataLoader<string, LabsProjectAccessEntity | null>
  /** By the UUID of the account. */
  labsAccessOf: { load(accountId: string, args: PageArgs): Promise<Page<Access>> }
  labsProposal: DataLoader<string, LabsProposalEntity | null>
}

export function labsLoaders<Access>(
  em: () => Promise<EntityManager>,
  toAccess: (row: LabsProjectAccessEntity) => Access,
): LabsLoaders<Access> {
  return {
    labsAccount: rowLoader(em, LabsAccountEntity),
    labsAccountOf: new DataLoader(async (userIds) => {
      const rows = await (await em()).find(LabsAccountEntity, { userId: { $in: [...userIds] } })
      const byUser = new Map(rows.map((row) => [row.userId, row]))
      return userIds.map((id) => byUser.get(id) ?? null)
    }),
    labsProject: rowLoader(em, LabsProjectEntity),
    labsAccess: rowLoader(em, LabsProjectAccessEntity),
    labsAccessOf: pageLoader({
      em,
      entity: LabsProjectAccessEntity,
      parent: 'accountId',
      orderBy: { since: 'asc', id: 'asc' },
      toNode: toAccess,
    }),
    labsProposal: rowLoader(em, LabsProposalEntity),
  }
}
