import { type IdType, toGlobalId } from '@atrium/kit/ids'
import { buildApiKey } from '@atrium/testing'
import type { Product } from './product.ts'
import { addAssignment, addInvitation, addLabsProject, addMail, addSecurityEvent } from './tenants/people.ts'
import { addConnection, addConnectLink, addEndpoint, addUsage } from './tenants/tools.ts'
import { addTraining } from './tenants/training.ts'

/** Rows that there are of each type, by global id. */
export type Ids = Record<string, { companyId: string; id: string }[]>

/** Up to two ids of every type, for each company. A connection with a delivery is made for each, through the API. */
export async function idsByType(product: Product, companyIds: readonly string[]): Promise<Ids> {
  const { plan } = product
  const ids: Ids = {}
  const add = (type: IdType, companyId: string, uuids: string[]) => {
    for (const uuid of uuids.slice(0, 2)) (ids[type] ??= []).push({ companyId, id: toGlobalId(type, uuid) })
  }
  const owner = await product.signIn('owner')
  for (const companyId of companyIds) {
    const of = <T extends { companyId: string; id: string }>(rows: T[]) =>
      rows.filter((row) => row.companyId === companyId).map((row) => row.id)
    const assigned = plan.companyDevelopers.filter((a) => a.companyId === companyId).map((a) => a.developerId)
    add('Company', companyId, [companyId])
    add(
      'User',
      companyId,
      plan.members.filter((m) => m.companyId === companyId).map((m) => m.userId),
    )
    add('CompanyMember', companyId, of(plan.members))
    add('Developer', companyId, assigned)
    add('Project', companyId, of(plan.projects))
    add('Milestone', companyId, of(plan.milestones))
    add('Repository', companyId, of(plan.repositories))
    add('Deployment', companyId, of(plan.deployments))
    add('ProjectDeveloperAssignment', companyId, of(plan.projectDevelopers))
    add('Contract', companyId, of(plan.contracts))
    add('ContractLineItem', companyId, of(plan.contractLineItems))
    add('Invoice', companyId, of(plan.invoices))
    add('InvoiceLineItem', companyId, of(plan.invoiceLineItems))
    add(
      'Activity',
      companyId,
      plan.activities.filter((a) => a.companyId === companyId).map((a) => a.id),
    )
    await addMail(product, ids, companyId)
    await addSecurityEvent(product, ids, companyId)
    await addConnection(product, owner, ids, companyId)
    await addConnectLink(product, owner, ids, companyId)
    await addEndpoint(product, owner, ids, companyId)
    await addAssignment(product, owner, ids, companyId)
    await addLabsProject(product, owner, ids, companyId)
    await addUsage(product, ids, companyId)
    await addInvitation(product, owner, ids, companyId)
    await addTraining(product, owner, ids, companyId)
    const { id } = await buildApiKey(product.as(owner), { companyId: toGlobalId('Company', companyId) })
    ;(ids['ApiKey'] ??= []).push({ companyId, id })
  }
  return ids
}
