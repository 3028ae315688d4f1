import { fromGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { ConnectionConnectionType, type ConnectionNodeType, toConnection } from '../connections/connection.type.ts'
import type { IntegrationsContext } from '../context.ts'
import { mapPage } from '../page.ts'
import { CompanyType } from './company.type.ts'

@Resolver(() => CompanyType)
export class CompanyResolver {
  @FieldResolver(() => ConnectionConnectionType, {
    nullable: true,
    description: 'Tools connected for the company, newest first. Empty for who may not administer it.',
  })
  async connections(
    @Root() { id }: CompanyType,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: IntegrationsContext,
  ): Promise<Page<ConnectionNodeType> | null> {
    const companyId = fromGlobalId('Company', id)
    if (!companyId) return null
    return mapPage(await loaders.connectionsOfCompany.load(companyId, args), toConnection)
  }
}
