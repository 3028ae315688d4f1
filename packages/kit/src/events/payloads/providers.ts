/** What outside tools tell, in the words of the product: published by integrations, for other subgraphs to act on. */
export interface ProviderEvents {
  /** A provider told us something; its `activity` is what people see. `deliveryId` is null for what was read there. */
  'provider.event': {
    connectionId: string
    deliveryId: string | null
    provider: string
    event: string
    action: string | null
  }
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
  /**
   * Money that moved, was asked for or went back. Amounts in minor units. Of one told several times, the one with the latest `at`
   * holds. A subscription that runs has SUCCEEDED, its amount is that of a period; a dispute that was lost has SUCCEEDED, one that
   * was won is CANCELLED.
   */
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
    /** How it was paid, such as “Visa •••• 4242”. */
    method?: string | null
    failure: string | null
    url: string | null
    /** When it came to this state, by the provider’s clock. */
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
}

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
