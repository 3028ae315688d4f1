import type { Node } from '@atrium/kit/graphql'
import { fromGlobalId, type IdType, typeOfGlobalId } from '@atrium/kit/ids'
import { toAgency } from '../agencies/agency.type.ts'
import { loadAuditEntry } from '../audit/audit-entry.service.ts'
import { toCompanyMember } from '../companies/company-member.type.ts'
import { toCompany } from '../companies/company.type.ts'
import type { Context } from '../context.ts'
import { toDeveloper } from '../developers/developer.type.ts'
import { loadSession } from '../sessions/session.service.ts'
import { toUser } from '../users/user.type.ts'
import { foreignTypes } from './foreign.type.ts'

type Load = (context: Context, uuid: string) => Promise<Node | null>

const load = <E>(row: Promise<E | null>, toNode: (row: E) => Node) => row.then((found) => found && toNode(found))

const ownTypes: Partial<Record<IdType, Load>> = {
  User: ({ loaders }, id) => load(loaders.user.load(id), toUser),
  Company: ({ loaders }, id) => load(loaders.company.load(id), toCompany),
  CompanyMember: ({ loaders }, id) => load(loaders.companyMember.load(id), toCompanyMember),
  Developer: ({ loaders }, id) => load(loaders.developer.load(id), toDeveloper),
  Agency: ({ loaders }, id) => load(loaders.agency.load(id), toAgency),
  Session: loadSession,
  AuditEntry: loadAuditEntry,
}

/** Anything by its API id: own types as the viewer sees them, others' as stubs that their subgraph fills or refuses. */
export async function loadNode(context: Context, id: string): Promise<Node | null> {
  const type = typeOfGlobalId(id)
  const uuid = type && fromGlobalId(type, id)
  if (!type || !uuid) return null
  const Foreign = foreignTypes[type]
  return Foreign ? Object.assign(new Foreign(), { id }) : ((await ownTypes[type]?.(context, uuid)) ?? null)
}
