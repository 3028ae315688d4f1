import { DateTime, EmailAddress, Public } from '@atrium/kit/graphql'
import { fromGlobalId } from '@atrium/kit/ids'
import { type Page, PageArgs } from '@atrium/kit/pages'
import { isAdmin } from '@atrium/kit/viewer'
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Agency, toAgency } from '../agencies/agency.type.ts'
import { type CompanyMember, CompanyMemberConnection } from '../companies/company-member.type.ts'
import type { Context } from '../context.ts'
import { found } from '../found.ts'
import { IdentityProvider, SignUpSource } from './sign-up-source.ts'
import { toUserAdministration, UserAdministration } from './administration.type.ts'
import { UsersArgs } from './user.input.ts'
import { isActive, listUsers, seesSignUp } from './user.service.ts'
import { toUser, User, UserConnection } from './user.type.ts'

@Resolver(() => User)
export class UserResolver {
  @Directive('@authenticated')
  @Query(() => User, { nullable: true, description: 'The person signed in.' })
  async viewer(@Ctx() { viewer, loaders }: Context): Promise<User | null> {
    return viewer.kind === 'user' ? found(loaders.user, viewer.userId, toUser) : null
  }

  @Public()
  @Directive('@authenticated')
  @Query(() => User, { nullable: true, description: 'A person, or null when the viewer sees none with this id.' })
  user(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context): Promise<User | null> {
    return found(loaders.user, fromGlobalId('User', id), toUser)
  }

  @Public()
  @Directive('@policy(policies: [["staff"]])')
  @Query(() => UserConnection, {
    nullable: true,
    description: 'Everyone with an account. Staff only. `totalCount` counts no further than 10,000.',
  })
  users(@Args(() => UsersArgs) args: UsersArgs, @Ctx() context: Context): Promise<Page<User>> {
    return listUsers(context, args, toUser)
  }

  @FieldResolver(() => EmailAddress, {
    nullable: true,
    description: 'Shown to the person, to staff and to members of the same company; null to others.',
  })
  async email(@Root() { row }: User, @Ctx() { loaders }: Context): Promise<string | null> {
    return (await loaders.isContact.load(row.id)) ? row.email : null
  }

  @FieldResolver(() => String, { nullable: true, description: 'IANA name. Shown to whom the e-mail address is.' })
  async timeZone(@Root() { row }: User, @Ctx() { loaders }: Context): Promise<string | null> {
    return (await loaders.isContact.load(row.id)) ? (row.timeZone ?? null) : null
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where the person is, in its own words. Shown to whom the e-mail address is.',
  })
  async location(@Root() { row }: User, @Ctx() { loaders }: Context): Promise<string | null> {
    return (await loaders.isContact.load(row.id)) ? (row.location ?? null) : null
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the person signed in within the last 30 days. Shown to whom the e-mail address is.',
  })
  async isActive(@Root() { row }: User, @Ctx() { loaders }: Context): Promise<boolean | null> {
    return (await loaders.isContact.load(row.id)) ? isActive(row) : null
  }

  @FieldResolver(() => SignUpSource, {
    nullable: true,
    description: 'How the account was made. Shown to the person and to staff.',
  })
  signUpSource(@Root() { row }: User, @Ctx() { viewer }: Context): SignUpSource | null {
    return seesSignUp(viewer, row) ? row.signUpSource : null
  }

  @FieldResolver(() => IdentityProvider, {
    nullable: true,
    description: 'The provider that it was made with, for OAUTH. Shown to the person and to staff.',
  })
  signUpProvider(@Root() { row }: User, @Ctx() { viewer }: Context): IdentityProvider | null {
    return seesSignUp(viewer, row) ? (row.signUpProvider ?? null) : null
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'Shown to whom the e-mail address is.' })
  async lastSignInAt(@Root() { row }: User, @Ctx() { loaders }: Context): Promise<Date | null> {
    return (await loaders.isContact.load(row.id)) ? (row.lastSignInAt ?? null) : null
  }

  @Directive('@policy(policies: [["admin"]])')
  @FieldResolver(() => UserAdministration, {
    nullable: true,
    description: 'What administrators alone see of the account.',
  })
  administration(@Root() { row }: User, @Ctx() { viewer }: Context): UserAdministration | null {
    return isAdmin(viewer) ? toUserAdministration(row) : null
  }

  @FieldResolver(() => CompanyMemberConnection, { description: 'Companies it belongs to, of those the viewer sees.' })
  memberships(
    @Root() { row }: User,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<CompanyMember>> {
    return loaders.membershipsOfUser.load(row.id, args)
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'The partner agency that an agency admin speaks for.' })
  agency(@Root() { row }: User, @Ctx() { loaders }: Context): Promise<Agency | null> {
    return found(loaders.agency, row.agencyId, toAgency)
  }
}
