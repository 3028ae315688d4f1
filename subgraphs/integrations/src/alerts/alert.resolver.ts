import { mutationResult } from '@atrium/kit/errors'
import { Shared } from '@atrium/kit/graphql'
import { fromGlobalId, toGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import {
  Arg,
  Args,
  Ctx,
  Directive,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql'
import type { IntegrationsContext } from '../context.ts'
import { ALERT_QUEUE } from '../migrations.ts'
import { mapPage } from '../page.ts'
import { AlertActPayload, AlertSilenceCreatePayload, AlertSilenceEndPayload } from './alert.payloads.ts'
import { actOnAlert, countOpen, listAlerts } from './alert.service.ts'
import * as types from './alert.type.ts'
import { AlertRuleType, toRule } from './rule.type.ts'
import { createSilence, endSilence, listSilences } from './silence.service.ts'

const STAFF = '@policy(policies: [["staff"]])'

@Resolver(() => types.AlertType)
export class AlertResolver {
  @Directive(STAFF)
  @Query(() => types.AlertConnectionType, { nullable: true, description: 'Alerts, newest first. Staff only.' })
  async alerts(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => types.AlertWhereInput, { nullable: true }) where?: types.AlertWhereInput | null,
    @Arg('orderBy', () => [types.AlertOrder], { nullable: true }) orderBy?: types.AlertOrder[] | null,
  ): Promise<Page<types.AlertType>> {
    return mapPage(await listAlerts(await context.read(), args, where ?? {}, orderBy ?? null), types.toAlert)
  }

  @Directive(STAFF)
  @Query(() => types.AlertType, { nullable: true, description: 'One alert; null when there is none for this viewer.' })
  alert(@Arg('id', () => ID) id: string, @Ctx() context: IntegrationsContext): Promise<types.AlertType | null> {
    return loadAlert(context, id)
  }

  @Directive(STAFF)
  @Query(() => types.AlertCounts, { nullable: true, description: 'Alerts that are not over. Staff only.' })
  async alertCounts(@Ctx() context: IntegrationsContext): Promise<types.AlertCounts> {
    return countOpen(await context.read())
  }

  @Shared()
  @Directive(STAFF)
  @Subscription(() => types.AlertCounts, {
    nullable: true,
    description: 'Alerts that are not over, whenever one begins, ends, or is handled.',
    subscribe: ({ context }) => (context as IntegrationsContext).services.changes.of('alerts'),
  })
  alertsChanged(@Ctx() context: IntegrationsContext): Promise<types.AlertCounts> {
    return this.alertCounts(context)
  }

  @Directive(STAFF)
  @Query(() => types.AlertSilenceConnectionType, { nullable: true, description: 'Latest end first. Staff only.' })
  async alertSilences(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('isActive', () => Boolean, { nullable: true, description: 'Those that hold now, or those that are over.' })
    isActive?: boolean | null,
  ): Promise<Page<types.AlertSilenceType>> {
    return mapPage(await listSilences(await context.read(), args, { isActive: isActive ?? null }), types.toSilence)
  }

  @Directive(STAFF)
  @Mutation(() => AlertActPayload, {
    description: 'Looks after an alert, or says that it is over; and each back again. Staff only.',
  })
  alertAct(@Arg('input', () => types.AlertActInput) input: types.AlertActInput, @Ctx() context: IntegrationsContext) {
    return mutationResult(async () => ({
      alert: types.toAlert(await context.write((em) => actOnAlert(em, context.viewer, input))),
    }))
  }

  @Directive(STAFF)
  @Mutation(() => AlertSilenceCreatePayload, { description: 'Has nobody told of some alerts for a while. Staff only.' })
  alertSilenceCreate(
    @Arg('input', () => types.AlertSilenceCreateInput) input: types.AlertSilenceCreateInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => ({
      silence: types.toSilence(await context.write((em) => createSilence(em, context.viewer, input))),
    }))
  }

  @Directive(STAFF)
  @Mutation(() => AlertSilenceEndPayload, { description: 'Ends a silence before its time. Staff only.' })
  alertSilenceEnd(
    @Arg('input', () => types.AlertSilenceEndInput) input: types.AlertSilenceEndInput,
    @Ctx() context: IntegrationsContext,
  ) {
    const { jobs } = context.services
    return mutationResult(async () => {
      const silence = types.toSilence(await context.write((em) => endSilence(em, context.viewer, jobs, input.id)))
      jobs.wake(ALERT_QUEUE)
      return { silence }
    })
  }

  @FieldResolver(() => AlertRuleType, { nullable: true, description: 'Whose condition held.' })
  async rule(@Root() { row }: types.AlertType, @Ctx() { loaders }: IntegrationsContext): Promise<AlertRuleType | null> {
    const rule = await loaders.alertRule.load(row.ruleId)
    return rule && toRule(rule)
  }

  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [types.AlertTimelineEntry], { description: 'What happened with it, newest first, 100 at most.' })
  async timeline(@Root() { row }: types.AlertType, @Ctx() { loaders }: IntegrationsContext) {
    const entries = await loaders.alertTimeline.load(row.id)
    return entries.map(({ id, kind, message, actorName, at }) => {
      return { id: toGlobalId('AlertTimelineEntry', id), kind, message, actorName, at: new Date(at) }
    })
  }
}

/** The alert as the viewer may see it, or null. */
export async function loadAlert({ loaders }: IntegrationsContext, globalId: string): Promise<types.AlertType | null> {
  const id = fromGlobalId('Alert', globalId)
  const row = id && (await loaders.alert.load(id))
  return row ? types.toAlert(row) : null
}
