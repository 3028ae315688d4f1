import { DateTime, EmailAddress } from '@atrium/kit/graphql'
import { fromGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Agency, toAgency } from '../agencies/agency.type.ts'
import { type CompanyMember, CompanyMemberConnection } from '../companies/company-member.type.ts'
import type { Context } from '../context.ts'
import { listUsers } from './user.service.ts'
import { toUser, User, UserConnection, UsersArgs } from './user.type.ts'

@Resolver(() => User)
export class UserResolver {
  @Directive('@authenticated')
  @Query(() => User, { nullable: true, description: 'The person signed in.' })
  viewer(@Ctx() context: Context): Promise<User | null> {
    return context.viewer.kind === 'user' ? loadUser(context, context.viewer.userId) : Promise.resolve(null)
  }

  @Directive('@authenticated')
  @Query(() => User, { nullable: true, description: 'A person, or null when the viewer sees none with this id.' })
  user(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<User | null> {
    return loadUser(context, fromGlobalId('User', id))
  }

  @Directive('@policy(policies: [["staff"]])')
  @Query(() => UserConnection, { description: 'Everyone with an account. Staff only.' })
  users(@Args(() => UsersArgs) args: UsersArgs, @Ctx() context: Context): Promise<Page<User>> {
    return listUsers(context, args)
  }

  @FieldResolver(() => EmailAddress, {
    nullable: true,
    description: 'Shown to the person, to staff and to members of the same company; null to others.',
  })
  async email(@Root() user: User, @Ctx() context: Context): Promise<string | null> {
    return (await context.loaders.isContact.load(user.row.id)) ? user.row.email : null
  }

  @FieldResolver(() => String, { nullable: true, description: 'IANA name. Shown to whom the e-mail address is.' })
  async timeZone(@Root() user: User, @Ctx() context: Context): Promise<string | null> {
    return (await context.loaders.isContact.load(user.row.id)) ? (user.row.timeZone ?? null) : null
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'Shown to whom the e-mail address is.' })
  async lastSignInAt(@Root() user: User, @Ctx() context: Context): Promise<Date | null> {
    return (await context.loaders.isContact.load(user.row.id)) ? (user.row.lastSignInAt ?? null) : null
  }

  @FieldResolver(() => CompanyMemberConnection, { description: 'Companies it belongs to, of those the viewer sees.' })
  memberships(
    @Root() user: User,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<CompanyMember>> {
    return context.loaders.membershipsOfUser.load(user.row.id, args)
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'The partner agency that an agency admin speaks for.' })
  async agency(@Root() user: User, @Ctx() context: Context): Promise<Agency | null> {
    const row = user.row.agencyId ? await context.loaders.agency.load(user.row.agencyId) : null
    return row && toAgency(row)
  }
}

export async function loadUser(context: Context, id: string | null): Promise<User | null> {
  const row = id ? await context.loaders.user.load(id) : null
  return row && toUser(row)
}
