import { fromGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { type CompanyMember, CompanyMemberConnection } from './company-member.type.ts'
import { listCompanies } from './company.service.ts'
import { CompaniesArgs, Company, CompanyConnection, toCompany } from './company.type.ts'

@Resolver(() => Company)
export class CompanyResolver {
  @Directive('@authenticated')
  @Query(() => Company, { nullable: true, description: 'A company, or null when the viewer sees none with this id.' })
  company(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Company | null> {
    return loadCompany(context, fromGlobalId('Company', id))
  }

  @Directive('@authenticated')
  @Query(() => CompanyConnection, { description: 'The companies that the viewer sees.' })
  companies(@Args(() => CompaniesArgs) args: CompaniesArgs, @Ctx() context: Context): Promise<Page<Company>> {
    return listCompanies(context, args)
  }

  @FieldResolver(() => CompanyMemberConnection, { description: "The client's own people, in the order they came." })
  members(
    @Root() company: Company,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<CompanyMember>> {
    return context.loaders.membersOfCompany.load(company.row.id, args)
  }
}

export async function loadCompany(context: Context, id: string | null): Promise<Company | null> {
  const row = id ? await context.loaders.company.load(id) : null
  return row && toCompany(row)
}
