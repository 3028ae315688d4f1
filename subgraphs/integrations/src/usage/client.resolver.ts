import { badInput, mutationResult } from '@atrium/kit/errors'
import { toGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import {
  Arg,
  Args,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import type { IntegrationsContext } from '../context.ts'
import { loadEcosystemProject } from '../ecosystem/load.ts'
import { EcosystemPayload } from '../ecosystem/project.payloads.ts'
import { EcosystemProjectType } from '../ecosystem/project.type.ts'
import { CompanyType } from '../foreign/company.type.ts'
import { mapPage } from '../page.ts'
import { loadEcosystemClient } from './load.ts'
import { linkUsageClient, listUsageClients } from './client.service.ts'
import {
  EcosystemClientConnectionType,
  EcosystemClientLinkInput,
  EcosystemClientOrder,
  EcosystemClientType,
  EcosystemClientUsageType,
  EcosystemUsageEventType,
  EcosystemUsageWhereInput,
  toEcosystemClient,
} from './usage.type.ts'
import { SECONDS, usageWindow, WEEK_SECONDS } from './window.ts'

@ObjectType('EcosystemClientLinkPayload', { description: 'What came of it.' })
class EcosystemClientLinkPayload extends EcosystemPayload {
  @Field(() => EcosystemClientType, { nullable: true, description: 'The client as it is now.' })
  client!: EcosystemClientType | null
}

@Resolver(() => EcosystemClientType)
export class EcosystemClientResolver {
  @Directive('@authenticated')
  @Query(() => EcosystemClientType, {
    nullable: true,
    description: 'One client of a product; null when there is none for this viewer.',
  })
  ecosystemClient(@Arg('id', () => ID) id: string, @Ctx() context: IntegrationsContext) {
    return loadEcosystemClient(context, id)
  }

  @Directive('@authenticated')
  @Query(() => EcosystemClientConnectionType, {
    nullable: true,
    description:
      'Clients of the agency’s own products, those that used most of them in the time first. Staff sees all, members of a company ' +
      'what is theirs.',
  })
  async ecosystemClients(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: IntegrationsContext,
    @Arg('seconds', () => Int, { defaultValue: WEEK_SECONDS, description: SECONDS }) seconds: number,
    @Arg('where', () => EcosystemUsageWhereInput, { nullable: true }) where?: EcosystemUsageWhereInput | null,
    @Arg('orderBy', () => EcosystemClientOrder, { nullable: true }) order?: EcosystemClientOrder | null,
  ): Promise<Page<EcosystemClientType>> {
    const input = { where: where ?? null, order: order ?? null, window: usageWindow(seconds) }
    return mapPage(await listUsageClients(await context.read(), args, input), toEcosystemClient)
  }

  @Directive('@policy(policies: [["admin"]])')
  @Mutation(() => EcosystemClientLinkPayload, {
    description:
      'Says whose client of a product this is. From then on the company sees its use, and what the product says of it does not count. ' +
      'Administrators only.',
  })
  ecosystemClientLink(
    @Arg('input', () => EcosystemClientLinkInput) input: EcosystemClientLinkInput,
    @Ctx() context: IntegrationsContext,
  ) {
    return mutationResult(async () => ({
      client: toEcosystemClient(await context.write((em) => linkUsageClient(em, context.viewer, input))),
    }))
  }

  @FieldResolver(() => EcosystemProjectType, {
    nullable: true,
    description: 'The product; null for who may not look on.',
  })
  project(@Root() { row }: EcosystemClientType, @Ctx() context: IntegrationsContext) {
    return loadEcosystemProject(context, toGlobalId('EcosystemProject', row.projectId))
  }

  @FieldResolver(() => CompanyType, { nullable: true, description: 'The company that it is, where that is known.' })
  company(@Root() { row }: EcosystemClientType): CompanyType | null {
    return row.companyId ? { id: toGlobalId('Company', row.companyId) } : null
  }

  @FieldResolver(() => EcosystemClientUsageType, { description: 'How much it used the product.' })
  usage(
    @Root() { row }: EcosystemClientType,
    @Arg('seconds', () => Int, { defaultValue: WEEK_SECONDS, description: SECONDS }) seconds: number,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<EcosystemClientUsageType> {
    usageWindow(seconds)
    return loaders.clientUsage.load({ id: row.id, seconds })
  }

  @Directive('@listSize(slicingArguments: ["first"])')
  @FieldResolver(() => [EcosystemUsageEventType], {
    description: 'What it did last, the newest first, of the last 35 days.',
  })
  recentEvents(
    @Root() { row }: EcosystemClientType,
    @Arg('first', () => Int, { defaultValue: 20, description: '1 to 50.' }) first: number,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<EcosystemUsageEventType[]> {
    if (first < 1 || first > 50) throw badInput('`first` is 1 to 50.')
    return loaders.recentUsage.load({ id: row.id, first })
  }
}
