import type { DemoContract, DemoContractLineItem, DemoPlan, DemoProject } from '@atrium/kit/demo'
import { addDays, addMonths, DAY_MS, fromDay, HOUR_MS, toDay } from './calendar.ts'
import type { Random } from './random.ts'

type Contracts = Pick<DemoPlan, 'contracts' | 'contractLineItems'>
type Before = Pick<DemoPlan, 'users' | 'companies' | 'members' | 'developers' | 'projects' | 'projectDevelopers'>
type Unnumbered = Omit<DemoContract, 'number'>
type Line = Pick<
  DemoContractLineItem,
  'type' | 'description' | 'developerId' | 'amountMinor' | 'billingPeriodMonths' | 'isRecurring'
>

/** What a developer costs for three months, in minor units. */
const PRICE = { TRAINING_INDEPENDENT: 500_000n, TRAINING_AGENCY: 250_000n } as const
const DEVELOPER_MONTHS = 3
const ONBOARDING_PRICE = 300_000n
const EXTRAS: readonly (readonly [string, bigint, number])[] = [
  ['Security review', 420_000n, 1],
  ['Design system', 960_000n, 4],
  ['Load test and tuning', 350_000n, 2],
  ['Data migration', 785_000n, 3],
  ['Accessibility audit', 275_000n, 1],
]
const CARE: readonly bigint[] = [1_080_000n, 1_440_000n, 2_160_000n]

/** A contract for each company's start and one for each project, numbered in order of making. */
export function makeContracts(random: Random, plan: Before, now: Date): Contracts {
  const signers = signersOf(plan)
  const teams = teamLines(plan)
  const drafts = [
    ...plan.companies.map((company) => onboarding(random, company, signers, now)),
    ...plan.projects.flatMap((project) => forProject(random, project, teams.get(project.id) ?? [], signers, now)),
  ].toSorted((a, b) => a.contract.createdAt.getTime() - b.contract.createdAt.getTime())
  return {
    contracts: drafts.map(({ contract }, i) => ({
      ...contract,
      number: `C-${contract.createdAt.getUTCFullYear()}-${String(i + 1).padStart(4, '0')}`,
    })),
    contractLineItems: drafts.flatMap(({ lines }) => lines),
  }
}

interface Draft {
  contract: Unnumbered
  lines: DemoContractLineItem[]
}

type Signers = Map<string, { name: string; currencyCode: string }>

function signersOf({ users, companies, members }: Before): Signers {
  const names = new Map(users.map((user) => [user.id, user.name]))
  const owners = new Map(members.filter((m) => m.role === 'OWNER').map((m) => [m.companyId, names.get(m.userId)!]))
  return new Map(
    companies.map((company) => [company.id, { name: owners.get(company.id)!, currencyCode: company.currencyCode }]),
  )
}

function onboarding(random: Random, company: Before['companies'][number], signers: Signers, now: Date): Draft {
  const startOn = addDays(toDay(company.createdAt), 7)
  const isPending = company.status === 'PENDING'
  const contract = makeContract(random, signers, now, {
    companyId: company.id,
    projectId: null,
    title: `Onboarding of ${company.name}`,
    type: 'ONBOARDING',
    status: isPending ? 'SENT' : 'COMPLETED',
    startOn,
    endOn: addMonths(startOn, 1),
    createdAt: company.createdAt,
  })
  const line = {
    type: 'CUSTOM',
    description: 'Onboarding workshop',
    developerId: null,
    amountMinor: ONBOARDING_PRICE,
    billingPeriodMonths: 1,
    isRecurring: false,
  } as const
  return { contract, lines: [toLine(random, contract, line)] }
}

/** A project's contracts, one after the other: each lasts up to twelve months, the newest stands as the project does. */
function forProject(random: Random, project: DemoProject, team: Line[], signers: Signers, now: Date): Draft[] {
  const today = toDay(now)
  const isCare = project.type === 'MAINTENANCE'
  const last = project.status === 'COMPLETED' ? project.endOn! : today
  const drafts: Draft[] = []
  let startOn = project.startOn
  do {
    const lines = isCare ? [careLine(random)] : withExtra(random, team)
    const months = isCare ? 12 : Math.max(...lines.map((line) => line.billingPeriodMonths), random.int(3, 12))
    const fullTerm = addMonths(startOn, months)
    const endOn = isCare && project.status === 'COMPLETED' && last < fullTerm ? last : fullTerm
    const contract = makeContract(random, signers, now, {
      companyId: project.companyId,
      projectId: project.id,
      title: isCare ? `Care of ${project.name}` : `${project.name}: development`,
      type: isCare ? 'MAINTENANCE' : 'ENGAGEMENT',
      status: endOn <= today ? 'COMPLETED' : statusOf(random, project),
      startOn,
      endOn,
      createdAt: madeAt(random, project, startOn, now),
    })
    drafts.push({ contract, lines: lines.map((line) => toLine(random, contract, line)) })
    startOn = endOn
  } while (startOn < last)
  return drafts
}

