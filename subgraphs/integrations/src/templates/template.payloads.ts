import { UserError } from '@atrium/kit/graphql'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { TemplateErrorCode } from './template.errors.ts'
import { TemplateType } from './template.type.ts'

registerEnumType(TemplateErrorCode, {
  name: 'IntegrationTemplateErrorCode',
  description: 'What can go wrong with a template. May grow.',
})

@ObjectType('IntegrationTemplateUserError', {
  implements: UserError,
  description: 'An expected failure of a mutation of templates.',
})
export class TemplateUserError extends UserError {
  @Field(() => TemplateErrorCode, { description: 'For programs.' })
  code!: TemplateErrorCode
}

// Only the classes below become types: this is never returned itself.
@ObjectType()
abstract class Payload {
  @Field(() => [TemplateUserError], { description: 'Why it was not done. Empty when it was.' })
  userErrors!: TemplateUserError[]
}

@ObjectType('IntegrationTemplateCreatePayload', { description: 'What came of making it.' })
export class TemplateCreatePayload extends Payload {
  @Field(() => TemplateType, { nullable: true, description: 'The new template.' })
  template!: TemplateType | null
}

@ObjectType('IntegrationTemplateUpdatePayload', { description: 'What came of the change.' })
export class TemplateUpdatePayload extends Payload {
  @Field(() => TemplateType, { nullable: true, description: 'The template as it is now.' })
  template!: TemplateType | null
}

@ObjectType('IntegrationTemplateDeletePayload', { description: 'What came of deleting it.' })
export class TemplateDeletePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The template that was deleted.' })
  templateId!: string | null
}
