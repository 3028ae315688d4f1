import { mutationResult } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import type { IntegrationsContext } from '../context.ts'
import { TemplateCreateInput, TemplateDeleteInput, TemplateUpdateInput } from './template.inputs.ts'
import { TemplateCreatePayload, TemplateDeletePayload, TemplateUpdatePayload } from './template.payloads.ts'
import { createTemplate, deleteTemplate, updateTemplate } from './template.service.ts'
import { toTemplate } from './template.type.ts'

@Resolver()
export class TemplateMutations {
  @Directive('@policy(policies: [["admin"]])')
  @Mutation(() => TemplateCreatePayload, {
    description: 'Offers a tool that the product has a handler for in another way. Administrators only.',
  })
  integrationTemplateCreate(
    @Arg('input', () => TemplateCreateInput) input: TemplateCreateInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => ({
      template: toTemplate(await context.write((em) => createTemplate(em, context.viewer, input))),
    }))
  }

  @Directive('@policy(policies: [["admin"]])')
  @Mutation(() => TemplateUpdatePayload, {
    description: 'Changes a template, or switches it off. Connections keep their configuration. Administrators only.',
  })
  integrationTemplateUpdate(
    @Arg('input', () => TemplateUpdateInput) input: TemplateUpdateInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => ({
      template: toTemplate(await context.write((em) => updateTemplate(em, context.viewer, input))),
    }))
  }

  @Directive('@policy(policies: [["admin"]])')
  @Mutation(() => TemplateDeletePayload, {
    description: 'Deletes a template that nothing is connected by and that is not built in. Administrators only.',
  })
  integrationTemplateDelete(
    @Arg('input', () => TemplateDeleteInput) input: TemplateDeleteInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      await context.write((em) => deleteTemplate(em, context.viewer, input.id))
      return { templateId: input.id }
    })
  }
}
