import { DateTime, Node } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { describeDevice } from '../sessions/device.ts'
import { SECURITY_RULES, SecurityEventType } from './security-event-types.ts'
import type { SecurityEventEntity } from './security-event.entity.ts'

registerEnumType(SecurityEventType, {
  name: 'SecurityEventType',
  description: 'What happened to the way a person signs in, or was tried. May grow.',
})

type Shown = 'type' | 'ip' | 'detail' | 'createdAt'

@ObjectType('SecurityEvent', {
  implements: Node,
  description: 'Something that happened to the way a person signs in, or was tried. Kept for a year.',
})
export class SecurityEvent implements Node, Pick<SecurityEventEntity, Shown> {
  id!: string
  row!: SecurityEventEntity

  @Field(() => SecurityEventType, { description: 'What happened.' })
  type!: SecurityEventType

  @Field(() => String, { description: 'What happened, for people.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'One sentence more.' })
  detail!: string | null

  @Field(() => String, { nullable: true, description: 'Network address it came from.' })
  ip!: string | null

  @Field(() => String, { description: 'Browser and system it came from, as a person would say it.' })
  device!: string

  @Field(() => DateTime, { description: 'When.' })
  createdAt!: Date
}

export function toSecurityEvent(row: SecurityEventEntity): SecurityEvent {
  return Object.assign(new SecurityEvent(), {
    row,
    id: toGlobalId('SecurityEvent', row.id),
    type: row.type,
    title: SECURITY_RULES[row.type].title,
    detail: row.detail ?? null,
    ip: row.ip ?? null,
    device: describeDevice(row.userAgent),
    createdAt: row.createdAt,
  })
}

export const SecurityEventConnection = connectionType(SecurityEvent, 'SecurityEvent')
