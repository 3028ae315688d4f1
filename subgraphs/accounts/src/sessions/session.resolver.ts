import { mutationResult } from '@atrium/kit/errors'
import { Json } from '@atrium/kit/graphql'
import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Viewer } from '@atrium/kit/viewer'
import type { Context } from '../context.ts'
import { completeChallenge } from './challenge.service.ts'
import {
  SessionChallengeCompleteInput,
  SessionCreateInput,
  SessionRefreshInput,
  SessionRevokeInput,
} from './session.input.ts'
import { deleteSession, listSessions, refreshSession } from './session.service.ts'
import {
  Session,
  SessionCreatePayload,
  SessionDeletePayload,
  SessionRefreshPayload,
  SessionRevokePayload,
  toSession,
} from './session.type.ts'
import { revokeSessions } from './revoke.service.ts'
import { signedInPayload } from './signed-in.ts'
import { signIn } from './sign-in.service.ts'
import { readViewer } from './viewer.service.ts'

@Resolver(() => Session)
export class SessionResolver {
  @Directive('@authenticated')
  @Query(() => [Session], {
    nullable: true,
    description: "The viewer's own sessions that go on, the latest first, at most 50.",
  })
  async sessions(@Ctx() context: Context): Promise<Session[]> {
    return (await listSessions(context)).map((row) => toSession(row, context.viewer))
  }

  @Directive('@inaccessible')
  @Query(() => Json, { nullable: true, description: 'Who is behind a session (UUID). For gateways.' })
  sessionViewer(@Arg('sessionId', () => ID) sessionId: string, @Ctx() context: Context): Promise<Viewer | null> {
    return readViewer(context, sessionId)
  }

  // A password takes long to check, by intent; and an address is not to try many.
  @Directive('@cost(weight: 25)')
  @Mutation(() => SessionCreatePayload, { description: 'Signs in. Sets the refresh cookie.' })
  sessionCreate(@Arg('input', () => SessionCreateInput) input: SessionCreateInput, @Ctx() context: Context) {
    return mutationResult(async () => {
      const outcome = await signIn(context, input)
      return 'challenge' in outcome ? outcome : signedInPayload(context, outcome)
    })
  }

  @Directive('@cost(weight: 10)')
  @Mutation(() => SessionCreatePayload, {
    description: 'Finishes a sign-in with its second step. Sets the refresh cookie.',
  })
  sessionChallengeComplete(
    @Arg('input', () => SessionChallengeCompleteInput) { token, code }: SessionChallengeCompleteInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => signedInPayload(context, await completeChallenge(context, token, code)))
  }

  @Mutation(() => SessionRefreshPayload, {
    description: 'Renews the session of the refresh cookie, which is replaced.',
  })
  sessionRefresh(
    @Arg('input', () => SessionRefreshInput, { nullable: true }) input: SessionRefreshInput | null,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => signedInPayload(context, await refreshSession(context, input?.attempt ?? null)))
  }

  @Directive('@authenticated')
  @Mutation(() => SessionRevokePayload, {
    description: "Ends one of the viewer's own sessions, or all the others. What is open in them ends within seconds.",
  })
  sessionRevoke(@Arg('input', () => SessionRevokeInput) input: SessionRevokeInput, @Ctx() context: Context) {
    return mutationResult(async () => ({ revokedIds: await revokeSessions(context, input.id ?? null) }))
  }

  @Mutation(() => SessionDeletePayload, { description: 'Signs out. Clears the refresh cookie.' })
  sessionDelete(@Ctx() context: Context) {
    return mutationResult(async () => ({ deleted: await deleteSession(context) }))
  }
}
