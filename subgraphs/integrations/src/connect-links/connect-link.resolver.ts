import { mutationResult } from '@atrium/kit/errors'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { ConnectionNodeType, toConnection } from '../connections/connection.type.ts'
import type { IntegrationsContext } from '../context.ts'
import { mapPage } from '../page.ts'
import { TemplateType, toTemplate } from '../templates/template.type.ts'
import { assertMaker, createConnectLink, listConnectLinks, revokeConnectLink } from './connect-link.service.ts'
import * as types from './connect-link.type.ts'
import { connectByLink, previewLink, testByLink } from './connect-by-link.ts'

const { toConnectLink } = types

@Resolver(() => types.ConnectLinkType)
export class ConnectLinkResolver {
  @Directive('@authenticated')
  @Query(() => types.ConnectLinkConnectionType, {
    nullable: true,
    description: 'Connect links of companies that the viewer administers, newest first.',
  })
  async connectLinks(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('where', () => types.ConnectLinkWhereInput, { nullable: true }) where?: types.ConnectLinkWhereInput | null,
  ): Promise<Page<types.ConnectLinkType>> {
    return mapPage(await listConnectLinks(await context.read(), args, where ?? {}), toConnectLink)
  }

  @Query(() => types.ConnectLinkPreviewType, {
    nullable: true,
    description: 'What a connect link asks for, by its token; null for a token that is none.',
  })
  connectLinkPreview(
    @Arg('token', () => String) token: string,
    @Ctx() context: IntegrationsContext,
  ): Promise<types.ConnectLinkPreviewType | null> {
    return previewLink(context, token)
  }

  @Directive('@authenticated')
  @Mutation(() => types.ConnectLinkCreatePayload, {
    description: 'Makes a link by which a client connects a tool of its own. Its address is shown this once.',
  })
  connectLinkCreate(
    @Arg('input', () => types.ConnectLinkCreateInput) input: types.ConnectLinkCreateInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer, services } = context
      assertMaker(viewer)
      const { link, token } = await context.write((em) => createConnectLink(em, viewer, input))
      // Behind the hash, which browsers send to no server.
      return { link: toConnectLink(link), url: `${services.publicUrl}/connect#${token}` }
    })
  }

  @Directive('@authenticated')
  @Mutation(() => types.ConnectLinkRevokePayload, { description: 'Withdraws a link that was not used.' })
  connectLinkRevoke(
    @Arg('input', () => types.ConnectLinkRevokeInput) { id }: types.ConnectLinkRevokeInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => {
      const { viewer } = context
      assertMaker(viewer)
      return { link: toConnectLink(await context.write((em) => revokeConnectLink(em, viewer, id))) }
    })
  }

  @Mutation(() => types.ConnectLinkTestPayload, {
    description:
      'Tries, by a connect link, what was entered, for at most 10 seconds. Saves nothing; the link stays open.',
  })
  connectLinkTest(
    @Arg('input', () => types.ConnectLinkEntryInput) input: types.ConnectLinkEntryInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => ({ result: await testByLink(context, input) }))
  }

  @Mutation(() => types.ConnectLinkCompletePayload, {
    description: 'Connects the tool with what was entered, when it works. The link is used up by it.',
  })
  async connectLinkComplete(
    @Arg('input', () => types.ConnectLinkEntryInput) input: types.ConnectLinkEntryInput,
    @Ctx() context: IntegrationsContext,
  ) {
    const result = await mutationResult(async () => {
      await connectByLink(context, input)
      return { isConnected: true }
    })
    return { ...result, isConnected: result.userErrors.length === 0 }
  }

  @FieldResolver(() => TemplateType, { description: 'The tool.' })
  async template(
    @Root() { row }: types.ConnectLinkType,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<TemplateType> {
    return toTemplate((await loaders.template.load(row.templateKey))!)
  }

  @FieldResolver(() => ConnectionNodeType, { nullable: true, description: 'What was connected by it.' })
  async connection(
    @Root() { row }: types.ConnectLinkType,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<ConnectionNodeType | null> {
    const found = row.connectionId == null ? null : await loaders.connection.load(row.connectionId)
    return found && toConnection(found)
  }
}
