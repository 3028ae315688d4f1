import { fromGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { ConnectionNodeType, toConnection } from '../connections/connection.type.ts'
import type { IntegrationsContext } from '../context.ts'
import { mapPage } from '../page.ts'
import { listSyncRuns } from './sync-run-list.service.ts'
import {
  SyncLogLineConnectionType,
  type SyncLogLineType,
  SyncRunConnectionType,
  SyncRunType,
  SyncRunWhereInput,
  toSyncLogLine,
  toSyncRun,
} from './sync-run.type.ts'

@Resolver(() => SyncRunType)
export class SyncRunResolver {
  @Directive('@authenticated')
  @Query(() => SyncRunType, {
    nullable: true,
    description: 'One synchronisation; null when there is none for this viewer.',
  })
  async syncRun(
    @Arg('id', () => ID) globalId: string,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<SyncRunType | null> {
    const id = fromGlobalId('SyncRun', globalId)
    const row = id && (await loaders.syncRun.load(id))
    return row ? toSyncRun(row) : null
  }

  @Directive('@authenticated')
  @Query(() => SyncRunConnectionType, {
    nullable: true,
    description:
      'Synchronisations of all connections that the viewer may see, newest first; kept for 90 days. `totalCount` counts up to 10,000.',
  })
  async syncRuns(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => SyncRunWhereInput, { nullable: true }) where?: SyncRunWhereInput | null,
  ): Promise<Page<SyncRunType>> {
    return mapPage(await listSyncRuns(await context.read(), args, where ?? {}), toSyncRun)
  }

  @FieldResolver(() => ConnectionNodeType, { description: 'What was synchronised.' })
  async connection(@Root() { row }: SyncRunType, @Ctx() { loaders }: IntegrationsContext): Promise<ConnectionNodeType> {
    return toConnection((await loaders.connection.load(row.connectionId))!)
  }

  @FieldResolver(() => SyncLogLineConnectionType, { description: 'What it did, oldest first.' })
  async log(
    @Root() { row }: SyncRunType,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<Page<SyncLogLineType>> {
    return mapPage(await loaders.linesOfRun.load(row.id, args), toSyncLogLine)
  }
}
