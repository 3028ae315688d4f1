/**
 * Every event that crosses from one subgraph to another: its version and what it carries. Ids are UUIDs, instants ISO
 * 8601 in UTC. `docs/events.md` is the readable list.
 */
export interface EventPayloads {
  'user.registered': { userId: string; name: string; role: string }
  'session.revoked': { sessionId: string; userId: string }
  'user.updated': { userId: string }
  /** Something happened to the way a person signs in that somebody should know of. `userId` is null where it is nobody's account. */
  'security.alerted': { securityEventId: string; userId: string | null; kind: string; detail: string | null }
  /** Labs does not take the token of a linked account any more. */
  'labs_account.disconnected': { labsAccountId: string; userId: string }
  /** An administrator acts in somebody's place, and no longer. */
  'impersonation.started': { impersonationId: string; userId: string }
  'impersonation.ended': { impersonationId: string; userId: string }
  'user.created': AccountPayload
  /** Name, address or sessions. */
  'user.changed': AccountPayload
  'user.role_changed': AccountPayload
  'user.status_changed': AccountPayload
  /** What tells who somebody was is gone from accounts. */
  'user.erased': { userId: string }
  /** Every subgraph is to send what it keeps of a person, encrypted to `publicKey` (X25519, SPKI, base64). */
  'privacy.export_started': PersonPayload & { publicKey: string }
  /** Every subgraph is to take a person out. */
  'privacy.erasure_started': PersonPayload
  /** A piece of what a subgraph answers; the last says that it is done, and with how many rows. `source` is the subgraph's name. */
  'privacy.part': {
    requestId: string
    source: string
    position: number
    isLast: boolean
    rows: number
    sealed: string | null
  }
  /** A person's data can be downloaded. */
  'privacy.export_ready': { requestId: string; userId: string }
  /** Every subgraph has taken the person out. */
  'privacy.erasure_completed': { requestId: string; userId: string }
  'company.created': { companyId: string; name: string }
  /** `changed` are the names of the fields, `name` is as it is now. */
  'company.updated': { companyId: string; name: string; changed: string[] }
  'company.status_changed': { companyId: string; name: string; status: 'ACTIVE' | 'SUSPENDED' }
  'company.member_added': MemberPayload
  'company.member_changed': MemberPayload
  'company.member_removed': MemberPayload
  'api_key.created': { apiKeyId: string; name: string }
  'api_key.updated': { apiKeyId: string; name: string }
  'api_key.rotated': { apiKeyId: string; name: string; rotatedFromId: string }
  'api_key.revoked': { apiKeyId: string; name: string }

  /** Something waits for a decision. */
  'approval.requested': { approvalId: string; kind: string }
  'approval.changed': { approvalId: string; kind: string; change: string; status: string }
  /** Those who have to decide were to be reminded, for the how manieth time. */
  'approval.reminded': { approvalId: string; kind: string; reminder: number }
  /** People were told something, or have read it. UUIDs of users. */
  'notification.created': { type: string; userIds: string[] }
  'notification.read': { userIds: string[] }
  'developer.community_approved': { developerId: string }
  'developer.community_rejected': { developerId: string }
  /** `endsOn`: last day with access, where there is one. */
  'developer.assigned': AssignmentPayload
  'developer.assignment_cancelled': AssignmentPayload
  'developer.team_approved': AssignmentPayload
  'developer.team_rejected': AssignmentPayload
  'developer.onboarded': AssignmentPayload
  'developer.removal_requested': AssignmentPayload
  'developer.removal_declined': AssignmentPayload
  'developer.removal_cancelled': AssignmentPayload
  'developer.notice_given': AssignmentPayload
  'developer.removed': AssignmentPayload
  /** Developers got something to learn. */
  'training.assigned': { assignmentIds: string[]; developerIds: string[] }
  'training.completed': { enrollmentId: string; developerId: string }
  /** A developer was to be reminded of what it has not learned yet. */
  'training.reminded': { developerId: string; assignmentIds: string[] }

