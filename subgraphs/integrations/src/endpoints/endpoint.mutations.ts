import { mutationResult } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import type { IntegrationsContext } from '../context.ts'
import { ENDPOINT_QUEUE } from '../migrations.ts'
import * as inputs from './endpoint.inputs.ts'
import * as payloads from './endpoint.payloads.ts'
import * as endpoints from './endpoint.service.ts'
import { toEndpoint } from './endpoint.type.ts'
import { replaySince, resendMessages, sendTest } from './message.service.ts'
import { toMessage } from './message.type.ts'
import { checkedSelection, DEFAULT_SELECTION } from './selection.ts'

@Resolver()
export class WebhookEndpointMutations {
  @Directive('@authenticated')
  @Mutation(() => payloads.WebhookEndpointCreatePayload, {
    description: 'Makes an endpoint, which is told of what happens from now on. Its secret is shown this once.',
  })
  webhookEndpointCreate(
    @Arg('input', () => inputs.WebhookEndpointCreateInput) input: inputs.WebhookEndpointCreateInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer, services } = context
      endpoints.assertKeeper(viewer)
      const content = {
        companyId: endpoints.checkedOwner(viewer, input.companyId),
        name: endpoints.checkedName(input.name),
        url: await endpoints.checkedUrl(input.url, services.outbound),
        categories: endpoints.checkedCategories(input.categories),
        types: endpoints.checkedTypes(input.types),
        selection: checkedSelection(input.selection ?? DEFAULT_SELECTION, services.selectable()),
      }
      const made = await context.write((em) => endpoints.createEndpoint(em, viewer, services.vault, content))
      return { endpoint: toEndpoint(made.endpoint), secret: made.secret }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => payloads.WebhookEndpointUpdatePayload, {
    description: 'Changes an endpoint. Messages that were made keep their payload, and go to the new address.',
  })
  webhookEndpointUpdate(
    @Arg('input', () => inputs.WebhookEndpointUpdateInput) input: inputs.WebhookEndpointUpdateInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer, services } = context
      endpoints.assertKeeper(viewer)
      const { name, url, categories, types, selection } = input
      const content = {
        ...(name != null && { name: endpoints.checkedName(name) }),
        ...(url != null && { url: await endpoints.checkedUrl(url, services.outbound) }),
        ...(categories != null && { categories: endpoints.checkedCategories(categories) }),
        ...(types != null && { types: endpoints.checkedTypes(types) }),
        ...(selection != null && { selection: checkedSelection(selection, services.selectable()) }),
      }
      const change = { id: input.id, version: input.version ?? null, content }
      return { endpoint: toEndpoint(await context.write((em) => endpoints.updateEndpoint(em, viewer, change))) }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => payloads.WebhookEndpointSwitchPayload, {
    description: 'Switches an endpoint on or off. What happens while it is off can be sent by `webhookEndpointReplay`.',
  })
  webhookEndpointSwitch(
    @Arg('input', () => inputs.WebhookEndpointSwitchInput) { id, isEnabled }: inputs.WebhookEndpointSwitchInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer } = context
      endpoints.assertKeeper(viewer)
      const endpoint = await context.write((em) => endpoints.switchEndpoint(em, viewer, id, isEnabled))
      return { endpoint: toEndpoint(endpoint) }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => payloads.WebhookEndpointDeletePayload, { description: 'Deletes an endpoint with its messages.' })
  webhookEndpointDelete(
    @Arg('input', () => inputs.WebhookEndpointDeleteInput) input: inputs.WebhookEndpointDeleteInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer } = context
      endpoints.assertKeeper(viewer)
      await context.write((em) => endpoints.deleteEndpoint(em, viewer, input.id, input.confirmName))
      return { endpointId: input.id }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => payloads.WebhookEndpointRotateSecretPayload, {
    description: 'A new secret, shown this once. For 24 hours webhooks are signed with the old one as well.',
  })
  webhookEndpointRotateSecret(
    @Arg('input', () => inputs.WebhookEndpointRotateSecretInput) { id }: inputs.WebhookEndpointRotateSecretInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer, services } = context
      endpoints.assertKeeper(viewer)
      const made = await context.write((em) => endpoints.rotateSecret(em, viewer, services.vault, id))
      return { endpoint: toEndpoint(made.endpoint), secret: made.secret }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => payloads.WebhookEndpointTestPayload, { description: 'Sends a message of the type "webhook.test".' })
  webhookEndpointTest(
    @Arg('input', () => inputs.WebhookEndpointTestInput) { id }: inputs.WebhookEndpointTestInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer, services } = context
      endpoints.assertKeeper(viewer)
      const message = await context.write((em) => sendTest(em, viewer, services.jobs, id))
      services.jobs.wake(ENDPOINT_QUEUE)
      return { message: toMessage(message) }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => payloads.WebhookEndpointReplayPayload, {
    description:
      'Sends again what failed since an instant, and what was never sent, as while the endpoint was off: at most 1,000 of each. ' +
      'What was received is not sent again.',
  })
  webhookEndpointReplay(
    @Arg('input', () => inputs.WebhookEndpointReplayInput) input: inputs.WebhookEndpointReplayInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer, services } = context
      endpoints.assertKeeper(viewer)
      const messageCount = await context.write((em) => replaySince(em, viewer, services.jobs, input))
      services.jobs.wake(ENDPOINT_QUEUE)
      return { messageCount }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => payloads.WebhookMessageResendPayload, {
    description:
      'Sends messages once more, all or none of those given, whatever became of them. Their ids and payloads stay.',
  })
  webhookMessageResend(
    @Arg('input', () => inputs.WebhookMessageResendInput) { ids }: inputs.WebhookMessageResendInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer, services } = context
      endpoints.assertKeeper(viewer)
      const messages = await context.write((em) => resendMessages(em, viewer, services.jobs, ids))
      services.jobs.wake(ENDPOINT_QUEUE)
      return { messages: messages.map(toMessage) }
    })
  }
}
