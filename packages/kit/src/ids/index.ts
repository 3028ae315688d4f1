import { TypeID } from 'typeid-js'

/**
 * TypeIDs in the API (`project_01h2xcejqtf2nbrexx3vqjhp41`: a prefix and a UUIDv7 in base32), UUIDs in the database.
 * Every prefix of the schema stands here, so that two types cannot share one.
 */
export const ID_PREFIX = {
  User: 'user',
  Session: 'session',
  SecurityEvent: 'secevent',
  Passkey: 'passkey',
  Identity: 'identity',
  ApiKey: 'apikey',
  Company: 'company',
  CompanyMember: 'member',
  Invitation: 'invitation',
  Agency: 'agency',
  Developer: 'developer',
  AuditEntry: 'audit',
  Approval: 'approval',
  DeveloperAssignment: 'dassignment',
  LabsAccount: 'labsaccount',
  LabsProject: 'labsproject',
  LabsProjectAccess: 'labsaccess',
  LabsProposal: 'labsproposal',
  Notification: 'notification',
  Email: 'email',
  Broadcast: 'broadcast',
  EmailSuppression: 'suppression',
  TrainingResource: 'resource',
  Quiz: 'quiz',
  TrainingAssignment: 'tassignment',
  TrainingEnrollment: 'enrollment',
  QuizAttempt: 'attempt',
  Project: 'project',
  Milestone: 'milestone',
  Repository: 'repo',
  Deployment: 'deployment',
  Build: 'build',
  Task: 'task',
  TimeEntry: 'timeentry',
  ProjectDeveloperAssignment: 'passignment',
  Contract: 'contract',
  ContractLineItem: 'contractline',
  Invoice: 'invoice',
  InvoiceLineItem: 'invoiceline',
  IntegrationTemplate: 'template',
  Connection: 'connection',
  ConnectionEvent: 'connevent',
  ConnectLink: 'connectlink',
  WebhookDelivery: 'delivery',
  WebhookEndpoint: 'endpoint',
  WebhookMessage: 'message',
  SyncRun: 'syncrun',
  ExternalContainer: 'container',
  ProviderCommand: 'command',
  Activity: 'activity',
  Payment: 'payment',
  Lead: 'lead',
  Appointment: 'appointment',
  Service: 'service',
  ServiceOutage: 'outage',
  StatusIncident: 'incident',
  Alert: 'alert',
  AlertRule: 'alertrule',
  AlertSilence: 'silence',
  AlertTimelineEntry: 'alertentry',
  PrivacyRequest: 'privacy',
  EcosystemProject: 'ecosystem',
  EcosystemClient: 'ecoclient',
  EcosystemReport: 'ecoreport',
  EcosystemMetricDefinition: 'metricdef',
} as const
export type IdType = keyof typeof ID_PREFIX

/** A new UUIDv7: sorts by time of making. */
export function newId(): string {
  return new TypeID('').toUUID()
}

/** The API's id of a row. */
export function toGlobalId(type: IdType, uuid: string): string {
  return TypeID.fromUUID(ID_PREFIX[type], uuid).toString()
}

/** The row's UUID, or null when the text is not an id of this type: to a caller a malformed id is one that does not exist. */
export function fromGlobalId(type: IdType, id: string): string | null {
  try {
    const parsed = TypeID.fromString(id)
    return parsed.getType() === ID_PREFIX[type] ? parsed.toUUID() : null
  } catch {
    return null
  }
}

/** Which type an id is of, or null when it is none of ours. */
export function typeOfGlobalId(id: string): IdType | null {
  try {
    const prefix = TypeID.fromString(id).getType()
    return (Object.keys(ID_PREFIX) as IdType[]).find((type) => ID_PREFIX[type] === prefix) ?? null
  } catch {
    return null
  }
}
