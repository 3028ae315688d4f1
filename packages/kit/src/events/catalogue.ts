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
    repository: string
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
  'connection.created': { connectionId: string; templateKey: string; name: string }
  'connection.activated': { connectionId: string; templateKey: string; name: string }
  'connection.deleted': { connectionId: string; templateKey: string; name: string }
  'connection.changed': { connectionId: string }
  'template.created': { templateId: string; key: string; name: string }
  'template.updated': { templateId: string; key: string; name: string }
  'template.deleted': { templateId: string; key: string; name: string }

  /** Limits of the gateway were changed; every gateway reads them anew. `changed` are their names. */
  'gateway.limits_changed': { changed: string[] }
  /** Maintenance or a feature was switched: every gateway reads anew. */
  'platform.changed': { action: string }
}
export type EventType = keyof EventPayloads

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
  'impersonation.started': 1,
  'impersonation.ended': 1,
  'user.created': 1,
  'user.changed': 1,
  'user.role_changed': 1,
  'user.status_changed': 1,
  'user.erased': 1,
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
  'repository.linked': 1,
  'repository.unlinked': 1,
  'repository.synced': 1,
  'deployment.recorded': 1,
  'contract.signed': 1,
  'invoice.issued': 1,
  'invoice.paid': 1,
  'provider.event': 1,
  'code.pushed': 1,
  'deployment.reported': 1,
  'repository.stats_synced': 1,
  'connection.created': 1,
  'connection.activated': 1,
  'connection.deleted': 1,
  'connection.changed': 1,
  'template.created': 1,
  'template.updated': 1,
  'template.deleted': 1,
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
