import { type Page, pageLoader } from '@atrium/kit/pages'
import type { EntityManager } from '@mikro-orm/postgresql'
import { ProjectDeveloper } from './assignment.entity.ts'
import {
  type ProjectDeveloperAssignmentNode,
  type ProjectDeveloperAssignmentsArgs,
  toAssignment,
} from './assignment.type.ts'

type Parent = 'projectId' | 'developerId'

/** Lists of assignments under projects and under developers. */
export function assignmentLists(em: () => Promise<EntityManager>) {
  const loaders = new Map<string, ReturnType<typeof makeLoader>>()

  function makeLoader(parent: Parent, isActive: boolean | null) {
    return pageLoader<ProjectDeveloper, ProjectDeveloperAssignmentNode>({
      em,
      entity: ProjectDeveloper,
      parent,
      where: isActive === null ? {} : { removedAt: isActive ? null : { $ne: null } },
      orderBy: [{ assignedAt: 'desc' }, { id: 'desc' }],
      toNode: toAssignment,
    })
  }

  return {
    load(
      parent: Parent,
      parentId: string,
      args: ProjectDeveloperAssignmentsArgs,
    ): Promise<Page<ProjectDeveloperAssignmentNode>> {
      const isActive = args.where?.isActive ?? null
      const key = `${parent} ${isActive}`
      const loader = loaders.get(key) ?? makeLoader(parent, isActive)
      loaders.set(key, loader)
      return loader.load(parentId, args)
    },
  }
}
