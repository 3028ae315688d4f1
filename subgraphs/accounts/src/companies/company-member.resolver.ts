import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.ts'
import { loadUser } from '../users/user.resolver.ts'
import { User } from '../users/user.type.ts'
import { CompanyMember } from './company-member.type.ts'
import { loadCompany } from './company.resolver.ts'
import { Company } from './company.type.ts'

@Resolver(() => CompanyMember)
export class CompanyMemberResolver {
  @FieldResolver(() => Company)
  company(@Root() member: CompanyMember, @Ctx() context: Context): Promise<Company | null> {
    return loadCompany(context, member.row.companyId)
  }

  @FieldResolver(() => User)
  user(@Root() member: CompanyMember, @Ctx() context: Context): Promise<User | null> {
    return loadUser(context, member.row.userId)
  }

  @FieldResolver(() => User, { nullable: true, description: 'Null when it was nobody the viewer sees.' })
  invitedBy(@Root() member: CompanyMember, @Ctx() context: Context): Promise<User | null> {
    return loadUser(context, member.row.invitedById ?? null)
  }
}
