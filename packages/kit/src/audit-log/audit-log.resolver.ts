import 'reflect-metadata'
import { Arg, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql'
import { AGENCY_TENANT } from '../audit/index.ts'
import { badInput, forbidden } from '../errors/index.ts'
import { isEnabled } from '../flags/index.ts'
import { BigIntString } from '../graphql/index.ts'
import { fromGlobalId, type IdType, typeOfGlobalId } from '../ids/index.ts'
import { DEFAULT_PAGE, MAX_PAGE } from '../pages/index.ts'
import type { SubgraphContext } from '../server/index.ts'
import { type AnyViewer, CompanyRole, isAdmin } from '../viewer/index.ts'
import {
  AuditChain,
  AuditCheck,
  AuditLogWhereInput,
  AuditRecordPage,
  toAuditChain,
  toAuditCheck,
  toAuditRecord,
} from './audit-log.type.ts'
import { type AuditLogFilter, readAuditLog } from './read-audit-log.ts'
import { checkChain, listChains } from './verify-chain.ts'

const PAGE = `@listSize(assumedSize: ${DEFAULT_PAGE}, slicingArguments: ["first"], sizedFields: ["nodes"], requireOneSlicingArgument: false)`

/**
 * A subgraph's own audit log in the API: `<source>AuditLog`, and for administrators its chains and whether they hold. Each subgraph
 * answers for its own, so that no entry is copied; who wants one list merges them by time.
 * @param source name of the subgraph.
 */
export function auditLogResolver(source: string): Function {
  @Resolver()
  class AuditLogResolver {
    @Directive('@authenticated')
    @Directive(PAGE)
    @Query(() => AuditRecordPage, {
      name: `${source}AuditLog`,
      nullable: true,
      description: `Who did what in ${source}, newest first: all for administrators, their companies' for owners and admins of companies.`,
    })
    async page(
      @Arg('first', () => Int, { nullable: true, description: `1 to ${MAX_PAGE}. Default ${DEFAULT_PAGE}.` })
      first: number | null,
      @Arg('after', () => String, { nullable: true, description: 'Cursor of the entry before, of any part.' })
      after: string | null,
      @Arg('where', () => AuditLogWhereInput, { nullable: true }) where: AuditLogWhereInput | null,
      @Ctx() context: SubgraphContext,
    ): Promise<AuditRecordPage> {
      const size = first ?? DEFAULT_PAGE
      if (size < 1 || size > MAX_PAGE) throw badInput(`\`first\` is 1 to ${MAX_PAGE}; ask for further pages by cursor.`)
      const filter = filterFor(context.viewer, where ?? {})
      const { rows, hasMore } = await readAuditLog(await context.read(), filter, { first: size, after: after ?? null })
      return { nodes: rows.map((row) => toAuditRecord(source, row)), hasMore }
    }

    @Directive('@policy(policies: [["admin"]])')
    @Directive('@cost(weight: 20)')
    @Query(() => [AuditChain], {
      name: `${source}AuditChains`,
      nullable: true,
      description: `The chains of the audit log of ${source}, at most 10,000. Administrators only.`,
    })
    async chains(@Ctx() context: SubgraphContext): Promise<AuditChain[]> {
      if (!isAdmin(context.viewer)) throw forbidden()
      return (await listChains(await context.read())).map((chain) => toAuditChain(source, chain))
    }

    @Directive('@policy(policies: [["admin"]])')
    @Directive('@cost(weight: 20)')
    @Query(() => AuditCheck, {
      name: `${source}AuditCheck`,
      nullable: true,
      description: `Follows a chain of the audit log of ${source}, some thousand entries at a time: ask again from where it came to. Administrators only.`,
    })
    async check(
      @Arg('companyId', () => ID, { nullable: true, description: 'Null: the chain of the agency.' })
      companyId: string | null,
      @Arg('afterSequence', () => BigIntString, { nullable: true, description: 'From where it came to before.' })
      sequence: string | null,
      @Arg('afterHash', () => String, { nullable: true, description: 'The hash there.' }) hash: string | null,
      @Ctx() context: SubgraphContext,
    ): Promise<AuditCheck> {
      if (!isAdmin(context.viewer)) throw forbidden()
      const tenantId = companyId ? uuidOf('Company', companyId, 'companyId') : AGENCY_TENANT
      const from = sequence && hash ? { sequence, hash } : undefined
      return toAuditCheck(await checkChain(await context.read(), tenantId, from))
    }
  }
  return AuditLogResolver
}

/** What the viewer may read of a log, narrowed by what it wants. @throws FORBIDDEN for who may read none. */
function filterFor(viewer: AnyViewer, where: AuditLogWhereInput): AuditLogFilter {
  return {
    ...tenantsFor(viewer, where),
    actorId: where.actorId ? uuidOf('User', where.actorId, 'actorId') : null,
    subjectId: where.subjectId ? subjectOf(where.subjectId) : null,
    action: where.action?.trim().slice(0, 200) || null,
    isImpersonated: where.isImpersonated ?? null,
    from: where.from ?? null,
    to: where.to ?? null,
  }
}

function tenantsFor(viewer: AnyViewer, { companyId, isAgency }: AuditLogWhereInput): Pick<AuditLogFilter, 'tenantIds'> {
  const wanted = isAgency ? AGENCY_TENANT : companyId ? uuidOf('Company', companyId, 'companyId') : null
  if (isAdmin(viewer)) return wanted === null ? {} : { tenantIds: [wanted] }
  const own =
    viewer.kind === 'user' && !viewer.apiKey && isEnabled(viewer, 'COMPANY_AUDIT_LOG')
      ? viewer.companies
          .filter(({ role }) => role === CompanyRole.OWNER || role === CompanyRole.ADMIN)
          .map(({ id }) => id)
      : []
  if (own.length === 0) throw forbidden()
  return { tenantIds: wanted === null ? own : own.filter((id) => id === wanted) }
}

function uuidOf(type: IdType, id: string, field: string): string {
  const uuid = fromGlobalId(type, id)
  if (!uuid) throw badInput(`\`${field}\` is not the id of a ${type}.`)
  return uuid
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i

function subjectOf(id: string): string {
  const type = typeOfGlobalId(id)
  if (type) return fromGlobalId(type, id)!
  if (UUID.test(id)) return id
  throw badInput('`where.subjectId` is the id of nothing that the log tells of.')
}