  'project.created': { projectId: string; name: string }
  'project.updated': { projectId: string; changed: string[] }
  'milestone.created': MilestonePayload
  'milestone.updated': MilestonePayload
  'milestone.reached': MilestonePayload
  'milestone.reopened': MilestonePayload
  'milestone.deleted': MilestonePayload
  'repository.linked': {
    repositoryId: string
    projectId: string
    provider: 'GITHUB' | 'GITLAB' | 'BITBUCKET'
    fullName: string
  }
  'repository.unlinked': {
    repositoryId: string
    projectId: string
    provider: 'GITHUB' | 'GITLAB' | 'BITBUCKET'
    fullName: string
  }
  'repository.synced': { repositoryId: string; projectId: string }
  'deployment.recorded': { deploymentId: string; projectId: string }
  /** A task was added, changed or removed; how far the project is with it. */
  'task.recorded': { projectId: string; taskId: string; tasksDone: number; tasksTotal: number }

  'contract.signed': { contractId: string; number: string }
  'invoice.issued': { invoiceId: string; number: string }
  'invoice.paid': { invoiceId: string; number: string }

  /** A provider told us something; its `activity` is what people see. */
  'provider.event': { connectionId: string; deliveryId: string; provider: string; event: string; action: string | null }
  'code.pushed': {
    connectionId: string
    provider: 'GITHUB' | 'GITLAB' | 'BITBUCKET'
    repository: string
    repositoryUrl: string
    branch: string
    isDefaultBranch: boolean
    sha: string
    commitCount: number
    message: string
    authorName: string
    url: string | null
    pushedAt: string
  }
  'deployment.reported': {
    connectionId: string
    provider: string
    /** `owner/name`; null from a host that only knows its own sites: then the event's project is meant. */
    repository: string | null
    environment: string
    status: 'PENDING' | 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'
    ref: string
    sha: string
    authorName: string | null
    url: string | null
    /** The provider's id of the deployment: its states are one deployment. */
    externalId: string
    reportedAt: string
  }
  /** A run of a build or test. */
  'build.reported': {
    connectionId: string
    provider: string
    repository: string | null
    externalId: string
    name: string
    status: 'PENDING' | 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'
    branch: string | null
    sha: string | null
    url: string | null
    startedAt: string | null
    finishedAt: string | null
  }
  'repository.stats_synced': {
    connectionId: string
    provider: 'GITHUB' | 'GITLAB' | 'BITBUCKET'
    repository: string
    defaultBranch: string
    commitsThisWeek: number
    openIssues: number
    openPullRequests: number
    contributors: number
    stars: number
    language: string | null
    pushedAt: string | null
    syncedAt: string
  }

