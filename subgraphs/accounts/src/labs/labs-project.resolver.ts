import { mutationResult } from '@atrium/kit/errors'
import type { Page } from '@atrium/kit/pages'
import { PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { toAssignment } from '../assignments/assignment.type.ts'
import { Company, toCompany } from '../companies/company.type.ts'
import type { Context } from '../context.ts'
import { Developer, toDeveloper } from '../developers/developer.type.ts'
import { found } from '../found.ts'
import { toUser, User } from '../users/user.type.ts'
import * as inputs from './labs-project.input.ts'
import { createProject, deleteProject, listProjects, updateProject } from './labs-project.service.ts'
import * as types from './labs-project.type.ts'
import { confirmProposal, dismissProposal, listProposals } from './proposal.service.ts'

const { toLabsProject } = types

@Resolver(() => types.LabsProject)
export class LabsProjectResolver {
  @Directive('@policy(policies: [["staff"]])')
  @Query(() => types.LabsProjectConnection, {
    nullable: true,
    description: 'Projects at Labs: those that linked accounts show, and those that staff has entered. Staff only.',
  })
  labsProjects(
    @Args(() => inputs.LabsProjectsArgs) args: inputs.LabsProjectsArgs,
    @Ctx() context: Context,
  ): Promise<Page<types.LabsProject>> {
    return listProjects(context, args, toLabsProject)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.LabsProjectCreatePayload, {
    description: 'Enters the address of a project by hand. Staff only.',
  })
  labsProjectCreate(
    @Arg('input', () => inputs.LabsProjectCreateInput) input: inputs.LabsProjectCreateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ project: toLabsProject(await createProject(context, input)) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.LabsProjectUpdatePayload, { description: 'Says whose a project is. Staff only.' })
  labsProjectUpdate(
    @Arg('input', () => inputs.LabsProjectUpdateInput) input: inputs.LabsProjectUpdateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ project: toLabsProject(await updateProject(context, input)) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.LabsProjectDeletePayload, {
    description: 'Takes a project out of the list that was entered by hand. Staff only.',
  })
  labsProjectDelete(
    @Arg('input', () => inputs.LabsProjectDeleteInput) { id }: inputs.LabsProjectDeleteInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => {
      await deleteProject(context, id)
      return { deletedId: id }
    })
  }

  @FieldResolver(() => Company, { nullable: true, description: 'The company that it is for, as far as anybody knows.' })
  company(@Root() { row }: types.LabsProject, @Ctx() { loaders }: Context): Promise<Company | null> {
    return found(loaders.company, row.companyId, toCompany)
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who entered it; null for what accounts have shown.' })
  addedBy(@Root() { row }: types.LabsProject, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.addedById, toUser)
  }
}

@Resolver(() => types.LabsProjectAccess)
export class LabsProjectAccessResolver {
  @FieldResolver(() => types.LabsProject, { nullable: true, description: 'The project.' })
  project(@Root() { row }: types.LabsProjectAccess, @Ctx() { loaders }: Context): Promise<types.LabsProject | null> {
    return found(loaders.labsProject, row.projectId, toLabsProject)
  }
}

@Resolver(() => types.LabsProposal)
export class LabsProposalResolver {
  @Directive('@policy(policies: [["staff"]])')
  @Query(() => types.LabsProposalConnection, {
    nullable: true,
    description: 'Assignments that access at Labs suggests, the oldest first. Only staff assigns. Staff only.',
  })
  labsProposals(@Args(() => PageArgs) args: PageArgs, @Ctx() context: Context): Promise<Page<types.LabsProposal>> {
    return listProposals(context, args, types.toLabsProposal)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.LabsProposalConfirmPayload, {
    description: 'Assigns the developer to the company, whose people then approve or decline. Staff only.',
  })
  labsProposalConfirm(
    @Arg('input', () => inputs.LabsProposalConfirmInput) { id }: inputs.LabsProposalConfirmInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({ assignment: toAssignment(await confirmProposal(context, id)) }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.LabsProposalDismissPayload, {
    description: 'Keeps the developer from being proposed for the company, or brings the proposal back. Staff only.',
  })
  labsProposalDismiss(
    @Arg('input', () => inputs.LabsProposalDismissInput) input: inputs.LabsProposalDismissInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => {
      await dismissProposal(context, input)
      return { id: input.id }
    })
  }

  @FieldResolver(() => Developer, { nullable: true, description: 'Who would be assigned.' })
  developer(@Root() { row }: types.LabsProposal, @Ctx() { loaders }: Context): Promise<Developer | null> {
    return found(loaders.developer, row.developerId, toDeveloper)
  }

  @FieldResolver(() => Company, { nullable: true, description: 'To which company.' })
  company(@Root() { row }: types.LabsProposal, @Ctx() { loaders }: Context): Promise<Company | null> {
    return found(loaders.company, row.companyId, toCompany)
  }

  @FieldResolver(() => types.LabsProject, { nullable: true, description: 'Because of which project.' })
  project(@Root() { row }: types.LabsProposal, @Ctx() { loaders }: Context): Promise<types.LabsProject | null> {
    return found(loaders.labsProject, row.projectId, toLabsProject)
  }
}
