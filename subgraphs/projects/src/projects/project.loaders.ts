import { type Page, pageLoader } from '@atrium/kit/pages'
import type { EntityManager } from '@mikro-orm/postgresql'
import { Project } from './project.entity.ts'
import type { ProjectsArgs } from './project.input.ts'
import { projectFilter, projectOrder } from './project.service.ts'
import { type ProjectNode, toProject } from './project.type.ts'

/** Lists of projects under companies: those asked for by the same filter and order share their queries. */
export function projectLists(em: () => Promise<EntityManager>) {
  const loaders = new Map<string, ReturnType<typeof pageLoader<Project, ProjectNode>>>()
  return {
    load(companyId: string, args: ProjectsArgs): Promise<Page<ProjectNode>> {
      const key = JSON.stringify([args.where, args.orderBy])
      let loader = loaders.get(key)
      if (!loader) {
        loader = pageLoader({
          em,
          entity: Project,
          parent: 'companyId',
          where: projectFilter(args.where),
          orderBy: projectOrder(args.orderBy),
          toNode: toProject,
        })
        loaders.set(key, loader)
      }
      return loader.load(companyId, args)
    },
  }
}
