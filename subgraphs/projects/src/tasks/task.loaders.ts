import {
  allOf,
  containsText,
  oneOf,
  type Page,
  type PageArgs,
  pageLoader,
  type Sort,
  sortedBy,
} from '@atrium/kit/pages'
import type { FilterQuery } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { Task, TaskCategory } from './task.entity.ts'

export interface TaskFilter {
  category?: TaskCategory[] | null
  isAtRisk?: boolean | null
  search?: string | null
}
export type TaskSort = Sort<keyof typeof SORTED>

const SORTED = { DUE_AT: 'dueAt', UPDATED_AT: 'updatedAt', TITLE: 'title' } as const

/** Lists of tasks under projects: those asked for by the same filter and order share their queries. */
export function taskLists<T>(em: () => Promise<EntityManager>, toNode: (row: Task) => T) {
  const loaders = new Map<string, ReturnType<typeof pageLoader<Task, T>>>()
  return {
    load(
      projectId: string,
      args: PageArgs & { where?: TaskFilter | null; orderBy?: TaskSort[] | null },
    ): Promise<Page<T>> {
      const key = JSON.stringify([args.where, args.orderBy])
      const where = filterOf(args.where)
      const orderBy = sortedBy<Task, keyof typeof SORTED>(SORTED, args.orderBy, { field: 'DUE_AT', direction: 'ASC' })
      const loader = loaders.get(key) ?? pageLoader({ em, entity: Task, parent: 'projectId', where, orderBy, toNode })
      loaders.set(key, loader)
      return loader.load(projectId, args)
    },
  }
}

function filterOf(where: TaskFilter | null | undefined): FilterQuery<Task> {
  return allOf<Task>(
    containsText<Task>(where?.search, 'title'),
    oneOf<Task>('category', where?.category),
    where?.isAtRisk ? atRisk() : null,
  )
}

function atRisk(): FilterQuery<Task> {
  return { category: { $ne: TaskCategory.DONE }, $or: [{ isBlocked: true }, { dueAt: { $lt: new Date() } }] }
}
