import { Public } from '@atrium/kit/graphql'
import { fromGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { AssignmentsArgs } from '../assignments/assignment.input.ts'
import { type DeveloperAssignment, DeveloperAssignmentConnection } from '../assignments/assignment.type.ts'
import type { Context } from '../context.ts'
import { found } from '../found.ts'
import { type CompanyMember, CompanyMemberConnection } from './company-member.type.ts'
import { CompaniesArgs } from './company.input.ts'
import { listCompanies } from './company.service.ts'
import { Company, CompanyConnection, toCompany } from './company.type.ts'

@Resolver(() => Company)
export class CompanyResolver {
  @Public()
  @Directive('@authenticated')
  @Query(() => Company, { nullable: true, description: 'A company, or null when the viewer sees none with this id.' })
  company(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<Company | null> {
    return found(loaders.company, fromGlobalId('Company', id), toCompany)
  }

  @Public()
  @Directive('@authenticated')
  @Query(() => CompanyConnection, { nullable: true, description: 'The companies that the viewer sees.' })
  companies(@Args(() => CompaniesArgs) args: CompaniesArgs, @Ctx() context: Context): Promise<Page<Company>> {
    return listCompanies(context, args, toCompany)
  }

  @FieldResolver(() => DeveloperAssignmentConnection, {
    description: 'Developers who work, worked or may work for it.',
  })
  developerAssignments(
    @Root() { row }: Company,
    @Args(() => AssignmentsArgs) args: AssignmentsArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<DeveloperAssignment>> {
    return loaders.assignmentsOf('companyId', args).load(row.id, args)
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
