import { fromGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { listActivities, pageOf } from '../activity/activity.service.ts'
import { ActivityConnectionType, type ActivityType, toActivity } from '../activity/activity.type.ts'
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
}
