import { mutationResult } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import { Arg, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { type Context, requireUser } from '../../context.ts'
import { toTrainingEnrollment, TrainingEnrollment } from '../enrollments/training-enrollment.type.ts'
import { found } from '../../found.ts'
import { questionsOf, readsQuestions } from './attempt-questions.ts'
import * as inputs from './quiz-attempt.input.ts'
import { saveAnswers, startAttempt, submitAttempt } from './quiz-attempt.service.ts'
import * as types from './quiz-attempt.type.ts'

const { toQuizAttempt } = types

@Resolver(() => types.QuizAttempt)
export class QuizAttemptResolver {
  @Directive('@authenticated')
  @Query(() => types.QuizAttempt, { nullable: true, description: 'An attempt; null when you see none with this id.' })
  quizAttempt(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<types.QuizAttempt | null> {
    return found(loaders.quizAttempt, fromGlobalId('QuizAttempt', id), toQuizAttempt)
  }

  @Directive('@authenticated')
  @Mutation(() => types.QuizAttemptStartPayload, {
    description: 'Begins an attempt, or goes on with the one under way.',
  })
  quizAttemptStart(
    @Arg('input', () => inputs.QuizAttemptStartInput) { enrollmentId }: inputs.QuizAttemptStartInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ attempt: toQuizAttempt(await startAttempt(context, enrollmentId)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => types.QuizAttemptSavePayload, { description: 'Keeps the answers so far.' })
  quizAttemptSave(
    @Arg('input', () => inputs.QuizAttemptAnswersInput) input: inputs.QuizAttemptAnswersInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ attempt: toQuizAttempt(await saveAnswers(context, input)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => types.QuizAttemptSubmitPayload, {
    description: 'Hands an attempt in. Twice is once; after the time limit what was saved within it counts.',
  })
  quizAttemptSubmit(
    @Arg('input', () => inputs.QuizAttemptAnswersInput) input: inputs.QuizAttemptAnswersInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ attempt: toQuizAttempt(await submitAttempt(context, input)) }))
  }

  @FieldResolver(() => TrainingEnrollment, { nullable: true, description: 'What it belongs to.' })
  enrollment(@Root() { row }: types.QuizAttempt, @Ctx() { loaders }: Context): Promise<TrainingEnrollment | null> {
    return found(loaders.trainingEnrollment, row.enrollmentId, toTrainingEnrollment)
  }

  @FieldResolver(() => [types.QuizAttemptQuestion], {
    nullable: true,
    description: 'Its questions, for the developer, and for staff once it is handed in; null for everybody else.',
  })
  async questions(
    @Root() { row }: types.QuizAttempt,
    @Ctx() context: Context,
  ): Promise<types.QuizAttemptQuestion[] | null> {
    const viewer = requireUser(context)
    if (!readsQuestions(viewer, row)) return null
    const { loaders } = context
    const [enrollment, version, solutions] = await Promise.all([
      loaders.trainingEnrollment.load(row.enrollmentId),
      loaders.quizVersion.load(row.versionId),
      row.submittedAt ? loaders.quizSolutions.load(row.versionId) : null,
    ])
    const quiz = version && (await loaders.quiz.load(version.quizId))
    const current = quiz?.versionId ? await loaders.quizVersion.load(quiz.versionId) : null
    if (!enrollment || !version) return null
    return questionsOf(viewer, row, enrollment, { version, current }, solutions)
  }
}