// Drawn up a week or two before it starts, but not in the future.
function madeAt(random: Random, project: DemoProject, startOn: string, now: Date): Date {
  const time = fromDay(startOn).getTime() - random.int(6, 15) * DAY_MS + random.int(8 * HOUR_MS, 17 * HOUR_MS)
  return new Date(project.status === 'PLANNING' ? project.createdAt : Math.min(time, now.getTime() - DAY_MS))
}

function statusOf(random: Random, project: DemoProject): DemoContract['status'] {
  if (project.status === 'PLANNING') return random.pick(['DRAFT', 'SENT', 'SENT', 'SIGNED'])
  // Of a project that is done, the last contract may still have to run out.
  return project.status !== 'COMPLETED' && random.chance(0.04) ? 'VOID' : 'ACTIVE'
}

/** What the people of each project cost, by project. Reviewers come free. */
function teamLines(plan: Before): Map<string, Line[]> {
  const users = new Map(plan.users.map((user) => [user.id, user.name]))
  const developers = new Map(plan.developers.map((developer) => [developer.id, developer]))
  const lines = new Map<string, Line[]>()
  for (const { projectId, developerId, role } of plan.projectDevelopers) {
    if (role === 'REVIEWER') continue
    const developer = developers.get(developerId)!
    const type = developer.agencyId === null ? 'TRAINING_INDEPENDENT' : 'TRAINING_AGENCY'
    const line = {
      type,
      description: `${developer.title}: ${users.get(developer.userId)!}`,
      developerId,
      amountMinor: PRICE[type],
      billingPeriodMonths: DEVELOPER_MONTHS,
      isRecurring: false,
    } as const
    lines.set(projectId, [...(lines.get(projectId) ?? []), line])
  }
  return lines
}

function withExtra(random: Random, team: Line[]): Line[] {
  if (!random.chance(0.4)) return team
  const [description, amountMinor, billingPeriodMonths] = random.pick(EXTRAS)
  return [
    ...team,
    { type: 'CUSTOM', description, developerId: null, amountMinor, billingPeriodMonths, isRecurring: false },
  ]
}

function careLine(random: Random): Line {
  return {
    type: 'CUSTOM',
    description: 'Care and updates',
    developerId: null,
    amountMinor: random.pick(CARE),
    billingPeriodMonths: 12,
    isRecurring: true,
  }
}

type Chosen = Pick<
  DemoContract,
  'companyId' | 'projectId' | 'title' | 'type' | 'status' | 'startOn' | 'endOn' | 'createdAt'
>

function makeContract(random: Random, signers: Signers, now: Date, chosen: Chosen): Unnumbered {
  const signer = signers.get(chosen.companyId)!
  const isSigned = chosen.status === 'SIGNED' || chosen.status === 'ACTIVE' || chosen.status === 'COMPLETED'
  const signed = new Date(Math.min(chosen.createdAt.getTime() + random.int(20, 120) * HOUR_MS, now.getTime() - HOUR_MS))
  return {
    ...chosen,
    id: random.id(chosen.createdAt),
    signedAt: isSigned ? signed : null,
    signedByName: isSigned ? signer.name : null,
    isBillingEnabled: chosen.status !== 'VOID',
    billingFrequency: chosen.type === 'ONBOARDING' ? 'CUSTOM' : 'MONTHLY',
    autoRenews: chosen.type === 'MAINTENANCE',
    currencyCode: signer.currencyCode,
  }
}

const LINE_STATUS: Record<DemoContract['status'], DemoContractLineItem['status']> = {
  DRAFT: 'PENDING',
  SENT: 'PENDING',
  SIGNED: 'PENDING',
  ACTIVE: 'ACTIVE',
  COMPLETED: 'COMPLETED',
  VOID: 'PAUSED',
}

function toLine(random: Random, contract: Unnumbered, line: Line): DemoContractLineItem {
  return {
    ...line,
    id: random.id(contract.createdAt),
    contractId: contract.id,
    companyId: contract.companyId,
    startOn: contract.startOn,
    endOn: line.isRecurring ? null : addMonths(contract.startOn, line.billingPeriodMonths),
    status: LINE_STATUS[contract.status],
  }
}
