import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Agency, toAgency } from '../agencies/agency.type.ts'
import type { Context } from '../context.ts'
import { loadUser } from '../users/user.resolver.ts'
import { User } from '../users/user.type.ts'
import { Developer, toDeveloper } from './developer.type.ts'

@Resolver(() => Developer)
export class DeveloperResolver {
  @FieldResolver(() => User)
  user(@Root() developer: Developer, @Ctx() context: Context): Promise<User | null> {
    return loadUser(context, developer.row.userId)
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Null for an independent developer.' })
  async agency(@Root() developer: Developer, @Ctx() context: Context): Promise<Agency | null> {
    const row = developer.row.agencyId ? await context.loaders.agency.load(developer.row.agencyId) : null
    return row && toAgency(row)
  }
}

export async function loadDeveloper(context: Context, id: string | null): Promise<Developer | null> {
  const row = id ? await context.loaders.developer.load(id) : null
  return row && toDeveloper(row)
}
