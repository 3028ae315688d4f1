import { type Page, type PageArgs, pageLoader } from '@atrium/kit/pages'
import type { EntityManager } from '@mikro-orm/postgresql'
import { ProjectDeveloper } from './assignment.entity.ts'

type Parent = 'projectId' | 'developerId'

/** Lists of assignments under projects and under developers. */
export function assignmentLists<T>(em: () => Promise<EntityManager>, toNode: (row: ProjectDeveloper) => T) {
  const loaders = new Map<string, ReturnType<typeof makeLoader>>()

  function makeLoader(parent: Parent, isActive: boolean | null) {
    return pageLoader<ProjectDeveloper, T>({
      em,
      entity: ProjectDeveloper,
      parent,
      where: isActive === null ? {} : { removedAt: isActive ? null : { $ne: null } },
      orderBy: [{ assignedAt: 'desc' }, { id: 'desc' }],
      toNode,
    })
  }

  return {
    load(
      parent: Parent,
      parentId: string,
      args: PageArgs & { where?: { isActive?: boolean | null } | null },
    ): Promise<Page<T>> {
      const isActive = args.where?.isActive ?? null
      const key = `${parent} ${isActive}`
      const loader = loaders.get(key) ?? makeLoader(parent, isActive)
      loaders.set(key, loader)
      return loader.load(parentId, args)
    },
  }
}
