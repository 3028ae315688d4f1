import { mutationResult, type UserErrorData } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import type { IntegrationsContext } from '../context.ts'
import { SYNC_QUEUE, WEBHOOK_QUEUE } from '../migrations.ts'
import { toSyncRun } from '../sync/sync-run.type.ts'
import { queueSync } from '../sync/sync.service.ts'
import { toDelivery } from '../webhooks/delivery.type.ts'
import { replayDeliveries } from '../webhooks/replay.service.ts'
import { assertAdministrator } from './access.ts'
import * as inputs from './connection.inputs.ts'
import * as payloads from './connection.payloads.ts'
import { requireConnection, rotateWebhookSecret } from './connection.service.ts'
import { toConnection } from './connection.type.ts'
import { registerWebhook } from './outside-calls.ts'

@Resolver()
export class WebhookMutations {
  @Directive('@authenticated')
  @Mutation(() => payloads.ConnectionSyncPayload, {
    description: 'Starts reading everything from the provider. `connectionUpdated` tells how it goes.',
  })
  connectionSync(
    @Arg('input', () => inputs.ConnectionSyncInput) input: inputs.ConnectionSyncInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer, services } = context
      assertAdministrator(viewer)
      const run = await context.write(async (em) => {
        const connection = await requireConnection(em, viewer, input.id, { lock: true })
        return queueSync(em, services.jobs, connection)
      })
      services.jobs.wake(SYNC_QUEUE)
      return { syncRun: toSyncRun(run) }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => payloads.ConnectionRotateWebhookSecretPayload, {
    description:
      'Replaces what webhooks are signed with; deliveries signed with the old one are refused from now on. A webhook that ' +
      'was registered by us gets the new one at once.',
  })
  async connectionRotateWebhookSecret(
    @Arg('input', () => inputs.ConnectionRotateWebhookSecretInput) input: inputs.ConnectionRotateWebhookSecretInput,
    @Ctx() context: IntegrationsContext,
  ) {
    const warnings: UserErrorData[] = []
    const result = await mutationResult(async () => {
      const { viewer, services } = context
      assertAdministrator(viewer)
      const rotated = await context.write((em) => rotateWebhookSecret(em, viewer, services.vault, input.id))
      const { connection, webhookSecret } = rotated
      if (!connection.isWebhookRegistered) return { connection: toConnection(connection), webhookSecret }
      const registered = await registerWebhook(context, viewer, input.id)
      if (registered.problem !== null) {
        const message = `The provider did not get the new secret. ${registered.problem} Enter it there by hand.`
        warnings.push({ code: 'WEBHOOK_NOT_REGISTERED', message, field: ['id'] })
      }
      return { connection: toConnection(registered.connection), webhookSecret }
    })
    return { ...result, userErrors: [...result.userErrors, ...warnings] }
  }

  @Directive('@authenticated')
  @Mutation(() => payloads.WebhookDeliveryReplayPayload, {
    description:
      'Processes deliveries again, all or none of those given. One that was processed before adds nothing: its activity and ' +
      'its events keep their ids and are published once.',
  })
  webhookDeliveryReplay(
    @Arg('input', () => inputs.WebhookDeliveryReplayInput) input: inputs.WebhookDeliveryReplayInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer, services } = context
      assertAdministrator(viewer)
      const deliveries = await context.write((em) => replayDeliveries(em, viewer, services.jobs, input.ids))
      services.jobs.wake(WEBHOOK_QUEUE)
      return { deliveries: deliveries.map(toDelivery) }
    })
  }
}
