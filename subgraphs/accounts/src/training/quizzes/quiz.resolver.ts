import { mutationResult } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import type { Page } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.ts'
import { found } from '../../found.ts'
import { TrainingArchiveInput } from '../resources/training-resource.input.ts'
import * as inputs from './quiz.input.ts'
import { archiveQuiz, createQuiz, listQuizzes, publishQuiz, saveDraft } from './quiz.service.ts'
import * as types from './quiz.type.ts'

const { toQuiz, toQuizDraft, toQuizVersion } = types

@Resolver(() => types.Quiz)
export class QuizResolver {
  @Directive('@authenticated')
  @Query(() => types.Quiz, { nullable: true, description: 'A quiz; null when you see none with this id.' })
  quiz(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<types.Quiz | null> {
    return found(loaders.quiz, fromGlobalId('Quiz', id), toQuiz)
  }

  @Directive('@authenticated')
  @Query(() => types.QuizConnection, {
    nullable: true,
    description: 'Quizzes: all for staff, what is assigned to companies that you see otherwise.',
  })
  quizzes(
    @Args(() => inputs.QuizzesArgs) args: inputs.QuizzesArgs,
    @Ctx() context: Context,
  ): Promise<Page<types.Quiz>> {
    return listQuizzes(context, args, toQuiz)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.QuizCreatePayload, { description: 'Begins a quiz. Staff only.' })
  quizCreate(@Arg('input', () => inputs.QuizCreateInput) input: inputs.QuizCreateInput, @Ctx() context: Context) {
    return mutationResult(async () => ({ quiz: toQuiz(await createQuiz(context, input)) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.QuizDraftSavePayload, {
    description: 'Keeps what is written, finished or not. Staff only.',
  })
  quizDraftSave(
    @Arg('input', () => inputs.QuizDraftSaveInput) input: inputs.QuizDraftSaveInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ quiz: toQuiz(await saveDraft(context, input)) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.QuizPublishPayload, {
    description: 'Makes a version of the draft, on which new attempts are made. Staff only.',
  })
  quizPublish(@Arg('input', () => inputs.QuizPublishInput) input: inputs.QuizPublishInput, @Ctx() context: Context) {
    return mutationResult(async () => ({ quiz: toQuiz(await publishQuiz(context, input)) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.QuizArchivePayload, { description: 'Puts a quiz away or takes it back. Staff only.' })
  quizArchive(@Arg('input', () => TrainingArchiveInput) input: TrainingArchiveInput, @Ctx() context: Context) {
    return mutationResult(async () => ({ quiz: toQuiz(await archiveQuiz(context, input)) }))
  }

  @FieldResolver(() => types.QuizVersion, {
    nullable: true,
    description: 'What new attempts are made on; null until it is published.',
  })
  version(@Root() { row }: types.Quiz, @Ctx() { loaders }: Context): Promise<types.QuizVersion | null> {
    return found(loaders.quizVersion, row.versionId, toQuizVersion)
  }

  @Directive('@policy(policies: [["staff"]])')
  @FieldResolver(() => types.QuizDraft, { nullable: true, description: 'What staff works on. Staff only.' })
  draft(@Root() { row }: types.Quiz, @Ctx() { loaders }: Context): Promise<types.QuizDraft | null> {
    return found(loaders.quizDraft, row.id, toQuizDraft)
  }
}
