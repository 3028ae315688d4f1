import { mutationResult } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import type { Page } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.ts'
import { found } from '../../found.ts'
import { toUser, User } from '../../users/user.type.ts'
import { markdownToHtml } from './markdown.ts'
import * as inputs from './training-resource.input.ts'
import { archiveResource, createResource, listResources, updateResource } from './training-resource.service.ts'
import * as types from './training-resource.type.ts'

const { toTrainingResource } = types

@Resolver(() => types.TrainingResource)
export class TrainingResourceResolver {
  @Directive('@authenticated')
  @Query(() => types.TrainingResource, {
    nullable: true,
    description: 'A resource; null when you see none with this id.',
  })
  trainingResource(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<types.TrainingResource | null> {
    return found(loaders.trainingResource, fromGlobalId('TrainingResource', id), toTrainingResource)
  }

  @Directive('@authenticated')
  @Query(() => types.TrainingResourceConnection, {
    nullable: true,
    description: 'Resources: all for staff, what is assigned to companies that you see otherwise.',
  })
  trainingResources(
    @Args(() => inputs.TrainingResourcesArgs) args: inputs.TrainingResourcesArgs,
    @Ctx() context: Context,
  ): Promise<Page<types.TrainingResource>> {
    return listResources(context, args, toTrainingResource)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.TrainingResourceCreatePayload, { description: 'Enters a resource. Staff only.' })
  trainingResourceCreate(
    @Arg('input', () => inputs.TrainingResourceCreateInput) input: inputs.TrainingResourceCreateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ resource: toTrainingResource(await createResource(context, input)) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.TrainingResourceUpdatePayload, { description: 'Changes a resource. Staff only.' })
  trainingResourceUpdate(
    @Arg('input', () => inputs.TrainingResourceUpdateInput) input: inputs.TrainingResourceUpdateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ resource: toTrainingResource(await updateResource(context, input)) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.TrainingResourceArchivePayload, {
    description: 'Puts a resource away or takes it back. Staff only.',
  })
  trainingResourceArchive(
    @Arg('input', () => inputs.TrainingArchiveInput) input: inputs.TrainingArchiveInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ resource: toTrainingResource(await archiveResource(context, input)) }))
  }

  @FieldResolver(() => String, { nullable: true, description: 'Its text as safe HTML; null where it has none.' })
  html(@Root() { row }: types.TrainingResource): string | null {
    return row.body ? markdownToHtml(row.body) : null
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who entered it; null for whom you do not see.' })
  createdBy(@Root() { row }: types.TrainingResource, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.createdById, toUser)
  }
}
