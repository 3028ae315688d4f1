import { ProjectDeveloper } from './assignments/assignment.entity.ts'
import { Build } from './builds/build.entity.ts'
import { Deployment } from './deployments/deployment.entity.ts'
import { ProjectBudget } from './budgets/budget.entity.ts'
import { TimeEntry } from './hours/time-entry.entity.ts'
import { Milestone } from './milestones/milestone.entity.ts'
import { Project } from './projects/project.entity.ts'
import { Repository } from './repositories/repository.entity.ts'
import { Task } from './tasks/task.entity.ts'

export const NAME = 'projects'
export const entities = [
  Project,
  Milestone,
  Repository,
  Deployment,
  Build,
  ProjectDeveloper,
  Task,
  TimeEntry,
  ProjectBudget,
]
