import { isStaff } from '@atrium/kit/viewer'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Company } from '../companies/company.type.ts'
import type { Context } from '../context.ts'
import { CompanyTeam } from './team.type.ts'

@Resolver(() => Company)
export class CompanyTeamResolver {
  @FieldResolver(() => CompanyTeam, {
    nullable: true,
    description: 'How many developers it has. For staff and its own people; null for others.',
  })
  async team(@Root() { row }: Company, @Ctx() { viewer, loaders }: Context): Promise<CompanyTeam | null> {
    const isOwn = viewer.kind === 'user' && viewer.companies.some(({ id, role }) => id === row.id && role)
    return isStaff(viewer) || isOwn ? loaders.companyTeam.load(row.id) : null
  }
}
