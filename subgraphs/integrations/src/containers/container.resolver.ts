import { mutationResult } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import { assertAdministrator } from '../connections/access.ts'
import type { IntegrationsContext } from '../context.ts'
import { SYNC_QUEUE } from '../migrations.ts'
import { linkContainer } from './container.service.ts'
import { ExternalContainerLinkInput, ExternalContainerLinkPayload, toContainer } from './container.type.ts'

@Resolver()
export class ContainerResolver {
  @Directive('@authenticated')
  @Mutation(() => ExternalContainerLinkPayload, {
    description:
      'Links what is at a provider to a project, or unlinks it. What is there already is read again and comes to the project.',
  })
  externalContainerLink(
    @Arg('input', () => ExternalContainerLinkInput) input: ExternalContainerLinkInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer, services } = context
      assertAdministrator(viewer)
      const change = { id: input.id, projectId: input.projectId ?? null }
      const container = await context.write((em) => linkContainer(em, viewer, services.jobs, change))
      services.jobs.wake(SYNC_QUEUE)
      return { container: toContainer(container) }
    })
  }
}
