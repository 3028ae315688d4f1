import { DateTime, Json, Node, Public } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { SyncLogLevel, type SyncRunLine } from './sync-run-line.entity.ts'
import { type SyncRun, SyncRunStatus } from './sync-run.entity.ts'

registerEnumType(SyncRunStatus, { name: 'SyncRunStatus', description: 'How far a synchronisation is.' })
@Public('integrations:read')
@ObjectType('SyncRun', { implements: Node, description: 'One synchronisation of a connection.' })
export class SyncRunType extends Node {
  row!: SyncRun

  @Field(() => SyncRunStatus, { description: 'How far it is.' })
  status!: SyncRunStatus

  @Field(() => DateTime, { description: 'When it was asked for.' })
  startedAt!: Date

  @Field(() => DateTime, { nullable: true, description: 'When it ended, well or not.' })
  finishedAt!: Date | null

  @Field(() => Json, { description: 'How many things of each kind were read, such as { "repositories": 3 }.' })
  counts!: Record<string, number>

  @Field(() => String, { nullable: true, description: 'Why the last try failed, and what to do.' })
  error!: string | null

  @Field(() => Boolean, { description: 'Whether it was begun by the schedule, and not by a person.' })
  isScheduled!: boolean

  @Field(() => DateTime, { nullable: true, description: 'When it goes on, where the provider said when to come back.' })
  retryAt!: Date | null

  @Field(() => Int, { description: 'Percent, 0 to 100.' })
  progress!: number
}

registerEnumType(SyncLogLevel, { name: 'SyncLogLevel', description: 'How grave a line of a log is.' })

@Directive('@authenticated')
@ObjectType('SyncLogLine', { description: 'A line of the log of a synchronisation.' })
export class SyncLogLineType implements Pick<SyncRunLine, 'level' | 'message' | 'writtenAt'> {
  @Field(() => SyncLogLevel, { description: 'How grave it is.' })
  level!: SyncLogLevel

  @Field(() => String, { description: 'What was done, or what went wrong and what to do.' })
  message!: string

  @Field(() => DateTime, { description: 'When.' })
  writtenAt!: Date
}

export const SyncLogLineConnectionType = connectionType(SyncLogLineType, 'SyncLogLine')

export function toSyncLogLine({ level, message, writtenAt }: SyncRunLine): SyncLogLineType {
  return { level, message, writtenAt }
}

@InputType('SyncRunWhereInput', { description: 'All that is given must hold.' })
export class SyncRunWhereInput {
  @Field(() => ID, { nullable: true, description: 'Of this connection.' })
  connectionId?: string | null

  @Field(() => String, { nullable: true, description: 'Of any connection to this tool.' })
  templateKey?: string | null

  @Field(() => ID, { nullable: true, description: 'Of any connection of this company.' })
  companyId?: string | null

  @Field(() => [SyncRunStatus], {
    nullable: true,
    description: 'In one of these states. An empty list is as if left out.',
  })
  status?: SyncRunStatus[] | null

  @Field(() => Boolean, { nullable: true, description: 'Begun by the schedule, or by a person.' })
  isScheduled?: boolean | null
}

export const SyncRunConnectionType = connectionType(SyncRunType, 'SyncRun')

export function toSyncRun(run: SyncRun): SyncRunType {
  return {
    id: toGlobalId('SyncRun', run.id),
    row: run,
    status: run.status,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt ?? null,
    counts: run.counts,
    error: run.error ?? null,
    isScheduled: run.cause === 'SCHEDULE',
    retryAt: run.retryAt ?? null,
    progress: run.progress,
  }
}
