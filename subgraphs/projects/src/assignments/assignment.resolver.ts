import { mutationResult } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { ProjectNode, toProject } from '../projects/project.type.ts'
import * as inputs from './assignment.input.ts'
import * as payloads from './assignment.payload.ts'
import * as service from './assignment.service.ts'
import { ProjectDeveloperAssignmentNode, toAssignment } from './assignment.type.ts'

@Resolver(() => ProjectDeveloperAssignmentNode)
export class ProjectDeveloperAssignmentResolver {
  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => payloads.ProjectDeveloperAssignPayload, {
    description: 'Puts a developer of the company’s team on a project. Staff only.',
  })
  projectDeveloperAssign(
    @Arg('input', () => inputs.ProjectDeveloperAssignInput) input: inputs.ProjectDeveloperAssignInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({
      assignment: toAssignment(await context.write((em) => service.assignDeveloper(em, context.viewer, input))),
    }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => payloads.ProjectDeveloperUpdatePayload, {
    description: 'Gives a developer another role in a project. Staff only.',
  })
  projectDeveloperUpdate(
    @Arg('input', () => inputs.ProjectDeveloperUpdateInput) input: inputs.ProjectDeveloperUpdateInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({
      assignment: toAssignment(await context.write((em) => service.changeRole(em, context.viewer, input))),
    }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => payloads.ProjectDeveloperUnassignPayload, {
    description: 'Takes a developer off a project; the time on it stays in its history. Staff only.',
  })
  projectDeveloperUnassign(
    @Arg('input', () => inputs.ProjectDeveloperUnassignInput) input: inputs.ProjectDeveloperUnassignInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({
      assignment: toAssignment(await context.write((em) => service.unassignDeveloper(em, context.viewer, input))),
    }))
  }

  @FieldResolver(() => ProjectNode, { description: 'The project it is on.' })
  async project(@Root() { row }: ProjectDeveloperAssignmentNode, @Ctx() context: Context) {
    const project = await context.loaders.project.load(row.projectId)
    return project && toProject(project)
  }
}
