import { mutationResult } from '@atrium/kit/errors'
import { fromGlobalId } from '@atrium/kit/ids'
import type { Page } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Broadcast, toBroadcast } from '../broadcasts/broadcast.type.ts'
import { Company, toCompany } from '../companies/company.type.ts'
import type { Context } from '../context.ts'
import { toWords } from '../email-templates/email-template.input.ts'
import { found } from '../found.ts'
import { toUser, User } from '../users/user.type.ts'
import * as inputs from './email.input.ts'
import { cancelEmails, resendEmails } from './email-bulk.service.ts'
import * as service from './email.service.ts'
import * as types from './email.type.ts'
import { liftSuppression, listSuppressions, suppressAddress } from './suppression.service.ts'
import { changeSubscription, readSubscription } from './unsubscribe.service.ts'

const { toEmail } = types

@Resolver(() => types.Email)
export class EmailResolver {
  @Directive('@policy(policies: [["staff"]])')
  @Query(() => types.EmailConnection, { nullable: true, description: 'The log of e-mails, the newest first.' })
  emails(@Args(() => inputs.EmailsArgs) args: inputs.EmailsArgs, @Ctx() context: Context): Promise<Page<types.Email>> {
    return service.listEmails(context, args, toEmail)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Query(() => types.Email, { nullable: true, description: 'An e-mail; null when there is none with this id.' })
  email(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<types.Email | null> {
    return found(loaders.email, fromGlobalId('Email', id), toEmail)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Query(() => types.EmailContent, { nullable: true, description: 'Words of staff as they would look.' })
  emailDraftPreview(
    @Arg('draft', () => inputs.EmailDraftInput) draft: inputs.EmailDraftInput,
    @Ctx() context: Context,
  ): Promise<types.EmailContent> {
    return service.previewDraft(context, draft)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Query(() => types.EmailSender, { nullable: true, description: 'How e-mail leaves this installation.' })
  emailSender(@Ctx() context: Context): Promise<types.EmailSender> {
    return service.readSender(context)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Query(() => types.EmailSuppressionConnection, {
    nullable: true,
    description: 'Addresses that get no e-mail, or none of one kind, the newest first.',
  })
  emailSuppressions(
    @Args(() => inputs.EmailSuppressionsArgs) args: inputs.EmailSuppressionsArgs,
    @Ctx() context: Context,
  ): Promise<Page<types.EmailSuppression>> {
    return listSuppressions(context, args, types.toEmailSuppression)
  }

  @Query(() => types.EmailSubscription, {
    nullable: true,
    description: 'What the link at the end of a mail unsubscribes from. Open to everyone who has the link.',
  })
  emailSubscription(
    @Arg('token', () => String) token: string,
    @Ctx() context: Context,
  ): Promise<types.EmailSubscription | null> {
    return readSubscription(context, token)
  }

  @Mutation(() => types.EmailSubscriptionUpdatePayload, {
    description: 'Unsubscribes from mails of one kind, or subscribes again. Open to everyone who has the link.',
  })
  emailSubscriptionUpdate(
    @Arg('input', () => inputs.EmailSubscriptionUpdateInput) input: inputs.EmailSubscriptionUpdateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({
      subscription: await changeSubscription(context, input.token, input.isSubscribed),
    }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.EmailResendPayload, { description: 'Sends an e-mail once more, as a new one.' })
  emailResend(@Arg('input', () => inputs.EmailResendInput) input: inputs.EmailResendInput, @Ctx() context: Context) {
    return mutationResult(async () => ({ email: toEmail(await service.resendEmail(context, input.id)) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.EmailsPayload, {
    description:
      'Sends those of the e-mails once more that did not arrive: failed, come back, stopped or only in the log.',
  })
  emailsResend(@Arg('input', () => inputs.EmailsInput) { ids }: inputs.EmailsInput, @Ctx() context: Context) {
    return mutationResult(async () => ({ count: await resendEmails(context, ids) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.EmailsPayload, { description: 'Stops those of the e-mails that have not left.' })
  emailsCancel(@Arg('input', () => inputs.EmailsInput) { ids }: inputs.EmailsInput, @Ctx() context: Context) {
    return mutationResult(async () => ({ count: await cancelEmails(context, ids) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.EmailSuppressionCreatePayload, {
    description: 'Keeps all e-mail from an address but what security asks for.',
  })
  emailSuppressionCreate(
    @Arg('input', () => inputs.EmailSuppressionCreateInput) input: inputs.EmailSuppressionCreateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({
      suppression: types.toEmailSuppression(await suppressAddress(context, input.email, input.detail ?? null)),
    }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.EmailTestPayload, { description: 'Sends a template or a draft to yourself.' })
  emailTest(@Arg('input', () => inputs.EmailTestInput) input: inputs.EmailTestInput, @Ctx() context: Context) {
    const words = input.words ? toWords(input.words) : null
    return mutationResult(async () => ({ sentTo: await service.sendTest(context, { ...input, words }) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.EmailSuppressionLiftPayload, { description: 'Lets e-mail go to an address again.' })
  emailSuppressionLift(
    @Arg('input', () => inputs.EmailSuppressionLiftInput) input: inputs.EmailSuppressionLiftInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ suppressionId: await liftSuppression(context, input.id) }))
  }

  @FieldResolver(() => types.EmailContent, { nullable: true, description: 'How it looks.' })
  content(@Root() { row }: types.Email, @Ctx() context: Context): Promise<types.EmailContent> {
    return service.readContent(context, row)
  }

  @FieldResolver(() => [types.EmailEvent], {
    description: 'What happened to it, in its order; at most the last hundred.',
  })
  events(@Root() { row }: types.Email, @Ctx() { loaders }: Context): Promise<types.EmailEvent[]> {
    return loaders.emailEvents.load(row.id)
  }

  @FieldResolver(() => User, { nullable: true, description: 'The person, where the address is a user’s.' })
  user(@Root() { row }: types.Email, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.userId, toUser)
  }

  @FieldResolver(() => Company, { nullable: true, description: 'The company that it concerns.' })
  company(@Root() { row }: types.Email, @Ctx() { loaders }: Context): Promise<Company | null> {
    return found(loaders.company, row.companyId, toCompany)
  }

  @FieldResolver(() => Broadcast, { nullable: true, description: 'The message to many that it belongs to.' })
  broadcast(@Root() { row }: types.Email, @Ctx() { loaders }: Context): Promise<Broadcast | null> {
    return found(loaders.broadcast, row.broadcastId, toBroadcast)
  }
}
