import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { ProjectNode, toProject } from '../projects/project.type.ts'
import { RepositoryNode, toRepository } from '../repositories/repository.type.ts'
import { DeploymentNode } from './deployment.type.ts'

@Resolver(() => DeploymentNode)
export class DeploymentResolver {
  @FieldResolver(() => ProjectNode, { description: 'The project that was deployed.' })
  async project(@Root() { row }: DeploymentNode, @Ctx() context: Context) {
    const project = await context.loaders.project.load(row.projectId)
    return project && toProject(project)
  }

  @FieldResolver(() => RepositoryNode, { nullable: true, description: 'Null once the repository was unlinked.' })
  async repository(@Root() { row }: DeploymentNode, @Ctx() context: Context) {
    const repository = row.repositoryId ? await context.loaders.repository.load(row.repositoryId) : null
    return repository && toRepository(repository)
  }
}