  /** A task at a project tool, as it is now. Of a task told twice, the one with the later `updatedAt` holds. */
  'task.upserted': {
    connectionId: string
    provider: string
    externalId: string
    /** The list, board or project it is in. */
    container: ExternalRef
    title: string
    /** The provider's own name of the state. */
    status: string
    category: 'TODO' | 'DOING' | 'DONE'
    isBlocked: boolean
    priority: 'URGENT' | 'HIGH' | 'NORMAL' | 'LOW' | null
    assignees: ExternalPerson[]
    startAt: string | null
    dueAt: string | null
    completedAt: string | null
    estimateSeconds: number | null
    parentId: string | null
    url: string | null
    createdAt: string | null
    updatedAt: string
  }
  'task.deleted': DeletedPayload
  /** Worked time. `seconds` is null while the timer runs. */
  'time_entry.upserted': {
    connectionId: string
    provider: string
    externalId: string
    container: ExternalRef | null
    person: ExternalPerson
    description: string | null
    startedAt: string
    seconds: number | null
    isBillable: boolean
    taskId: string | null
    updatedAt: string
  }
  'time_entry.deleted': DeletedPayload
  /** An error that a monitor saw for the first time, again, or again after it was resolved. */
  'error.reported': {
    connectionId: string
    provider: string
    externalId: string
    title: string
    level: 'FATAL' | 'ERROR' | 'WARNING' | 'INFO'
    culprit: string | null
    /** How often until now, and whom it met, where the provider says it. */
    eventCount: number | null
    userCount: number | null
    assignee: ExternalPerson | null
    isRegression: boolean
    url: string | null
    firstSeenAt: string | null
    lastSeenAt: string
  }
  'error.resolved': {
    connectionId: string
    provider: string
    externalId: string
    /** False when it is only not to be heard of. */
    isFixed: boolean
    at: string
  }
  /** A monitor changed state; `incidentId` ties the end of an outage to its begin. */
  'uptime.changed': {
    connectionId: string
    provider: string
    monitorId: string
    name: string
    url: string | null
    state: 'UP' | 'DOWN' | 'DEGRADED' | 'MAINTENANCE' | 'PAUSED'
    incidentId: string | null
    cause: string | null
    /** Percent over thirty days, where the provider says it. */
    availability: number | null
    at: string
  }
  /** Money that moved, was asked for or went back. Amounts in minor units. */
  'payment.reported': {
    connectionId: string
    provider: string
    externalId: string
    kind: 'PAYMENT' | 'REFUND' | 'TRANSFER' | 'INVOICE' | 'SUBSCRIPTION' | 'DISPUTE'
    status: 'PENDING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'
    amountMinor: number
    /** ISO 4217. */
    currency: string
    feeMinor: number | null
    /** Ours, where it was given with the payment. */
    reference: string | null
    customer: ExternalPerson | null
    description: string | null
    failure: string | null
    url: string | null
    at: string
  }
  /** Somebody who may become a customer. */
  'lead.upserted': {
    connectionId: string
    provider: string
    externalId: string
    kind: 'CONTACT' | 'LEAD' | 'OPPORTUNITY'
    name: string | null
    email: string | null
    phone: string | null
    stage: string | null
    status: 'OPEN' | 'WON' | 'LOST' | null
    valueMinor: number | null
    currency: string | null
    /** Where it came from, such as a campaign. */
    source: string | null
    campaign: string | null
    url: string | null
    createdAt: string | null
    updatedAt: string
  }
  'lead.deleted': DeletedPayload
  'appointment.upserted': {
    connectionId: string
    provider: string
    externalId: string
    title: string
    status: 'BOOKED' | 'CANCELLED' | 'DONE' | 'MISSED'
    startsAt: string
    endsAt: string
    contactId: string | null
    updatedAt: string
  }
  /** A page of documentation. */
  'document.upserted': {
    connectionId: string
    provider: string
    externalId: string
    container: ExternalRef | null
    title: string
    url: string | null
    editedBy: ExternalPerson | null
    updatedAt: string
  }
  'document.deleted': DeletedPayload
  /** Something was said that the team should read. */
  'message.received': {
    connectionId: string
    provider: string
    externalId: string
    channel: ExternalRef
    author: ExternalPerson
    text: string
    isMention: boolean
    url: string | null
    at: string
  }
  /** What became of a mail. */
  'mail.reported': {
    connectionId: string
    provider: string
    externalId: string
    messageId: string | null
    address: string
    kind: 'SENT' | 'DELIVERED' | 'DEFERRED' | 'BOUNCED' | 'OPENED' | 'CLICKED' | 'COMPLAINED' | 'UNSUBSCRIBED'
    detail: string | null
    at: string
  }
  /** A campaign's figures of one day, as they are now. */
  'campaign.reported': {
    connectionId: string
    provider: string
    externalId: string
    name: string
    status: string
    /** `2026-05-09`, in the account's time zone. */
    day: string
    currency: string
    spendMinor: number
    impressions: number
    clicks: number
    leads: number
  }
  /** A site's figures of one day, as they are now. */
  'traffic.reported': {
    connectionId: string
    provider: string
    /** The property or site. */
    externalId: string
    day: string
    users: number
    sessions: number
    pageViews: number
    conversions: number
    revenueMinor: number | null
    currency: string | null
  }

