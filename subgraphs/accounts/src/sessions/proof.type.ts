import { DateTime, Json, OpenToEnrolment } from '@atrium/kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import { SessionUserError } from './session.type.ts'

@OpenToEnrolment()
@ObjectType({ description: 'What the browser needs to ask for a passkey of the person.' })
export class SessionProveStartPayload {
  @Field(() => Json, { nullable: true, description: 'For `navigator.credentials.get()`, as JSON.' })
  options?: unknown

  @Field(() => [SessionUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: SessionUserError[]
}

@OpenToEnrolment()
@ObjectType({ description: 'Whether it was shown that it is the person.' })
export class SessionProvePayload {
  @Field(() => DateTime, { nullable: true, description: 'Until when it is not asked again in this session.' })
  provedUntil?: Date | null

  @Field(() => [SessionUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: SessionUserError[]
}
