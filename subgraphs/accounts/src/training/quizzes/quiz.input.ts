import { PageArgs } from '@atrium/kit/pages'
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { TrainingLibraryOrder } from '../resources/training-resource.input.ts'
import { QuestionKind, type QuizContent } from './quiz-content.ts'

registerEnumType(QuestionKind, { name: 'QuestionKind', description: 'How a question is answered. May grow.' })

@InputType({ description: 'Which quizzes. All that is given must hold.' })
export class QuizWhereInput {
  @Field(() => String, { nullable: true, description: 'Part of the title or the summary.' })
  search?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Published, so that it can be assigned, or not yet.' })
  isPublished?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Archived, or in use. By default those in use.' })
  isArchived?: boolean | null
}

@ArgsType()
export class QuizzesArgs extends PageArgs {
  @Field(() => QuizWhereInput, { nullable: true, description: 'Which ones.' })
  where?: QuizWhereInput | null

  @Field(() => [TrainingLibraryOrder], { nullable: true, description: 'In which order. By default by title.' })
  orderBy?: TrainingLibraryOrder[] | null
}

@InputType({ description: 'What a quiz is called.' })
export class QuizCreateInput {
  @Field(() => String, { description: 'Its title, up to 200 characters.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'What it is about, up to 2000 characters.' })
  summary?: string | null
}

@InputType({ description: 'One possible answer.' })
export class QuizOptionInput {
  @Field(() => String, { description: 'Unique in its question: letters, digits and hyphens.' })
  key!: string

  @Field(() => String, { description: 'The answer.' })
  text!: string
}

@InputType({ description: 'One question.' })
export class QuizQuestionInput {
  @Field(() => String, { description: 'Unique in the quiz: letters, digits and hyphens.' })
  key!: string

  @Field(() => QuestionKind, { description: 'How it is answered.' })
  kind!: QuestionKind

  @Field(() => String, { description: 'The question.' })
  prompt!: string

  @Field(() => [QuizOptionInput], { description: 'Up to 20 possible answers; for choices only.' })
  options!: QuizOptionInput[]

  @Field(() => [String], { description: 'Keys of the right options; for SHORT_TEXT the accepted words.' })
  correct!: string[]

  @Field(() => Int, { description: 'Points for a right answer, 1 to 100.' })
  points!: number

  @Field(() => String, { nullable: true, description: 'Why it is right.' })
  explanation!: string | null
}

@InputType({ description: 'A quiz as it is written.' })
export class QuizDraftSaveInput implements QuizContent {
  @Field(() => ID, { description: 'The quiz.' })
  id!: string

  @Field(() => Int, { description: 'The revision that was changed: refused when somebody else has saved since.' })
  revision!: number

  @Field(() => String, { description: 'Its title, up to 200 characters.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'What it is about, up to 2000 characters.' })
  summary?: string | null

  @Field(() => Int, { nullable: true, description: 'Minutes for an attempt, 1 to 600; null for no limit.' })
  timeLimitMinutes!: number | null

  @Field(() => Int, { nullable: true, description: 'Attempts, 1 to 20; null for any number.' })
  attemptsAllowed!: number | null

  @Field(() => Boolean, { description: 'Whether questions and answers come in another order in each attempt.' })
  shuffles!: boolean

  @Field(() => [QuizQuestionInput], { description: 'Up to 200 questions, in their order.' })
  questions!: QuizQuestionInput[]
}

@InputType({ description: 'A quiz to publish.' })
export class QuizPublishInput {
  @Field(() => ID, { description: 'The quiz.' })
  id!: string

  @Field(() => Int, { description: 'The revision of the draft that is meant.' })
  revision!: number
}
