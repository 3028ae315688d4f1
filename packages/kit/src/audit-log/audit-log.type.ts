import 'reflect-metadata'
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { BigIntString, DateTime, Json } from '../graphql/index.ts'
import { ID_PREFIX, type IdType, toGlobalId } from '../ids/index.ts'
import { AGENCY_TENANT } from '../audit/index.ts'
import { type AuditLogRow, cursorOf } from './read-audit-log.ts'
import type { Chain, ChainCheck } from './verify-chain.ts'

@Directive('@shareable')
@ObjectType('AuditRecord', { description: 'Who did what, in one part of the product: one link of a chain of hashes.' })
export class AuditRecord {
  @Field(() => ID, { description: 'Unique over all parts.' })
  id!: string

  @Field(() => String, { description: 'The part of the product that keeps it.' })
  source!: string

  @Field(() => String, { description: 'Where it stands: for the list after it, in every part.' })
  cursor!: string

  @Field(() => ID, { nullable: true, description: 'The company that it concerns; null for the agency.' })
  companyId!: string | null

  @Field(() => BigIntString, { description: 'Place in the chain of its company, or of the agency. Without gaps.' })
  sequence!: string

  @Field(() => String, { description: 'Such as "user.suspended". An open set.' })
  action!: string

  @Field(() => ID, { nullable: true, description: 'The user who did it; null for the system.' })
  actorId!: string | null

  @Field(() => String, { nullable: true, description: 'Who did it, as called then.' })
  actorName!: string | null

  @Field(() => ID, { nullable: true, description: 'The staff member who acted as that user.' })
  impersonatorId!: string | null

  @Field(() => String, { nullable: true, description: 'The staff member who acted as that user, as called then.' })
  impersonatorName!: string | null

  @Field(() => String, { nullable: true, description: 'Type of what it is about.' })
  subjectType!: string | null

  @Field(() => ID, { nullable: true, description: 'Id of what it is about.' })
  subjectId!: string | null

  @Field(() => String, { nullable: true, description: 'Network address that it was done from.' })
  ip!: string | null

  @Field(() => Json, { description: 'What else is known of it, such as what was before and after. Never a secret.' })
  details!: Record<string, unknown>

  @Field(() => DateTime, { description: 'When it was done.' })
  occurredAt!: Date

  @Field(() => String, { description: 'SHA-256 over the entry and the hash before it, hex.' })
  hash!: string
}

export function toAuditRecord(source: string, row: AuditLogRow): AuditRecord {
  const { tenantId, subjectType, subjectId, actorId, impersonatorId, ...rest } = row
  return Object.assign(new AuditRecord(), rest, {
    source,
    id: row.id,
    cursor: cursorOf(row),
    companyId: companyOf(tenantId),
    actorId: actorId && toGlobalId('User', actorId),
    impersonatorId: impersonatorId && toGlobalId('User', impersonatorId),
    subjectType,
    subjectId:
      subjectId && subjectType && subjectType in ID_PREFIX ? toGlobalId(subjectType as IdType, subjectId) : subjectId,
  })
}

const companyOf = (tenantId: string) => (tenantId === AGENCY_TENANT ? null : toGlobalId('Company', tenantId))

@Directive('@shareable')
@ObjectType('AuditRecordPage', { description: 'A page of an audit log, newest first.' })
export class AuditRecordPage {
  @Field(() => [AuditRecord], { description: 'The entries.' })
  nodes!: AuditRecord[]

  @Field(() => Boolean, { description: 'Whether there are older ones.' })
  hasMore!: boolean
}

@InputType({ description: 'Narrows an audit log. All that are given must hold.' })
export class AuditLogWhereInput {
  @Field(() => ID, { nullable: true, description: 'About this company.' })
  companyId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'About the agency as a whole, and no company.' })
  isAgency?: boolean | null

  @Field(() => String, { nullable: true, description: 'The action, or how it begins: "user." for all about users.' })
  action?: string | null

  @Field(() => ID, { nullable: true, description: 'By this user.' })
  actorId?: string | null

  @Field(() => ID, { nullable: true, description: 'About this: the id of a user, a contract, a connection …' })
  subjectId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Only what a staff member did in the place of somebody.' })
  isImpersonated?: boolean | null

  @Field(() => DateTime, { nullable: true, description: 'From this instant on.' })
  from?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Before this instant.' })
  to?: Date | null
}

@Directive('@shareable')
@ObjectType('AuditChain', { description: 'The chain of one company, or of the agency, in one part of the product.' })
export class AuditChain {
  @Field(() => String, { description: 'The part of the product.' })
  source!: string

  @Field(() => ID, { nullable: true, description: 'The company; null for the agency.' })
  companyId!: string | null

  @Field(() => Int, { description: 'How many entries it has.' })
  entries!: number
}

export function toAuditChain(source: string, { tenantId, entries }: Chain): AuditChain {
  return Object.assign(new AuditChain(), { source, companyId: companyOf(tenantId), entries })
}

@Directive('@shareable')
@ObjectType('AuditCheck', { description: 'What came of following a stretch of a chain.' })
export class AuditCheck {
  @Field(() => Int, { description: 'How many entries hold.' })
  checked!: number

  @Field(() => BigIntString, { description: 'Place of the last that holds: where the next stretch begins.' })
  reachedSequence!: string

  @Field(() => String, { description: 'Its hash. Kept elsewhere, it shows later that none was cut off at the end.' })
  reachedHash!: string

  @Field(() => BigIntString, {
    nullable: true,
    description: 'The first that does not hold: changed, or one before it was removed or moved. Null: all hold.',
  })
  brokenSequence!: string | null

  @Field(() => Boolean, { description: 'Whether the chain has been followed to its end, or to where it breaks.' })
  isComplete!: boolean
}

export function toAuditCheck({ checked, reached, brokenAt, isComplete }: ChainCheck): AuditCheck {
  return Object.assign(new AuditCheck(), {
    checked,
    reachedSequence: reached.sequence,
    reachedHash: reached.hash,
    brokenSequence: brokenAt,
    isComplete,
  })
}
