import { UniqueConstraintViolationException } from '@mikro-orm/core'
import { mutationResult, type UserErrorData } from '@atrium/kit/errors'
import { toGlobalId } from '@atrium/kit/ids'
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import type { IntegrationsContext } from '../context.ts'
import { assertKnownCompany } from '../foreign/known-companies.ts'
import { SYNC_QUEUE } from '../migrations.ts'
import { assertAdministrator } from './access.ts'
import { checkConfig } from './config.ts'
import * as inputs from './connection.inputs.ts'
import * as payloads from './connection.payloads.ts'
import {
  activateConnection,
  checkedOwner,
  createConnection,
  deactivateConnection,
  deleteConnection,
  findByKey,
  requireOffer,
  updateConnection,
} from './connection.service.ts'
import { toConnection } from './connection.type.ts'
import { checkedName } from './name.ts'
import {
  readConnection,
  readTemplate,
  registerWebhook,
  signsWithOurs,
  testConfig,
  unregisterWebhook,
} from './outside-calls.ts'

@Resolver()
export class ConnectionMutations {
  @Directive('@authenticated')
  @Mutation(() => payloads.ConnectionTestPayload, {
    description: 'Tries a configuration at the provider, for at most 10 seconds. Saves nothing.',
  })
  connectionTest(
    @Arg('input', () => inputs.ConnectionTestInput) input: inputs.ConnectionTestInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      assertAdministrator(context.viewer)
      return { result: await testConfig(context, input) }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => payloads.ConnectionCreatePayload, {
    description:
      'Sets up a connection. It is PENDING until it is activated, and takes what its provider sends from now on. When only its ' +
      'webhook could not be registered, both `connection` and `userErrors` are given.',
  })
  async connectionCreate(
    @Arg('input', () => inputs.ConnectionCreateInput) input: inputs.ConnectionCreateInput,
    @Ctx() context: IntegrationsContext,
  ) {
    const warnings: UserErrorData[] = []
    const result = await mutationResult(async () => {
      const made = await create(context, input)
      if (!input.registerWebhook || made.webhookSecret === null) {
        const webhookSecret = signsWithOurs(made.connection) ? made.webhookSecret : null
        return { connection: toConnection(made.connection), webhookSecret }
      }
      const id = toGlobalId('Connection', made.connection.id)
      const registered = await register(context, id, ['registerWebhook'], warnings)
      // One that the provider made is known on both sides: there is nothing to copy.
      return { connection: registered.connection, webhookSecret: registered.hasOwnSecret ? null : made.webhookSecret }
    })
    return { ...result, userErrors: [...result.userErrors, ...warnings] }
  }

  @Directive('@authenticated')
  @Mutation(() => payloads.ConnectionUpdatePayload, {
    description:
      'Changes name or configuration. A connection in ERROR becomes ACTIVE with a new configuration, and is synchronised.',
  })
  connectionUpdate(
    @Arg('input', () => inputs.ConnectionUpdateInput) input: inputs.ConnectionUpdateInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer, services } = context
      assertAdministrator(viewer)
      const { connection, stored } = await readConnection(context, input.id)
      const template = await readTemplate(context, connection.templateKey)
      const name = input.name == null ? null : checkedName(input.name)
      const config = input.config == null ? null : await checkConfig(template, input.config, stored, services.outbound)
      const versions = { read: connection.version, edited: input.version ?? connection.version }
      const changes = { id: input.id, versions, name, config }
      const updated = await context.write((em) => updateConnection(em, viewer, services, changes))
      services.jobs.wake(SYNC_QUEUE)
      return { connection: toConnection(updated) }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => payloads.ConnectionActivatePayload, {
    description:
      'Makes the connection ACTIVE and starts a synchronisation. One that is ACTIVE already is left as it is: `connectionSync` reads it again.',
  })
  connectionActivate(
    @Arg('input', () => inputs.ConnectionActivateInput) input: inputs.ConnectionActivateInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer, services } = context
      assertAdministrator(viewer)
      const connection = await context.write((em) => activateConnection(em, viewer, services.jobs, input.id))
      services.jobs.wake(SYNC_QUEUE)
      return { connection: toConnection(connection) }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => payloads.ConnectionDeactivatePayload, {
    description:
      'Pauses the connection. What its provider sends is kept for 90 days, and processed when it is replayed.',
  })
  connectionDeactivate(
    @Arg('input', () => inputs.ConnectionDeactivateInput) input: inputs.ConnectionDeactivateInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer } = context
      assertAdministrator(viewer)
      return { connection: toConnection(await context.write((em) => deactivateConnection(em, viewer, input.id))) }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => payloads.ConnectionDeletePayload, {
    description: 'Deletes the connection with its secrets and deliveries. What it told stays in the feed.',
  })
  connectionDelete(
    @Arg('input', () => inputs.ConnectionDeleteInput) input: inputs.ConnectionDeleteInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer } = context
      assertAdministrator(viewer)
      const { connection, stored } = await readConnection(context, input.id)
      await context.write((em) => deleteConnection(em, viewer, input.id, input.confirmName))
      if (connection.isWebhookRegistered) await unregisterWebhook(context, connection, stored)
      return { connectionId: input.id }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => payloads.ConnectionRegisterWebhookPayload, {
    description: 'Sets the webhook at the provider, or brings it up to date.',
  })
  async connectionRegisterWebhook(
    @Arg('input', () => inputs.ConnectionRegisterWebhookInput) input: inputs.ConnectionRegisterWebhookInput,
    @Ctx() context: IntegrationsContext,
  ) {
    const warnings: UserErrorData[] = []
    const result = await mutationResult(() => register(context, input.id, ['id'], warnings))
    return { ...result, userErrors: [...result.userErrors, ...warnings] }
  }
}

async function create(context: IntegrationsContext, input: inputs.ConnectionCreateInput) {
  const { viewer, services } = context
  assertAdministrator(viewer)
  const template = await readTemplate(context, input.templateKey)
  const companyId = checkedOwner(viewer, input.companyId)
  const name = checkedName(input.name)
  const config = await checkConfig(template, input.config, null, services.outbound)
  const idempotencyKey = input.idempotencyKey ?? null
  const createOnce = () =>
    context.write(async (em) => {
      const earlier = await findByKey(em, viewer, idempotencyKey)
      if (earlier) return { connection: earlier, webhookSecret: null }
      await assertKnownCompany(em, companyId)
      const offered = await requireOffer(em, template.key, companyId)
      return createConnection(em, viewer, services.vault, {
        template: offered,
        name,
        companyId,
        config,
        idempotencyKey,
      })
    })
  return createOnce().catch((error: unknown) => {
    // A call with the same key was first after all: now its connection is there to be found.
    if (idempotencyKey !== null && error instanceof UniqueConstraintViolationException) return createOnce()
    throw error
  })
}

/** What could not be done is a warning: the connection is there all the same. */
async function register(context: IntegrationsContext, id: string, field: string[], warnings: UserErrorData[]) {
  const { viewer } = context
  assertAdministrator(viewer)
  const { connection, problem, hasOwnSecret } = await registerWebhook(context, viewer, id)
  if (problem !== null) {
    const message = `The webhook could not be registered. ${problem} Or set it by hand with the address and secret of this connection.`
    warnings.push({ code: 'WEBHOOK_NOT_REGISTERED', message, field })
  }
  return { connection: toConnection(connection), hasOwnSecret }
}
