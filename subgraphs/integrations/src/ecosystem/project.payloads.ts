import { UserError } from '@atrium/kit/graphql'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { EcosystemProjectType } from './project.type.ts'

export const EcosystemErrorCode = {
  CONFIRMATION_MISMATCH: 'CONFIRMATION_MISMATCH',
  CONFLICT: 'CONFLICT',
  FORBIDDEN: 'FORBIDDEN',
  INVALID_CONFIG: 'INVALID_CONFIG',
  KEY_INVALID: 'KEY_INVALID',
  KEY_TAKEN: 'KEY_TAKEN',
  NAME_INVALID: 'NAME_INVALID',
  NOT_ASKED: 'NOT_ASKED',
  NOT_FOUND: 'NOT_FOUND',
  OUT_OF_RANGE: 'OUT_OF_RANGE',
  SECRET_REQUIRED: 'SECRET_REQUIRED',
  TEXT_TOO_LONG: 'TEXT_TOO_LONG',
  TOO_SOON: 'TOO_SOON',
} as const
export type EcosystemErrorCode = (typeof EcosystemErrorCode)[keyof typeof EcosystemErrorCode]
registerEnumType(EcosystemErrorCode, {
  name: 'EcosystemErrorCode',
  description: 'What can go wrong with an ecosystem project or its metrics. May grow.',
})

@ObjectType('EcosystemUserError', {
  implements: UserError,
  description: 'An expected failure of a mutation of ecosystem projects.',
})
export class EcosystemUserError extends UserError {
  @Field(() => EcosystemErrorCode, { description: 'For programs.' })
  code!: EcosystemErrorCode
}

// Only the classes below become types: this is never returned itself.
@ObjectType()
export abstract class EcosystemPayload {
  @Field(() => [EcosystemUserError], { description: 'Why it was not done. Empty when it was.' })
  userErrors!: EcosystemUserError[]
}

@ObjectType()
abstract class ProjectPayload extends EcosystemPayload {
  @Field(() => EcosystemProjectType, { nullable: true, description: 'The project as it is now.' })
  project!: EcosystemProjectType | null
}

@ObjectType('EcosystemProjectCreatePayload', { description: 'What came of adding it.' })
export class EcosystemProjectCreatePayload extends ProjectPayload {}

@ObjectType('EcosystemProjectUpdatePayload', { description: 'What came of the change.' })
export class EcosystemProjectUpdatePayload extends ProjectPayload {}

@ObjectType('EcosystemProjectCheckPayload', { description: 'What came of asking for a check.' })
export class EcosystemProjectCheckPayload extends ProjectPayload {}

@ObjectType('EcosystemProjectDeletePayload', { description: 'What came of deleting it.' })
export class EcosystemProjectDeletePayload extends EcosystemPayload {
  @Field(() => ID, { nullable: true, description: 'The project that was deleted.' })
  projectId!: string | null
}
