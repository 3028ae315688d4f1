import { Directive, Field, ObjectType } from 'type-graphql'

/** Not public: whoever has the token can sign as the provider. */
@Directive('@authenticated')
@ObjectType('WebhookHandshake', { description: 'A webhook that waits to be confirmed at its provider.' })
export class WebhookHandshakeType {
  @Field(() => String, { description: 'To be copied into the provider, which asks for it.' })
  verificationToken!: string
}
