import { mutationResult } from '@atrium/kit/errors'
import { Public } from '@atrium/kit/graphql'
import { fromGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { AssignmentsArgs } from '../assignments/assignment.input.ts'
import { type DeveloperAssignment, DeveloperAssignmentConnection } from '../assignments/assignment.type.ts'
import type { Context } from '../context.ts'
import { found } from '../found.ts'
import { type CompanyMember, CompanyMemberConnection } from './company-member.type.ts'
import { administers, isOfCompany } from './company-rules.ts'
import { updateCompanyStatus } from './company-status.service.ts'
import * as inputs from './company.input.ts'
import { listCompanies } from './company.service.ts'
import * as types from './company.type.ts'
import { updateCompany } from './profile.service.ts'
import { createCompany, registerCompany } from './register.service.ts'

const { Company, CompanyConnection, toCompany } = types
type Company = types.Company

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
  companies(
    @Args(() => inputs.CompaniesArgs) args: inputs.CompaniesArgs,
    @Ctx() context: Context,
  ): Promise<Page<Company>> {
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

  @Directive('@authenticated')
  @Mutation(() => types.CompanyRegisterPayload, {
    description: 'Registers a company by a person who has none, who becomes its owner. Staff activates it.',
  })
  companyRegister(
    @Arg('input', () => inputs.CompanyRegisterInput) input: inputs.CompanyRegisterInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ company: toCompany(await registerCompany(context, input)) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.CompanyCreatePayload, { description: 'Adds a company. Staff only.' })
  companyCreate(
    @Arg('input', () => inputs.CompanyCreateInput) input: inputs.CompanyCreateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ company: toCompany(await createCompany(context, input)) }))
  }

  @Directive('@authenticated')
  @Mutation(() => types.CompanyUpdatePayload, {
    description: 'Changes what a company says of itself. Its owners, its admins and staff.',
  })
  companyUpdate(
    @Arg('input', () => inputs.CompanyUpdateInput) input: inputs.CompanyUpdateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ company: toCompany(await updateCompany(context, input)) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.CompanyStatusUpdatePayload, { description: 'Activates a company or suspends it. Staff only.' })
  companyStatusUpdate(
    @Arg('input', () => inputs.CompanyStatusUpdateInput) input: inputs.CompanyStatusUpdateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ company: toCompany(await updateCompanyStatus(context, input)) }))
  }

  @FieldResolver(() => types.CompanyProfile, {
    nullable: true,
    description: 'For its own people and staff; null to the developers who work there.',
  })
  profile(@Root() { row }: Company, @Ctx() { viewer }: Context): types.CompanyProfile | null {
    return isOfCompany(viewer, row.id) ? types.toCompanyProfile(row) : null
  }

  @FieldResolver(() => types.CompanySetup, {
    nullable: true,
    description: 'How far it is set up. For its own people and staff.',
  })
  async setup(@Root() { row }: Company, @Ctx() { viewer, loaders }: Context): Promise<types.CompanySetup | null> {
    return isOfCompany(viewer, row.id) ? types.toCompanySetup(await loaders.companySetup.load(row.id)) : null
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may change it and who belongs to it.' })
  canAdminister(@Root() { row }: Company, @Ctx() { viewer }: Context): boolean {
    return administers(viewer, row.id)
  }
}
