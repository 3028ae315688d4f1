import { DateTime, Node, UserError } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { API_KEY_PREFIX, API_KEY_SCOPES } from '@atrium/kit/viewer'
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql'
import { ApiKeyErrorCode } from './api-key-errors.ts'
import { type ApiKeyEntity, ApiKeyStatus, statusOf } from './api-key.entity.ts'

registerEnumType(ApiKeyStatus, {
  name: 'ApiKeyStatus',
  description: 'Whether an API key may be used. Only ACTIVE ones may.',
})
registerEnumType(ApiKeyErrorCode, { name: 'ApiKeyErrorCode', description: 'Why an API key was not changed. May grow.' })

type Shown = 'name' | 'scopes' | 'allowedIps' | 'createdAt' | 'expiresAt' | 'lastUsedAt' | 'revokedAt'

@Directive('@authenticated')
@Directive('@key(fields: "id")')
@ObjectType('ApiKey', {
  implements: Node,
  description: 'What a program signs in with: `Authorization: Bearer atr_live_…`. It reads and never writes.',
})
export class ApiKey implements Node, Pick<ApiKeyEntity, Shown> {
  id!: string
  row!: ApiKeyEntity

  @Field(() => String, { description: 'What it is for.' })
  name!: string

  @Field(() => String, { description: 'The secret but for its middle, such as "atr_live_…x7Qk".' })
  hint!: string

  @Field(() => [String], { description: `What it may read, of ${API_KEY_SCOPES.join(', ')}.` })
  scopes!: string[]

  @Field(() => [String], { description: 'CIDR blocks that it may be used from. Empty: any address.' })
  allowedIps!: string[]

  @Field(() => ApiKeyStatus, { description: 'Whether it may be used.' })
  status!: ApiKeyStatus

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it ends. Null: never.' })
  expiresAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was last used, to the minute. Null: never.' })
  lastUsedAt!: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked.' })
  revokedAt!: Date | null
}

export function toApiKey(row: ApiKeyEntity): ApiKey {
  const { name, scopes, allowedIps, createdAt } = row
  return Object.assign(new ApiKey(), {
    row,
    id: toGlobalId('ApiKey', row.id),
    name,
    hint: `${API_KEY_PREFIX}…${row.lastFour}`,
    scopes,
    allowedIps,
    status: statusOf(row),
    createdAt,
    expiresAt: row.expiresAt ?? null,
    lastUsedAt: row.lastUsedAt ?? null,
    revokedAt: row.revokedAt ?? null,
  })
}

export const ApiKeyConnection = connectionType(ApiKey, 'ApiKey')

@ObjectType({ implements: UserError, description: 'Why an API key was not made or changed.' })
export class ApiKeyUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => ApiKeyErrorCode, { description: 'The reason, for programs.' })
  code!: ApiKeyErrorCode
}

@ObjectType({ description: 'An API key as it is now, or why it was not changed.' })
class ApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: 'The key.' })
  apiKey?: ApiKey | null

  @Field(() => [ApiKeyUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: ApiKeyUserError[]
}

@ObjectType({ description: 'A new API key, or why there is none.' })
export class ApiKeyCreatePayload extends ApiKeyPayload {
  @Field(() => String, { nullable: true, description: 'The secret. This is the only time it is shown.' })
  secret?: string | null
}

@ObjectType({ description: 'The API key that takes the place of the old one, or why there is none.' })
export class ApiKeyRotatePayload extends ApiKeyPayload {
  @Field(() => String, { nullable: true, description: 'The secret. This is the only time it is shown.' })
  secret?: string | null
}

@ObjectType({ description: 'The changed API key, or why it was not changed.' })
export class ApiKeyUpdatePayload extends ApiKeyPayload {}

@ObjectType({ description: 'The revoked API key, or why it was not revoked.' })
export class ApiKeyRevokePayload extends ApiKeyPayload {}
