import 'reflect-metadata'
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { DateTime } from '../graphql/index.ts'

@Directive('@shareable')
@ObjectType('LoggedProblem', { description: 'An error in the log of a process. Without secrets.' })
export class LoggedProblemType {
  @Field(() => ID, { description: 'Unique over all processes: parts that share a process tell the same errors.' })
  id!: string

  @Field(() => DateTime)
  at!: Date

  @Field(() => String, { nullable: true, description: 'The part of the product that logged it, where it said so.' })
  part!: string | null

  @Field(() => String, { description: 'What failed.' })
  message!: string

  @Field(() => String, { nullable: true, description: 'What the error itself says.' })
  cause!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Where it was thrown, innermost first; at most 2,000 characters.',
  })
  stack!: string | null

  @Field(() => String, { nullable: true, description: 'The request that it belongs to; the caller was told the same.' })
  requestId!: string | null
}

@Directive('@shareable')
@ObjectType('SlowStatement', { description: 'A statement that took 20 ms or more, each text once.' })
export class SlowStatementType {
  @Field(() => String, { description: 'Without values, at most 1,000 characters.' })
  text!: string

  @Field(() => Int, { description: 'How often it was slow.' })
  calls!: number

  @Field(() => Float, { description: 'Milliseconds when it was slow, on average.' })
  averageMs!: number

  @Field(() => Float, { description: 'Milliseconds.' })
  slowestMs!: number

  @Field(() => DateTime, { description: 'When it was slow last.' })
  lastAt!: Date
}

@Directive('@shareable')
@ObjectType('ProcessHealth', {
  description: 'How the process that answers does, since its start. Of several processes of a part, one answers.',
})
export class ProcessHealth {
  @Field(() => String, { description: 'The part of the product.' })
  part!: string

  @Field(() => DateTime, { description: 'When the process began.' })
  startedAt!: Date

  @Field(() => Float, { description: 'Bytes of memory that it holds.' })
  memoryBytes!: number

  @Directive('@listSize(assumedSize: 10)')
  @Field(() => [SlowStatementType], { description: 'The ten statements that took longest all together.' })
  slowStatements!: SlowStatementType[]

  @Directive('@listSize(assumedSize: 25)')
  @Field(() => [LoggedProblemType], { description: 'The newest 25 errors of its log, newest first.' })
  problems!: LoggedProblemType[]
}
