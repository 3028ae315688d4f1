import type { Viewer } from '@atrium/kit/viewer'
import type { Project } from './project.entity.ts'

/** Company, project and actor of an event about the project. */
export function about(project: Project, viewer: Viewer) {
  return { companyId: project.companyId, projectId: project.id, actor: { id: viewer.userId, name: viewer.name } }
}
