import { forbidden } from '@atrium/kit/errors'
import { isAdmin } from '@atrium/kit/viewer'
import { Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { ConnectionNodeType, toConnection } from '../connections/connection.type.ts'
import type { IntegrationsContext } from '../context.ts'
import { readFailingConnections, readWebhookPoints, readWebhookTotals } from './webhook-health.service.ts'
import { FailingConnectionType, WebhookHealth } from './webhook-health.type.ts'

@Resolver(() => FailingConnectionType)
export class WebhookHealthResolver {
  @Directive('@policy(policies: [["admin"]])')
  @Directive('@cost(weight: 10)')
  @Query(() => WebhookHealth, {
    nullable: true,
    description: 'What providers sent in the last 24 hours, and what came of it. Administrators only.',
  })
  async webhookHealth(@Ctx() context: IntegrationsContext): Promise<WebhookHealth> {
    if (!isAdmin(context.viewer)) throw forbidden()
    const em = await context.read()
    const totals = await readWebhookTotals(em)
    const points = await readWebhookPoints(em)
    const failing = await readFailingConnections(em)
    return { ...totals, points, failing }
  }

  @FieldResolver(() => ConnectionNodeType, { nullable: true, description: 'Which it is.' })
  async connection(@Root() { connectionId }: FailingConnectionType, @Ctx() { loaders }: IntegrationsContext) {
    const connection = await loaders.connection.load(connectionId)
    return connection && toConnection(connection)
  }
}
