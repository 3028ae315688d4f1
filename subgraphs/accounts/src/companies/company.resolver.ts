import { Public } from '@atrium/kit/graphql'
import { fromGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { found } from '../found.ts'
import { type CompanyMember, CompanyMemberConnection } from './company-member.type.ts'
import { CompaniesArgs } from './company.input.ts'
import { listCompanies } from './company.service.ts'
import { Company, CompanyConnection, toCompany } from './company.type.ts'

@Resolver(() => Company)
export class CompanyResolver {
  @Directive('@authenticated')
  @Query(() => Company, { nullable: true, description: 'A company, or null when the viewer sees none with this id.' })
  @Public()
  company(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<Company | null> {
    return found(loaders.company, fromGlobalId('Company', id), toCompany)
  }

  @Directive('@authenticated')
  @Query(() => CompanyConnection, { nullable: true, description: 'The companies that the viewer sees.' })
  @Public()
  companies(@Args(() => CompaniesArgs) args: CompaniesArgs, @Ctx() context: Context): Promise<Page<Company>> {
    return listCompanies(context, args, toCompany)
  }

  @FieldResolver(() => CompanyMemberConnection, { description: "The client's own people, in the order they came." })
  members(
    @Root() { row }: Company,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<CompanyMember>> {
    return loaders.membersOfCompany.load(row.id, args)
  }
}
