import { mutationResult } from '@atrium/kit/errors'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { toGlobalId } from '@atrium/kit/ids'
import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { IntegrationsContext } from '../context.ts'
import { mapPage } from '../page.ts'
import { ServiceType, toService } from '../services/service.type.ts'
import { createIncident, deleteIncident, listIncidents, postUpdate, updateIncident } from './incident.service.ts'
import type { PublicStatus } from './public-status.ts'
import * as types from './status.type.ts'

const STAFF = '@policy(policies: [["staff"]])'

@Resolver(() => types.StatusIncidentType)
export class StatusResolver {
  @Directive('@cacheControl(maxAge: 10, scope: PUBLIC)')
  @Query(() => types.PublicStatusType, {
    nullable: true,
    description:
      'How the agency’s services are, as far as staff has published it. Open to all, the same for everybody.',
  })
  async publicStatus(@Ctx() { services }: IntegrationsContext): Promise<types.PublicStatusType> {
    return toPublic(await services.publicStatus())
  }

  @Directive(STAFF)
  @Query(() => types.StatusIncidentConnectionType, {
    nullable: true,
    description: 'Incidents on the public page, newest first. Staff only.',
  })
  async statusIncidents(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('isOpen', () => Boolean, { nullable: true, description: 'Those that are not over, or those that are.' })
    isOpen?: boolean | null,
  ): Promise<Page<types.StatusIncidentType>> {
    return mapPage(await listIncidents(await context.read(), args, { isOpen: isOpen ?? null }), types.toIncident)
  }

  @Directive(STAFF)
  @Mutation(() => types.StatusIncidentCreatePayload, {
    description: 'Publishes an incident or planned work. Everybody reads it at once. Staff only.',
  })
  statusIncidentCreate(
    @Arg('input', () => types.StatusIncidentCreateInput) input: types.StatusIncidentCreateInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return incidentResult(context, (em) => createIncident(em, context.viewer, input))
  }

  @Directive(STAFF)
  @Mutation(() => types.StatusIncidentUpdatePayload, { description: 'Corrects an incident. Staff only.' })
  statusIncidentUpdate(
    @Arg('input', () => types.StatusIncidentUpdateInput) input: types.StatusIncidentUpdateInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return incidentResult(context, (em) => updateIncident(em, context.viewer, input))
  }

  @Directive(STAFF)
  @Mutation(() => types.StatusUpdatePostPayload, {
    description: 'Says how an incident goes on, or ends it. Staff only.',
  })
  statusUpdatePost(
    @Arg('input', () => types.StatusUpdatePostInput) input: types.StatusUpdatePostInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return incidentResult(context, (em) => postUpdate(em, context.viewer, input))
  }

  @Directive(STAFF)
  @Mutation(() => types.StatusIncidentDeletePayload, {
    description: 'Takes an incident off the page with all that was said of it. Staff only.',
  })
  statusIncidentDelete(
    @Arg('input', () => types.StatusIncidentDeleteInput) input: types.StatusIncidentDeleteInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      await context.write((em) => deleteIncident(em, context.viewer, input.id))
      context.services.publicStatus.forget()
      return { incidentId: input.id }
    })
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [ServiceType], { description: 'Services that it is about.' })
  async services(@Root() { row }: types.StatusIncidentType, @Ctx() { loaders }: IntegrationsContext) {
    const services = await Promise.all(
      (await loaders.incidentServices.load(row.id)).map((id) => loaders.service.load(id)),
    )
    return services.filter((service) => service !== null).map(toService)
  }

  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [types.StatusUpdateType], { description: 'What was said of it, newest first, 50 at most.' })
  async updates(@Root() { row }: types.StatusIncidentType, @Ctx() { loaders }: IntegrationsContext) {
    const updates = await loaders.incidentUpdates.load(row.id)
    return updates.map(({ status, message, at }) => ({ status, message, at: new Date(at) }))
  }
}

function incidentResult(
  context: IntegrationsContext,
  work: (em: Parameters<Parameters<IntegrationsContext['write']>[0]>[0]) => ReturnType<typeof createIncident>,
) {
  return mutationResult(async () => {
    const incident = types.toIncident(await context.write(work))
    context.services.publicStatus.forget()
    return { incident }
  })
}

function toPublic({ state, at, services, incidents }: PublicStatus): types.PublicStatusType {
  return {
    state,
    at,
    services: services.map(({ uptime, ...service }) => ({
      ...service,
      uptime: uptime.share,
      uptimeByDay: uptime.byDay,
    })),
    incidents: incidents.map((incident) => ({ ...incident, id: toGlobalId('StatusIncident', incident.id) })),
  }
}
