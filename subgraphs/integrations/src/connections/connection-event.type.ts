import { DateTime, Node, Public } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Field, ObjectType } from 'type-graphql'
import type { ConnectionEvent } from './connection-event.entity.ts'
@Public('integrations:read')
@ObjectType('ConnectionEvent', { implements: Node, description: 'A line of a connection’s timeline.' })
export class ConnectionEventType extends Node {
  @Field(() => String, { description: 'What kind, such as "created" or "sync_failed". An open set.' })
  kind!: string

  @Field(() => String, { description: 'What happened, and what to do if something is to be done.' })
  message!: string

  @Field(() => String, { nullable: true, description: 'Who did it; null for the product itself.' })
  actorName!: string | null

  @Field(() => DateTime, { description: 'When.' })
  occurredAt!: Date
}

export const ConnectionEventConnectionType = connectionType(ConnectionEventType, 'ConnectionEvent')

export function toConnectionEvent(event: ConnectionEvent): ConnectionEventType {
  return {
    id: toGlobalId('ConnectionEvent', event.id),
    kind: event.kind,
    message: event.message,
    actorName: event.actorName ?? null,
    occurredAt: event.occurredAt,
  }
}
