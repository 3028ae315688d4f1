import type {
  BuildStatus,
  ActivityCategory,
  CompanyRole,
  CompanyStatus,
  ConnectionStatus,
  ContractStatus,
  ContractType,
  DeploymentStatus,
  IntegrationCategory,
  InvoiceStatus,
  LineItemStatus,
  MilestoneStatus,
  PaymentStatus,
  ProjectDeveloperRole,
  ProjectStatus,
  ProjectType,
  ProviderCommandStatus,
  Role,
  SyncRunStatus,
  TaskCategory,
  TaskPriority,
  UserActivity,
  UserStatus,
  WebhookDeliveryStatus,
} from '../graphql/generated/graphql.ts'
import type { Tone } from '../ui/Status.tsx'

/** How each value of the API's enums is said and toned. The API may grow: a value not here is shown by `wordOf`. */
export interface Word {
  label: string
  tone: Tone
}

type Words<Value extends string> = Record<Value, Word>

const neutral = (label: string): Word => ({ label, tone: 'neutral' })

export const wordOf = <Value extends string>(words: Words<Value>, value: Value): Word => {
  const word: Word | undefined = words[value]
  return word ?? neutral(value.charAt(0) + value.slice(1).toLowerCase().replaceAll('_', ' '))
}

export const optionsOf = <Value extends string>(words: Words<Value>): { value: Value; label: string }[] =>
  (Object.entries(words) as [Value, Word][]).map(([value, { label }]) => ({ value, label }))

export const roleNames: Record<Role, string> = {
  ADMIN: 'Administrator',
  PROJECT_MANAGER: 'Project manager',
  DEVELOPER: 'Developer',
  AGENCY_ADMIN: 'Partner agency',
  CLIENT: 'Client',
}

export const roles: Words<Role> = {
  ADMIN: neutral(roleNames.ADMIN),
  PROJECT_MANAGER: neutral(roleNames.PROJECT_MANAGER),
  DEVELOPER: neutral(roleNames.DEVELOPER),
  AGENCY_ADMIN: neutral(roleNames.AGENCY_ADMIN),
  CLIENT: neutral(roleNames.CLIENT),
}

export const userStatuses: Words<UserStatus> = {
  INVITED: { label: 'Invited', tone: 'info' },
  ACTIVE: { label: 'Active', tone: 'success' },
  SUSPENDED: { label: 'Suspended', tone: 'warning' },
  BANNED: { label: 'Banned', tone: 'danger' },
  DELETED: neutral('Deleted'),
}

export const userActivities: Words<UserActivity> = {
  ACTIVE: { label: 'Here in the last 30 days', tone: 'success' },
  INACTIVE: neutral('Not for 30 days'),
  NEVER: neutral('Never'),
}

export const companyRoles: Words<CompanyRole> = {
  OWNER: { label: 'Owner', tone: 'accent' },
  ADMIN: { label: 'Admin', tone: 'info' },
  BILLING: neutral('Billing'),
  VIEWER: neutral('Viewer'),
}

export const companyStatuses: Words<CompanyStatus> = {
  ACTIVE: { label: 'Active', tone: 'success' },
  PENDING: { label: 'Pending', tone: 'warning' },
  SUSPENDED: { label: 'Suspended', tone: 'danger' },
}

export const projectStatuses: Words<ProjectStatus> = {
  ACTIVE: { label: 'Active', tone: 'success' },
  PLANNING: { label: 'Planning', tone: 'info' },
  PAUSED: { label: 'Paused', tone: 'warning' },
  COMPLETED: neutral('Completed'),
}

export const taskCategories: Words<TaskCategory> = {
  TODO: neutral('To do'),
  DOING: { label: 'In progress', tone: 'info' },
  DONE: { label: 'Done', tone: 'success' },
}

export const taskPriorities: Words<TaskPriority> = {
  URGENT: { label: 'Urgent', tone: 'danger' },
  HIGH: { label: 'High', tone: 'warning' },
  NORMAL: neutral('Normal'),
  LOW: neutral('Low'),
}

export const commandStatuses: Words<ProviderCommandStatus> = {
  QUEUED: { label: 'Waiting', tone: 'info' },
  RUNNING: { label: 'Under way', tone: 'info' },
  SUCCEEDED: { label: 'Done', tone: 'success' },
  FAILED: { label: 'Failed', tone: 'danger' },
  UNKNOWN: { label: 'Not known', tone: 'warning' },
}

export const projectTypes: Words<ProjectType> = {
  LABS: neutral('Labs'),
  CUSTOM: neutral('Custom'),
  MAINTENANCE: neutral('Maintenance'),
}

export const projectRoles: Words<ProjectDeveloperRole> = {
  LEAD: { label: 'Lead', tone: 'accent' },
  DEVELOPER: neutral('Developer'),
  REVIEWER: neutral('Reviewer'),
}

