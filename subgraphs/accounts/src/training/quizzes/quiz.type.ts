import { DateTime, Node } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Field, Int, ObjectType } from 'type-graphql'
import { TrainingUserError } from '../training-error.type.ts'
import { type DraftQuestion, problemsOf, QuestionKind, type QuizOption, type QuizProblem } from './quiz-content.ts'
import type { QuizDraftEntity } from './quiz-draft.entity.ts'
import type { QuizVersionEntity } from './quiz-version.entity.ts'
import type { QuizEntity } from './quiz.entity.ts'

@ObjectType('QuizOption', { description: 'One possible answer.' })
export class QuizOptionNode implements QuizOption {
  @Field(() => String, { description: 'Unique in its question.' })
  key!: string

  @Field(() => String, { description: 'The answer.' })
  text!: string
}

@ObjectType('QuizDraftQuestion', { description: 'A question with what is right.' })
export class QuizDraftQuestion implements DraftQuestion {
  @Field(() => String, { description: 'Unique in the quiz.' })
  key!: string

  @Field(() => QuestionKind, { description: 'How it is answered.' })
  kind!: QuestionKind

  @Field(() => String, { description: 'The question.' })
  prompt!: string

  @Field(() => [QuizOptionNode], { description: 'The possible answers.' })
  options!: QuizOption[]

  @Field(() => [String], { description: 'Keys of the right options; for SHORT_TEXT the accepted words.' })
  correct!: string[]

  @Field(() => Int, { description: 'Points for a right answer.' })
  points!: number

  @Field(() => String, { nullable: true, description: 'Why it is right.' })
  explanation!: string | null
}

@ObjectType('QuizProblem', { description: 'What is to be done before a quiz can be published.' })
export class QuizProblemNode implements QuizProblem {
  @Field(() => String, { nullable: true, description: 'Key of the question; null for the quiz.' })
  key!: string | null

  @Field(() => String, { description: 'What to do.' })
  message!: string
}

@ObjectType('QuizDraft', { description: 'What staff works on. Attempts are made on what was published.' })
export class QuizDraft {
  @Field(() => Int, { description: 'Raised by each save.' })
  revision!: number

  @Field(() => DateTime, { description: 'When it was saved.' })
  updatedAt!: Date

  @Field(() => Int, { nullable: true, description: 'Minutes for an attempt; null for no limit.' })
  timeLimitMinutes!: number | null

  @Field(() => Int, { nullable: true, description: 'Attempts; null for any number.' })
  attemptsAllowed!: number | null

  @Field(() => Boolean, { description: 'Whether questions and answers come in another order in each attempt.' })
  shuffles!: boolean

  @Field(() => [QuizDraftQuestion], { description: 'The questions in their order.' })
  questions!: DraftQuestion[]

  @Field(() => [QuizProblemNode], { description: 'What is to be done before it can be published.' })
  problems!: QuizProblem[]
}

export function toQuizDraft({ revision, updatedAt, content }: QuizDraftEntity): QuizDraft {
  return Object.assign(new QuizDraft(), { revision, updatedAt, ...content, problems: problemsOf(content) })
}

@ObjectType('QuizVersion', { description: 'A quiz as it was published. It never changes.' })
export class QuizVersion {
  @Field(() => Int, { description: 'Counts from 1.' })
  number!: number

  @Field(() => Int, { description: 'How many questions it has.' })
  questionCount!: number

  @Field(() => Int, { description: 'All of their points.' })
  points!: number

  @Field(() => Int, { nullable: true, description: 'Minutes for an attempt; null for no limit.' })
  timeLimitMinutes!: number | null

  @Field(() => Int, { nullable: true, description: 'Attempts; null for any number.' })
  attemptsAllowed!: number | null

  @Field(() => Boolean, { description: 'Whether questions and answers come in another order in each attempt.' })
  shuffles!: boolean

  @Field(() => DateTime, { description: 'When it was published.' })
  publishedAt!: Date
}

export function toQuizVersion(row: QuizVersionEntity): QuizVersion {
  const { number, questionCount, points, shuffles, publishedAt } = row
  return Object.assign(new QuizVersion(), {
    number,
    questionCount,
    points,
    timeLimitMinutes: row.timeLimitMinutes ?? null,
    attemptsAllowed: row.attemptsAllowed ?? null,
    shuffles,
    publishedAt,
  })
}

@ObjectType('Quiz', { implements: Node, description: 'Questions that prove what somebody knows.' })
export class Quiz implements Node, Pick<QuizEntity, 'title' | 'summary' | 'createdAt' | 'archivedAt'> {
  id!: string
  row!: QuizEntity

  @Field(() => String, { description: 'Its title.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  summary!: string | null

  @Field(() => DateTime, { description: 'When it was begun.' })
  createdAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it was put away; it cannot be assigned since then.' })
  archivedAt!: Date | null
}

export function toQuiz(row: QuizEntity): Quiz {
  return Object.assign(new Quiz(), {
    row,
    id: toGlobalId('Quiz', row.id),
    title: row.title,
    summary: row.summary ?? null,
    createdAt: row.createdAt,
    archivedAt: row.archivedAt ?? null,
  })
}

export const QuizConnection = connectionType(Quiz, 'Quiz')

@ObjectType({ description: 'The quiz as it is now, or why it stays as it was.' })
class QuizPayload {
  @Field(() => Quiz, { nullable: true, description: 'The quiz.' })
  quiz?: Quiz | null

  @Field(() => [TrainingUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: TrainingUserError[]
}

@ObjectType({ description: 'The new quiz, or why there is none.' })
export class QuizCreatePayload extends QuizPayload {}

@ObjectType({ description: 'The quiz with its draft saved, or why not.' })
export class QuizDraftSavePayload extends QuizPayload {}

@ObjectType({ description: 'The quiz with its new version, or why there is none.' })
export class QuizPublishPayload extends QuizPayload {}

@ObjectType({ description: 'The quiz that was put away or taken back, or why not.' })
export class QuizArchivePayload extends QuizPayload {}
