import { BigIntString, DateTime, Json, Node } from '@atrium/kit/graphql'
import { ID_PREFIX, type IdType, toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Field, ID, ObjectType } from 'type-graphql'
import type { AuditEntryEntity } from './audit-entry.entity.ts'

type Shown =
  | 'sequence'
  | 'action'
  | 'actorName'
  | 'impersonatorName'
  | 'subjectType'
  | 'subjectId'
  | 'occurredAt'
  | 'details'
  | 'hash'

@ObjectType('AuditEntry', { implements: Node, description: 'Who did what: one link of a chain of hashes.' })
export class AuditEntry implements Node, Pick<AuditEntryEntity, Shown> {
  id!: string
  row!: AuditEntryEntity

  @Field(() => BigIntString, { description: 'Place in the chain of its company, or of the agency. Without gaps.' })
  sequence!: string

  @Field(() => String, { description: 'Such as "session.created". An open set.' })
  action!: string

  @Field(() => String, { nullable: true, description: 'Null for the system and for whoever was not signed in.' })
  actorName!: string | null

  @Field(() => String, { nullable: true, description: 'The staff member who acted as the actor.' })
  impersonatorName!: string | null

  @Field(() => String, { nullable: true, description: 'Type of what it is about.' })
  subjectType!: string | null

  @Field(() => ID, { nullable: true, description: 'Id of what it is about.' })
  subjectId!: string | null

  @Field(() => DateTime, { description: 'When it was done.' })
  occurredAt!: Date

  @Field(() => Json, { description: 'What else is known of it. Never a secret.' })
  details!: Record<string, unknown>

  @Field(() => String, { description: 'SHA-256 over the entry and the hash before it, hex.' })
  hash!: string
}

export function toAuditEntry(row: AuditEntryEntity): AuditEntry {
  const { sequence, action, occurredAt, details, hash } = row
  return Object.assign(new AuditEntry(), {
    row,
    id: toGlobalId('AuditEntry', row.id),
    sequence,
    action,
    actorName: row.actorName ?? null,
    impersonatorName: row.impersonatorName ?? null,
    subjectType: row.subjectType ?? null,
    subjectId: subjectId(row),
    occurredAt,
    details,
    hash,
  })
}

function subjectId({ subjectType, subjectId }: AuditEntryEntity): string | null {
  if (!subjectType || !subjectId) return null
  return subjectType in ID_PREFIX ? toGlobalId(subjectType as IdType, subjectId) : subjectId
}

export const AuditEntryConnection = connectionType(AuditEntry, 'AuditEntry')
