import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Agency, toAgency } from '../agencies/agency.type.ts'
import type { Context } from '../context.ts'
import { found } from '../found.ts'
import { toUser, User } from '../users/user.type.ts'
import { Developer } from './developer.type.ts'

@Resolver(() => Developer)
export class DeveloperResolver {
  @FieldResolver(() => User, { description: 'The account of the developer.' })
  user(@Root() { row }: Developer, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.userId, toUser)
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Null for an independent developer.' })
  agency(@Root() { row }: Developer, @Ctx() { loaders }: Context): Promise<Agency | null> {
    return found(loaders.agency, row.agencyId, toAgency)
  }
}
