import { type Page, type PageArgs, pageLoader } from '@atrium/kit/pages'
import type { EntityManager } from '@mikro-orm/postgresql'
import { Project } from './project.entity.ts'
import { type ProjectFilter, projectFilter, projectOrder, type ProjectSort } from './project.service.ts'

/** Lists of projects under companies: those asked for by the same filter and order share their queries. */
export function projectLists<T>(em: () => Promise<EntityManager>, toNode: (row: Project) => T) {
  const loaders = new Map<string, ReturnType<typeof pageLoader<Project, T>>>()

  return {
    load(
      companyId: string,
      args: PageArgs & { where?: ProjectFilter | null; orderBy?: ProjectSort[] | null },
    ): Promise<Page<T>> {
      const key = JSON.stringify([args.where, args.orderBy])
      const where = projectFilter(args.where)
      const orderBy = projectOrder(args.orderBy)
      const loader =
        loaders.get(key) ?? pageLoader({ em, entity: Project, parent: 'companyId', where, orderBy, toNode })
      loaders.set(key, loader)
      return loader.load(companyId, args)
    },
  }
}
