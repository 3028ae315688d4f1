import { mutationResult, UserErrorException } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import { ECOSYSTEM } from '../connections/access.ts'
import { checkConfig, type SplitConfig, type StoredConfig } from '../connections/config.ts'
import { readConnection, readTemplate } from '../connections/outside-calls.ts'
import type { IntegrationsContext } from '../context.ts'
import { toGlobalId } from '@atrium/kit/ids'
import { loadEcosystemProject } from './load.ts'
import {
  EcosystemProjectCheckPayload,
  EcosystemProjectCreatePayload,
  EcosystemProjectDeletePayload,
  EcosystemProjectUpdatePayload,
} from './project.payloads.ts'
import {
  assertEcosystemAdmin,
  checkEcosystemProject,
  createEcosystemProject,
  deleteEcosystemProject,
  updateEcosystemProject,
} from './project.service.ts'
import {
  EcosystemProjectCheckInput,
  EcosystemProjectCreateInput,
  EcosystemProjectDeleteInput,
  EcosystemProjectUpdateInput,
  toEcosystemProject,
} from './project.type.ts'

@Resolver()
export class EcosystemProjectMutations {
  @Directive('@policy(policies: [["admin"]])')
  @Mutation(() => EcosystemProjectCreatePayload, {
    description:
      'Adds a product of the agency’s own. With a base address it is asked for its metrics from now on. Administrators only.',
  })
  ecosystemProjectCreate(
    @Arg('input', () => EcosystemProjectCreateInput) input: EcosystemProjectCreateInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer, services } = context
      assertEcosystemAdmin(viewer)
      const config = await configOf(context, input, null)
      const change = { ...input, config }
      return {
        project: toEcosystemProject(
          await context.write((em) => createEcosystemProject(em, viewer, services.vault, change)),
        ),
      }
    })
  }

  @Directive('@policy(policies: [["admin"]])')
  @Mutation(() => EcosystemProjectUpdatePayload, {
    description: 'Changes a product, where it is asked and who may look on. Administrators only.',
  })
  ecosystemProjectUpdate(
    @Arg('input', () => EcosystemProjectUpdateInput) input: EcosystemProjectUpdateInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer, services } = context
      assertEcosystemAdmin(viewer)
      const isConnecting = input.baseUrl != null || Boolean(input.token)
      const stored = isConnecting ? await storedConfig(context, input.id) : null
      const config = isConnecting ? await configOf(context, input, stored) : null
      const change = { ...input, config }
      return {
        project: toEcosystemProject(
          await context.write((em) => updateEcosystemProject(em, viewer, services.vault, change)),
        ),
      }
    })
  }

  @Directive('@policy(policies: [["admin"]])')
  @Mutation(() => EcosystemProjectCheckPayload, {
    description:
      'Has a product asked now rather than when it is due. What comes of it is told live. Administrators only.',
  })
  ecosystemProjectCheck(
    @Arg('input', () => EcosystemProjectCheckInput) input: EcosystemProjectCheckInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => ({
      project: toEcosystemProject(await context.write((em) => checkEcosystemProject(em, context.viewer, input.id))),
    }))
  }

  @Directive('@policy(policies: [["admin"]])')
  @Mutation(() => EcosystemProjectDeletePayload, {
    description: 'Deletes a product with its metrics and the connection to it. Administrators only.',
  })
  ecosystemProjectDelete(
    @Arg('input', () => EcosystemProjectDeleteInput) input: EcosystemProjectDeleteInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      await context.write((em) => deleteEcosystemProject(em, context.viewer, input))
      return { projectId: input.id }
    })
  }
}

/** Where it is asked, checked as every connection's configuration is; null when there is no address. */
async function configOf(
  context: IntegrationsContext,
  input: { baseUrl?: URL | null; token?: string | null },
  stored: StoredConfig | null,
): Promise<SplitConfig | null> {
  const baseUrl = input.baseUrl?.href ?? stored?.settings['baseUrl']
  if (baseUrl === undefined) return null
  const template = await readTemplate(context, ECOSYSTEM)
  try {
    return await checkConfig(template, { baseUrl, token: input.token ?? null }, stored, context.services.outbound)
  } catch (error) {
    if (!(error instanceof UserErrorException)) throw error
    // The fields stand in this input itself, not in a `config`.
    throw new UserErrorException(error.userErrors.map((each) => ({ ...each, field: each.field?.slice(1) ?? null })))
  }
}

async function storedConfig(context: IntegrationsContext, id: string): Promise<StoredConfig | null> {
  const project = await loadEcosystemProject(context, id)
  const connectionId = project?.row.connectionId
  if (!connectionId) return null
  return (await readConnection(context, toGlobalId('Connection', connectionId))).stored
}
