import { mutationResult } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import type { Page } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Company, toCompany } from '../../companies/company.type.ts'
import type { Context } from '../../context.ts'
import { found } from '../../found.ts'
import { toUser, User } from '../../users/user.type.ts'
import { NO_PROGRESS } from '../enrollments/progress.ts'
import { TrainingProgress } from '../enrollments/training-enrollment.type.ts'
import { Quiz, toQuiz } from '../quizzes/quiz.type.ts'
import { toTrainingResource, TrainingResource } from '../resources/training-resource.type.ts'
import * as inputs from './training-assignment.input.ts'
import * as service from './training-assignment.service.ts'
import * as types from './training-assignment.type.ts'

const { toTrainingAssignment } = types

@Resolver(() => types.TrainingAssignment)
export class TrainingAssignmentResolver {
  @Directive('@authenticated')
  @Query(() => types.TrainingAssignment, {
    nullable: true,
    description: 'An assignment of training; null when you see none with this id.',
  })
  trainingAssignment(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<types.TrainingAssignment | null> {
    return found(loaders.trainingAssignment, fromGlobalId('TrainingAssignment', id), toTrainingAssignment)
  }

  @Directive('@authenticated')
  @Query(() => types.TrainingAssignmentConnection, {
    nullable: true,
    description: 'What is assigned to the companies that you see.',
  })
  trainingAssignments(
    @Args(() => inputs.TrainingAssignmentsArgs) args: inputs.TrainingAssignmentsArgs,
    @Ctx() context: Context,
  ): Promise<Page<types.TrainingAssignment>> {
    return service.listAssignments(context, args, toTrainingAssignment)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.TrainingAssignPayload, {
    description: 'Assigns resources and quizzes to companies. Staff only.',
  })
  trainingAssign(
    @Arg('input', () => inputs.TrainingAssignInput) input: inputs.TrainingAssignInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({
      assignments: (await service.assignTraining(context, input)).map(toTrainingAssignment),
    }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.TrainingAssignmentUpdatePayload, {
    description: 'Changes whether it is required, and by when. Staff only.',
  })
  trainingAssignmentUpdate(
    @Arg('input', () => inputs.TrainingAssignmentUpdateInput) input: inputs.TrainingAssignmentUpdateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({
      assignment: toTrainingAssignment(await service.updateAssignment(context, input)),
    }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.TrainingUnassignPayload, {
    description: 'Ends an assignment for those who have yet to do it. Staff only.',
  })
  trainingUnassign(
    @Arg('input', () => inputs.TrainingAssignmentInput) { id }: inputs.TrainingAssignmentInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({
      assignment: toTrainingAssignment(await service.unassignTraining(context, id)),
    }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.TrainingAssignmentRestorePayload, { description: 'Takes an unassignment back. Staff only.' })
  trainingAssignmentRestore(
    @Arg('input', () => inputs.TrainingAssignmentInput) { id }: inputs.TrainingAssignmentInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({
      assignment: toTrainingAssignment(await service.restoreAssignment(context, id)),
    }))
  }

  @FieldResolver(() => Company, { nullable: true, description: 'The company.' })
  company(@Root() { row }: types.TrainingAssignment, @Ctx() { loaders }: Context): Promise<Company | null> {
    return found(loaders.company, row.companyId, toCompany)
  }

  @FieldResolver(() => TrainingResource, { nullable: true, description: 'What is to be read or watched.' })
  resource(@Root() { row }: types.TrainingAssignment, @Ctx() { loaders }: Context): Promise<TrainingResource | null> {
    return found(loaders.trainingResource, row.resourceId, toTrainingResource)
  }

  @FieldResolver(() => Quiz, { nullable: true, description: 'What is to be proven.' })
  quiz(@Root() { row }: types.TrainingAssignment, @Ctx() { loaders }: Context): Promise<Quiz | null> {
    return found(loaders.quiz, row.quizId, toQuiz)
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who assigned it; null for whom you do not see.' })
  createdBy(@Root() { row }: types.TrainingAssignment, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.createdById, toUser)
  }

  @FieldResolver(() => TrainingProgress, { description: 'How far the developers are whom you see.' })
  async progress(@Root() { row }: types.TrainingAssignment, @Ctx() { loaders }: Context): Promise<TrainingProgress> {
    return (await loaders.trainingProgressOf('assignment_id').load(row.id)) ?? NO_PROGRESS
  }
}
