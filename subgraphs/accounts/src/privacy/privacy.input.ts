import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'That the viewer wants a copy of its data.' })
export class DataExportRequestInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The password. Null where it was shown in the last ten minutes that it is the person, see `sessionProve`.',
  })
  password?: string | null
}

@InputType({ description: 'That the viewer wants its account erased.' })
export class AccountErasureRequestInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The password. Null where it was shown in the last ten minutes that it is the person, see `sessionProve`.',
  })
  password?: string | null
}

@InputType({ description: 'That a copy is made of what is kept of somebody.' })
export class UserDataExportInput {
  @Field(() => ID, { description: 'Of whom. The person alone can download it.' })
  id!: string

  @Field(() => String, { description: 'Why, 1 to 500 characters. Administrators and the audit log see it.' })
  reason!: string
}

@InputType({ description: 'That somebody is erased at once. It cannot be taken back.' })
export class UserEraseInput {
  @Field(() => ID, { description: 'Whom.' })
  id!: string

  @Field(() => String, { description: 'Why, 1 to 500 characters. Administrators see it until it is done.' })
  reason!: string
}
