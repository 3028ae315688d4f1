import { oneOf, type Page, type PageArgs, pageLoader } from '@atrium/kit/pages'
import type { EntityManager } from '@mikro-orm/postgresql'
import { AssignmentEntity, type AssignmentStatus } from './assignment.entity.ts'

type Parent = 'companyId' | 'developerId'
interface Args extends PageArgs {
  where?: { status?: AssignmentStatus[] | null } | null
}

/** Assignments under many companies or developers: one set of loaders for each filter that the operation names. */
export type AssignmentPages<T> = (
  parent: Parent,
  args: Args,
) => { load(parentId: string, args: PageArgs): Promise<Page<T>> }

export function assignmentPages<T>(
  em: () => Promise<EntityManager>,
  toNode: (row: AssignmentEntity) => T,
): AssignmentPages<T> {
  const known = new Map<string, ReturnType<AssignmentPages<T>>>()
  return (parent, { where }) => {
    const status = where?.status?.toSorted() ?? []
    const key = [parent, ...status].join(' ')
    const loader =
      known.get(key) ??
      pageLoader({
        em,
        entity: AssignmentEntity,
        parent,
        where: oneOf<AssignmentEntity>('status', status) ?? {},
        orderBy: { assignedAt: 'asc', id: 'asc' },
        toNode,
      })
    known.set(key, loader)
    return loader
  }
}
