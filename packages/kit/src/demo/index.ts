import type { ActivityCategory, Audience } from '../events/index.ts'
import type { CompanyRole, Role } from '../viewer/index.ts'

/** The rows of the demo workspace, made by the launcher and written by each subgraph into its own tables. Ids are UUIDs. */
export interface DemoPlan {
  seed: number
  now: Date
  users: DemoUser[]
  agencies: { id: string; name: string; websiteUrl: string }[]
  developers: DemoDeveloper[]
  companies: DemoCompany[]
  members: DemoMember[]
  companyDevelopers: DemoCompanyDeveloper[]
  projects: DemoProject[]
  milestones: DemoMilestone[]
  repositories: DemoRepository[]
  projectDevelopers: DemoProjectDeveloper[]
  deployments: DemoDeployment[]
  contracts: DemoContract[]
  contractLineItems: DemoContractLineItem[]
  invoices: DemoInvoice[]
  invoiceLineItems: DemoInvoiceLineItem[]
  /** Oldest first. */
  activities: DemoActivity[]
}

export interface DemoDeveloper {
  id: string
  userId: string
  agencyId: string | null
  title: string
  isCommunityApproved: boolean
  /** When it was approved for the community; left out where that is of no account. */
  approvedAt?: Date | null
}

/** Who is on the team of which company, and since when; left out where that is of no account. */
export interface DemoCompanyDeveloper {
  companyId: string
  developerId: string
  joinedAt?: Date
}

export interface DemoUser {
  id: string
  email: string
  name: string
  role: Role
  timeZone: string
  createdAt: Date
  lastSignInAt: Date | null
  /** When a link to the first password was mailed, to who has not used it yet. */
  invitedAt?: Date
}

export interface DemoCompany {
  id: string
  name: string
  slug: string
  status: 'PENDING' | 'ACTIVE' | 'SUSPENDED'
  industry: string
  size: string
  websiteUrl: string
  timeZone: string
  currencyCode: string
  /** What only its own people and staff see; left out where it has not said it yet. */
  profile?: { billingAddress: string; taxId: string; isLabsCustomer: boolean; labsDiscountPercent: string }
  createdAt: Date
}

export interface DemoMember {
  id: string
  companyId: string
  userId: string
  role: CompanyRole
  canApproveDevelopers: boolean
  canSignContracts: boolean
  canManageBilling: boolean
  acceptedAt: Date
}

export interface DemoProject {
  id: string
  companyId: string
  name: string
  description: string
  type: 'LABS' | 'CUSTOM' | 'MAINTENANCE'
  status: 'PLANNING' | 'ACTIVE' | 'PAUSED' | 'COMPLETED'
  labsUrl: string | null
  /** YYYY-MM-DD */
  startOn: string
  endOn: string | null
  createdAt: Date
}

export interface DemoRepository {
  id: string
  projectId: string
  companyId: string
  provider: 'GITHUB'
  owner: string
  name: string
  url: string
  defaultBranch: string
  /** What its last synchronisation found; left out where there was none. */
  stats?: DemoRepositoryStats
}

export interface DemoRepositoryStats {
  commitsThisWeek: number
  openIssues: number
  openPullRequests: number
  contributors: number
  stars: number
  language: string
  syncedAt: Date
}

export interface DemoMilestone {
  id: string
  projectId: string
  companyId: string
  title: string
  /** YYYY-MM-DD */
  dueOn: string
  reachedAt: Date | null
  createdAt: Date
}

export interface DemoProjectDeveloper {
  id: string
  projectId: string
  companyId: string
  developerId: string
  role: 'LEAD' | 'DEVELOPER' | 'REVIEWER'
  assignedAt: Date
  removedAt: Date | null
}

export interface DemoDeployment {
  id: string
  projectId: string
  companyId: string
  repositoryId: string
  environment: string
  status: 'SUCCEEDED' | 'FAILED'
  ref: string
  sha: string
  message: string
  authorName: string
  deployedAt: Date
}

export interface DemoContract {
  id: string
  companyId: string
  projectId: string | null
  number: string
  title: string
  type: 'ONBOARDING' | 'ENGAGEMENT' | 'MAINTENANCE'
  status: 'DRAFT' | 'SENT' | 'SIGNED' | 'ACTIVE' | 'COMPLETED' | 'VOID'
  startOn: string
  endOn: string
  signedAt: Date | null
  signedByName: string | null
  isBillingEnabled: boolean
  billingFrequency: 'MONTHLY' | 'QUARTERLY' | 'CUSTOM'
  autoRenews: boolean
  currencyCode: string
  createdAt: Date
}

export interface DemoContractLineItem {
  id: string
  contractId: string
  companyId: string
  type: 'TRAINING_INDEPENDENT' | 'TRAINING_AGENCY' | 'CUSTOM'
  description: string
  developerId: string | null
  amountMinor: bigint
  billingPeriodMonths: number
  startOn: string
  endOn: string | null
  isRecurring: boolean
  status: 'PENDING' | 'ACTIVE' | 'PAUSED' | 'COMPLETED'
}

export interface DemoInvoice {
  id: string
  companyId: string
  contractId: string
  number: string
  status: 'ISSUED' | 'PAID' | 'VOID'
  currencyCode: string
  issuedOn: string
  dueOn: string
  paidAt: Date | null
  discountMinor: bigint
}

export interface DemoInvoiceLineItem {
  id: string
  invoiceId: string
  companyId: string
  description: string
  /** Decimal string. */
  quantity: string
  unitAmountMinor: bigint
  amountMinor: bigint
}

export interface DemoActivity {
  id: string
  type: string
  category: ActivityCategory
  audience: Audience
  summary: string
  source: string
  actorName: string | null
  companyId: string | null
  projectId: string | null
  occurredAt: Date
  repositoryName: string | null
  url: string | null
}
