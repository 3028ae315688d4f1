import { UserError } from '@atrium/kit/graphql'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { TrainingErrorCode } from './training-errors.ts'

registerEnumType(TrainingErrorCode, { name: 'TrainingErrorCode', description: 'Why it was not done. May grow.' })

@ObjectType({ implements: UserError, description: 'Why something about training was not done.' })
export class TrainingUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => TrainingErrorCode, { description: 'The reason, for programs.' })
  code!: TrainingErrorCode
}
