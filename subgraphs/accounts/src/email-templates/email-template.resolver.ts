import { mutationResult } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { found } from '../found.ts'
import { toUser, User } from '../users/user.type.ts'
import * as inputs from './email-template.input.ts'
import * as service from './email-template.service.ts'
import * as types from './email-template.type.ts'

@Resolver(() => types.EmailTemplate)
export class EmailTemplateResolver {
  @Directive('@policy(policies: [["staff"]])')
  @Query(() => [types.EmailTemplate], { nullable: true, description: 'Every kind of e-mail that there is; a dozen.' })
  async emailTemplates(@Ctx() context: Context): Promise<types.EmailTemplate[]> {
    return (await service.listTemplates(context)).map(types.toTemplate)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Query(() => types.EmailTemplate, { nullable: true, description: 'A kind of e-mail, or null.' })
  async emailTemplate(
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
  ): Promise<types.EmailTemplate | null> {
    const template = await service.readTemplate(context, key)
    return template && types.toTemplate(template)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Query(() => types.EmailTemplatePreview, {
    nullable: true,
    description: 'A template with sample data: as it is sent now, or in these words, with what is wrong with them.',
  })
  async emailTemplatePreview(
    @Arg('key', () => String) key: string,
    @Arg('words', () => inputs.EmailTemplateWordsInput, { nullable: true })
    words: inputs.EmailTemplateWordsInput | null,
    @Ctx() context: Context,
  ) {
    const preview = await service.previewTemplate(context, key, words && inputs.toWords(words))
    return (
      preview && {
        content: preview.content && { ...preview.content, hasHiddenLink: false },
        problems: preview.problems.map(types.toProblem),
      }
    )
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.EmailTemplatePayload, { description: 'Has a kind of e-mail say something else from now on.' })
  emailTemplateUpdate(
    @Arg('input', () => inputs.EmailTemplateUpdateInput) input: inputs.EmailTemplateUpdateInput,
    @Ctx() context: Context,
  ) {
    const { key, version, words } = input
    return mutationResult(async () => ({
      template: types.toTemplate(await service.changeTemplate(context, key, inputs.toWords(words), version)),
    }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.EmailTemplatePayload, {
    description: 'Has a kind of e-mail say what the product says, and follow it again.',
  })
  emailTemplateReset(
    @Arg('input', () => inputs.EmailTemplateResetInput) { key, version }: inputs.EmailTemplateResetInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({
      template: types.toTemplate(await service.resetTemplate(context, key, version)),
    }))
  }

  @FieldResolver(() => [types.EmailTemplateVersion], {
    description: 'The changes that were made to it, the newest first; at most the last fifty.',
  })
  async versions(
    @Root() { key }: types.EmailTemplate,
    @Ctx() { loaders }: Context,
  ): Promise<types.EmailTemplateVersion[]> {
    return (await loaders.emailTemplateVersions.load(key)).map(types.toTemplateVersion)
  }
}

@Resolver(() => types.EmailTemplateVersion)
export class EmailTemplateVersionResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Who made it.' })
  createdBy(@Root() { row }: types.EmailTemplateVersion, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.createdById, toUser)
  }
}
