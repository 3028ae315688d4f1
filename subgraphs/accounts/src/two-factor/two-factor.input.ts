import { Field, InputType } from 'type-graphql'

@InputType({ description: 'The proof that it is the person.' })
export class OwnerProofInput {
  @Field(() => String, { nullable: true, description: 'The password. Null for who has none.' })
  password?: string | null
}

@InputType({ description: 'The proof that the authenticator works.' })
export class TotpConfirmInput {
  @Field(() => String, { description: 'Six digits.' })
  code!: string
}
