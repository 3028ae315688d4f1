import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'The answer to one question.' })
export class QuizAnswerInput {
  @Field(() => String, { description: 'Key of the question.' })
  key!: string

  @Field(() => [String], { description: 'Keys of the chosen options; for SHORT_TEXT one text. Empty: not answered.' })
  values!: string[]
}

@InputType({ description: 'A quiz to begin.' })
export class QuizAttemptStartInput {
  @Field(() => ID, { description: 'The enrollment that asks for it.' })
  enrollmentId!: string
}

@InputType({ description: 'Answers of an attempt. They take the place of those that were saved before.' })
export class QuizAttemptAnswersInput {
  @Field(() => ID, { description: 'The attempt.' })
  id!: string

  @Field(() => [QuizAnswerInput], { description: 'All answers so far, up to 200.' })
  answers!: QuizAnswerInput[]
}
