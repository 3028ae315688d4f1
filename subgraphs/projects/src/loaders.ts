import { pageLoader, rowLoader } from '@atrium/kit/pages'
import type { SubgraphContext } from '@atrium/kit/server'
import { assignmentLists } from './assignments/assignment.loaders.ts'
import { toAssignment } from './assignments/assignment.type.ts'
import { Build } from './builds/build.entity.ts'
import { buildMonthLoader, latestBuildLoader } from './builds/build.loaders.ts'
import { toBuild } from './builds/build.type.ts'
import { budgetLoader } from './budgets/budget.loader.ts'
import { Deployment } from './deployments/deployment.entity.ts'
import { toDeployment } from './deployments/deployment.type.ts'
import { hoursLoaders } from './hours/hours.loader.ts'
import { Milestone } from './milestones/milestone.entity.ts'
import { milestoneOrder } from './milestones/milestone.service.ts'
import { toMilestone } from './milestones/milestone.type.ts'
import { Project } from './projects/project.entity.ts'
import { projectLists } from './projects/project.loaders.ts'
import { toProject } from './projects/project.type.ts'
import { companyWorkLoader } from './companies/company-work.loader.ts'
import { projectStatsLoader } from './repositories/project-stats.loader.ts'
import { Repository } from './repositories/repository.entity.ts'
import { Task } from './tasks/task.entity.ts'
import { taskLists } from './tasks/task.loaders.ts'
import { toTask } from './tasks/task.type.ts'
import { toRepository } from './repositories/repository.type.ts'

export type Loaders = ReturnType<typeof createLoaders>

export function createLoaders(context: SubgraphContext) {
  const em = () => context.read()
  return {
    project: rowLoader(em, Project),
    milestone: rowLoader(em, Milestone),
    repository: rowLoader(em, Repository),
    deployment: rowLoader(em, Deployment),
    build: rowLoader(em, Build),
    latestBuild: latestBuildLoader(em),
    buildMonth: buildMonthLoader(em),
    buildsOfProject: pageLoader({
      em,
      entity: Build,
      parent: 'projectId',
      orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }],
      toNode: toBuild,
    }),
    milestonesOfProject: pageLoader({
      em,
      entity: Milestone,
      parent: 'projectId',
      orderBy: milestoneOrder(),
      toNode: toMilestone,
    }),
    projectStats: projectStatsLoader(em),
    companyWork: companyWorkLoader(em),
    repositoriesOfProject: pageLoader({
      em,
      entity: Repository,
      parent: 'projectId',
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      toNode: toRepository,
    }),
    deploymentsOfProject: pageLoader({
      em,
      entity: Deployment,
      parent: 'projectId',
      orderBy: [{ deployedAt: 'desc' }, { id: 'desc' }],
      toNode: toDeployment,
    }),
    task: rowLoader(em, Task),
    tasksOfProject: taskLists(em, toTask),
    budget: budgetLoader(em),
    ...hoursLoaders(em),
    projectsOfCompany: projectLists(em, toProject),
    assignments: assignmentLists(em, toAssignment),
  }
}
