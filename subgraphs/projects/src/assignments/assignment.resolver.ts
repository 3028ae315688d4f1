import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { ProjectNode, toProject } from '../projects/project.type.ts'
import { ProjectDeveloperAssignmentNode } from './assignment.type.ts'

@Resolver(() => ProjectDeveloperAssignmentNode)
export class ProjectDeveloperAssignmentResolver {
  @FieldResolver(() => ProjectNode, { description: 'The project it is on.' })
  async project(@Root() { row }: ProjectDeveloperAssignmentNode, @Ctx() context: Context) {
    const project = await context.loaders.project.load(row.projectId)
    return project && toProject(project)
  }
}
