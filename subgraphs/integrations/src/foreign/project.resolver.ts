import { fromGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { isStaff } from '@atrium/kit/viewer'
import { graphqlError } from '@atrium/kit/errors'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql'
import { listActivities, pageOf } from '../activity/activity.service.ts'
import { ActivityConnectionType, type ActivityType, toActivity } from '../activity/activity.type.ts'
import { knownProject } from '../commands/command.service.ts'
import { ProviderCommandConnectionType, type ProviderCommandType, toCommand } from '../commands/command.type.ts'
import {
  ExternalContainerConnectionType,
  type ExternalContainerType,
  toContainer,
} from '../containers/container.type.ts'
import type { IntegrationsContext } from '../context.ts'
import { mapPage } from '../page.ts'
import { ProjectType } from './project.type.ts'

@Resolver(() => ProjectType)
export class ProjectResolver {
  @FieldResolver(() => ActivityConnectionType, {
    nullable: true,
    description: 'The project’s part of the feed, newest first.',
  })
  async activities(
    @Root() { id }: ProjectType,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
  ): Promise<Page<ActivityType> | null> {
    const projectId = fromGlobalId('Project', id)
    if (!projectId) return null
    if (args.after != null || args.last != null) {
      return mapPage(await listActivities(await context.read(), context.viewer, args, { projectId: id }), toActivity)
    }
    const first = await context.loaders.activitiesOfProject.load(projectId, args)
    return mapPage(pageOf(first.nodes, { ...first.pageInfo, countAll: first.countAll }), toActivity)
  }

  @FieldResolver(() => ExternalContainerConnectionType, {
    nullable: true,
    description: 'What it has at connected tools: lists, sites, monitors; by name. Repositories are not among them.',
  })
  async containers(
    @Root() { id }: ProjectType,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<Page<ExternalContainerType> | null> {
    const projectId = fromGlobalId('Project', id)
    return projectId ? mapPage(await loaders.containersOfProject.load(projectId, args), toContainer) : null
  }

  @FieldResolver(() => ProviderCommandConnectionType, {
    nullable: true,
    description: 'What connected tools were asked to do for it, newest first. Empty for who has no part in the work.',
  })
  async commands(
    @Root() { id }: ProjectType,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<Page<ProviderCommandType> | null> {
    const projectId = fromGlobalId('Project', id)
    return projectId ? mapPage(await loaders.commandsOfProject.load(projectId, args), toCommand) : null
  }

  @Directive('@authenticated')
  @Subscription(() => ProjectType, {
    nullable: true,
    description: 'The project now, and again whenever a command for it changes: select its `commands`.',
    subscribe: async ({ args, context }) => {
      const { services } = context as IntegrationsContext
      const id = fromGlobalId('Project', (args as { projectId: string }).projectId)
      if (!id || !(await seesProject(context as IntegrationsContext, id))) {
        throw graphqlError('BAD_USER_INPUT', 'There is no such project, or you may not see it.')
      }
      return services.commandUpdates.ofProject(id)
    },
  })
  async projectCommandsUpdated(
    @Arg('projectId', () => ID) projectId: string,
    @Ctx() context: IntegrationsContext,
  ): Promise<ProjectType | null> {
    const id = fromGlobalId('Project', projectId)
    return id && (await seesProject(context, id)) ? { id: projectId } : null
  }
}

/** Staff see every project, also one that was made a moment ago and is not known here yet. */
async function seesProject({ viewer, read }: IntegrationsContext, id: string): Promise<boolean> {
  return isStaff(viewer) || (await knownProject(await read(), id)) !== null
}
