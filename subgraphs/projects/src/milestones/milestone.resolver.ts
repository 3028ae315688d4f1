import { mutationResult } from '@atrium/kit/errors'
import { Public } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { ProjectNode, toProject } from '../projects/project.type.ts'
import * as inputs from './milestone.input.ts'
import * as payloads from './milestone.payload.ts'
import * as service from './milestone.service.ts'
import { MilestoneConnection, MilestoneNode, toMilestone } from './milestone.type.ts'

@Resolver(() => MilestoneNode)
export class MilestoneResolver {
  @Public()
  @Directive('@authenticated')
  @Query(() => MilestoneConnection, {
    nullable: true,
    description: 'The milestones of projects that you may see, what is due first before the rest.',
  })
  async milestones(@Args(() => inputs.MilestonesArgs) args: inputs.MilestonesArgs, @Ctx() context: Context) {
    return service.listMilestones(await context.read(), args, toMilestone)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => payloads.MilestoneCreatePayload, { description: 'Promises a milestone. Staff only.' })
  milestoneCreate(
    @Arg('input', () => inputs.MilestoneCreateInput) input: inputs.MilestoneCreateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({
      milestone: toMilestone(await context.write((em) => service.createMilestone(em, context.viewer, input))),
    }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => payloads.MilestoneUpdatePayload, { description: 'Renames or moves a milestone. Staff only.' })
  milestoneUpdate(
    @Arg('input', () => inputs.MilestoneUpdateInput) input: inputs.MilestoneUpdateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({
      milestone: toMilestone(await context.write((em) => service.updateMilestone(em, context.viewer, input))),
    }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => payloads.MilestoneReachPayload, {
    description: 'Notes that a milestone is reached, or takes that back. Staff only.',
  })
  milestoneReach(
    @Arg('input', () => inputs.MilestoneReachInput) input: inputs.MilestoneReachInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({
      milestone: toMilestone(await context.write((em) => service.reachMilestone(em, context.viewer, input))),
    }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => payloads.MilestoneDeletePayload, { description: 'Drops a milestone. Staff only.' })
  milestoneDelete(
    @Arg('input', () => inputs.MilestoneDeleteInput) input: inputs.MilestoneDeleteInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({
      milestoneId: toGlobalId(
        'Milestone',
        await context.write((em) => service.deleteMilestone(em, context.viewer, input)),
      ),
    }))
  }

  @FieldResolver(() => ProjectNode, { description: 'The project that promises it.' })
  async project(@Root() { row }: MilestoneNode, @Ctx() context: Context) {
    const project = await context.loaders.project.load(row.projectId)
    return project && toProject(project)
  }
}
