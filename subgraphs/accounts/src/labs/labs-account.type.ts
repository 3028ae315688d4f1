import { DateOnly, DateTime, EmailAddress, Node, Url, UserError } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { LabsUsage as UsageFacts } from './adapters/adapter.ts'
import { type LabsAccountEntity, LabsSyncState } from './labs-account.entity.ts'
import { LabsErrorCode } from './labs-errors.ts'

registerEnumType(LabsSyncState, {
  name: 'LabsSyncState',
  description: 'IDLE: nothing is read. QUEUED: about to be read, or tried again. RUNNING: being read.',
})
registerEnumType(LabsErrorCode, {
  name: 'LabsErrorCode',
  description: 'Why something about Labs did not work. May grow.',
})

@ObjectType({ description: 'Buildly Labs as this installation is set up. Open to everyone.' })
export class LabsService {
  @Field(() => Boolean, { description: 'Whether accounts can be linked and signed in with.' })
  isAvailable!: boolean

  @Field(() => String, { nullable: true, description: "Version of Labs' API that is spoken; null when not available." })
  apiVersion!: string | null

  @Field(() => Url, { description: "Labs' own dashboard." })
  dashboardUrl!: string

  @Field(() => [String], { description: 'Hosts that addresses of projects may have, at most 20.' })
  hosts!: string[]
}

@ObjectType({ description: 'What a person did at Labs in a period.' })
export class LabsUsage implements UsageFacts {
  @Field(() => DateOnly, { description: 'First day.' })
  from!: string

  @Field(() => DateOnly, { description: 'Last day.' })
  to!: string

  @Field(() => Int, { description: 'Days with any work.' })
  activeDays!: number

  @Field(() => Int, { description: 'Tasks that were completed.' })
  tasksCompleted!: number

  @Field(() => Int, { description: 'Builds that were started.' })
  builds!: number

  @Field(() => Int, { description: 'Deployments that were made.' })
  deployments!: number
}

type Shown = 'labsUserId' | 'buildlyProfileLinked' | 'isActive' | 'linkedAt' | 'syncState' | 'syncProgress'

@ObjectType('LabsAccount', {
  implements: Node,
  description: "A person's account at Buildly Labs. Its token is never shown.",
})
export class LabsAccount implements Node, Pick<LabsAccountEntity, Shown> {
  id!: string
  row!: LabsAccountEntity

  @Field(() => String, { description: 'Whom Labs means: its own id.' })
  labsUserId!: string

  @Field(() => String, { nullable: true, description: 'User name at Labs.' })
  labsUsername!: string | null

  @Field(() => EmailAddress, { nullable: true, description: 'E-mail address at Labs.' })
  labsEmail!: string | null

  @Field(() => String, { nullable: true, description: 'Full name at Labs.' })
  labsName!: string | null

  @Field(() => Url, { nullable: true, description: 'Picture at Labs.' })
  labsAvatarUrl!: string | null

  @Field(() => Boolean, {
    description: 'Whether both profiles are shown as one: name and e-mail of Atrium, picture of Labs.',
  })
  buildlyProfileLinked!: boolean

  @Field(() => Boolean, { description: 'Whether Labs takes the token. Once it does not, link the account again.' })
  isActive!: boolean

  @Field(() => String, { nullable: true, description: 'What went wrong when it was last read; null when nothing did.' })
  problem!: string | null

  @Field(() => DateTime, { description: 'When it was linked, or linked again.' })
  linkedAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When all of it was last read; null for never.' })
  lastSync!: Date | null

  @Field(() => LabsSyncState, { description: 'Whether it is being read.' })
  syncState!: LabsSyncState

  @Field(() => Int, { description: 'How far reading is, 0 to 100.' })
  syncProgress!: number

  @Field(() => LabsUsage, { nullable: true, description: 'What was done there lately; null where Labs does not tell.' })
  usage!: LabsUsage | null
}

export function toLabsAccount(row: LabsAccountEntity): LabsAccount {
  const { labsUserId, buildlyProfileLinked, isActive, linkedAt, syncState, syncProgress } = row
  return Object.assign(new LabsAccount(), {
    row,
    id: toGlobalId('LabsAccount', row.id),
    labsUserId,
    labsUsername: row.labsUsername ?? null,
    labsEmail: row.labsEmail ?? null,
    labsName: row.labsName ?? null,
    labsAvatarUrl: row.labsAvatarUrl ?? null,
    buildlyProfileLinked,
    isActive,
    problem: row.problem ?? null,
    linkedAt,
    lastSync: row.lastSyncAt ?? null,
    syncState,
    syncProgress,
    usage: row.usage ?? null,
  })
}

@ObjectType({ implements: UserError, description: 'Why something about Labs did not work.' })
export class LabsUserError implements UserError {
  field!: string[] | null
  message!: string

  @Field(() => LabsErrorCode, { description: 'The reason, for programs.' })
  code!: LabsErrorCode
}

@ObjectType({ description: 'The account as it is now, or why it stays as it was.' })
class LabsAccountPayload {
  @Field(() => LabsAccount, { nullable: true, description: 'The account.' })
  account?: LabsAccount | null

  @Field(() => [LabsUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: LabsUserError[]
}

@ObjectType({ description: 'The account that is linked now, or why none is.' })
export class LabsAccountLinkPayload extends LabsAccountPayload {}

@ObjectType({ description: 'The account as it is used now, or why it is used as before.' })
export class LabsAccountUpdatePayload extends LabsAccountPayload {}

@ObjectType({ description: 'The account that is being read, or why not.' })
export class LabsAccountSyncPayload extends LabsAccountPayload {}

@ObjectType({ description: 'The end of a link.' })
export class LabsAccountUnlinkPayload {
  @Field(() => Boolean, { nullable: true, description: 'True when it was unlinked.' })
  unlinked?: boolean | null

  @Field(() => [LabsUserError], { description: 'Why it did not work; empty when it did.' })
  userErrors!: LabsUserError[]
}
