import { allOf, containsText, type Page, type PageArgs, paginate } from '@atrium/kit/pages'
import type { Context } from '../context.ts'
import { AgencyEntity } from './agency.entity.ts'

/** The partner agencies that the viewer sees, by name: row level security decides. */
export async function listAgencies<T>(
  context: Context,
  args: PageArgs & { search?: string | null },
  toNode: (row: AgencyEntity) => T,
): Promise<Page<T>> {
  return paginate(await context.read(), AgencyEntity, {
    args,
    where: allOf<AgencyEntity>(containsText<AgencyEntity>(args.search, 'name')),
    orderBy: { name: 'asc', id: 'asc' },
    toNode,
  })
}
