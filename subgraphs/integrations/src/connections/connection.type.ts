import { DateTime, Exists, Json, Node, Public } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType, OrderDirection } from '@atrium/kit/pages'
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { ProviderCommandName } from '../commands/command-name.ts'
import { CompanyType } from '../foreign/company.type.ts'
import { type Connection, ConnectionStatus } from './connection.entity.ts'

registerEnumType(ConnectionStatus, {
  name: 'ConnectionStatus',
  description:
    'PENDING until activated: what its provider sends is processed, nothing is read from there yet. ERROR after a failed ' +
    'synchronisation: what is sent is processed still. PAUSED by hand: what is sent is kept as IGNORED.',
})

@Public('integrations:read')
@Directive('@key(fields: "id")')
@ObjectType('Connection', {
  implements: Node,
  description: 'A connected outside tool. Seen by staff and by owners and administrators of its company.',
})
export class ConnectionNodeType extends Node {
  /** The row itself, for the fields that need more of it. */
  row!: Connection

  @Field(() => CompanyType, { nullable: true, description: 'Whose it is; null for the agency’s own.' })
  company!: CompanyType | null

  @Exists()
  @Field(() => String, { description: 'Name for people.' })
  name!: string

  @Field(() => ConnectionStatus, { description: 'Whether it works.' })
  status!: ConnectionStatus

  @Field(() => Json, { description: 'The configuration without its secrets.' })
  config!: Record<string, unknown>

  @Field(() => Boolean, { description: 'Whether the product has set the webhook at the provider.' })
  isWebhookRegistered!: boolean

  @Field(() => DateTime, { nullable: true, description: 'End of the last synchronisation that succeeded.' })
  lastSyncAt!: Date | null

  @Field(() => String, { nullable: true, description: 'What went wrong last, and what to do. Null when all is well.' })
  lastError!: string | null

  @Field(() => Boolean, {
    description:
      'Whether its access is not accepted any more: nothing is asked until `connectionUpdate` brings a new one.',
  })
  needsReconnect!: boolean

  @Field(() => DateTime, { nullable: true, description: 'When it is synchronised by itself next.' })
  nextSyncAt!: Date | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when nothing is asked of the provider: it said so, or several calls in a row came to nothing.',
  })
  retryAt!: Date | null

  @Field(() => DateTime, { description: 'When it was set up.' })
  createdAt!: Date

  @Field(() => Int, {
    description:
      'Grows with each change by a person. Give it to `connectionUpdate` to not overwrite somebody’s change.',
  })
  version!: number
}

export const ConnectionConnectionType = connectionType(ConnectionNodeType, 'Connection')
@Public('integrations:read')
@ObjectType('DeliveryCounts', {
  description:
    'Deliveries of a connection by what became of them. Those done with are kept for 90 days, counts of refused ones for 400.',
})
export class DeliveryCountsType {
  @Field(() => Int, { description: 'Waiting to be processed.' })
  received!: number

  @Field(() => Int, { description: 'Became an activity.' })
  processed!: number

  @Field(() => Int, { description: 'Looked at and left, with a reason.' })
  ignored!: number

  @Field(() => Int, { description: 'Failed; they are tried again.' })
  failed!: number

  @Field(() => Int, { description: 'Failed for good; a person can replay them.' })
  dead!: number

  @Field(() => Int, { description: 'Turned away, for example for a wrong signature. Nothing else of them is kept.' })
  refused!: number
}

@InputType('ConnectionWhereInput', { description: 'All that is given must hold.' })
export class ConnectionWhereInput {
  @Field(() => ID, { nullable: true, description: 'Of this company.' })
  companyId?: string | null

  @Field(() => [ConnectionStatus], {
    nullable: true,
    description: 'In one of these states. An empty list is as if left out.',
  })
  status?: ConnectionStatus[] | null

  @Field(() => String, { nullable: true, description: 'To this tool.' })
  templateKey?: string | null

  @Field(() => ProviderCommandName, { nullable: true, description: 'Whose tool can be asked this.' })
  can?: ProviderCommandName | null

  @Field(() => String, { nullable: true, description: 'Text in the name, at most 200 characters.' })
  search?: string | null
}

export const ConnectionOrderField = { NAME: 'NAME', CREATED_AT: 'CREATED_AT', STATUS: 'STATUS' } as const
export type ConnectionOrderField = (typeof ConnectionOrderField)[keyof typeof ConnectionOrderField]
registerEnumType(ConnectionOrderField, {
  name: 'ConnectionOrderField',
  description: 'What connections can be sorted by.',
})

@InputType('ConnectionOrder', { description: 'One key of a sort order.' })
export class ConnectionOrder {
  @Field(() => ConnectionOrderField, { description: 'Sort by this.' })
  field!: ConnectionOrderField

  @Field(() => OrderDirection, { description: 'Upwards or downwards.' })
  direction!: OrderDirection
}

export function toConnection(row: Connection): ConnectionNodeType {
  return {
    id: toGlobalId('Connection', row.id),
    row,
    company: row.companyId ? { id: toGlobalId('Company', row.companyId) } : null,
    name: row.name,
    status: row.status,
    config: row.config,
    isWebhookRegistered: row.isWebhookRegistered,
    lastSyncAt: row.lastSyncAt ?? null,
    lastError: row.lastError ?? null,
    needsReconnect: row.needsReconnect,
    nextSyncAt: row.status === 'ACTIVE' || row.status === 'ERROR' ? (row.nextSyncAt ?? null) : null,
    retryAt: row.retryAt && row.retryAt > new Date() ? row.retryAt : null,
    createdAt: row.createdAt,
    version: row.version,
  }
}
