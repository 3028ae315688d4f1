import type { Page } from '@atrium/kit/pages'
import { isStaff } from '@atrium/kit/viewer'
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { ProjectNode } from '../projects/project.type.ts'
import { checkedDays, listTimeEntries } from './hours.service.ts'
import * as types from './hours.type.ts'

const STAFF = '@policy(policies: [["staff"]])'

@Resolver(() => ProjectNode)
export class ProjectHoursResolver {
  @Directive('@cost(weight: 3)')
  @FieldResolver(() => types.ProjectHoursType, {
    nullable: true,
    description: 'Worked time of a stretch of days. Whoever sees the project sees the sums; who worked, staff sees.',
  })
  async hours(@Root() { row }: ProjectNode, @Args(() => types.DaysArgs) args: types.DaysArgs, @Ctx() context: Context) {
    const days = checkedDays(args)
    return { projectId: row.id, days, ...(await context.loaders.hours.load(row.id, days)) }
  }

  @Directive(STAFF)
  @FieldResolver(() => types.TimeEntryConnection, {
    nullable: true,
    description: 'The entries of a stretch of days, the latest first. Staff only.',
  })
  async timeEntries(
    @Root() { row }: ProjectNode,
    @Args(() => types.TimeEntriesArgs) args: types.TimeEntriesArgs,
    @Ctx() context: Context,
  ): Promise<Page<types.TimeEntryNode> | null> {
    const asked = { ...args, ...checkedDays(args) }
    return isStaff(context.viewer) ? listTimeEntries(await context.read(), row.id, asked, types.toTimeEntry) : null
  }
}

@Resolver(() => types.ProjectHoursType)
export class HoursInDetailResolver {
  @Directive(STAFF)
  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [types.HoursOfPersonType], {
    nullable: true,
    description: 'The most first, at most 100. Staff only.',
  })
  async persons(
    @Root() { projectId, days }: types.ProjectHoursType,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<types.HoursOfPersonType[] | null> {
    return isStaff(viewer) ? (await loaders.hoursInDetail.load(projectId, days)).persons : null
  }

  @Directive(STAFF)
  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [types.HoursOfWorkType], {
    nullable: true,
    description: 'The most first, at most 100. Staff only.',
  })
  async work(
    @Root() { projectId, days }: types.ProjectHoursType,
    @Ctx() { viewer, loaders }: Context,
  ): Promise<types.HoursOfWorkType[] | null> {
    return isStaff(viewer) ? (await loaders.hoursInDetail.load(projectId, days)).work : null
  }
}
