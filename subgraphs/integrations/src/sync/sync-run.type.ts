import { DateTime, Json, Node, Public } from '@atrium/kit/graphql'
import { toGlobalId } from '@atrium/kit/ids'
import { connectionType } from '@atrium/kit/pages'
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type SyncRun, SyncRunStatus } from './sync-run.entity.ts'

registerEnumType(SyncRunStatus, { name: 'SyncRunStatus', description: 'How far a synchronisation is.' })
@Public('integrations:read')
@ObjectType('SyncRun', { implements: Node, description: 'One synchronisation of a connection.' })
export class SyncRunType extends Node {
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

export const SyncRunConnectionType = connectionType(SyncRunType, 'SyncRun')

export function toSyncRun(run: SyncRun): SyncRunType {
  return {
    id: toGlobalId('SyncRun', run.id),
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
