import { fromGlobalId } from '@atrium/kit/ids'
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import { Company } from '../../companies/company.type.ts'
import type { Context } from '../../context.ts'
import { Developer } from '../../developers/developer.type.ts'
import { NO_PROGRESS } from './progress.ts'
import { TrainingProgress } from './training-enrollment.type.ts'

@Resolver(() => Company)
export class CompanyTrainingResolver {
  @FieldResolver(() => TrainingProgress, { description: 'How far the developers of the company are whom you see.' })
  async training(@Root() { row }: Company, @Ctx() { loaders }: Context): Promise<TrainingProgress> {
    return (await loaders.trainingProgressOf('company_id').load(row.id)) ?? NO_PROGRESS
  }
}

@Resolver(() => Developer)
export class DeveloperTrainingResolver {
  @FieldResolver(() => TrainingProgress, { description: 'How far the developer is with what you see of its training.' })
  async training(
    @Root() { row }: Developer,
    @Arg('companyId', () => ID, { nullable: true, description: 'Only what it has to learn for this company.' })
    companyId: string | null,
    @Ctx() { loaders }: Context,
  ): Promise<TrainingProgress> {
    const company = companyId ? fromGlobalId('Company', companyId) : null
    // An id that is none is of no company.
    if (companyId && !company) return NO_PROGRESS
    return (await loaders.trainingProgressOf('developer_id', company).load(row.id)) ?? NO_PROGRESS
  }
}