export const deploymentStatuses: Words<DeploymentStatus> = {
  SUCCEEDED: { label: 'Succeeded', tone: 'success' },
  IN_PROGRESS: { label: 'In progress', tone: 'info' },
  PENDING: { label: 'Pending', tone: 'warning' },
  FAILED: { label: 'Failed', tone: 'danger' },
  CANCELLED: neutral('Cancelled'),
}

export const buildStatuses: Words<BuildStatus> = deploymentStatuses

export const contractTypes: Words<ContractType> = {
  ONBOARDING: neutral('Onboarding'),
  ENGAGEMENT: neutral('Engagement'),
  MAINTENANCE: neutral('Maintenance'),
}

export const contractStatuses: Words<ContractStatus> = {
  ACTIVE: { label: 'Active', tone: 'success' },
  SIGNED: { label: 'Signed', tone: 'accent' },
  SENT: { label: 'Sent', tone: 'info' },
  DRAFT: neutral('Draft'),
  COMPLETED: neutral('Completed'),
  VOID: neutral('Void'),
}

export const lineItemStatuses: Words<LineItemStatus> = {
  ACTIVE: { label: 'Active', tone: 'success' },
  PENDING: { label: 'Pending', tone: 'info' },
  PAUSED: { label: 'Paused', tone: 'warning' },
  COMPLETED: neutral('Completed'),
}

export const invoiceStatuses: Words<InvoiceStatus> = {
  PAID: { label: 'Paid', tone: 'success' },
  ISSUED: { label: 'Issued', tone: 'info' },
  OVERDUE: { label: 'Overdue', tone: 'danger' },
  DRAFT: neutral('Draft'),
  VOID: neutral('Void'),
}

export const paymentStatuses: Words<PaymentStatus> = {
  PAID: { label: 'All paid', tone: 'success' },
  OPEN: { label: 'Open', tone: 'info' },
  OVERDUE: { label: 'Overdue', tone: 'danger' },
  NOTHING_BILLED: neutral('Nothing billed'),
}

export const milestoneStatuses: Words<MilestoneStatus> = {
  UPCOMING: { label: 'Upcoming', tone: 'info' },
  OVERDUE: { label: 'Overdue', tone: 'danger' },
  REACHED: { label: 'Reached', tone: 'success' },
}

export const activityCategories: Words<ActivityCategory> = {
  CODE: { label: 'Code', tone: 'accent' },
  REVIEW: { label: 'Review', tone: 'accent' },
  ISSUE: { label: 'Issues', tone: 'info' },
  BUILD: { label: 'Builds', tone: 'warning' },
  DEPLOYMENT: { label: 'Deployments', tone: 'success' },
  RELEASE: { label: 'Releases', tone: 'success' },
  DISCUSSION: { label: 'Discussion', tone: 'info' },
  SECURITY: { label: 'Security', tone: 'danger' },
  PEOPLE: neutral('People'),
  PROJECT: neutral('Projects'),
  INTEGRATION: neutral('Integrations'),
  BILLING: neutral('Billing'),
}

export const integrationCategories: Words<IntegrationCategory> = {
  CODE: neutral('Code'),
  PROJECT_MANAGEMENT: neutral('Project management'),
  HOSTING: neutral('Hosting'),
  MONITORING: neutral('Monitoring'),
  COMMUNICATION: neutral('Communication'),
  DOCUMENTATION: neutral('Documentation'),
  PAYMENTS: neutral('Payments'),
  MARKETING: neutral('Marketing'),
  TIME: neutral('Time'),
  EMAIL: neutral('E-mail'),
  OTHER: neutral('Other'),
}

export const connectionStatuses: Words<ConnectionStatus> = {
  ACTIVE: { label: 'Active', tone: 'success' },
  PENDING: { label: 'Not active yet', tone: 'warning' },
  ERROR: { label: 'Needs attention', tone: 'danger' },
  PAUSED: neutral('Paused'),
}

export const deliveryStatuses: Words<WebhookDeliveryStatus> = {
  PROCESSED: { label: 'Processed', tone: 'success' },
  RECEIVED: { label: 'Waiting', tone: 'info' },
  IGNORED: neutral('Ignored'),
  FAILED: { label: 'Failed, will retry', tone: 'warning' },
  DEAD: { label: 'Given up', tone: 'danger' },
}

export const syncStatuses: Words<SyncRunStatus> = {
  SUCCEEDED: { label: 'Done', tone: 'success' },
  RUNNING: { label: 'Running', tone: 'info' },
  QUEUED: { label: 'Waiting', tone: 'info' },
  FAILED: { label: 'Failed', tone: 'danger' },
}
