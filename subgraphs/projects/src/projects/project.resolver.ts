import { Public, Shared } from '@atrium/kit/graphql'
import { badInput, mutationResult } from '@atrium/kit/errors'
import { PageArgs } from '@atrium/kit/pages'
import {
  Arg,
  Args,
  Ctx,
  Directive,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql'
import {
  ProjectDeveloperAssignmentConnection,
  ProjectDeveloperAssignmentsArgs,
} from '../assignments/assignment.type.ts'
import type { Context } from '../context.ts'
import { BuildConnection } from '../builds/build.type.ts'
import { DeploymentConnection, DeploymentNode, toDeployment } from '../deployments/deployment.type.ts'
import { MilestoneConnection } from '../milestones/milestone.type.ts'
import { ProjectStats } from '../repositories/project-stats.type.ts'
import { RepositoryConnection } from '../repositories/repository.type.ts'
import { progressOf, ProjectProgressType, TaskConnection, TasksArgs } from '../tasks/task.type.ts'
import { ProjectCreateInput, ProjectsArgs, ProjectUpdateInput } from './project.input.ts'
import { ProjectCreatePayload, ProjectUpdatePayload } from './project.payload.ts'
import { createProject, findProject, isMadeAlready, listProjects, updateProject } from './project.service.ts'
import { ProjectConnection, ProjectNode, toProject } from './project.type.ts'

@Resolver(() => ProjectNode)
export class ProjectResolver {
  @Public()
  @Directive('@authenticated')
  @Query(() => ProjectNode, { nullable: true, description: 'A project; null when there is none that you may see.' })
  async project(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    const project = await findProject(await context.read(), id)
    return project && toProject(project)
  }

  @Public()
  @Directive('@authenticated')
  @Query(() => ProjectConnection, { nullable: true, description: 'The projects that you may see.' })
  async projects(@Args(() => ProjectsArgs) args: ProjectsArgs, @Ctx() context: Context) {
    return listProjects(await context.read(), args, toProject)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => ProjectCreatePayload, {
    description: 'Makes a project, and what it needs at connected tools. Staff only.',
  })
  async projectCreate(@Arg('input', () => ProjectCreateInput) input: ProjectCreateInput, @Ctx() context: Context) {
    return mutationResult(async () => {
      const create = () => context.write((em) => createProject(em, context.viewer, input))
      const project = await create().catch((error: unknown) => {
        // A call with the same key was first after all: now its project is there to be found.
        if (input.idempotencyKey != null && isMadeAlready(error)) return create()
        throw error
      })
      return { project: toProject(project) }
    })
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => ProjectUpdatePayload, { description: 'Changes a project. Staff only.' })
  async projectUpdate(@Arg('input', () => ProjectUpdateInput) input: ProjectUpdateInput, @Ctx() context: Context) {
    return mutationResult(async () => ({
      project: toProject(await context.write((em) => updateProject(em, context.viewer, input))),
    }))
  }

  @Public()
  @Shared()
  @Directive('@authenticated')
  @Subscription(() => ProjectNode, {
    nullable: true,
    description:
      'The project whenever it, its repositories, its deployments or its tasks change; null once you may no longer see it.',
    subscribe: ({ args, context }) => subscribeToProject(args as { id: string }, context as Context),
  })
  async projectUpdated(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return this.project(id, context)
  }

  @FieldResolver(() => DeploymentNode, { nullable: true, description: 'The newest deployment by `deployedAt`.' })
  async lastDeployment(@Root() { row }: ProjectNode, @Ctx() context: Context) {
    const deployment = row.lastDeploymentId ? await context.loaders.deployment.load(row.lastDeploymentId) : null
    return deployment && toDeployment(deployment)
  }

  @FieldResolver(() => MilestoneConnection, { description: 'What is due first before the rest.' })
  milestones(@Root() { row }: ProjectNode, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    return context.loaders.milestonesOfProject.load(row.id, args)
  }

  @FieldResolver(() => ProjectStats, {
    nullable: true,
    description: 'Its repositories in figures; null while none of them was synchronised.',
  })
  stats(@Root() { row }: ProjectNode, @Ctx() context: Context): Promise<ProjectStats | null> {
    return context.loaders.projectStats.load(row.id)
  }

  @FieldResolver(() => DeploymentConnection, { description: 'Newest first.' })
  deployments(@Root() { row }: ProjectNode, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    return context.loaders.deploymentsOfProject.load(row.id, args)
  }

  @FieldResolver(() => BuildConnection, {
    description: 'Builds of its repositories in the last ninety days, what was reported last first.',
  })
  builds(@Root() { row }: ProjectNode, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    return context.loaders.buildsOfProject.load(row.id, args)
  }

  @FieldResolver(() => TaskConnection, { description: 'As the connected tools say in which they are kept.' })
  tasks(@Root() { row }: ProjectNode, @Args(() => TasksArgs) args: TasksArgs, @Ctx() context: Context) {
    return context.loaders.tasksOfProject.load(row.id, args)
  }

  @FieldResolver(() => ProjectProgressType, {
    nullable: true,
    description: 'How far it is; null while it has no tasks to count.',
  })
  progress(@Root() { row }: ProjectNode): ProjectProgressType | null {
    return progressOf(row.tasksDone, row.tasksTotal)
  }

  @FieldResolver(() => RepositoryConnection, { description: 'By name.' })
  repositories(@Root() { row }: ProjectNode, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context) {
    return context.loaders.repositoriesOfProject.load(row.id, args)
  }

  @FieldResolver(() => ProjectDeveloperAssignmentConnection, { description: 'Latest first.' })
  developerAssignments(
    @Root() { row }: ProjectNode,
    @Args(() => ProjectDeveloperAssignmentsArgs) args: ProjectDeveloperAssignmentsArgs,
    @Ctx() context: Context,
  ) {
    return context.loaders.assignments.load('projectId', row.id, args)
  }
}

async function subscribeToProject({ id }: { id: string }, context: Context): Promise<AsyncIterable<unknown>> {
  const project = await findProject(await context.read(), id)
  if (!project) throw badInput('There is no project with this id, or you may not see it.')
  return context.services.updates.of(project.id)
}