  'connection.created': { connectionId: string; templateKey: string; name: string }
  'connection.activated': { connectionId: string; templateKey: string; name: string }
  'connection.deleted': { connectionId: string; templateKey: string; name: string }
  'connection.changed': { connectionId: string }
  /** It stopped working, and a person is needed. */
  'connection.failed': { connectionId: string; templateKey: string; name: string }
  'template.created': { templateId: string; key: string; name: string }
  'template.updated': { templateId: string; key: string; name: string }
  'template.deleted': { templateId: string; key: string; name: string }

  'ecosystem.project_created': { ecosystemProjectId: string; name: string }
  'ecosystem.project_updated': { ecosystemProjectId: string; name: string }
  'ecosystem.project_deleted': { ecosystemProjectId: string; name: string }
  /** A product of the agency's own answers again, or no longer as it should. */
  'ecosystem.health_changed': { ecosystemProjectId: string; name: string; from: string; to: string }

  /** Limits of the gateway were changed; every gateway reads them anew. `changed` are their names. */
  'gateway.limits_changed': { changed: string[] }
  /** Maintenance or a feature was switched: every gateway reads anew. */
  'platform.changed': { action: string }
}
export type EventType = keyof EventPayloads

/** Kinds of places at providers that things are in. */
export type ContainerKind =
  | 'ACCOUNT'
  | 'BOARD'
  | 'CALENDAR'
  | 'CAMPAIGN'
  | 'CHANNEL'
  | 'DATABASE'
  | 'LIST'
  | 'MONITOR'
  | 'PROJECT'
  | 'PROPERTY'
  | 'REPOSITORY'
  | 'SITE'
  | 'TEAM'
  | 'WORKSPACE'

/** A place at a provider, by the provider's id. */
export interface ExternalRef {
  kind: ContainerKind
  id: string
  name: string | null
}

/** A person at a provider. */
export interface ExternalPerson {
  id: string | null
  name: string
  email: string | null
  avatarUrl: string | null
}

/** A thing that is gone at the provider. */
interface DeletedPayload {
  connectionId: string
  provider: string
  externalId: string
  at: string
}

/** Whom an export or an erasure is about, without a name: names and address are encrypted with the keyring in `sealed`. */
interface PersonPayload {
  requestId: string
  userId: string
  developerId: string | null
  companyIds: string[]
  sealed: string
}

/** An account as it is after the change. */
interface AccountPayload {
  userId: string
  role: string
  status: string
}

/** A person in a company, with its role there. */
interface MemberPayload {
  companyId: string
  memberId: string
  userId: string
  role: string
}

/** A milestone of a project. */
interface MilestonePayload {
  milestoneId: string
  projectId: string
}

/** A developer at a company. */
interface AssignmentPayload {
  assignmentId: string
  developerId: string
  endsOn: string | null
}

