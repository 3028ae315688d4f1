/** What projects publishes. */
export interface ProjectsEvents {
  'project.created': { projectId: string; name: string }
  'project.updated': { projectId: string; changed: string[] }
  /** What it may use; `period` and `seconds` are null when that was taken away. Of money: the time that it buys. Days are the project's own. */
  'project.budget_changed': {
    projectId: string
    name: string
    period: 'MONTH' | 'QUARTER' | 'PROJECT' | null
    seconds: number | null
    startsOn: string
    endsOn: string | null
  }
  'milestone.created': MilestonePayload
  'milestone.updated': MilestonePayload
  'milestone.reached': MilestonePayload
  'milestone.reopened': MilestonePayload
  'milestone.deleted': MilestonePayload
  'repository.linked': {
    repositoryId: string
    projectId: string
    provider: 'GITHUB' | 'GITLAB' | 'BITBUCKET'
    fullName: string
  }
  'repository.unlinked': {
    repositoryId: string
    projectId: string
    provider: 'GITHUB' | 'GITLAB' | 'BITBUCKET'
    fullName: string
  }
  'project.developer_joined': ProjectDeveloperPayload
  'project.developer_role_changed': ProjectDeveloperPayload
  'project.developer_left': ProjectDeveloperPayload
  'repository.synced': { repositoryId: string; projectId: string }
  'deployment.recorded': { deploymentId: string; projectId: string }
  'build.recorded': { buildId: string; projectId: string }
  /** A task was added, changed or removed; how far the project is with it. */
  'task.recorded': { projectId: string; taskId: string; tasksDone: number; tasksTotal: number }
}

/** A developer on a project. */
interface ProjectDeveloperPayload {
  assignmentId: string
  projectId: string
  projectName: string
  developerId: string
  role: 'LEAD' | 'DEVELOPER' | 'REVIEWER'
}

/** A milestone of a project. */
interface MilestonePayload {
  milestoneId: string
  projectId: string
}
