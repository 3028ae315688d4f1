import 'reflect-metadata'
import { auditLogResolver } from '@atrium/kit/audit-log'
import { processHealthResolver } from '@atrium/kit/health'
import { fromGlobalId } from '@atrium/kit/ids'
import { personalDataResolver } from '@atrium/kit/privacy'
import { buildSubgraphSchema, type SubgraphContext, type SubgraphSchema } from '@atrium/kit/server'
import { ProjectDeveloperAssignmentResolver } from './assignments/assignment.resolver.ts'
import { BuildResolver } from './builds/build.resolver.ts'
import { toBuild } from './builds/build.type.ts'
import { ProjectBudgetResolver } from './budgets/budget.resolver.ts'
import { HoursInDetailResolver, ProjectHoursResolver } from './hours/hours.resolver.ts'
import { CompanyResolver } from './companies/company.resolver.ts'
import { CompanyNode } from './companies/company.type.ts'
import type { Loaders } from './loaders.ts'
import { DeploymentResolver } from './deployments/deployment.resolver.ts'
import { toDeployment } from './deployments/deployment.type.ts'
import { DeveloperResolver } from './developers/developer.resolver.ts'
import { DeveloperNode } from './developers/developer.type.ts'
import { MilestoneResolver } from './milestones/milestone.resolver.ts'
import { toMilestone } from './milestones/milestone.type.ts'
import { PlatformResolver } from './platform/platform.resolver.ts'
import { PlatformNode } from './platform/platform.type.ts'
import { ProjectResolver } from './projects/project.resolver.ts'
import { toProject } from './projects/project.type.ts'
import { RepositoryResolver } from './repositories/repository.resolver.ts'
import { toRepository } from './repositories/repository.type.ts'
import { TaskResolver } from './tasks/task.resolver.ts'
import { toTask } from './tasks/task.type.ts'
import { personalData } from './privacy/personal-data.ts'

/** The schema of this subgraph. Needs no database. */
export function schema(): SubgraphSchema {
  return buildSubgraphSchema({
    resolvers: [
      auditLogResolver('projects'),
      processHealthResolver('projects'),
      personalDataResolver(personalData),
      ProjectResolver,
      ProjectBudgetResolver,
      ProjectHoursResolver,
      HoursInDetailResolver,
      MilestoneResolver,
      RepositoryResolver,
      DeploymentResolver,
      BuildResolver,
      ProjectDeveloperAssignmentResolver,
      CompanyResolver,
      DeveloperResolver,
      TaskResolver,
      PlatformResolver,
    ],
    orphanedTypes: [CompanyNode, DeveloperNode, PlatformNode],
    references: {
      Project: reference('Project', 'project', toProject),
      Milestone: reference('Milestone', 'milestone', toMilestone),
      Repository: reference('Repository', 'repository', toRepository),
      Deployment: reference('Deployment', 'deployment', toDeployment),
      Build: reference('Build', 'build', toBuild),
      Task: reference('Task', 'task', toTask),
      Company: ({ id }) => ({ id }),
      Developer: ({ id }) => ({ id }),
      Platform: ({ id }) => ({ id }),
    },
  })
}

type Loader = 'project' | 'milestone' | 'repository' | 'deployment' | 'build' | 'task'
type RowOf<K extends Loader> = NonNullable<Awaited<ReturnType<Loaders[K]['load']>>>

function reference<K extends Loader>(
  type: 'Project' | 'Milestone' | 'Repository' | 'Deployment' | 'Build' | 'Task',
  loader: K,
  toNode: (row: RowOf<K>) => object,
) {
  return async ({ id }: { id: string }, context: SubgraphContext): Promise<object | null> => {
    const uuid = fromGlobalId(type, id)
    const row = uuid ? await (context.loaders as Loaders)[loader].load(uuid) : null
    return row && toNode(row as RowOf<K>)
  }
}
