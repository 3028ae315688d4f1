import { mutationResult } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, Field, FieldResolver, InputType, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { UserEmailChangeCancelInput, UserEmailChangeResendInput } from '../users/administration.input.ts'
import {
  UserAdministration,
  UserEmailChangeCancelPayload,
  UserEmailChangeResendPayload,
} from '../users/administration.type.ts'
import { toUser } from '../users/user.type.ts'
import * as service from './email-change.service.ts'
import { EmailChange, EmailChangeConfirmPayload, EmailChangePreview } from './email-change.type.ts'

@InputType({ description: 'The link from the mail to the new address.' })
export class EmailChangeConfirmInput {
  @Field(() => String, { description: 'The secret of the link.' })
  token!: string
}

@Resolver(() => UserAdministration)
export class EmailChangeResolver {
  @FieldResolver(() => EmailChange, { nullable: true, description: 'Another address that waits to be confirmed.' })
  emailChange(@Root() { row }: UserAdministration, @Ctx() { loaders }: Context): Promise<EmailChange | null> {
    return loaders.emailChange.load(row.id)
  }

  @Directive('@policy(policies: [["admin"]])')
  @Mutation(() => UserEmailChangeResendPayload, {
    description: 'Mails the link to the new address once more. At most once a minute. Administrators only.',
  })
  userEmailChangeResend(
    @Arg('input', () => UserEmailChangeResendInput) input: UserEmailChangeResendInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ user: toUser(await service.resendEmailChange(context, input)) }))
  }

  @Directive('@policy(policies: [["admin"]])')
  @Mutation(() => UserEmailChangeCancelPayload, {
    description: 'Keeps the address of somebody as it is. Administrators only.',
  })
  userEmailChangeCancel(
    @Arg('input', () => UserEmailChangeCancelInput) input: UserEmailChangeCancelInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ user: toUser(await service.cancelEmailChange(context, input)) }))
  }

  @Query(() => EmailChangePreview, {
    nullable: true,
    description: 'Which address a link confirms; null for a link that is over or is none. Open to everyone who has it.',
  })
  emailChangePreview(@Arg('token', () => String) token: string, @Ctx() context: Context) {
    return service.previewEmailChange(context, token)
  }

  @Directive('@cost(weight: 5)')
  @Mutation(() => EmailChangeConfirmPayload, {
    description: 'Confirms another address with the link from the mail. All sessions of the person end.',
  })
  emailChangeConfirm(
    @Arg('input', () => EmailChangeConfirmInput) { token }: EmailChangeConfirmInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ email: await service.confirmEmailChange(context, token) }))
  }
}
