import { money, toDecimal } from '@atrium/kit/money'
import type { DemoActivity, DemoPlan } from '@atrium/kit/demo'
import { fromDay, HOUR_MS } from './calendar.ts'
import type { Random } from './random.ts'

type Before = Omit<DemoPlan, 'seed' | 'now' | 'deployments' | 'activities'>
type Told = Pick<
  DemoActivity,
  'type' | 'category' | 'audience' | 'summary' | 'actorName' | 'companyId' | 'projectId' | 'occurredAt'
>

/** What people see of projects, contracts and invoices coming about. Money is for staff and for those of a company who see it. */
export function tellBusiness(random: Random, plan: Before, now: Date): DemoActivity[] {
  return [
    ...projectsCreated(random, plan),
    ...developersJoined(plan),
    ...teamsApproved(plan),
    ...milestonesReached(plan),
    ...contractsSigned(plan),
    ...invoiceEvents(plan),
  ]
    .filter((told) => told.occurredAt <= now)
    .map((told) => ({ ...told, id: random.id(told.occurredAt), source: 'atrium', repositoryName: null, url: null }))
}

function projectsCreated(random: Random, plan: Before): Told[] {
  const managers = plan.users.filter((user) => user.role === 'PROJECT_MANAGER')
  return plan.projects.map((project) => {
    const manager = random.pick(managers).name
    return {
      type: 'project.created',
      category: 'PROJECT',
      audience: 'COMPANY',
      summary: `${manager} created the project ${project.name}`,
      actorName: manager,
      companyId: project.companyId,
      projectId: project.id,
      occurredAt: project.createdAt,
    }
  })
}

function developersJoined(plan: Before): Told[] {
  const users = new Map(plan.users.map((user) => [user.id, user.name]))
  const names = new Map(plan.developers.map((developer) => [developer.id, users.get(developer.userId)!]))
  const projects = new Map(plan.projects.map((project) => [project.id, project.name]))
  return plan.projectDevelopers.map((assignment) => ({
    type: 'project.developer_joined',
    category: 'PEOPLE',
    audience: 'COMPANY',
    summary: `${names.get(assignment.developerId)!} joined the project ${projects.get(assignment.projectId)!}`,
    actorName: names.get(assignment.developerId)!,
    companyId: assignment.companyId,
    projectId: assignment.projectId,
    occurredAt: assignment.assignedAt,
  }))
}

function teamsApproved(plan: Before): Told[] {
  const users = new Map(plan.users.map((user) => [user.id, user.name]))
  const names = new Map(plan.developers.map((developer) => [developer.id, users.get(developer.userId)!]))
  const companies = new Map(plan.companies.map((company) => [company.id, company.name]))
  const owners = new Map(
    plan.members.filter(({ role }) => role === 'OWNER').map(({ companyId, userId }) => [companyId, users.get(userId)!]),
  )
  return plan.companyDevelopers.flatMap(({ companyId, developerId, joinedAt }) => {
    const owner = owners.get(companyId)!
    const activity = {
      type: 'developer.team_approved',
      category: 'PEOPLE' as const,
      audience: 'COMPANY' as const,
      summary: `${owner} approved ${names.get(developerId)!} for the team of ${companies.get(companyId)!}`,
      actorName: owner,
      companyId,
      projectId: null,
    }
    return joinedAt ? [{ ...activity, occurredAt: joinedAt }] : []
  })
}

function milestonesReached(plan: Before): Told[] {
  const projects = new Map(plan.projects.map((project) => [project.id, project.name]))
  const manager = plan.users.find((user) => user.role === 'PROJECT_MANAGER')!.name
  return plan.milestones.flatMap(({ projectId, companyId, title, reachedAt }) => {
    const activity = {
      type: 'milestone.reached',
      category: 'PROJECT' as const,
      audience: 'COMPANY' as const,
      summary: `${projects.get(projectId)!} reached “${title}”`,
      actorName: manager,
      companyId,
      projectId,
    }
    return reachedAt ? [{ ...activity, occurredAt: reachedAt }] : []
  })
}

function contractsSigned(plan: Before): Told[] {
  return plan.contracts.flatMap((contract) =>
    contract.signedAt === null
      ? []
      : [
          {
            type: 'contract.signed',
            category: 'BILLING' as const,
            audience: 'MONEY' as const,
            summary: `${contract.signedByName} signed contract ${contract.number} “${contract.title}”`,
            actorName: contract.signedByName,
            companyId: contract.companyId,
            projectId: contract.projectId,
            occurredAt: contract.signedAt,
          },
        ],
  )
}

function invoiceEvents(plan: Before): Told[] {
  const companies = new Map(plan.companies.map((company) => [company.id, company.name]))
  const contracts = new Map(plan.contracts.map((contract) => [contract.id, contract]))
  const totals = new Map<string, bigint>()
  for (const line of plan.invoiceLineItems)
    totals.set(line.invoiceId, (totals.get(line.invoiceId) ?? 0n) + line.amountMinor)
  return plan.invoices.flatMap((invoice) => {
    const company = companies.get(invoice.companyId)!
    const total = money(totals.get(invoice.id)! - invoice.discountMinor, invoice.currencyCode)
    const sum = `${toDecimal(total)} ${invoice.currencyCode}`
    const common = {
      category: 'BILLING' as const,
      audience: 'MONEY' as const,
      actorName: null,
      companyId: invoice.companyId,
      projectId: contracts.get(invoice.contractId)!.projectId,
    }
    const issued = {
      ...common,
      type: 'invoice.issued',
      summary: `Invoice ${invoice.number} for ${sum} was sent to ${company}`,
      occurredAt: new Date(fromDay(invoice.issuedOn).getTime() + 8 * HOUR_MS),
    }
    if (invoice.paidAt === null) return [issued]
    return [
      issued,
      {
        ...common,
        type: 'invoice.paid',
        summary: `${company} paid invoice ${invoice.number} for ${sum}`,
        occurredAt: invoice.paidAt,
      },
    ]
  })
}
