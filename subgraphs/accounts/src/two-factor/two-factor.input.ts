import { Field, InputType } from 'type-graphql'

@InputType({ description: 'The proof that it is the person.' })
export class OwnerProofInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The password. Null where it was shown in the last ten minutes that it is the person, see `sessionProve`.',
  })
  password?: string | null
}

@InputType({ description: 'The proof that the authenticator works.' })
export class TotpConfirmInput {
  @Field(() => String, { description: 'Six digits.' })
  code!: string
}
