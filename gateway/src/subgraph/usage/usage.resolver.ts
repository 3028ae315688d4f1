import { badInput } from '@atrium/kit/errors'
import { fromGlobalId, toGlobalId } from '@atrium/kit/ids'
import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../context.ts'
import { readCompanies, type UsageScope } from './usage.queries.ts'
import {
  ApiKeyUsageStub,
  CompanyApiUsage,
  DEFAULT_USAGE_ROWS,
  FieldUsage,
  MAX_USAGE_ROWS,
  OperationUsage,
  Usage,
  UsagePoint,
  UsageRange,
} from './usage.type.ts'

const ROWS = `1 to ${MAX_USAGE_ROWS}.`
const SIZED = '@listSize(slicingArguments: ["first"])'

@Resolver(() => ApiKeyUsageStub)
export class ApiKeyUsageResolver {
  @FieldResolver(() => Usage, {
    nullable: true,
    description: 'What the key asked for, some seconds old at most. Null for those who may not see the key.',
  })
  usage(
    @Root() { id }: ApiKeyUsageStub,
    @Arg('range', () => UsageRange, { defaultValue: UsageRange.LAST_24_HOURS }) range: UsageRange,
    @Ctx() context: Context,
  ): Promise<Usage> | null {
    const apiKeyId = fromGlobalId('ApiKey', id)
    return apiKeyId ? readUsage({ apiKeyId, range }, context) : null
  }

  @Directive('@authenticated')
  @Subscription(() => ApiKeyUsageStub, {
    nullable: true,
    description: 'The key whenever it has been used, every few seconds at most. Silent for a key that you may not see.',
    subscribe: ({ args, context }) => subscribeToUsage(args as { id: string }, context as Context),
  })
  apiKeyUsed(@Arg('id', () => ID) id: string): ApiKeyUsageStub {
    return { id }
  }
}

@Resolver(() => Usage)
export class UsageResolver {
  @Directive('@policy(policies: [["admin"]])')
  @Query(() => Usage, {
    nullable: true,
    description: 'What everybody asked for, people and programs: to see who still uses a field. Administrators only.',
  })
  gatewayUsage(
    @Arg('range', () => UsageRange, { defaultValue: UsageRange.LAST_24_HOURS }) range: UsageRange,
    @Ctx() context: Context,
  ): Promise<Usage> {
    return readUsage({ apiKeyId: null, range }, context)
  }

  @Directive('@authenticated')
  @Directive(SIZED)
  @Query(() => [CompanyApiUsage], {
    nullable: true,
    description:
      'Who asked Atrium itself for most, the keys of one company together. Administrators see all, owners and administrators of a ' +
      'company what is theirs, others nothing.',
  })
  async apiUsageByCompany(
    @Arg('range', () => UsageRange, { defaultValue: UsageRange.LAST_24_HOURS }) range: UsageRange,
    @Arg('first', () => Int, { defaultValue: DEFAULT_USAGE_ROWS, description: ROWS }) first: number,
    @Ctx() context: Context,
  ): Promise<CompanyApiUsage[]> {
    const rows = await readCompanies(await context.read(), range, checked(first))
    return rows.map(({ companyId, isPeople, lastUsedAt, ...counts }) => ({
      kind: isPeople ? 'PEOPLE' : companyId ? 'COMPANY' : 'AGENCY',
      company: companyId ? { id: toGlobalId('Company', companyId) } : null,
      lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt),
      ...counts,
    }))
  }

  @Directive('@listSize(assumedSize: 91)')
  @FieldResolver(() => [UsagePoint], { description: 'By the hour for a day, by the day for longer; oldest first.' })
  async series(@Root() { scope }: Usage, @Ctx() { loaders }: Context): Promise<UsagePoint[]> {
    const rows = await loaders.usageSeries.load(scope, null)
    return rows.map((row) => ({ ...row, at: new Date(row.at) }))
  }

  @Directive(SIZED)
  @FieldResolver(() => [OperationUsage], { description: 'The operations asked for most.' })
  async operations(
    @Root() { scope }: Usage,
    @Arg('first', () => Int, { defaultValue: DEFAULT_USAGE_ROWS, description: ROWS }) first: number,
    @Ctx() { loaders }: Context,
  ): Promise<OperationUsage[]> {
    const rows = await loaders.usageOperations.load(scope, checked(first))
    return rows.map((row) => ({ ...row, averageMs: row.ms / row.requests, lastUsedAt: new Date(row.lastUsedAt) }))
  }

  @Directive(SIZED)
  @FieldResolver(() => [FieldUsage], { description: 'The fields selected most.' })
  async fields(
    @Root() { scope }: Usage,
    @Arg('first', () => Int, { defaultValue: DEFAULT_USAGE_ROWS, description: ROWS }) first: number,
    @Arg('search', () => String, { nullable: true, description: 'A part of `Type.field`.' }) search: string | null,
    @Ctx() { loaders }: Context,
  ): Promise<FieldUsage[]> {
    const rows = await loaders.usageFields.load(scope, { first: checked(first), search: search ?? '' })
    return rows.map(({ field, requests, lastUsedAt, apiKeyIds }) => ({
      field,
      requests,
      lastUsedAt: new Date(lastUsedAt),
      apiKeys: apiKeyIds.map((id) => ({ id: toGlobalId('ApiKey', id) })),
    }))
  }
}

function subscribeToUsage({ id }: { id: string }, { viewer, services }: Context): AsyncIterable<object> {
  const apiKeyId = fromGlobalId('ApiKey', id)
  if (!apiKeyId) throw badInput('`id` is that of an API key.')
  return services.followUsage(viewer, apiKeyId)
}

async function readUsage(scope: UsageScope, { loaders }: Context): Promise<Usage> {
  const [totals] = await loaders.usageTotals.load(scope, null)
  const { requests = 0, errors = 0, cost = 0, ms = 0, lastUsedAt = null } = totals ?? {}
  const averageMs = requests > 0 ? ms / requests : null
  return {
    scope,
    range: scope.range,
    requests,
    errors,
    cost,
    averageMs,
    lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt),
  }
}

function checked(first: number): number {
  if (first < 1 || first > MAX_USAGE_ROWS) throw badInput(`\`first\` is ${ROWS}`)
  return first
}
