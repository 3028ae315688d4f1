import { mutationResult } from '@atrium/kit/errors'
import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { ProjectNode, toProject } from '../projects/project.type.ts'
import { removeBudget, setBudget } from './budget.service.ts'
import * as types from './budget.type.ts'

@Resolver(() => ProjectNode)
export class ProjectBudgetResolver {
  @Directive('@cost(weight: 2)')
  @FieldResolver(() => types.ProjectBudgetType, {
    nullable: true,
    description: 'What it may use, and has used. For staff, and for the company where staff shares it.',
  })
  async budget(@Root() { row }: ProjectNode, @Ctx() { loaders }: Context): Promise<types.ProjectBudgetType | null> {
    const now = await loaders.budget.load(row)
    return now && types.toBudget(now)
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.ProjectBudgetSetPayload, { description: 'Says what a project may use. Staff only.' })
  projectBudgetSet(
    @Arg('input', () => types.ProjectBudgetSetInput) input: types.ProjectBudgetSetInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({
      project: toProject(await context.write((em) => setBudget(em, context.viewer, input))),
    }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => types.ProjectBudgetRemovePayload, { description: 'Takes the budget of a project away. Staff only.' })
  projectBudgetRemove(
    @Arg('input', () => types.ProjectBudgetRemoveInput) input: types.ProjectBudgetRemoveInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({
      project: toProject(await context.write((em) => removeBudget(em, context.viewer, input.projectId))),
    }))
  }
}
