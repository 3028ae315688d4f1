import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { RepositoryNode, toRepository } from '../repositories/repository.type.ts'
import { BuildNode } from './build.type.ts'

@Resolver(() => BuildNode)
export class BuildResolver {
  @FieldResolver(() => RepositoryNode, { description: 'What was built.' })
  async repository(@Root() { row }: BuildNode, @Ctx() context: Context) {
    const repository = await context.loaders.repository.load(row.repositoryId)
    return repository && toRepository(repository)
  }
}
