import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { found } from '../found.ts'
import { toUser, User } from '../users/user.type.ts'
import { CompanyMember } from './company-member.type.ts'
import { Company, toCompany } from './company.type.ts'

@Resolver(() => CompanyMember)
export class CompanyMemberResolver {
  @FieldResolver(() => Company, { description: 'The company it is a member of.' })
  company(@Root() { row }: CompanyMember, @Ctx() { loaders }: Context): Promise<Company | null> {
    return found(loaders.company, row.companyId, toCompany)
  }

  @FieldResolver(() => User, { description: 'The account of the member.' })
  user(@Root() { row }: CompanyMember, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.userId, toUser)
  }

  @FieldResolver(() => User, { nullable: true, description: 'Null when it was nobody the viewer sees.' })
  invitedBy(@Root() { row }: CompanyMember, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, row.invitedById, toUser)
  }
}
