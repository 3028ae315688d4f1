import { mutationResult } from '@atrium/kit/errors'
import { toGlobalId } from '@atrium/kit/ids'
import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { BuildMonth, BuildNode, toBuild } from '../builds/build.type.ts'
import type { Context } from '../context.ts'
import { RepositoryLinkPayload, RepositoryUnlinkPayload } from '../projects/project.payload.ts'
import { ProjectNode, toProject } from '../projects/project.type.ts'
import { RepositoryLinkInput, RepositoryUnlinkInput } from './repository.input.ts'
import { linkRepository, unlinkRepository } from './repository.service.ts'
import { RepositoryNode, toRepository } from './repository.type.ts'

@Resolver(() => RepositoryNode)
export class RepositoryResolver {
  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => RepositoryLinkPayload, {
    description: 'Links a repository to a project: what happens there shows in the project from now on. Staff only.',
  })
  async repositoryLink(@Arg('input', () => RepositoryLinkInput) input: RepositoryLinkInput, @Ctx() context: Context) {
    return mutationResult(async () => ({
      repository: toRepository(await context.write((em) => linkRepository(em, context.viewer, input))),
    }))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Mutation(() => RepositoryUnlinkPayload, {
    description: 'Ends the link between a repository and its project. Its deployments stay. Staff only.',
  })
  async repositoryUnlink(
    @Arg('input', () => RepositoryUnlinkInput) input: RepositoryUnlinkInput,
    @Ctx() context: Context,
  ) {
    return mutationResult(async () => ({
      repositoryId: toGlobalId('Repository', await context.write((em) => unlinkRepository(em, context.viewer, input))),
    }))
  }

  @FieldResolver(() => BuildNode, { nullable: true, description: 'The newest build of its default branch.' })
  async latestBuild(@Root() { row }: RepositoryNode, @Ctx() context: Context) {
    const build = await context.loaders.latestBuild.load(row.id)
    return build && toBuild(build)
  }

  @FieldResolver(() => BuildMonth, {
    nullable: true,
    description: 'Its builds in the last thirty days; null where none has ended.',
  })
  buildMonth(@Root() { row }: RepositoryNode, @Ctx() context: Context) {
    return context.loaders.buildMonth.load(row.id)
  }

  @FieldResolver(() => ProjectNode, { description: 'The project it is linked to.' })
  async project(@Root() { row }: RepositoryNode, @Ctx() context: Context) {
    const project = await context.loaders.project.load(row.projectId)
    return project && toProject(project)
  }
}
