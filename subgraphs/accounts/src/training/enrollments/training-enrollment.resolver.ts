import { mutationResult } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { TrainingAssignment, toTrainingAssignment } from '../assignments/training-assignment.type.ts'
import { grantAttempt } from '../attempts/quiz-attempt.service.ts'
import { attemptsLeft } from '../attempts/attempts-left.ts'
import { type QuizAttempt, QuizAttemptConnection } from '../attempts/quiz-attempt.type.ts'
import { Company, toCompany } from '../../companies/company.type.ts'
import type { Context } from '../../context.ts'
import { Developer, toDeveloper } from '../../developers/developer.type.ts'
import { found } from '../../found.ts'
import { Quiz, toQuiz } from '../quizzes/quiz.type.ts'
import { toTrainingResource, TrainingResource } from '../resources/training-resource.type.ts'
import { maySendReminder, remindNow } from './remind.service.ts'
import * as inputs from './training-enrollment.input.ts'
import * as service from './training-enrollment.service.ts'
import * as types from './training-enrollment.type.ts'

const { toTrainingEnrollment } = types
type Enrollment = types.TrainingEnrollment

@Resolver(() => types.TrainingEnrollment)
export class TrainingEnrollmentResolver {
  @Directive('@authenticated')
  @Query(() => types.TrainingEnrollment, {
    nullable: true,
    description: 'An enrollment; null when you see none with this id.',
  })
  trainingEnrollment(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<Enrollment | null> {
    return found(loaders.trainingEnrollment, fromGlobalId('TrainingEnrollment', id), toTrainingEnrollment)
  }

  @Directive('@authenticated')
  @Query(() => types.TrainingEnrollmentConnection, {
    nullable: true,
    description:
      'Who is to learn what, and how far they are: all for staff, its people for a company, its developers for a partner agency, your own for a developer.',
  })
  trainingEnrollments(
    @Args(() => inputs.TrainingEnrollmentsArgs) args: inputs.TrainingEnrollmentsArgs,
    @Ctx() context: Context,
  ): Promise<Page<Enrollment>> {
    return service.listEnrollments(context, args, toTrainingEnrollment)
  }

  @Directive('@authenticated')
  @Query(() => types.TrainingProgress, {
    nullable: true,
    description: 'How far all those are that `trainingEnrollments` lists with the same filter.',
  })
  trainingProgress(
    @Args(() => inputs.TrainingProgressArgs) { where }: inputs.TrainingProgressArgs,
    @Ctx() context: Context,
  ): Promise<types.TrainingProgress> {
    return service.progressOf(context, where)
  }

  @Directive('@authenticated')
  @Mutation(() => types.TrainingStartPayload, { description: 'Notes that you have opened a resource.' })
  trainingStart(
    @Arg('input', () => inputs.TrainingEnrollmentInput) { id }: inputs.TrainingEnrollmentInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ enrollment: toTrainingEnrollment(await service.startTraining(context, id)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => types.TrainingCompletePayload, { description: 'Notes that you have read or watched a resource.' })
  trainingComplete(
    @Arg('input', () => inputs.TrainingCompleteInput) input: inputs.TrainingCompleteInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({
      enrollment: toTrainingEnrollment(await service.completeTraining(context, input)),
    }))
  }

  @Directive('@authenticated')
  @Mutation(() => types.TrainingReopenPayload, { description: 'Takes the completion of a resource back.' })
  trainingReopen(
    @Arg('input', () => inputs.TrainingEnrollmentInput) { id }: inputs.TrainingEnrollmentInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ enrollment: toTrainingEnrollment(await service.reopenTraining(context, id)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => types.TrainingRemindPayload, {
    description:
      'Reminds developers now of what is not done, at most once a day of each. Staff, and who approves developers.',
  })
  trainingRemind(
    @Arg('input', () => inputs.TrainingRemindInput) { ids }: inputs.TrainingRemindInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => {
      const { rows, skippedCount } = await remindNow(context, ids)
      return { enrollments: rows.map(toTrainingEnrollment), skippedCount }
    })
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.QuizAttemptGrantPayload, { description: 'Gives a developer one attempt more. Staff only.' })
  quizAttemptGrant(
    @Arg('input', () => inputs.TrainingEnrollmentInput) { id }: inputs.TrainingEnrollmentInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ enrollment: toTrainingEnrollment(await grantAttempt(context, id)) }))
  }

  @FieldResolver(() => TrainingAssignment, { nullable: true, description: 'What it comes from.' })
  assignment(@Root() { row }: Enrollment, @Ctx() { loaders }: Context): Promise<TrainingAssignment | null> {
    return found(loaders.trainingAssignment, row.assignmentId, toTrainingAssignment)
  }

  @FieldResolver(() => Company, { nullable: true, description: 'The company.' })
  company(@Root() { row }: Enrollment, @Ctx() { loaders }: Context): Promise<Company | null> {
    return found(loaders.company, row.companyId, toCompany)
  }

  @FieldResolver(() => Developer, { nullable: true, description: 'Who is to do it.' })
  developer(@Root() { row }: Enrollment, @Ctx() { loaders }: Context): Promise<Developer | null> {
    return found(loaders.developer, row.developerId, toDeveloper)
  }

  @FieldResolver(() => TrainingResource, { nullable: true, description: 'What is to be read or watched.' })
  resource(@Root() { row }: Enrollment, @Ctx() { loaders }: Context): Promise<TrainingResource | null> {
    return found(loaders.trainingResource, row.resourceId, toTrainingResource)
  }

  @FieldResolver(() => Quiz, { nullable: true, description: 'What is to be proven.' })
  quiz(@Root() { row }: Enrollment, @Ctx() { loaders }: Context): Promise<Quiz | null> {
    return found(loaders.quiz, row.quizId, toQuiz)
  }

  @FieldResolver(() => QuizAttemptConnection, { description: 'Attempts on the quiz, in their order.' })
  attempts(
    @Root() { row }: Enrollment,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<QuizAttempt>> {
    return loaders.attemptsOfEnrollment.load(row.id, args)
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many attempts can still be begun; null for any number.',
  })
  async attemptsLeft(@Root() { row }: Enrollment, @Ctx() { loaders }: Context): Promise<number | null> {
    const quiz = row.quizId ? await loaders.quiz.load(row.quizId) : null
    const version = quiz?.versionId ? await loaders.quizVersion.load(quiz.versionId) : null
    return attemptsLeft(row, version)
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is yours to do.' })
  isMine(@Root() { row }: Enrollment, @Ctx() { viewer }: Context): boolean {
    return viewer.kind === 'user' && viewer.developerId === row.developerId
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may send a reminder of it now.' })
  canRemind(@Root() { row }: Enrollment, @Ctx() { viewer }: Context): boolean {
    const isThrottled = row.remindedAt != null && row.remindedAt.getTime() > Date.now() - 86_400_000
    return maySendReminder(viewer, row.companyId) && row.status !== 'COMPLETED' && !row.endedAt && !isThrottled
  }
}
