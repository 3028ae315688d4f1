import { DateTime, Json, Node, Url, UserError } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ConnectionTestResultType } from '../connections/connection.payloads.ts'
import { CompanyType } from '../foreign/company.type.ts'
import { type ConnectLink, ConnectLinkStatus, statusOf } from './connect-link.entity.ts'

registerEnumType(ConnectLinkStatus, {
  name: 'ConnectLinkStatus',
  description: 'Whether a connect link can be used. Only OPEN ones can.',
})

export const ConnectLinkErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  NAME_INVALID: 'NAME_INVALID',
  DAYS_INVALID: 'DAYS_INVALID',
  TEMPLATE_INACTIVE: 'TEMPLATE_INACTIVE',
  INVALID_CONFIG: 'INVALID_CONFIG',
  TEST_FAILED: 'TEST_FAILED',
  LINK_USED: 'LINK_USED',
  LINK_EXPIRED: 'LINK_EXPIRED',
  LINK_REVOKED: 'LINK_REVOKED',
  LINK_UNKNOWN: 'LINK_UNKNOWN',
} as const
export type ConnectLinkErrorCode = (typeof ConnectLinkErrorCode)[keyof typeof ConnectLinkErrorCode]
registerEnumType(ConnectLinkErrorCode, {
  name: 'ConnectLinkErrorCode',
  description: 'What can go wrong with a connect link. May grow.',
})

@Directive('@authenticated')
@ObjectType('ConnectLink', {
  implements: Node,
  description:
    'A link by which a client enters the access to a tool of its own. It is good once; staff never sees what was entered.',
})
export class ConnectLinkType extends Node {
  row!: ConnectLink

  @Field(() => CompanyType, { description: 'Whose tool is connected.' })
  company!: CompanyType

  @Field(() => String, { description: 'What the connection will be called.' })
  name!: string

  @Field(() => ConnectLinkStatus, { description: 'Whether it can be used.' })
  status!: ConnectLinkStatus

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date

  @Field(() => DateTime, { description: 'When it ends.' })
  expiresAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it was used.' })
  usedAt!: Date | null
}

export const ConnectLinkConnectionType = connectionType(ConnectLinkType, 'ConnectLink')

export function toConnectLink(row: ConnectLink): ConnectLinkType {
  return {
    id: toGlobalId('ConnectLink', row.id),
    row,
    company: { id: toGlobalId('Company', row.companyId) },
    name: row.name,
    status: statusOf(row),
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    usedAt: row.usedAt ?? null,
  }
}

@ObjectType('ConnectLinkPreview', { description: 'What is asked for by a connect link, for whoever has it.' })
export class ConnectLinkPreviewType {
  @Field(() => ConnectLinkStatus, { description: 'Whether it can be used.' })
  status!: ConnectLinkStatus

  @Field(() => String, { description: 'The company whose tool is connected.' })
  companyName!: string

  @Field(() => String, { description: 'The tool.' })
  toolName!: string

  @Field(() => String, { description: 'Key of the tool, for its logo.' })
  toolKey!: string

  @Field(() => Json, { description: 'The settings to enter, as a JSON Schema.' })
  configSchema!: unknown

  @Field(() => Url, { nullable: true, description: 'The tool’s own page about its tokens.' })
  documentationUrl!: string | null

  @Field(() => DateTime, { description: 'When it ends.' })
  expiresAt!: Date
}

@InputType('ConnectLinkWhereInput', { description: 'All that is given must hold.' })
export class ConnectLinkWhereInput {
  @Field(() => ID, { nullable: true, description: 'Of this company.' })
  companyId?: string | null
}

@InputType('ConnectLinkCreateInput', { description: 'A connect link to make.' })
export class ConnectLinkCreateInput {
  @Field(() => ID, { description: 'The company whose tool is to be connected.' })
  companyId!: string

  @Field(() => String, { description: 'The tool.' })
  templateKey!: string

  @Field(() => String, { description: 'What the connection will be called, 1 to 100 visible characters.' })
  name!: string

  @Field(() => Int, { defaultValue: 7, description: 'Days that it is good for, 1 to 30.' })
  days!: number
}

@InputType('ConnectLinkRevokeInput', { description: 'Which link to withdraw.' })
export class ConnectLinkRevokeInput {
  @Field(() => ID, { description: 'The link.' })
  id!: string
}

@InputType('ConnectLinkEntryInput', { description: 'What somebody with a connect link entered.' })
export class ConnectLinkEntryInput {
  @Field(() => String, { description: 'The token of the link.' })
  token!: string

  @Field(() => Json, { description: 'The configuration, as the schema of the link describes it.' })
  config!: unknown
}

@ObjectType('ConnectLinkUserError', { implements: UserError, description: 'An expected failure with a connect link.' })
export class ConnectLinkUserError extends UserError {
  @Field(() => ConnectLinkErrorCode, { description: 'For programs.' })
  code!: ConnectLinkErrorCode
}

@ObjectType()
abstract class Payload {
  @Field(() => [ConnectLinkUserError], { description: 'Why it was not done. Empty when it was.' })
  userErrors!: ConnectLinkUserError[]
}

@ObjectType('ConnectLinkCreatePayload', { description: 'The link that was made.' })
export class ConnectLinkCreatePayload extends Payload {
  @Field(() => ConnectLinkType, { nullable: true, description: 'The link.' })
  link!: ConnectLinkType | null

  @Field(() => Url, { nullable: true, description: 'Its address, to be sent to the client. Shown this once.' })
  url!: string | null
}

@ObjectType('ConnectLinkRevokePayload', { description: 'The link that was withdrawn.' })
export class ConnectLinkRevokePayload extends Payload {
  @Field(() => ConnectLinkType, { nullable: true, description: 'The link.' })
  link!: ConnectLinkType | null
}

@ObjectType('ConnectLinkTestPayload', { description: 'What the tool said to what was entered.' })
export class ConnectLinkTestPayload extends Payload {
  @Field(() => ConnectionTestResultType, { nullable: true, description: 'Whether it works.' })
  result!: ConnectionTestResultType | null
}

@ObjectType('ConnectLinkCompletePayload', { description: 'What came of what was entered.' })
export class ConnectLinkCompletePayload extends Payload {
  @Field(() => Boolean, { description: 'Whether the tool is connected now.' })
  isConnected!: boolean
}