/** Version of each event's payload. A change that an older consumer cannot read raises it. */
export const EVENT_VERSION: Record<EventType, number> = {
  'user.registered': 1,
  'session.revoked': 1,
  'user.updated': 1,
  'security.alerted': 1,
  'labs_account.disconnected': 1,
  'impersonation.started': 1,
  'impersonation.ended': 1,
  'user.created': 1,
  'user.changed': 1,
  'user.role_changed': 1,
  'user.status_changed': 1,
  'user.erased': 1,
  'privacy.export_started': 1,
  'privacy.erasure_started': 1,
  'privacy.part': 1,
  'privacy.export_ready': 1,
  'privacy.erasure_completed': 1,
  'company.created': 1,
  'company.updated': 1,
  'company.status_changed': 1,
  'company.member_added': 1,
  'company.member_changed': 1,
  'company.member_removed': 1,
  'api_key.created': 1,
  'api_key.updated': 1,
  'api_key.rotated': 1,
  'api_key.revoked': 1,
  'approval.requested': 1,
  'approval.changed': 1,
  'approval.reminded': 1,
  'notification.created': 1,
  'notification.read': 1,
  'developer.community_approved': 1,
  'developer.community_rejected': 1,
  'developer.assigned': 1,
  'developer.assignment_cancelled': 1,
  'developer.team_approved': 1,
  'developer.team_rejected': 1,
  'developer.onboarded': 1,
  'developer.removal_requested': 1,
  'developer.removal_declined': 1,
  'developer.removal_cancelled': 1,
  'developer.notice_given': 1,
  'developer.removed': 1,
  'training.assigned': 1,
  'training.completed': 1,
  'training.reminded': 1,
  'project.created': 1,
  'project.updated': 1,
  'milestone.created': 1,
  'milestone.updated': 1,
  'milestone.reached': 1,
  'milestone.reopened': 1,
  'milestone.deleted': 1,
  'repository.linked': 1,
  'repository.unlinked': 1,
  'repository.synced': 1,
  'deployment.recorded': 1,
  'task.recorded': 1,
  'contract.signed': 1,
  'invoice.issued': 1,
  'invoice.paid': 1,
  'provider.event': 1,
  'code.pushed': 1,
  'deployment.reported': 1,
  'repository.stats_synced': 1,
  'build.reported': 1,
  'task.upserted': 1,
  'task.deleted': 1,
  'time_entry.upserted': 1,
  'time_entry.deleted': 1,
  'error.reported': 1,
  'error.resolved': 1,
  'uptime.changed': 1,
  'payment.reported': 1,
  'lead.upserted': 1,
  'lead.deleted': 1,
  'appointment.upserted': 1,
  'document.upserted': 1,
  'document.deleted': 1,
  'message.received': 1,
  'mail.reported': 1,
  'campaign.reported': 1,
  'traffic.reported': 1,
  'connection.created': 1,
  'connection.activated': 1,
  'connection.deleted': 1,
  'connection.changed': 1,
  'connection.failed': 1,
  'template.created': 1,
  'template.updated': 1,
  'template.deleted': 1,
  'ecosystem.project_created': 1,
  'ecosystem.project_updated': 1,
  'ecosystem.project_deleted': 1,
  'ecosystem.health_changed': 1,
  'gateway.limits_changed': 1,
  'platform.changed': 1,
}

/** Who did it. `id` is a user of ours, null for a person at a provider or the system itself. */
export interface EventActor {
  id: string | null
  name: string
  avatarUrl?: string | null
  url?: string | null
}

/** What the event looks like in the feed. An event without one is not shown to people. */
export interface EventActivity {
  /** Dotted, open set: `github.push`, `contract.signed`. */
  type: string
  category: ActivityCategory
  audience: Audience
  /** One sentence a person understands. */
  summary: string
  source: string
  repositoryName?: string | null
  url?: string | null
}

export type ActivityCategory =
  | 'CODE'
  | 'REVIEW'
  | 'ISSUE'
  | 'BUILD'
  | 'DEPLOYMENT'
  | 'RELEASE'
  | 'DISCUSSION'
  | 'SECURITY'
  | 'PEOPLE'
  | 'PROJECT'
  | 'INTEGRATION'
  | 'BILLING'

/** Who of those that see the company may see it: its client too, developers and staff, or staff alone. */
export type Audience = 'COMPANY' | 'TEAM' | 'STAFF'

/** One event as it is recorded, published and consumed. */
export interface DomainEvent<T extends EventType = EventType> {
  id: string
  type: T
  version: number
  companyId: string | null
  projectId: string | null
  actor: EventActor | null
  payload: EventPayloads[T]
  activity: EventActivity | null
  /** ISO 8601, UTC. */
  occurredAt: string
}

/** A published event and where it stands in its stream. */
export interface StreamEvent extends DomainEvent {
  stream: string
  position: string
}
