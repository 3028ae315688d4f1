import { badInput, mutationResult, UserErrorException } from '@atrium/kit/errors'
import { DateTime } from '@atrium/kit/graphql'
import { fromGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { ConnectionNodeType, toConnection } from '../connections/connection.type.ts'
import type { IntegrationsContext } from '../context.ts'
import { mapPage } from '../page.ts'
import { AlertRuleCreatePayload, AlertRuleDeletePayload, AlertRuleUpdatePayload } from './alert.payloads.ts'
import { ALERT_METRICS, metricOf } from './metrics.ts'
import { previewRule } from './preview.service.ts'
import { assertRuleAdmin, checkWebhook, createRule, deleteRule, listRules, updateRule } from './rule.service.ts'
import * as types from './rule.type.ts'

const STAFF = '@policy(policies: [["staff"]])'
const ADMIN = '@policy(policies: [["admin"]])'
const WEEK_MINUTES = 10_080

@Resolver(() => types.AlertRuleType)
export class AlertRuleResolver {
  @Directive(STAFF)
  @Query(() => types.AlertRuleConnectionType, {
    nullable: true,
    description: 'Rules, by category and name. Staff only.',
  })
  async alertRules(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => types.AlertRuleWhereInput, { nullable: true }) where?: types.AlertRuleWhereInput | null,
  ): Promise<Page<types.AlertRuleType>> {
    return mapPage(await listRules(await context.read(), args, where ?? {}), types.toRule)
  }

  @Directive(STAFF)
  @Directive('@listSize(assumedSize: 20)')
  @Query(() => [types.AlertMetricType], { nullable: true, description: 'What rules can look at. Staff only.' })
  alertMetrics(): types.AlertMetricType[] {
    return [...ALERT_METRICS]
  }

  @Directive(ADMIN)
  @Directive('@cost(weight: 50)')
  @Query(() => types.AlertRulePreview, {
    nullable: true,
    description: 'What a rule would have done in the last seven days. BAD_USER_INPUT for a draft that is not whole.',
  })
  async alertRulePreview(
    @Arg('draft', () => types.AlertRuleDraftInput) draft: types.AlertRuleDraftInput,
    @Ctx() context: IntegrationsContext,
  ): Promise<types.AlertRulePreview> {
    if (draft.windowMinutes < 1 || draft.windowMinutes > WEEK_MINUTES) throw badInput('Look at 1 minute to 7 days.')
    try {
      return await previewRule(await context.read(), { ...draft, subject: draft.subject ?? null })
    } catch (error) {
      throw error instanceof UserErrorException ? badInput(error.message) : error
    }
  }

  @Directive(ADMIN)
  @Mutation(() => AlertRuleCreatePayload, { description: 'Adds a rule. Administrators only.' })
  alertRuleCreate(
    @Arg('input', () => types.AlertRuleCreateInput) input: types.AlertRuleCreateInput,
    @Ctx() context: IntegrationsContext,
  ) {
    const { vault, outbound } = context.services
    return mutationResult(async () => {
      assertRuleAdmin(context.viewer)
      await checkWebhook(input.webhookUrl, outbound)
      return { rule: types.toRule(await context.write((em) => createRule(em, context.viewer, vault, input))) }
    })
  }

  @Directive(ADMIN)
  @Mutation(() => AlertRuleUpdatePayload, { description: 'Changes a rule, or switches it off. Administrators only.' })
  alertRuleUpdate(
    @Arg('input', () => types.AlertRuleUpdateInput) input: types.AlertRuleUpdateInput,
    @Ctx() context: IntegrationsContext,
  ) {
    const { vault, outbound } = context.services
    return mutationResult(async () => {
      assertRuleAdmin(context.viewer)
      await checkWebhook(input.webhookUrl, outbound)
      return { rule: types.toRule(await context.write((em) => updateRule(em, context.viewer, vault, input))) }
    })
  }

  @Directive(ADMIN)
  @Mutation(() => AlertRuleDeletePayload, { description: 'Deletes a rule with its alerts. Administrators only.' })
  alertRuleDelete(
    @Arg('input', () => types.AlertRuleDeleteInput) input: types.AlertRuleDeleteInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      await context.write((em) => deleteRule(em, context.viewer, input.id))
      return { ruleId: input.id }
    })
  }

  @FieldResolver(() => types.AlertMetricType, {
    nullable: true,
    description: 'What it looks at; null for one of an older version.',
  })
  metric(@Root() { row }: types.AlertRuleType): types.AlertMetricType | null {
    return metricOf(row.metric) ?? null
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'When it fired last.' })
  lastFiredAt(@Root() { row }: types.AlertRuleType, @Ctx() { loaders }: IntegrationsContext): Promise<Date | null> {
    return loaders.lastFired.load(row.id)
  }

  @FieldResolver(() => ConnectionNodeType, { nullable: true, description: 'The Discord connection that is told.' })
  async discordConnection(@Root() { row }: types.AlertRuleType, @Ctx() { loaders }: IntegrationsContext) {
    const connection = row.discordConnectionId ? await loaders.connection.load(row.discordConnectionId) : null
    return connection && toConnection(connection)
  }
}

/** The rule as the viewer may see it, or null. */
export async function loadRule(
  { loaders }: IntegrationsContext,
  globalId: string,
): Promise<types.AlertRuleType | null> {
  const id = fromGlobalId('AlertRule', globalId)
  const row = id && (await loaders.alertRule.load(id))
  return row ? types.toRule(row) : null
}
