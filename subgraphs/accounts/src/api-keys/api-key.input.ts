import { DateTime } from '@atrium/kit/graphql'
import { PageArgs } from '@atrium/kit/pages'
import { API_KEY_SCOPES } from '@atrium/kit/viewer'
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import { ApiKeyStatus } from './api-key.entity.ts'

const SCOPES = `What it may read: ${API_KEY_SCOPES.join(', ')}. At least one.`
const IPS = 'Addresses or CIDR blocks that it may be used from, at most 50. Empty: any.'

@InputType({ description: 'Narrows a list of API keys. All that are given must hold.' })
export class ApiKeyWhereInput {
  @Field(() => ID, { nullable: true, description: 'Of this company.' })
  companyId?: string | null

  @Field(() => [ApiKeyStatus], { nullable: true, description: 'One of these.' })
  status?: ApiKeyStatus[] | null
}

@ArgsType()
export class ApiKeysArgs extends PageArgs {
  @Field(() => ApiKeyWhereInput, { nullable: true })
  where?: ApiKeyWhereInput | null
}

@InputType({ description: 'A new API key.' })
export class ApiKeyCreateInput {
  @Field(() => String, { description: 'What it is for, 1 to 100 characters.' })
  name!: string

  @Field(() => ID, {
    nullable: true,
    description: 'The company whose data it reads. Null: all of the agency, for administrators.',
  })
  companyId?: string | null

  @Field(() => [String], { description: SCOPES })
  scopes!: string[]

  @Field(() => [String], { nullable: true, description: IPS })
  allowedIps?: string[] | null

  @Field(() => DateTime, { nullable: true, description: 'When it ends. Null: never.' })
  expiresAt?: Date | null
}

@InputType({ description: 'Changes of an API key. What is left out stays.' })
export class ApiKeyUpdateInput {
  @Field(() => ID, { description: 'The key.' })
  id!: string

  @Field(() => String, { nullable: true, description: 'What it is for, 1 to 100 characters.' })
  name?: string | null

  @Field(() => [String], { nullable: true, description: SCOPES })
  scopes?: string[] | null

  @Field(() => [String], { nullable: true, description: IPS })
  allowedIps?: string[] | null

  @Field(() => DateTime, { nullable: true, description: 'When it ends. An explicit null: never.' })
  expiresAt?: Date | null
}

@InputType({ description: 'A new secret for an API key.' })
export class ApiKeyRotateInput {
  @Field(() => ID, { description: 'The key to replace.' })
  id!: string

  @Field(() => Int, { defaultValue: 1, description: 'Days for which the old one goes on, 0 to 7. 0 ends it at once.' })
  overlapDays!: number
}

@InputType({ description: 'The end of an API key.' })
export class ApiKeyRevokeInput {
  @Field(() => ID, { description: 'The key.' })
  id!: string
}
