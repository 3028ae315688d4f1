import { mutationResult } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { type Context, requirePerson } from '../context.ts'
import { found } from '../found.ts'
import { UserAdministration } from '../users/administration.type.ts'
import { toUser, User } from '../users/user.type.ts'
import { cancelErasure, eraseUserNow, requestErasure } from './erasure.service.ts'
import { readPiece, requestExport, requestExportFor } from './export.service.ts'
import * as inputs from './privacy.input.ts'
import * as types from './privacy.type.ts'
import type { PrivacyRequestEntity } from './privacy-request.entity.ts'

const ADMIN = '@policy(policies: [["admin"]])'

const answer = (work: () => Promise<PrivacyRequestEntity>) =>
  mutationResult(async () => ({ request: types.toPrivacyRequest(await work()) }))

@Resolver(() => types.PrivacyRequest)
export class PrivacyResolver {
  @FieldResolver(() => [types.PrivacyPart], { description: 'How far each part of the product is, at most 10.' })
  @Directive('@listSize(assumedSize: 5)')
  parts(@Root() { row }: types.PrivacyRequest, @Ctx() { loaders }: Context): Promise<types.PrivacyPart[]> {
    return loaders.privacyParts.load(row.id)
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who asked for it; null for the person itself.' })
  requestedBy(@Root() { row }: types.PrivacyRequest, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.requestedById, toUser)
  }

  @Directive('@authenticated')
  @Directive('@listSize(assumedSize: 10)')
  @Query(() => [types.PrivacyRequest], {
    nullable: true,
    description: 'What the viewer asked for about its data, the latest first, at most 10.',
  })
  async privacyRequests(@Ctx() context: Context): Promise<types.PrivacyRequest[]> {
    const { userId } = requirePerson(context)
    return (await context.loaders.privacyRequests.load(userId)).map(types.toPrivacyRequest)
  }

  @Directive('@authenticated')
  @Directive('@cost(weight: 10)')
  @Query(() => String, {
    nullable: true,
    description: 'A piece of a copy of one’s data, base64. Joined they are a ZIP. Null: there is none, or no longer.',
  })
  dataExportPiece(
    @Arg('id', () => ID, { description: 'The request.' }) id: string,
    @Arg('position', () => Int, { description: 'From 0.' }) position: number,
    @Ctx() context: Context,
  ): Promise<string | null> {
    return readPiece(context, id, position)
  }

  @Directive('@authenticated')
  @Directive('@cost(weight: 25)')
  @Mutation(() => types.DataExportRequestPayload, {
    description: 'Has a copy made of everything that is kept of the viewer.',
  })
  dataExportRequest(
    @Arg('input', () => inputs.DataExportRequestInput, { nullable: true })
    input: inputs.DataExportRequestInput | null | undefined,
    @Ctx() context: Context,
  ) {
    return answer(() => requestExport(context, input?.password ?? null))
  }

  @Directive('@authenticated')
  @Directive('@cost(weight: 25)')
  @Mutation(() => types.AccountErasureRequestPayload, {
    description: 'Has the viewer’s account erased in 14 days, unless it is taken back.',
  })
  accountErasureRequest(
    @Arg('input', () => inputs.AccountErasureRequestInput) { password }: inputs.AccountErasureRequestInput,
    @Ctx() context: Context,
  ) {
    return answer(() => requestErasure(context, password ?? null))
  }

  @Directive('@authenticated')
  @Mutation(() => types.AccountErasureCancelPayload, { description: 'Keeps the viewer’s account after all.' })
  accountErasureCancel(@Ctx() context: Context) {
    return answer(() => cancelErasure(context))
  }

  @Directive(ADMIN)
  @Directive('@cost(weight: 25)')
  @Mutation(() => types.UserDataExportPayload, {
    description: 'Has a copy made of what is kept of somebody, who alone can download it. Administrators only.',
  })
  userDataExport(
    @Arg('input', () => inputs.UserDataExportInput) input: inputs.UserDataExportInput,
    @Ctx() context: Context,
  ) {
    return answer(() => requestExportFor(context, input))
  }

  @Directive(ADMIN)
  @Directive('@cost(weight: 25)')
  @Mutation(() => types.UserErasePayload, {
    description: 'Erases somebody at once. It cannot be taken back. Administrators only.',
  })
  userErase(@Arg('input', () => inputs.UserEraseInput) input: inputs.UserEraseInput, @Ctx() context: Context) {
    return mutationResult(async () => ({ user: toUser(await eraseUserNow(context, input)) }))
  }
}

@Resolver(() => UserAdministration)
export class UserPrivacyResolver {
  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [types.PrivacyRequest], {
    description: 'What was asked for about its data, the latest first, at most 10.',
  })
  async privacyRequests(@Root() { row }: UserAdministration, @Ctx() context: Context): Promise<types.PrivacyRequest[]> {
    return (await context.loaders.privacyRequests.load(row.id)).map(types.toPrivacyRequest)
  }
}
