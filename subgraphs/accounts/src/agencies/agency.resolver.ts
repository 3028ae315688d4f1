import { type Page, PageArgs } from '@atrium/kit/pages'
import { Args, ArgsType, Ctx, Directive, Field, Query, Resolver } from 'type-graphql'
import type { Context } from '../context.ts'
import { listAgencies } from './agency.service.ts'
import { Agency, AgencyConnection, toAgency } from './agency.type.ts'

@ArgsType()
class AgenciesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name, at most 200 characters.' })
  search?: string | null
}

@Resolver(() => Agency)
export class AgencyResolver {
  @Directive('@authenticated')
  @Query(() => AgencyConnection, { nullable: true, description: 'The partner agencies that you see, by name.' })
  agencies(@Args(() => AgenciesArgs) args: AgenciesArgs, @Ctx() context: Context): Promise<Page<Agency>> {
    return listAgencies(context, args, toAgency)
  }
}
