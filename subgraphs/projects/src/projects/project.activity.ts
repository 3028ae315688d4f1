import type { EventActivity } from '@atrium/kit/events'
import type { Viewer } from '@atrium/kit/viewer'
import type { Project } from './project.entity.ts'

const FIELD_NAMES: Record<string, string> = {
  name: 'name',
  description: 'description',
  type: 'type',
  status: 'status',
  startOn: 'start',
  endOn: 'end',
  labsUrl: 'Labs address',
}

/** How a change to a project reads in the feed. */
export function projectActivity(type: string, summary: string): EventActivity {
  return { type, category: 'PROJECT', audience: 'COMPANY', summary, source: 'atrium' }
}

export function projectCreated(project: Project, viewer: Viewer): EventActivity {
  return projectActivity('project.created', `${viewer.name} created the project ${project.name}`)
}

export function projectChanged(project: Project, changed: readonly string[], viewer: Viewer): EventActivity {
  const only = changed.length === 1 ? changed[0] : null
  if (only === 'status') {
    return projectActivity(
      'project.updated',
      `${viewer.name} set the project ${project.name} to ${project.status.toLowerCase()}`,
    )
  }
  const names = new Intl.ListFormat('en').format(changed.map((field) => FIELD_NAMES[field] ?? field))
  return projectActivity('project.updated', `${viewer.name} changed the ${names} of the project ${project.name}`)
}
