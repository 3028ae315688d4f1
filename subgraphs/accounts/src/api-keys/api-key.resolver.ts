import { mutationResult } from '@atrium/kit/errors'
import { Json } from '@atrium/kit/graphql'
import { fromGlobalId } from '@atrium/kit/ids'
import type { Page } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Company, toCompany } from '../companies/company.type.ts'
import type { Context } from '../context.ts'
import { found } from '../found.ts'
import { toUser, User } from '../users/user.type.ts'
import { type ApiKeyIdentity, readApiKeyViewer } from './api-key-viewer.service.ts'
import * as inputs from './api-key.input.ts'
import { createApiKey, listApiKeys, revokeApiKey, rotateApiKey, updateApiKey } from './api-key.service.ts'
import * as types from './api-key.type.ts'

const { toApiKey } = types

@Resolver(() => types.ApiKey)
export class ApiKeyResolver {
  @Directive('@authenticated')
  @Query(() => types.ApiKey, { nullable: true, description: 'An API key; null when you administer none with this id.' })
  apiKey(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<types.ApiKey | null> {
    return found(loaders.apiKey, fromGlobalId('ApiKey', id), toApiKey)
  }

  @Directive('@authenticated')
  @Query(() => types.ApiKeyConnection, {
    nullable: true,
    description:
      'API keys that you administer, newest first: all for administrators, those of their company for its owners and administrators.',
  })
  apiKeys(
    @Args(() => inputs.ApiKeysArgs) args: inputs.ApiKeysArgs,
    @Ctx() context: Context,
  ): Promise<Page<types.ApiKey>> {
    return listApiKeys(context, args, toApiKey)
  }

  @Directive('@inaccessible')
  @Query(() => Json, {
    nullable: true,
    description: 'Who an API key (SHA-256, hex) is, asked for the address of `client`. For gateways.',
  })
  apiKeyViewer(@Arg('hash', () => String) hash: string, @Ctx() context: Context): Promise<ApiKeyIdentity | null> {
    return readApiKeyViewer(context, hash)
  }

  @Directive('@authenticated')
  @Mutation(() => types.ApiKeyCreatePayload, { description: 'Makes an API key. Its secret is shown this once.' })
  apiKeyCreate(@Arg('input', () => inputs.ApiKeyCreateInput) input: inputs.ApiKeyCreateInput, @Ctx() context: Context) {
    return mutationResult(async () => {
      const { apiKey, secret } = await createApiKey(context, input)
      return { apiKey: toApiKey(apiKey), secret }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => types.ApiKeyUpdatePayload, { description: 'Changes name, scopes, addresses or end of an API key.' })
  apiKeyUpdate(@Arg('input', () => inputs.ApiKeyUpdateInput) input: inputs.ApiKeyUpdateInput, @Ctx() context: Context) {
    return mutationResult(async () => ({ apiKey: toApiKey(await updateApiKey(context, input)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => types.ApiKeyRotatePayload, {
    description:
      'Makes a key with the same rights and a new secret, shown this once. The old one ends after the overlap.',
  })
  apiKeyRotate(@Arg('input', () => inputs.ApiKeyRotateInput) input: inputs.ApiKeyRotateInput, @Ctx() context: Context) {
    return mutationResult(async () => {
      const { apiKey, secret } = await rotateApiKey(context, input)
      return { apiKey: toApiKey(apiKey), secret }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => types.ApiKeyRevokePayload, {
    description: 'Ends an API key at once and for good, its open streams too.',
  })
  apiKeyRevoke(@Arg('input', () => inputs.ApiKeyRevokeInput) input: inputs.ApiKeyRevokeInput, @Ctx() context: Context) {
    return mutationResult(async () => ({ apiKey: toApiKey(await revokeApiKey(context, input.id)) }))
  }

  @FieldResolver(() => Company, { nullable: true, description: 'Whose data it reads; null for a key of the agency.' })
  company(@Root() { row }: types.ApiKey, @Ctx() { loaders }: Context): Promise<Company | null> {
    return found(loaders.company, row.companyId, toCompany)
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who made it. When this person may no longer administer keys of the company, the key is refused.',
  })
  owner(@Root() { row }: types.ApiKey, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.ownerId, toUser)
  }

  @FieldResolver(() => types.ApiKey, { nullable: true, description: 'The key that it took the place of.' })
  rotatedFrom(@Root() { row }: types.ApiKey, @Ctx() { loaders }: Context): Promise<types.ApiKey | null> {
    return found(loaders.apiKey, row.rotatedFromId, toApiKey)
  }
}
