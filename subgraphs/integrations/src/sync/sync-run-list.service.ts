import type { EntityManager } from '@mikro-orm/postgresql'
import { allOf, oneOf, type Page, type PageArgs, paginate, withId } from '@atrium/kit/pages'
import { Connection } from '../connections/connection.entity.ts'
import { SyncRun, type SyncRunStatus } from './sync-run.entity.ts'

/** How far synchronisations are counted: each connection has one an hour. */
export const COUNTED_RUNS = 10_000

export interface SyncRunWhere {
  connectionId?: string | null
  templateKey?: string | null
  companyId?: string | null
  status?: SyncRunStatus[] | null
  isScheduled?: boolean | null
}

/** Synchronisations of all connections that the viewer of `em` may see, newest first. */
export async function listSyncRuns(em: EntityManager, args: PageArgs, where: SyncRunWhere): Promise<Page<SyncRun>> {
  const ofTool =
    where.templateKey == null ? null : await em.find(Connection, { templateKey: where.templateKey }, { fields: ['id'] })
  return paginate(em, SyncRun, {
    args,
    where: allOf<SyncRun>(
      withId('connectionId', 'Connection', where.connectionId),
      withId('companyId', 'Company', where.companyId),
      ofTool && { connectionId: { $in: ofTool.map(({ id }) => id) } },
      oneOf('status', where.status),
      where.isScheduled == null ? null : { cause: where.isScheduled ? 'SCHEDULE' : 'PERSON' },
    ),
    orderBy: { startedAt: 'desc', id: 'desc' },
    toNode: (row: SyncRun) => row,
    countUpTo: COUNTED_RUNS,
  })
}
